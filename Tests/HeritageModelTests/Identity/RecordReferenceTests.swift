import HeritageModel
import Testing

@Test func `a reference is written as its kind and identifier`() throws {
  let site = try Slug("palmyra")
  let id = try RecordID("7K3M9XQ2PD4T")
  let references: [RecordReference] = [
    .site(site), .monument(try Slug("arch"), of: site), .report(id), .review(id), .evidence(id),
    .incident(id), .intervention(id), .source(try Slug("unosat")), .retraction(id),
    .setAside(id),
  ]
  #expect(
    references.map(\.description) == [
      "site/palmyra", "monument/palmyra/arch", "report/7K3M9XQ2PD4T", "review/7K3M9XQ2PD4T",
      "evidence/7K3M9XQ2PD4T", "incident/7K3M9XQ2PD4T", "intervention/7K3M9XQ2PD4T",
      "source/unosat", "retraction/7K3M9XQ2PD4T", "set-aside/7K3M9XQ2PD4T",
    ])
  #expect(references.map(\.kind) == RecordKind.allCases)
  #expect(
    references.sorted().map(\.kind) == [
      .evidence, .incident, .intervention, .monument, .report, .retraction, .review, .setAside,
      .site, .source,
    ])
}

@Test(arguments: fullRecords)
func `a record knows its reference`(sample: SampleRecord) throws {
  let record = try record(object(sample.text), as: sample.kind)
  let expected: [RecordKind: String] = [
    .site: "site/palmyra", .monument: "monument/palmyra/cella", .report: "report/7K3M9XQ2PD4T",
    .review: "review/2N5VJ8G0C4XA", .evidence: "evidence/9FQ2X6D3HWKE",
    .incident: "incident/0B1C2D3E4F5G", .intervention: "intervention/3P4Q5R6S7T8V",
    .source: "source/unosat", .retraction: "retraction/6R7S8T9V0W1X",
    .setAside: "set-aside/5Q6R7S8T9V0W",
  ]
  #expect(record.reference.description == expected[sample.kind])
  #expect(record.reference.kind == sample.kind)
}

@Test func `a subject is a site or one of its monuments`() throws {
  let whole = Subject(site: try Slug("palmyra"))
  let part = Subject(site: try Slug("palmyra"), monument: try Slug("arch"))
  let other = Subject(site: try Slug("bosra"), monument: try Slug("theatre"))
  #expect(whole.reference.description == "site/palmyra")
  #expect(part.reference.description == "monument/palmyra/arch")
  #expect([part, whole, other].sorted() == [other, whole, part])
}
