import HeritageDocuments
import HeritageModel

/// What a site is: what is said of it, and what the World Heritage List has of it.
struct AboutSite {
  let account: SiteAccount
  let words: any Wording

  var markup: [Markup] {
    account.descriptions.flatMap(told) + [details.isEmpty ? .nothing : list]
  }

  /// A text in its paragraphs, each in the direction of its first letter, and where it is from.
  private func told(_ text: LocalizedText) -> [Markup] {
    let paragraphs = text.text.split(whereSeparator: \.isNewline).map { line in
      Markup.element("p", ["lang": text.language, "dir": "auto"], String(line))
    }
    return paragraphs + [origin(of: text)]
  }

  private func origin(of text: LocalizedText) -> Markup {
    var parts: [Markup] = []
    if let source = text.source {
      parts.append([.text(words.label(.source) + ": "), .foreign(Self.name(of: source))])
    }
    if let language = text.language, TaggedLanguage(language).language != words.language {
      parts.append(
        [
          .text(words.label(.textLanguage) + ": "),
          .foreign(words.name(ofLanguage: language) ?? language),
        ])
    }
    return parts.isEmpty ? .nothing : .element("p", ["class": "meta"], [parts.joined(" · ")])
  }

  /// What people call a source; an import notes UNESCO's listing as `unesco`.
  private static func name(of source: String) -> String {
    source == "unesco" ? source.uppercased() : source
  }

  /// An address as people read it aloud.
  private static func brief(_ address: String) -> String {
    String(address.trimmingPrefix("https://"))
  }

  private var list: Markup { .element("dl", ["class": "kv"], details) }

  private var details: [Markup] {
    func row(_ label: PageLabel, _ values: [Markup]) -> [Markup] {
      values.isEmpty
        ? []
        : [.element("dt", [:], words.label(label))] + values.map { .element("dd", [:], [$0]) }
    }
    return Array(
      [
        row(
          .criteria,
          account.criteria.map { .text("(\($0.rawValue)) \(words.words(of: $0))") }),
        row(
          .changedLater,
          account.changed.isEmpty ? [] : [.text(words.list(account.changed.map(String.init)))]),
        row(.bufferZone, account.bufferHectares.map { [.text(words.hectares($0))] } ?? []),
        row(.partsOfSite, account.parts == 0 ? [] : [.text(words.number(account.parts))]),
        row(.listing, account.listing.map { [.link(to: $0, [.foreign(Self.brief($0))])] } ?? []),
      ].joined())
  }
}
