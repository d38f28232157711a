import CanonicalJSON
import HeritageModel
import Testing

/// One full record of each kind.
private func oneOfEach() throws -> Records {
  var records = Records()
  for sample in fullRecords { records.add(try record(try object(sample.text), as: sample.kind)) }
  return records
}

/// The references of all records, in their order.
private func references(_ records: Records) -> [String] {
  var names: [String] = []
  records.forEach { names.append($0.reference.description) }
  return names
}

@Test func `a collection keeps a record of every kind and finds it by its reference`() throws {
  let records = try oneOfEach()
  #expect(records.count == RecordKind.allCases.count)
  for sample in fullRecords {
    let one = try record(try object(sample.text), as: sample.kind)
    #expect(records.contains(one.reference))
    #expect(records.record(one.reference)?.json == one.json)
  }
  #expect(references(records).count == RecordKind.allCases.count)
}

@Test func `a record whose reference is taken is kept apart, not lost`() throws {
  var records = try oneOfEach()
  let count = records.count
  var other = records.sites[0]
  other.notes = "another of the same identifier"
  #expect(records.add(other) == false)
  #expect(records.count == count)
  #expect(records.duplicates.map(\.reference) == [other.reference])
  #expect(records.sites[other.id]?.notes != other.notes)
  records.put(other)
  #expect(records.sites[other.id] == other)
  #expect(records.count == count)
}

@Test func `records that two collections share are kept once`() throws {
  var records = try oneOfEach()
  records.merge(try oneOfEach())
  #expect(records.count == RecordKind.allCases.count)
  #expect(records.duplicates.isEmpty)
  var changed = Records()
  var other = records.sites[0]
  other.notes = "another of the same identifier"
  changed.add(other)
  records.merge(changed)
  #expect(records.duplicates.map(\.reference) == [other.reference])
}

@Test func `a collection can leave records out`() throws {
  let records = try oneOfEach()
  let rest = records.filter { $0.reference.kind != .report }
  #expect(rest.count == records.count - 1)
  #expect(rest.reports.isEmpty)
  #expect(!rest.contains(records.reports[0].reference))
}

@Test func `a review lives in the folder of its report's site`() throws {
  let report = try RecordID("7K3M9XQ2PD4T")
  let recorded = try Instant("2026-11-22T10:15:00Z")
  let review = Review(
    id: try RecordID("2N5VJ8G0C4XA"), report: report, verdict: .verified, recorded: recorded)
  var records = Records([review])
  #expect(records.path(of: review) == nil)
  records.add(
    Report(
      id: report, subject: Subject(site: try Slug("palmyra")), assessor: "desk", grade: .severe,
      recorded: recorded))
  #expect(
    records.path(of: review)
      == "sites/pa/palmyra/reviews/7K3M9XQ2PD4T_2N5VJ8G0C4XA.json")
}
