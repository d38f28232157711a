import HeritageValidation
import Testing

/// One way to break a rule, and one that comes close to it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  typealias Change = @Sendable (inout Sample) throws -> Void

  let code: String
  let record: String
  let message: String
  let breaks: Change
  let keeps: Change

  init(
    _ code: String, on record: String, _ message: String, breaks: @escaping Change,
    keeps: @escaping Change
  ) {
    self.code = code
    self.record = record
    self.message = message
    self.breaks = breaks
    self.keeps = keeps
  }

  var testDescription: String { "\(code): \(message)" }

  /// What the rule finds in the sample after a change, as `record: message`.
  func findings(after change: Change) throws -> [String] {
    var sample = try Sample()
    try change(&sample)
    return sample.findings.filter { $0.code == code }.map { "\($0.record): \($0.message)" }
  }

  func check() throws {
    #expect(try findings(after: breaks) == ["\(record): \(message)"])
    #expect(try findings(after: keeps) == [])
  }
}
