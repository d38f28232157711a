import CanonicalJSON
import HeritageModel

/// What a rule finds in a record that is to come in.
public struct RuleFinding: Hashable, Sendable {
  public let code: String
  /// Whether the record is kept out.
  public let isError: Bool
  /// The record with the fault, as `RecordReference` describes it.
  public let record: String
  public let field: String?
  public let message: String
  public let hint: String?

  public init(
    code: String, isError: Bool, record: String, field: String?, message: String,
    hint: String?
  ) {
    self.code = code
    self.isError = isError
    self.record = record
    self.field = field
    self.message = message
    self.hint = hint
  }
}

extension ImportTarget {
  /// Lets the rules judge the records of a row: warnings are noted, an error refuses the row.
  ///
  /// Either names the column of the list that has what is at fault, where `column` tells it.
  func judge(
    _ records: [any HeritageRecord], of list: Source, beside known: [any HeritageRecord],
    _ notes: inout RowNotes, column: (RuleFinding) -> String?
  ) throws {
    // The list's own source comes in at the end.
    let sources = try Set(records.compactMap { ($0 as? Evidence)?.sourceRecord })
      .compactMap { id in try source(id) ?? (id == list.id ? list : nil) }
    for finding in try findings(in: records, beside: known + sources) {
      let field = column(finding) ?? finding.field ?? ""
      guard !finding.isError else {
        throw ImportIssue(
          field, line: 0, code: finding.code, finding.message,
          suggestion: finding.hint)
      }
      notes.warn(field, 0, finding.code, finding.message, suggestion: finding.hint)
    }
  }

  /// A site as this import makes it, or as the registry had it before.
  func current(_ id: Slug) throws -> Site {
    guard let bytes = try pending(RecordLayout.path(ofSite: id)) else { return try site(id) }
    return try Site(json: JSONParser.parse(bytes).objectValue ?? [:])
  }

  /// The records of a site, and of the monument where the subject is one, as this import makes them or
  /// as the registry had them before.
  func places(of subject: Subject) throws -> [any HeritageRecord] {
    var places: [any HeritageRecord] = [try current(subject.site)]
    if let id = subject.monument {
      let bytes = try pending(RecordLayout.path(ofMonument: id, site: subject.site))
      places.append(
        try bytes.map { try Monument(json: JSONParser.parse($0).objectValue ?? [:]) }
          ?? monument(id, of: subject.site))
    }
    return places
  }
}
