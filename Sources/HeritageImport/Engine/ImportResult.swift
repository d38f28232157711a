public import CanonicalJSON

/// What an import did, with all that it has to say.
///
/// It always holds that `read == created + updated + unchanged + rejected`.
public struct ImportResult: Hashable, Sendable {
  /// A record that an import changed.
  public struct Change: Hashable, Sendable {
    /// The site's identifier.
    public let site: String
    /// The fields that changed, such as `worldHeritage.criteria`, in ascending order.
    public let fields: [String]
  }

  public let source: String
  /// The format's name, such as `--from` takes it.
  public let format: String
  /// The scheme of the records' external identifiers.
  public let scheme: String
  /// The language of the document's texts, given or told from the content.
  public internal(set) var language: String?

  /// Rows of the document.
  public internal(set) var read = 0
  public internal(set) var created = 0
  public internal(set) var updated = 0
  public internal(set) var unchanged = 0
  public internal(set) var rejected = 0

  /// External identifiers that the registry has and the document has not, in ascending order.
  public internal(set) var missing: [String] = []

  /// Those of the missing whose records say so from now on, in ascending order.
  public internal(set) var noted: [String] = []

  /// The rows that were refused, in the order of the document.
  public internal(set) var rejections: [ImportIssue] = []
  /// All else worth telling, in the order in which it was found.
  public internal(set) var warnings: [ImportIssue] = []
  /// How many warnings there are of each code, those that are not listed included.
  public internal(set) var warningCounts: [String: Int] = [:]

  /// How often each field changed in a record that was there before.
  public internal(set) var changedFields: [String: Int] = [:]
  /// The records that changed, as many as warnings would be listed.
  public internal(set) var changes: [Change] = []

  let listedIssues: Int

  init(source: String, format: String, scheme: String, listedIssues: Int) {
    self.source = source
    self.format = format
    self.scheme = scheme
    self.listedIssues = listedIssues
  }

  /// Warnings that are counted but not listed.
  public var unlistedWarnings: Int { warningCounts.values.reduce(0, +) - warnings.count }

  /// Rejections that are counted but not listed.
  public var unlistedRejections: Int { rejected - rejections.count }

  mutating func warn(_ issue: ImportIssue) {
    warningCounts[issue.code, default: 0] += 1
    if warnings.count < listedIssues { warnings.append(issue) }
  }

  mutating func reject(_ issue: ImportIssue) {
    rejected += 1
    if rejections.count < listedIssues { rejections.append(issue) }
  }

  mutating func noteAbsence(of key: String) { noted.append(key) }

  mutating func noteChange(of site: String, _ fields: [String]) {
    updated += 1
    for field in fields { changedFields[field, default: 0] += 1 }
    if changes.count < listedIssues { changes.append(Change(site: site, fields: fields)) }
  }
}

extension ImportResult {
  /// The result as `heritage import --format json` prints it.
  ///
  /// - Parameter operation: The identifier of the operation that recorded the import; `nil` when
  ///   nothing changed or nothing was to be written.
  /// - Returns: The contract's members, and `changedFields`, `changes` and `language` beside them.
  public func json(operation: String?) -> JSONObject {
    var json: JSONObject = [
      "created": .integer(created), "format": .string(format),
      "missing": .array(missing.map(JSONValue.string)), "read": .integer(read),
      "rejected": .integer(rejected),
      "rejections": .array(rejections.map { .object($0.json) }), "source": .string(source),
      "unchanged": .integer(unchanged), "updated": .integer(updated),
      "warnings": .array(warnings.map { .object($0.json) }),
    ]
    json["changedFields"] = .object(
      JSONObject(uniqueMembers: changedFields.map { ($0.key, JSONValue.integer($0.value)) }))
    json["changes"] = .array(
      changes.map { change in
        ["fields": .array(change.fields.map(JSONValue.string)), "site": .string(change.site)]
      })
    json["language"] = language.map(JSONValue.string)
    if !noted.isEmpty { json["noted"] = .array(noted.map(JSONValue.string)) }
    json["operation"] = operation.map(JSONValue.string) ?? .null
    if unlistedWarnings > 0 { json["unlistedWarnings"] = .integer(unlistedWarnings) }
    if unlistedRejections > 0 { json["unlistedRejections"] = .integer(unlistedRejections) }
    return json
  }

  /// The counts alone, for the journal's entry of the import.
  public var summary: JSONObject {
    var json: JSONObject = [
      "created": .integer(created), "format": .string(format), "read": .integer(read),
      "rejected": .integer(rejected), "unchanged": .integer(unchanged),
      "updated": .integer(updated),
    ]
    json["language"] = language.map(JSONValue.string)
    if !noted.isEmpty { json["noted"] = .integer(noted.count) }
    // The folders around a file say who imported it, and the journal is shared.
    json["source"] = source.split(separator: "/").last.map { .string(String($0)) }
    return json
  }
}
