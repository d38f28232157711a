import HeritageAssessment
package import HeritageDocuments
import HeritageModel

/// What a page needs beside its facts: its language, for whom it is, what the registry is called, and
/// the pictures that are kept.
public struct PageContext {
  package var words: any Wording
  /// For whom the page is made, in words.
  package var edition: PageLabel
  /// What warns of the page as a whole, such as that all of it is an exercise.
  package var banner: String?
  /// Returns a small copy of a picture of evidence without anything but its pixels, by the SHA-256 of
  /// the original; `nil` where there is none.
  package var picture: (String) -> EmbeddedPicture?

  package init(
    words: any Wording = English(), edition: PageLabel = .publicEdition, banner: String? = nil,
    picture: @escaping (String) -> EmbeddedPicture? = { _ in nil }
  ) {
    self.words = words
    self.edition = edition
    self.banner = banner
    self.picture = picture
  }

  /// The line above the title: what it is, for whom, and up to when its records reach.
  func strip(_ kind: String, newest: Instant?, _ viewpoint: Viewpoint) -> Markup {
    var pieces: [Markup] = [
      .element("b", [:], kind), .element("span", [:], words.label(edition)),
    ]
    if let newest {
      pieces.append(
        .element(
          "span", [:],
          [
            .text(words.label(.recordsUpTo) + " "),
            .element(
              "time", ["datetime": newest.day.description], words.date(SpokenDate(newest.day))),
          ]))
    } else {
      pieces.append(.element("span", [:], words.label(.noRecords)))
    }
    for (label, day) in [(PageLabel.asKnownOn, viewpoint.known), (.stateOn, viewpoint.asked)] {
      guard let day else { continue }
      pieces.append(
        .element("span", [:], "\(words.label(label)) \(words.date(SpokenDate(day)))"))
    }
    return .element("p", ["class": "strip"], pieces)
  }

  func citation(of title: String, _ kind: PageLabel, newest: Instant?) -> String {
    let edition = words.label(edition)
    let records = newest.map {
      ", \(words.label(.recordsUpTo).lowercased()) \(words.date(SpokenDate($0.day)))"
    }
    return "\(title): \(words.label(kind)). \(edition)\(records ?? "")."
  }
}

/// A picture that stands in the page itself.
package struct EmbeddedPicture {
  /// JPEG.
  package let bytes: [UInt8]
  package let width: Int
  package let height: Int

  package init(bytes: [UInt8], width: Int, height: Int) {
    self.bytes = bytes
    self.width = width
    self.height = height
  }

  /// The picture as an address that needs no network.
  var address: String { "data:image/jpeg;base64," + Base64.text(of: bytes) }
}
