import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

/// A list as its body published it, with what it is to come to.
struct PublishedList: Sendable {
  let mapping: String
  let file: String
  let read: Int
  var rejected = 0
  let sites: Int
  let reports: Int
  let evidence: Int

  var path: String { Repository.path("../shared/data/\(file)") }

  static let all = [
    PublishedList(
      mapping: "l4r", file: "damage/cultural_damage_L4R2.csv", read: 227, sites: 211, reports: 211,
      evidence: 221),
    PublishedList(
      mapping: "eamena", file: "national/caravanserail.geojson", read: 424, sites: 221,
      reports: 219, evidence: 347),
    PublishedList(
      mapping: "eamena-bulk-upload", file: "corpus/eamena-bu-aaa-f31.xlsx", read: 125, sites: 79,
      reports: 79, evidence: 0),
    PublishedList(
      mapping: "kobo", file: "corpus/synthetic-kobo.csv", read: 5, rejected: 1, sites: 4,
      reports: 3, evidence: 4),
  ]

  static var arePresent: Bool {
    all.allSatisfy { FileManager.default.fileExists(atPath: $0.path) }
  }
}

/// The same as `DamageListTests` over whole lists, where somebody put them beside the package.
@Suite(
  .temporaryFolder,
  .enabled(if: PublishedList.arePresent, "the lists of damage are not beside the package"))
struct RealDamageListTests {
  @Test(arguments: PublishedList.all)
  func `a whole list gives the claims that it makes`(list: PublishedList) throws {
    try EmptyRegistry.make()
    let answer = try heritage(
      "import", list.path, "--mapping", list.mapping, "--rejected", "rejected.csv", "--format",
      "json", seed: 2
    ).json()
    let kinds = ["site", "report", "evidence"].map { answer["kinds", $0, "created"]?.intValue }
    #expect(
      [answer["read"]?.intValue, answer["rejected"]?.intValue] == [list.read, list.rejected])
    #expect(kinds == [list.sites, list.reports, list.evidence])
  }
}
