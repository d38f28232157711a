public import CanonicalJSON

/// A record of the registry, which one file or one line of a pack holds.
///
/// What a kind knows of itself is said in its own file in this folder; which kinds there are, in
/// `Records.swift`.
public protocol HeritageRecord: Hashable, Sendable {
  associatedtype ID
  /// What names a record among those of its kind: its identifier, or a monument's subject.
  associatedtype Key: RecordKey = ID

  static var kind: RecordKind { get }

  /// Where a collection keeps the records of this kind.
  static var table: WritableKeyPath<Records, RecordTable<Self>> { get }

  static func reference(_ key: Key) -> RecordReference

  var id: ID { get }

  /// Reads a record, checking every field.
  ///
  /// - Throws: ``RecordError`` with all that is wrong.
  init(json: JSONObject) throws(RecordError)

  /// The record as it is written, keys sorted, without empty lists.
  var json: JSONObject { get }

  /// Appends the record to a document; the same bytes as those of ``json``, made without it.
  func write(to writer: inout JSONWriter)

  var reference: RecordReference { get }

  /// Where the record lives in the registry.
  var livesAt: RecordPlace { get }

  /// What the record is called in a list.
  var title: String { get }

  /// The other records that the record names.
  var links: [RecordLink] { get }

  /// The dates that the record states, without those the registry itself sets.
  var statedDates: [DatedField] { get }

  /// Every point that the record gives.
  var points: [PointField] { get }

  /// The languages of the record's names and texts.
  var taggedTexts: [TaggedText] { get }

  /// The members that a search looks into, the most telling first.
  static var searchMembers: [SearchMember] { get }

  /// What of the record is not for everybody.
  var sensitivity: Sensitivity { get }
}

extension HeritageRecord {
  public var links: [RecordLink] { [] }

  public var statedDates: [DatedField] { [] }

  public var points: [PointField] { [] }

  public var taggedTexts: [TaggedText] { [] }

  public var sensitivity: Sensitivity { Sensitivity() }

  /// The items of evidence that the record names.
  public var namedEvidence: [RecordID] {
    links.compactMap { link in
      if case .evidence(let id) = link.target { id } else { nil }
    }
  }
}

extension HeritageRecord where Key == ID {
  public var reference: RecordReference { Self.reference(id) }
}

extension HeritageRecord where Self: FieldHolder {
  /// Reads a record, naming it in the error as far as the object tells how.
  static func reading(_ json: JSONObject) throws(RecordError) -> Self {
    do throws(FieldFaults) {
      return try read(members: json)
    } catch {
      let name = (kind == .monument ? ["site", "id"] : ["id"]).map { json[$0]?.stringValue ?? "?" }
      throw RecordError(
        record: ([kind.rawValue] + name).joined(separator: "/"), problems: error.all.map(\.problem))
    }
  }
}

/// Where a record lives below a registry's folder.
public enum RecordPlace: Hashable, Sendable {
  case path(String)
  /// A file in the folder of the site that a report is about.
  case besideReport(RecordID, file: String)
}

/// A field of a record that names another record.
public struct RecordLink: Hashable, Sendable {
  public let field: String
  public let target: RecordReference
}

extension [RecordLink] {
  mutating func note(_ field: String, _ target: RecordReference?) {
    if let target { append(RecordLink(field: field, target: target)) }
  }

  mutating func note(_ subject: Subject) {
    note("site", .site(subject.site))
    note("monument", subject.monument.map { .monument($0, of: subject.site) })
  }

  mutating func note(evidence ids: [RecordID]) {
    for (index, id) in ids.enumerated() { note("evidence[\(index)]", .evidence(id)) }
  }
}

/// One date of a record, with what it is the date of.
public struct DatedField: Hashable, Sendable {
  public enum Role: Sendable {
    /// When damage happened.
    case event
    /// When somebody looked, took an image, made something public, judged or did something: never
    /// in the future.
    case observation
    case built
    case other
  }

  public let field: String
  public let date: StatedDate
  public let role: Role

  /// Returns the fields whose dates are there.
  static func present(_ fields: (field: String, date: StatedDate?, role: Role)...) -> [DatedField] {
    fields.compactMap { entry in
      entry.date.map { DatedField(field: entry.field, date: $0, role: entry.role) }
    }
  }
}

/// One point of a record.
public struct PointField: Hashable, Sendable {
  public let field: String
  public let location: Location
  /// The countries in which it should lie, as ISO 3166-1 alpha-2 codes; `nil` for those of the
  /// record's site.
  public let countries: [String]?
}

/// The language of one text of a record, with the field that gives it.
public struct TaggedText: Hashable, Sendable {
  public let field: String
  public let language: String?

  static func names(_ names: [Name]) -> [TaggedText] {
    names.enumerated().map { TaggedText(field: "names[\($0)].language", language: $1.language) }
  }

  static func texts(_ field: String, _ texts: [LocalizedText]) -> [TaggedText] {
    texts.enumerated().map {
      TaggedText(field: "\(field)[\($0)].language", language: $1.language)
    }
  }
}

/// A member of records of a kind that a search looks into: a text, a list of texts or of objects
/// with a `text` each, or an object all of whose texts count.
public struct SearchMember: Hashable, Sendable {
  /// The member's key in the record's object.
  public let key: String
  /// What its hits say that they were found in.
  public let field: SearchField

  init(_ key: String, _ field: SearchField) {
    self.key = key
    self.field = field
  }
}

/// What words can be found in, under the name that hits give.
public enum SearchField: String, CaseIterable, Sendable {
  case names
  case title
  case description
  case narrative
  case assessor
  case because
  case note
  case notes
  case place
  case scope
  case source
  case unmapped

  /// Where hits in the field stand in an answer: names come first, then titles, descriptions and
  /// narratives, and then all others together.
  public var rank: Int {
    switch self {
    case .names: 0
    case .title: 1
    case .description: 2
    case .narrative: 3
    case .assessor, .because, .note, .notes, .place, .scope, .source, .unmapped: 4
    }
  }
}
