import HeritageModel
import HeritageValidation
import Testing

/// One monument with so many claims, half of which conflict with the other half.
private func crowdedRecords(_ count: Int) throws -> RecordSet {
  var set = RecordSet(today: try day("2026-11-22"))
  set.add(try Sample.palmyra())
  set.add(try Sample.bel())
  let event = try StatedDate("2015-08")
  var generator = SystemRandomNumberGenerator()
  for index in 0..<count {
    var report = try Sample.claim(
      RecordID(using: &generator).text, index.isMultiple(of: 2) ? .slight : .destroyed, event: nil)
    report.event = event
    set.add(report)
  }
  return set
}

/// The shortest of three times that a check takes.
private func checkTime(_ records: RecordSet) -> Duration {
  let clock = ContinuousClock()
  return (0..<3).map { _ in clock.measure { _ = RuleSet.findings(in: records) } }.min() ?? .zero
}

@Test func `many claims on one subject take time in proportion to their number`() throws {
  let short = checkTime(try crowdedRecords(1_000))
  let long = checkTime(try crowdedRecords(8_000))
  // Looking at every pair would take 64 times as long; the machine may be busy.
  #expect(long < short * 32)
}
