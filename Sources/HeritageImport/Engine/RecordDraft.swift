import CanonicalJSON
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

extension SourceKey {
  /// The key as messages show it: the texts of several columns apart by a bar.
  var shown: String {
    text.utf8.contains(0x1F) ? text.replacing(FoldedKey.separator, with: " | ") : text
  }
}

/// What a source says of one site, as the record that this alone would make.
///
/// A value that the source leaves empty is `nil` or empty here, which means unknown. A draft is a
/// class, as it goes from hand to hand, and a copy of a site counts some forty references.
final class SiteDraft: RowDraft {
  let key: SourceKey
  /// The record; its identifier is not the one that it gets.
  let site: Site
  /// The fields that the row gives, which are its source's to set anew.
  let fields: [String]
  /// The language of the names and texts, where it is known.
  let language: String?
  let edition: StatedDate?
  /// Whether the row has points that could not be read beside those of the site.
  let lacksPoints: Bool
  /// The lines of the row's fields, in an order of the source's own.
  let lines: [Int]
  /// Where the row was before somebody mended it, if it was refused.
  let mended: MendedRow?
  /// What the row says of a monument beside the site, which comes in with it or not at all.
  let monument: MonumentDraft?
  /// What the row says of damage, for which the same holds.
  let claims: ClaimDraft?

  init(
    key: SourceKey, site: consuming Site, language: String?, edition: StatedDate?,
    lacksPoints: Bool, lines: [Int], mended: MendedRow? = nil, monument: MonumentDraft? = nil,
    claims: ClaimDraft? = nil
  ) {
    self.key = key
    var fields = site.filledFields()
    fields.removeAll { $0 == "id" || $0 == "origins" || $0 == "unmapped" }
    self.fields = fields
    self.site = site
    self.monument = monument
    self.claims = claims
    self.language = language
    self.edition = edition
    self.lacksPoints = lacksPoints
    self.lines = lines
    self.mended = mended
  }

  var title: String? { site.names.first?.text }
}

/// What a source says of one monument, as the record that this alone would make.
final class MonumentDraft: RowDraft {
  let key: SourceKey
  /// The record; its identifier and its site are not those that it gets.
  let monument: Monument
  /// The key of its site.
  let siteKey: SourceKey
  let edition: StatedDate?
  let line: Int
  let mended: MendedRow?
  /// What a row without a site of its own says of damage, which comes in with it or not at all.
  let claims: ClaimDraft?

  init(
    key: SourceKey, monument: Monument, siteKey: SourceKey, edition: StatedDate?, line: Int,
    mended: MendedRow?, claims: ClaimDraft? = nil
  ) {
    self.key = key
    self.monument = monument
    self.siteKey = siteKey
    self.edition = edition
    self.line = line
    self.mended = mended
    self.claims = claims
  }

  var title: String? { monument.names.first?.text }

  /// The record as it is to be, with what one has that is there.
  func joined(
    with found: Slug?, of site: Slug, in target: some ImportTarget
  ) throws -> Monument {
    guard let found else { return monument }
    let path = RecordLayout.path(ofMonument: found, site: site)
    var record =
      try target.pending(path).map { try JSONParser.parse($0).objectValue ?? [:] }
      ?? target.monument(found, of: site).json
    for (name, value) in monument.json where name != "id" && name != "site" {
      record[name] = value
    }
    return try Monument(json: record)
  }

  /// The draft with another record.
  func with(_ monument: Monument) -> MonumentDraft {
    MonumentDraft(
      key: key, monument: monument, siteKey: siteKey, edition: edition, line: line,
      mended: mended, claims: claims)
  }
}

/// The file and the line of a row that was refused, and came in another file when it was mended.
struct MendedRow: Hashable, Sendable {
  let file: String
  let line: Int

  /// Reads what an import added to a row that it refused; `nil` for any other row.
  init?(_ row: TableRow, _ columns: ColumnTable) {
    func text(_ name: String) -> String? {
      columns.known(SideTables.prefix + name).flatMap { row.texts(of: $0).first }
    }
    // The folders around a file say who imported it, and anybody may have written the table.
    guard let file = text("file")?.split(separator: "/").last,
      let line = text("line").flatMap({ Int($0) })
    else { return nil }
    self.file = String(file)
    self.line = line
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
  /// Whether a document's texts are in one language, which it does not say.
  var hasOneLanguage: Bool { get }
  /// The rows that the source had before, where a record is known by what they said of it; `nil`
  /// where the key of a row is an identifier that its record has.
  var knownRows: KnownRows? { get }
  /// What to do about a row without a name that the registry has none for either.
  var adviceWithoutName: String? { get }
  /// The objects in a record whose members count as fields of their own.
  var nestedFields: Set<String> { get }

  /// What the source's documents call a field of a record, and the line that has it in a row.
  func place(of field: String, in draft: SiteDraft) -> (name: String, line: Int)

  /// How messages speak of a part of a row, such as `the element <name>`.
  func title(ofPart name: String) -> String

  /// The identifiers by which the registry may know a row's site.
  func identifiers(of draft: SiteDraft) -> Set<ExternalID>

  /// What somebody decided of a row, if anything.
  func decision(on draft: SiteDraft) -> Finding?

  /// Decides on a row whose site the registry does not have by any identifier.
  func judge(_ draft: SiteDraft, in target: inout some ImportTarget) throws -> Finding

  /// Takes an identifier out of a draft that another site has, and keeps it in words.
  ///
  /// - Parameters:
  ///   - identifier: The identifier.
  ///   - draft: The draft that gives it.
  ///   - holder: What has it, as messages name it.
  ///   - notes: Where it is told.
  /// - Returns: The draft without it.
  func leave(
    _ identifier: ExternalID, out draft: SiteDraft, as holder: String, _ notes: inout RowNotes
  ) -> SiteDraft

  /// Refuses a row that cannot be about the site that was found for it.
  func check(_ draft: SiteDraft, against site: Site) throws(ImportIssue)

  /// Brings what a row says into a site's record.
  ///
  /// - Parameters:
  ///   - draft: The row.
  ///   - site: The record as it is.
  ///   - turn: What other rows of the document say of it.
  ///   - options: What the user says of the document.
  ///   - notes: What there is to tell.
  /// - Returns: The record.
  /// - Throws: ``ImportIssue`` if the row must be refused.
  func merge(
    _ draft: SiteDraft, into site: Site, _ turn: JoinedRows.Turn, _ options: ImportOptions,
    _ notes: inout RowNotes
  ) throws -> MergedSite

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
  ///   - options: What the user says of the document.
  ///   - language: The language of the document's texts, where it is known.
  /// - Returns: Whether the record may say so.
  func noteAbsence(
    of site: inout Site, since date: StatedDate, _ options: ImportOptions, language: String?
  ) -> Bool
}

extension SourceConventions {
  /// Whether a record is known by what its source said of it before.
  var findsByOrigin: Bool { knownRows != nil }
}

/// Where a row belongs.
enum Finding {
  /// The registry has the site.
  case site(Slug)
  /// The registry has no such site, and gets one.
  case nothing
  /// Sites of the registry that may be the row's, best first.
  case candidates([PlaceCandidates.Candidate])
}

/// A record after a row was brought into it.
struct MergedSite {
  var site: Site
  /// The edition that keeps the record from taking what the row says otherwise; `nil` if nothing
  /// was held back.
  var heldBackBy: String??
}
