import CanonicalJSON
import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritagePages
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

private let jane = "Canary Jane"

/// What the commands record of people comes into no document for others.
@Suite(.temporaryFolder)
struct NamesOfPeopleTests {
  /// Somebody of that name reviews, retracts and replaces a report.
  init() throws {
    try Sample.make()
    func work(_ seed: String, _ work: (Registry, inout OperationContext) throws -> some Any) throws
    {
      var context = OperationContext(
        now: Sample.now, user: jane, identifiers: IdentifierSource(seed: seed), lockTimeout: .zero)
      _ = try work(Sample.open(), &context)
    }
    let report = try RecordID(Sample.arch)
    try work("31") { registry, context in
      try registry.review(report, ["verdict": "verified"], &context)
    }
    try work("32") { registry, context in
      try registry.review(
        RecordID(Sample.bel), ["by": .string(jane), "verdict": "verified"], &context)
    }
    try work("33") { registry, context in
      try registry.withdraw(
        .evidence(RecordID(Sample.article)),
        ["because": "shows another place", "by": .string(jane)], &context)
    }
    try work("34") { registry, context in
      var draft: JSONObject = [
        "assessor": "ASOR", "event": "2015-10-04", "grade": "destroyed", "id": "ZZZZZZZZZZZ1",
        "site": "palmyra", "supersedes": .string(Sample.arch),
      ]
      let old = try registry.report(report).document.report
      draft["monument"] = old.monument.map { .string($0.text) }
      return try registry.addReports([draft], &context)
    }
  }

  private func texts(for audience: Audience) throws -> [String] {
    let registry = try Sample.open()
    var texts: [String] = []
    func add(_ document: some Document) {
      texts += [document.text, document.markdown, document.json.text(.compact)] + document.notices
    }
    let dossier = try registry.dossier(ofSiteNamed: "palmyra", for: audience).document
    let summary = try registry.summary(today: Sample.now.day, for: audience).document
    add(dossier)
    add(summary)
    texts.append(try registry.page(of: dossier).html)
    texts.append(try registry.page(of: summary).html)
    for subject in ListSubject.allCases { add(try registry.list(subject, for: audience).document) }
    for id in [Sample.arch, Sample.bel, "ZZZZZZZZZZZ1"] {
      add(try registry.report(RecordID(id), for: audience).document)
    }
    for id in [Sample.article, Sample.image] {
      add(try registry.evidence(RecordID(id), for: audience).document)
    }
    for monument in try registry.list(.monuments).document.told.monuments {
      let name = "palmyra/\(monument.id)"
      add(try registry.monument(named: name, for: audience).document)
      add(try registry.derivation(ofSubjectNamed: name, for: audience).document)
    }
    return texts
  }

  @Test(arguments: [Audience.public, .partner])
  func `who records or reviews is named to nobody else`(audience: Audience) throws {
    let texts = try texts(for: audience)
    #expect(texts.filter { $0.contains("Canary") } == [])
    #expect(texts.contains { $0.contains("reviewer 1") })
  }

  @Test func `the team reads who it was`() throws {
    #expect(try texts(for: .internal).contains { $0.contains(jane) })
  }

  @Test func `a verdict of somebody who is not named still counts`() throws {
    let bel = try RecordID(Sample.bel)
    let standings = try [Audience.internal, .public].map { audience in
      Claims(try Sample.open().report(bel, for: audience).document.told)
    }.map { claims in claims.records.reports[bel].flatMap { claims.verdict(on: $0) } }
    #expect(standings == [.verified, .verified])
  }
}
