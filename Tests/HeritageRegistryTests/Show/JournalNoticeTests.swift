import Foundation
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing

/// A way to look at records, and whether it tells of the temple's report.
struct Look: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let tells: Bool
  let notices: @Sendable (Registry) throws -> [String]

  init(
    _ description: String, tells: Bool = true,
    _ notices: @escaping @Sendable (Registry) throws -> [String]
  ) {
    testDescription = description
    self.tells = tells
    self.notices = notices
  }
}

private let bel = "palmyra/temple-of-bel"

@Suite(.temporaryFolder)
struct JournalNoticeTests {
  init() throws { try Sample.make() }

  private static let path =
    "Registry/sites/pa/palmyra/reports/2015-08-27_temple-of-bel_7K3M9XQ2PD4T.json"

  @Test(arguments: [
    Look("site") { try $0.dossier(ofSiteNamed: "palmyra").document.notices },
    Look("monument") { try $0.monument(named: bel).document.notices },
    Look("another monument", tells: false) {
      try $0.monument(named: "palmyra/tetrapylon").document.notices
    },
    Look("report") { try $0.report(RecordID(Sample.bel)).document.notices },
    Look("another report", tells: false) {
      try $0.report(RecordID(Sample.arch)).document.notices
    },
    Look("evidence") { try $0.evidence(RecordID(Sample.image)).document.notices },
    Look("why") { try $0.derivation(ofSubjectNamed: bel).document.notices },
    Look("summary") { try $0.summary(today: Sample.now.day).document.notices },
    Look("summary of a site") {
      try $0.summary(ofSitesNamed: ["palmyra"], today: Sample.now.day).document.notices
    },
    Look("sites") { try $0.list(.sites).document.notices },
    Look("monuments") { try $0.list(.monuments).document.notices },
    Look("one other monument", tells: false) {
      try $0.list(.monuments, monuments: ["palmyra/tetrapylon"]).document.notices
    },
    Look("reports") { try $0.list(.reports).document.notices },
    Look("items", tells: false) { try $0.list(.evidence).document.notices },
    Look("search") { try $0.search("columns gone").shown.document.notices },
    Look("a search that finds others", tells: false) {
      try $0.search("tetrapylon").shown.document.notices
    },
  ])
  func `an altered report is told of wherever it is shown`(look: Look) throws {
    #expect(try look.notices(Sample.open()) == [])
    try write(
      contents(of: Self.path).replacing("\"destroyed\"", with: "\"none\""), to: Self.path)
    let notice = """
      not as journaled: report/7K3M9XQ2PD4T differs from what the journal has; run 'heritage check'
      """
    #expect(try look.notices(Sample.open()) == (look.tells ? [notice] : []))
  }

  @Test(arguments: [
    Look("site") { try $0.dossier(ofSiteNamed: "palmyra").document.notices },
    Look("monument") { try $0.monument(named: bel).document.notices },
    Look("another report of the site") {
      try $0.report(RecordID(Sample.arch)).document.notices
    },
    Look("evidence", tells: false) { try $0.evidence(RecordID(Sample.image)).document.notices },
    Look("why") { try $0.derivation(ofSubjectNamed: bel).document.notices },
    Look("summary") { try $0.summary(today: Sample.now.day).document.notices },
    Look("summary of a site") {
      try $0.summary(ofSitesNamed: ["palmyra"], today: Sample.now.day).document.notices
    },
    Look("sites") { try $0.list(.sites).document.notices },
    Look("reports of the site") { try $0.list(.reports, sites: ["palmyra"]).document.notices },
  ])
  func `a report that was taken away is missed`(look: Look) throws {
    try FileManager.default.removeItem(at: url(Self.path))
    let notice = """
      missing: report/7K3M9XQ2PD4T is in the journal and not in the registry any more; \
      run 'heritage check'
      """
    #expect(try look.notices(Sample.open()) == (look.tells ? [notice] : []))
  }

  @Test func `without a journal nothing is as it says`() throws {
    try FileManager.default.removeItem(at: url("Registry/journal"))
    #expect(
      try Sample.open().dossier(ofSiteNamed: "palmyra").document.notices == [
        "not as journaled: 9 records here differ from what the journal has; run 'heritage check'"
      ])
  }
}
