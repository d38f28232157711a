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

@Test(arguments: [10, 2_000])
func `a chain of conflicting claims is one finding, however long it is`(count: Int) throws {
  let findings = RuleSet.findings(in: try crowdedRecords(count))
  #expect(findings.count { $0.code == "GRD-09" } == 1)
}
