import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing

/// What cannot be read may say what must not be told, so no edition is made beside it.
@Suite(.temporaryFolder)
struct EditionRefusalTests {
  private static let source = "sources/se/secret-watch.json"
  private static let report =
    "sites/pa/palmyra/reports/2016-01-01_temple-of-bel_ZZZZZZZZZZZ1.json"

  init() throws {
    try Sample.make()
    try FileManager.default.createDirectory(
      at: url("Registry/" + Self.source).deletingLastPathComponent(),
      withIntermediateDirectories: true)
    try write(
      """
      {"access": "confidential", "id": "secret-watch", "kind": "cabal", "name": "Canary Watch"}
      """, to: "Registry/" + Self.source)
    try write(
      """
      {"access": "confidential", "assessor": "Canary Watch", "event": "2016-01-01",
       "evidence": ["\(Sample.article)"], "grade": "severe", "id": "ZZZZZZZZZZZ1",
       "monument": "temple-of-bel", "recorded": "2020-01-01T00:00:00Z", "site": "palmyra",
       "trend": "bogus"}
      """, to: "Registry/" + Self.report)
  }

  @Test(arguments: [
    Showing("a dossier", for: .public) { try $0.dossier(ofSiteNamed: "palmyra", for: $1) },
    Showing("a monument", for: .partner) {
      try $0.monument(named: "palmyra/temple-of-bel", for: $1)
    },
    Showing("a report", for: .public) { try $0.report(RecordID(Sample.bel), for: $1) },
    Showing("an item", for: .public) { try $0.evidence(RecordID(Sample.article), for: $1) },
    Showing("a search", for: .public) { try $0.search("bel", for: $1).shown },
    Showing("a derivation", for: .partner) {
      try $0.derivation(ofSubjectNamed: "palmyra", for: $1)
    },
    Showing("a summary", for: .public) { try $0.summary(today: Sample.now.day, for: $1) },
    Showing("sites", for: .public) { try $0.list(.sites, for: $1) },
    Showing("items", for: .partner) { try $0.list(.evidence, for: $1) },
  ])
  func `no edition is made beside records that cannot be read`(showing: Showing) throws {
    let error = #expect(throws: RegistryError.self) { try showing.show(Sample.open()) }
    #expect(error?.kind == .unreadForEdition)
    let audience = showing.testDescription.split(separator: " ").last ?? ""
    #expect(
      error?.message
        == "2 records cannot be read and may forbid to tell what depends on them, so no \(audience) edition is made"
    )
    #expect(
      error?.hint
        == "run 'heritage check' and mend what it names; '--audience internal' shows the rest")
    #expect(error?.lines.map { $0.prefix { $0 != ":" } } == [Self.report[...], Self.source[...]])
  }

  @Test func `the team is shown the rest`() throws {
    let shown = try Sample.open().dossier(ofSiteNamed: "palmyra")
    #expect(shown.damaged.map(\.path) == [Self.report, Self.source])
    #expect(shown.document.edition.unread == 2)
  }
}

extension Showing {
  init<Shows: Document>(
    _ name: String, for audience: Audience,
    _ show: @escaping @Sendable (Registry, Audience) throws -> Shown<Shows>
  ) {
    self.init("\(name) for \(audience.rawValue)") { try show($0, audience) }
  }
}
