/// What names one record in findings, messages and links, such as `monument/palmyra/temple-of-bel`.
public enum RecordReference: Hashable, Sendable {
  case site(Slug)
  case monument(Slug, of: Slug)
  case report(RecordID)
  case review(RecordID)
  case evidence(RecordID)
  case incident(RecordID)
  case intervention(RecordID)
  case source(Slug)
  case retraction(RecordID)
  case setAside(RecordID)

  public var kind: RecordKind {
    switch self {
    case .site: .site
    case .monument: .monument
    case .report: .report
    case .review: .review
    case .evidence: .evidence
    case .incident: .incident
    case .intervention: .intervention
    case .source: .source
    case .retraction: .retraction
    case .setAside: .setAside
    }
  }
}

extension RecordReference {
  /// Reads the identifier of a record of a kind.
  ///
  /// - Parameters:
  ///   - kind: The record's kind.
  ///   - id: The record's own identifier.
  ///   - site: The identifier of a monument's site; nothing for other kinds.
  /// - Throws: ``IdentifierError`` if a text is no identifier.
  package init(_ kind: RecordKind, _ id: String, site: String) throws(IdentifierError) {
    self = try Self.reference(kind.type, id, site)
  }

  private static func reference<Record: HeritageRecord>(
    _: Record.Type, _ id: String, _ site: String
  ) throws(IdentifierError) -> RecordReference {
    Record.reference(try Record.Key(id, site: site))
  }
}

/// What names a record among those of its kind.
public protocol RecordKey: Hashable, Sendable {
  /// Reads a record's own identifier, beside that of the site whose part the record is.
  init(_ id: String, site: String) throws(IdentifierError)
}

extension Slug: RecordKey {
  public init(_ id: String, site _: String) throws(IdentifierError) { try self.init(id) }
}

extension RecordID: RecordKey {
  public init(_ id: String, site _: String) throws(IdentifierError) { try self.init(id) }
}

extension Subject: RecordKey {
  public init(_ id: String, site: String) throws(IdentifierError) {
    monument = try Slug(id)
    self.site = try Slug(site)
  }
}

extension RecordReference: CustomStringConvertible {
  public var description: String {
    switch self {
    case .site(let id), .source(let id): "\(kind.rawValue)/\(id)"
    case .monument(let id, let site): "monument/\(site)/\(id)"
    default: "\(kind.rawValue)/\(recordID?.text ?? "")"
    }
  }
}

extension RecordReference {
  /// The identifier of a record that has one of its own; sites, monuments and sources have names.
  public var recordID: RecordID? {
    switch self {
    case .report(let id), .review(let id), .evidence(let id), .incident(let id),
      .intervention(let id), .retraction(let id), .setAside(let id):
      id
    case .site, .monument, .source: nil
    }
  }
}

extension RecordReference: Comparable {
  public static func < (lhs: RecordReference, rhs: RecordReference) -> Bool {
    lhs.description < rhs.description
  }
}

/// What a report speaks of: a site as a whole, or one of its monuments.
public struct Subject: Hashable, Sendable {
  public let site: Slug
  public let monument: Slug?

  public init(site: Slug, monument: Slug? = nil) {
    self.site = site
    self.monument = monument
  }

  public var reference: RecordReference {
    monument.map { .monument($0, of: site) } ?? .site(site)
  }
}

extension Subject: Comparable {
  public static func < (lhs: Subject, rhs: Subject) -> Bool {
    (lhs.site, lhs.monument?.text ?? "") < (rhs.site, rhs.monument?.text ?? "")
  }
}
