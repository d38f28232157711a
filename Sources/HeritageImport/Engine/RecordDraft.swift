import HeritageModel

/// The value that a record of a source is known by, within the source's scheme.
///
/// Numbers come in their order and before other values, which come in the order of their bytes.
struct SourceKey: Hashable, Comparable, Sendable {
  let text: String

  private var digits: Substring? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return text.drop { $0 == "0" }
  }

  static func < (left: Self, right: Self) -> Bool {
    switch (left.digits, right.digits) {
    case (let one?, let other?):
      (one.utf8.count, one, left.text) < (other.utf8.count, other, right.text)
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
  }
}

/// What a source says of one site, as the record that this alone would make.
///
/// A value that the source leaves empty is `nil` or empty here, which means unknown. A draft is a
/// class, as it goes from hand to hand, and a copy of a site counts some forty references.
final class SiteDraft: Sendable {
  let key: SourceKey
  /// The record; its identifier is not the one that it gets.
  let site: Site
  /// The language of the names and texts, where it is known.
  let language: String?
  let edition: StatedDate?
  /// Whether the row has points that could not be read beside those of the site.
  let lacksPoints: Bool
  /// The lines of the row's fields, in an order of the source's own.
  let lines: [Int]

  init(
    key: SourceKey, site: Site, language: String?, edition: StatedDate?, lacksPoints: Bool,
    lines: [Int]
  ) {
    self.key = key
    self.site = site
    self.language = language
    self.edition = edition
    self.lacksPoints = lacksPoints
    self.lines = lines
  }
}

/// What one source does in its own way, beside what every import does.
protocol SourceConventions: Sendable {
  /// The scheme of its identifiers, and the source of its names and texts.
  var scheme: String { get }
  /// What its rows stand for, such as `property`.
  var noun: String { get }
  /// What several of its rows stand for, such as `properties`.
  var plural: String { get }
  /// The language whose edition leads, where the others are translations of it.
  var leadingLanguage: String? { get }
  /// What to do about a row without a name that the registry has none for either.
  var adviceWithoutName: String? { get }
  /// The objects in a record whose members count as fields of their own.
  var nestedFields: Set<String> { get }

  /// What the source's documents call a field of a record, and the line that has it in a row.
  func place(of field: String, in draft: SiteDraft) -> (name: String, line: Int)

  /// How messages speak of a part of a row, such as `the element <name>`.
  func title(ofPart name: String) -> String

  /// The edition and the language that a record's facts came from; `nil` if not from this source.
  func provenance(of site: Site) -> (edition: String?, language: String?)?

  /// The last edition that brought names and texts in a language; `nil` if none is known.
  func edition(of site: Site, in language: String?) -> String?

  /// Whether a document of this source has been brought into a record.
  func hasBrought(_ site: Site) -> Bool

  /// The site without the dates of the editions that its facts and texts are from.
  func undated(_ site: Site) -> Site

  /// Keeps a value that the source replaces.
  func keep(_ former: FormerValue, in site: inout Site)

  /// Merges what only this source's records have.
  func merge(into merge: inout SiteMerge)

  /// The fields of a record without which not all can be said that a row stands for.
  func incompleteFields(of site: Site) -> [String]

  /// Says what follows from ``incompleteFields(of:)``, given as the source names them.
  func consequence(ofIncomplete names: [String]) -> (code: String, message: String)

  /// Whether a record is rightly no longer in the source.
  func isRightlyMissing(_ site: Site) -> Bool

  /// Notes in a record that the whole list does not have it, unless that is noted already.
  ///
  /// - Parameters:
  ///   - site: The record.
  ///   - date: The edition of the list or, where it has no date, the day of the import.
  func noteAbsence(of site: inout Site, since date: StatedDate)
}
