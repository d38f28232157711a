import HeritageValidation
import Testing

/// One fault put into a registry that is otherwise sound, and the one finding that it must give.
struct SeededFault: Sendable, CustomTestStringConvertible {
  typealias Change = @Sendable (inout Sample) throws -> Void

  /// The code and the record, such as `GEO-02 monument/palmyra/temple-of-bel`.
  let finding: String
  let fault: String
  let change: Change

  init(_ finding: String, _ fault: String, _ change: @escaping Change) {
    self.finding = finding
    self.fault = fault
    self.change = change
  }

  var testDescription: String { "\(finding): \(fault)" }

  func check() throws {
    var sample = try Sample()
    try change(&sample)
    #expect(sample.findings.map { "\($0.code) \($0.record)" } == [finding])
  }
}
