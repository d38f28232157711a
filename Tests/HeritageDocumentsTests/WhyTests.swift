import CanonicalJSON
import HeritageAssessment
import HeritageModel
import HeritageDocuments
import Testing

private func bel() throws -> Subject {
  Subject(site: try Slug("palmyra"), monument: try Slug("temple-of-bel"))
}

@Test func `the reasoning about a temple stays as it is`() throws {
  let why = WhyView(about: try bel(), records: try PalmyraSeeds.contents())
  try expectSnapshot(why.text, named: "why-bel.txt")
  try expectSnapshot(why.markdown, named: "why-bel.md")
}

@Test func `the reasoning names every item with its digest`() throws {
  let markdown = WhyView(about: try bel(), records: try SmallRegistry.contents()).markdown
  #expect(
    markdown.contains(
      "SHA-256 `9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08`"))
  #expect(markdown.contains("- `4ZC8M1T7Q0RB` satellite, UNITAR-UNOSAT: Temple of Bel, before"))
  #expect(
    markdown.contains(
      "The deciding report stands before the next: it is the worst that stands."
    ))
}

@Test func `the reasoning says which reports were left out and why`() throws {
  var records = try SmallRegistry.contents()
  let review = records.reviews[0]
  records.reviews.put(
    Review(
      id: review.id, report: review.report, verdict: .withdrawn, recorded: review.recorded))
  let why = WhyView(
    about: try bel(), records: records,
    viewpoint: Viewpoint(known: Day(year: 2026, month: 11, day: 30)))
  #expect(
    why.markdown.contains(
      """
      ## Reports left out

      - `C1A1M0000002` UNITAR-UNOSAT: destroyed; event 2015-08-27 to 2015-08-31; published 2015-08-31; recorded 2026-11-22 – withdrawn by `2N5VJ8G0C4XA`
      """))
  let early = WhyView(
    about: try bel(), records: records,
    viewpoint: Viewpoint(known: Day(year: 2015, month: 8, day: 30), knownBy: .published))
  #expect(
    early.markdown.contains(
      "known only since 2015-08-31, after the day up to which records count"))
}

@Test func `the reasoning in JSON has the ids of every step`() throws {
  let json = try #require(
    WhyView(about: try bel(), records: try SmallRegistry.contents()).json.objectValue)
  #expect(json["record"] == "monument/palmyra/temple-of-bel")
  #expect(json["counted"] == ["C1A1M0000001", "C1A1M0000002"])
  #expect(json["leftOut"] == [])
  let event = try #require(json["events"]?.arrayValue?.first?.objectValue)
  #expect(
    event["links"]
      == [["report": "C1A1M0000002", "other": "C1A1M0000001", "reason": "overlap"]])
  #expect(
    event["ranking"]?.arrayValue?.compactMap { $0.objectValue?["report"]?.stringValue }
      == ["C1A1M0000002", "C1A1M0000001"])
  // The image from before carries nothing.
  #expect(
    json["supporters"] == [
      ["report": "C1A1M0000002", "grounds": "imagery", "evidence": ["9FQ2X6D3HWKE"]]
    ])
  let outcomes: JSONValue = [
    ["report": "C1A1M0000002", "outcome": "decides", "by": .null],
    ["report": "C1A1M0000001", "outcome": "stands", "by": .null],
  ]
  #expect(json["outcomes"] == outcomes)
  #expect(json["corroboration"] == .null)
}
