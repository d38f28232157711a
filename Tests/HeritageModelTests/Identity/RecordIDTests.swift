import HeritageModel
import Testing

@Test(arguments: ["7K3M9XQ2PD4T", "000000000000", "ZZZZZZZZZZZZ", "0123456789AB", "CDEFGHJKMNPQ"])
func `twelve of Crockford's digits are an identifier`(text: String) throws {
  #expect(try RecordID(text).text == text)
  #expect(try RecordID(text).description == text)
}

@Test(arguments: [
  "", "7K3M9XQ2PD4", "7K3M9XQ2PD4TT", "7k3m9xq2pd4t", "7K3M9XQ2PD4I", "7K3M9XQ2PD4L",
  "7K3M9XQ2PD4O",
  "7K3M9XQ2PD4U", "7K3M-XQ2PD4T", "7K3M9XQ2PD4 ", "../../../etc", "7K3M9XQ2PDé", "７K3M9XQ2PD",
])
func `any other text is no record's identifier`(text: String) {
  let error = #expect(throws: IdentifierError.self) { try RecordID(text) }
  #expect(error?.reason == .notARecordID)
  #expect(
    error?.hint == "run 'heritage list reports' or 'heritage list evidence' to see identifiers")
}

/// Gives the same bits again and again.
private struct FixedBits: RandomNumberGenerator {
  let bits: UInt64

  mutating func next() -> UInt64 { bits }
}

@Test(arguments: [
  (UInt64.min, "000000000000"),
  (.max, "ZZZZZZZZZZZZ"),
  (1, "100000000000"),
  (31, "Z00000000000"),
  (32, "010000000000"),
  (1 << 55, "00000000000" + "1"),
  (1 << 60, "000000000000"),
])
func `an identifier holds sixty bits of its source`(bits: UInt64, text: String) {
  var source = FixedBits(bits: bits)
  #expect(RecordID(using: &source).text == text)
}

@Test func `identifiers of a random source are valid and differ`() throws {
  var source = SystemRandomNumberGenerator()
  let made = (0..<1000).map { _ in RecordID(using: &source) }
  #expect(try made.map { try RecordID($0.text) } == made)
  #expect(Set(made).count == 1000)
}

@Test func `identifiers of records sort by their characters`() throws {
  let sorted = try ["B00000000000", "A00000000000", "900000000000"].map { try RecordID($0) }
    .sorted()
  #expect(sorted.map(\.text) == ["900000000000", "A00000000000", "B00000000000"])
}
