import HeritageModel

/// What a rule says of a record; the engine adds the code, the severity, the record and its file.
struct Violation: Hashable, Sendable {
  let message: String
  var field: String?
  var hint: String?
  var suggestion: String?
  /// The record at fault, where it is another than the one that was checked.
  var record: RecordReference?

  init(
    _ message: String, field: String? = nil, hint: String? = nil, suggestion: String? = nil,
    of record: RecordReference? = nil
  ) {
    self.message = message
    self.field = field
    self.hint = hint
    self.suggestion = suggestion
    self.record = record
  }

  /// The hint, with the value to put in place where it does not name that itself.
  var advice: String? {
    guard let suggestion else { return hint }
    if let hint, hint.contains(suggestion) { return hint }
    return [hint, "did you mean '\(suggestion)'?"].compactMap(\.self).joined(separator: "; ")
  }
}
