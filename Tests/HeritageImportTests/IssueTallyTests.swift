import Testing

@testable import HeritageImport

private func issue(_ code: String, _ field: String, _ line: Int) -> ImportIssue {
  ImportIssue(field, line: line, code: code, "wrong")
}

@Test func `one fault in many rows hides no other`() {
  var tally = IssueTally(limit: 100, limitAlike: 3)
  for line in 1...1000 { tally.add(issue("REC-03", "Class", line)) }
  for line in 1...2 { tally.add(issue("REC-03", "Town", line)) }
  tally.add(issue("GEO-01", "Class", 7))
  #expect(tally.count == 1003)
  #expect(tally.unlisted == 997)
  #expect(
    tally.kinds.map { "\($0.code) \($0.field) \($0.count)" } == [
      "REC-03 Class 1000", "REC-03 Town 2", "GEO-01 Class 1",
    ])
  #expect(tally.listed.map(\.line) == [1, 2, 3, 1, 2, 7])
  #expect(tally.kinds.map { $0.first.map(\.line) } == [[1, 2, 3], [1, 2], [7]])
}

@Test func `the first of each kind is listed however many there are`() {
  var tally = IssueTally(limit: 5, limitAlike: 100)
  for line in 1...50 { tally.add(issue("REC-03", "Class", line)) }
  for line in 1...50 { tally.add(issue("REC-01", "", line)) }
  #expect(tally.listed.map(\.line) == [1, 2, 3, 4, 5, 1, 2])
}

@Test func `memory is bounded in kinds too`() {
  var tally = IssueTally(limit: 5, limitAlike: 5)
  for line in 1...1000 { tally.add(issue("IMP-01", "column \(line)", line)) }
  #expect(tally.kinds.count == 5)
  #expect([tally.count, tally.unlisted] == [1000, 995])
}
