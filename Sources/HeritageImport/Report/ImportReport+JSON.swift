public import CanonicalJSON

extension ImportReport {
  /// The report as `heritage import --format json` prints it.
  ///
  /// - Parameter operation: The identifier of the operation that recorded the import; `nil` when
  ///   nothing changed or nothing was to be written.
  /// - Returns: The contract's members, and `changedFields`, `changes` and `language` beside them.
  public func json(operation: String?) -> JSONObject {
    var json: JSONObject = [
      "created": .integer(created), "format": .string(format.rawValue),
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
    json["operation"] = operation.map(JSONValue.string) ?? .null
    if unlistedWarnings > 0 { json["unlistedWarnings"] = .integer(unlistedWarnings) }
    if unlistedRejections > 0 { json["unlistedRejections"] = .integer(unlistedRejections) }
    return json
  }

  /// The counts alone, for the journal's entry of the import.
  public var summary: JSONObject {
    var json: JSONObject = [
      "created": .integer(created), "format": .string(format.rawValue), "read": .integer(read),
      "rejected": .integer(rejected), "unchanged": .integer(unchanged),
      "updated": .integer(updated),
    ]
    json["language"] = language.map(JSONValue.string)
    // The folders around a file say who imported it, and the journal is shared.
    json["source"] = source.split(separator: "/").last.map { .string(String($0)) }
    return json
  }
}
