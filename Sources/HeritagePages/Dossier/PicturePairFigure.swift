import HeritageDocuments
import HeritageModel

/// Two pictures of equal width side by side, of before and after, and what they are.
struct PicturePairFigure {
  private let halves: [(item: Evidence, picture: EmbeddedPicture, label: PageLabel)]
  private let dossier: DossierFacts
  private let words: any Wording

  /// - Returns: `nil` where a picture is not kept or cannot be shown: no empty frame stands for it.
  init?(pair: PicturePair, dossier: DossierFacts, context: PageContext) {
    guard let before = pair.before.file?.sha256.flatMap({ context.pictures[$0] }),
      let after = pair.after.file?.sha256.flatMap({ context.pictures[$0] })
    else { return nil }
    halves = [(pair.before, before, .before), (pair.after, after, .after)]
    self.dossier = dossier
    words = context.words
  }

  var markup: Markup { .element("div", ["class": "pair"], halves.map(figure)) }

  private func figure(
    _ half: (item: Evidence, picture: EmbeddedPicture, label: PageLabel)
  ) -> Markup {
    let item = half.item
    let day = item.acquired.map { ": " + words.date(SpokenDate($0)) } ?? ""
    let number = dossier.number(of: item.id).map { "E\($0)" } ?? ""
    var caption: [Markup] = [
      .element("b", [:], words.label(half.label) + day), .foreign(item.title), ". ",
      .foreign(item.attribution ?? item.provider?.name ?? item.source),
    ]
    if let licence = item.licence, licence != "other" { caption += [", ", .foreign(licence)] }
    caption += [
      ". ", .anchor(number.lowercased(), [.text(number)]), " SHA-256 ",
      .element("span", ["class": "hash"], item.file?.sha256 ?? ""),
    ]
    return .element(
      "figure", [:],
      [
        .element(
          "img",
          [
            "src": half.picture.address, "width": "\(half.picture.width)",
            "height": "\(half.picture.height)",
            "alt": "\(words.label(half.label))\(day): \(words.describe(item))",
          ]),
        .element("figcaption", [:], caption),
      ])
  }
}
