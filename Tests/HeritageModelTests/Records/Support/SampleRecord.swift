import HeritageModel
import Testing

/// A record as a file holds it.
struct SampleRecord: Sendable, CustomTestStringConvertible {
  let kind: RecordKind
  let text: String

  init(_ kind: RecordKind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  var testDescription: String { kind.rawValue }
}
