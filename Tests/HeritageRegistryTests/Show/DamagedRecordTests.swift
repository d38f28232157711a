import CanonicalJSON
import Foundation
import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing

/// Something that is shown, as text, and the paths of the records that could not be read for it.
struct Showing: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let show: @Sendable (Registry) throws -> (text: String, damaged: [String])

  init<Shows: Document>(
    _ name: String, _ show: @escaping @Sendable (Registry) throws -> Shown<Shows>
  ) {
    testDescription = name
    self.show = { registry in
      let shown = try show(registry)
      return (shown.document.text, shown.damaged.map(\.path))
    }
  }
}

/// Whatever is shown, what could not be read is told beside it, and the rest is shown.
@Suite(.temporaryFolder)
struct DamagedRecordTests {
  private static let arch = "sites/pa/palmyra/monuments/monumental-arch.json"

  init() throws { try Sample.make() }

  @Test(arguments: [
    Showing("a dossier") { try $0.dossier(ofSiteNamed: "palmyra") },
    Showing("a monument") { try $0.monument(named: "palmyra/temple-of-bel") },
    Showing("a report") { try $0.report(RecordID(Sample.bel)) },
    Showing("an item of evidence") { try $0.evidence(RecordID(Sample.image)) },
    Showing("a search") { try $0.search("bel").shown },
    Showing("a derivation") { try $0.derivation(ofSubjectNamed: "palmyra") },
    Showing("a summary") { try $0.summary(today: Sample.now.day) },
    Showing("sites") { try $0.list(.sites) }, Showing("monuments") { try $0.list(.monuments) },
  ])
  func `a damaged record is told of, and the rest is shown as without it`(showing: Showing) throws {
    try FileManager.default.removeItem(at: url("Registry/" + Self.arch))
    try Sample.on { _ = try $0.acceptHandEdits(&$1) }
    let without = try showing.show(Sample.open())
    #expect(without.damaged == [])
    #expect(!without.text.isEmpty)
    try write("{\n", to: "Registry/" + Self.arch)
    let shown = try showing.show(Sample.open())
    let notice = """
      Damaged: 1 record of this registry cannot be read and is left out; what is said here may be
      incomplete.
      """
    #expect(Self.words(shown.text).contains(Self.words(notice)))
    #expect(
      Self.words(shown.text).replacing(Self.words(notice), with: "").filter { $0 != " " }
        == Self.words(without.text).filter { $0 != " " })
    #expect(shown.damaged == [Self.arch])
  }

  /// A text with nothing but one space between its words.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `one of several that a name fits is named, and the other is shown`() throws {
    try write(
      #"{"id": "monumental-arch", "names": [{"text": "Arch of Bel"}], "site": 1}"#,
      to: "Registry/" + Self.arch)
    let shown = try Sample.open().monument(named: "bel")
    #expect(shown.document.monument.id.text == "temple-of-bel")
    #expect(shown.damaged.map(\.path) == [Self.arch])
  }

  @Test func `no state is told that a damaged record could change`() throws {
    let report = "sites/pa/palmyra/reports/2015-08-27_temple-of-bel_7K3M9XQ2PD4T.json"
    try write("{\n", to: "Registry/" + report)
    let hint = "run 'heritage check' to see every damaged record"
    let reason = "line 2, column 1: unexpected end instead of a key"
    try Refusal(
      .damaged, "the record '\(report)' is damaged: \(reason)", hint: hint
    ) { (registry, _) in
      _ = try registry.assessment(ofSubjectNamed: "palmyra/temple-of-bel")
    }.expect()
    try write("{\n", to: "Registry/" + Self.arch)
    try Refusal(
      .damaged, "the record '\(Self.arch)' is damaged: \(reason)", hint: hint
    ) { (registry, _) in _ = try registry.monument(named: "palmyra/monumental-arch") }.expect()
  }
}
