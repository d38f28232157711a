import CanonicalJSON

/// A record of any kind, with the path it lives at.
public enum AnyRecord: Hashable, Sendable {
  case site(Site)
  case monument(Monument)
  case report(Report)
  case review(Review)
  case evidence(Evidence)
  case incident(Incident)
  case intervention(Intervention)
  case source(Source)
  case retraction(Retraction)
  case setAside(SetAside)

  /// Decodes the record that lives at a path, and checks that it belongs there.
  ///
  /// - Throws: ``DamagedRecord`` if the bytes are no such record, or one that lives elsewhere.
  public init(path: String, bytes: [UInt8]) throws(DamagedRecord) {
    guard let kind = RecordLayout.kind(ofPath: path) else {
      throw DamagedRecord(path: path, reason: "no record has its place here")
    }
    do {
      guard let json = try JSONParser.parse(bytes).objectValue else {
        throw DamagedRecord(path: path, reason: "it is not a JSON object")
      }
      self = try Self.decode(kind, json)
    } catch let error as RecordError {
      throw DamagedRecord(
        path: path, reason: error.problems.map(\.message).joined(separator: "; "), error: error)
    } catch let error as DamagedRecord {
      throw error
    } catch {
      throw DamagedRecord(path: path, reason: "\(error)")
    }
    try checkPlace(path)
  }

  private static func decode(_ kind: RecordKind, _ json: JSONObject) throws(RecordError) -> Self {
    switch kind {
    case .site: .site(try Site(json: json))
    case .monument: .monument(try Monument(json: json))
    case .report: .report(try Report(json: json))
    case .review: .review(try Review(json: json))
    case .evidence: .evidence(try Evidence(json: json))
    case .incident: .incident(try Incident(json: json))
    case .intervention: .intervention(try Intervention(json: json))
    case .source: .source(try Source(json: json))
    case .retraction: .retraction(try Retraction(json: json))
    case .setAside: .setAside(try SetAside(json: json))
    }
  }

  private func checkPlace(_ path: String) throws(DamagedRecord) {
    let place: String
    switch self {
    case .site(let record): place = record.path
    case .monument(let record): place = record.path
    case .report(let record): place = record.path
    case .evidence(let record): place = record.path
    case .incident(let record): place = record.path
    case .intervention(let record): place = record.path
    case .source(let record): place = record.path
    case .retraction(let record): place = record.path
    case .setAside(let record): place = record.path
    case .review(let record):
      guard path.hasSuffix("/reviews/\(record.report)_\(record.id).json") else {
        throw DamagedRecord(
          path: path, reason: "it holds \(record.reference), which lives elsewhere")
      }
      return
    }
    guard place == path else {
      throw DamagedRecord(path: path, reason: "it holds the record that belongs at '\(place)'")
    }
  }
}

/// A record that cannot be read, and why; the others are not affected.
public struct DamagedRecord: Error, Hashable, Sendable {
  public let path: String
  /// What is wrong, lowercase, without a full stop.
  public let reason: String
  /// The faulty fields, where the record is JSON but not a valid record.
  public let error: RecordError?

  package init(path: String, reason: String, error: RecordError? = nil) {
    self.path = path
    self.reason = reason
    self.error = error
  }
}

extension DamagedRecord: CustomStringConvertible {
  public var description: String { "the record '\(path)' is damaged: \(reason)" }

  public var hint: String { "run 'heritage check' to see every damaged record" }
}

extension AnyRecord {
  /// The record itself.
  public var value: any HeritageRecord {
    switch self {
    case .site(let record): record
    case .monument(let record): record
    case .report(let record): record
    case .review(let record): record
    case .evidence(let record): record
    case .incident(let record): record
    case .intervention(let record): record
    case .source(let record): record
    case .retraction(let record): record
    case .setAside(let record): record
    }
  }

  public var reference: RecordReference { value.reference }

  /// The items of evidence that the record names.
  public var namedEvidence: [RecordID] {
    switch self {
    case .report(let record): record.evidence
    case .review(let record): record.evidence
    case .intervention(let record): record.evidence
    case .evidence(let record): [record.pair?.with, record.derivedFrom].compactMap(\.self)
    case .retraction(let record): [record.evidence]
    case .site, .monument, .incident, .source, .setAside: []
    }
  }
}
