/// What there is to tell of one row that is imported.
struct RowNotes: Sendable {
  /// What messages call the row.
  var record: String
  /// The name of the row's site, once it is known.
  var name: String?
  /// Whether the record keeps the row's own words, as it does unless they are of another edition.
  var keepsWords = true
  private var warnings: [ImportIssue] = []
  /// The parts of the row without a field of their own, with their lines.
  var unmapped: [(name: String, line: Int)] = []
  /// The places of a table's columns whose texts did not fit, one for each text.
  var misfits: [Int] = []
  /// Points with more decimals than anybody measures.
  var finePoints = 0
  private let line: Int

  init(record: String, line: Int) {
    self.record = record
    self.line = line
  }

  /// What messages say of a text that only the record's own words have.
  static let verbatim = "kept verbatim"

  /// The warnings as they are when all is known of the row.
  var finished: [ImportIssue] {
    warnings.map { warning in
      var warning = warning
      warning.name = name
      if !keepsWords {
        warning.message = warning.message.replacing(
          Self.verbatim, with: "not kept, as the record has the words of another listing")
      }
      return warning
    }
  }

  /// Warns with an import's own code or that of a rule for records; line 0 means that of the row.
  mutating func warn(
    _ field: String, _ line: Int, _ code: String, _ message: String, value: String? = nil,
    suggestion: String? = nil
  ) {
    warnings.append(
      ImportIssue(
        field, line: line > 0 ? line : self.line, record: record, value: value, code: code, message,
        suggestion: suggestion))
  }
}
