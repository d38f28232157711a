import CanonicalJSON
public import HeritageModel

/// What the registry itself says of the records that an import makes.
public struct RecordStamp: Hashable, Sendable {
  /// When they enter the registry.
  public var recorded: Instant
  public var recordedBy: String?
  /// Who may see those that do not say so; `nil` for everybody.
  public var access: Access?

  public init(recorded: Instant, recordedBy: String? = nil, access: Access? = nil) {
    self.recorded = recorded
    self.recordedBy = recordedBy
    self.access = access
  }
}

/// What a rule finds in a record that is to come in.
public struct RuleFinding: Hashable, Sendable {
  public let code: String
  /// Whether the record is kept out.
  public let isError: Bool
  public let field: String?
  public let message: String
  public let hint: String?

  public init(code: String, isError: Bool, field: String?, message: String, hint: String?) {
    self.code = code
    self.isError = isError
    self.field = field
    self.message = message
    self.hint = hint
  }
}

extension ImportTarget {
  /// Lets the rules judge the records of a row: warnings are noted, an error refuses the row.
  ///
  /// The list's source comes in with the first of its rows.
  func judge(
    _ records: [any HeritageRecord], of source: Slug, beside known: [any HeritageRecord],
    _ notes: inout RowNotes
  ) throws {
    var known = known
    let name = RecordReference.source(source).description
    if records.contains(where: { ($0 as? Evidence)?.source == name }) {
      known.append(Source(id: source, name: source.text))
    }
    for finding in try findings(in: records, beside: known) {
      guard !finding.isError else {
        throw ImportIssue(
          finding.field ?? "", line: 0, code: finding.code, finding.message,
          suggestion: finding.hint)
      }
      notes.warn(
        finding.field ?? "", 0, finding.code, finding.message, suggestion: finding.hint)
    }
  }

  /// A site as the registry had it before, or as this import makes it.
  func current(_ id: Slug) throws -> Site {
    let path = RecordLayout.path(ofSite: id)
    if try isTaken(path) { return try site(id) }
    return try Site(json: JSONParser.parse(written(path)).objectValue ?? [:])
  }

  /// The records of a site, and of the monument where the subject is one, that the registry had
  /// before; those that this import makes were judged by themselves.
  func places(of subject: Subject) throws -> [any HeritageRecord] {
    var places: [any HeritageRecord] = [try current(subject.site)]
    if let id = subject.monument {
      let path = RecordLayout.path(ofMonument: id, site: subject.site)
      places.append(
        try isTaken(path)
          ? monument(id, of: subject.site)
          : Monument(json: JSONParser.parse(written(path)).objectValue ?? [:]))
    }
    return places
  }
}
