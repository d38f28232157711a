import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing

/// Imports of damage near sites that a registry has, with the rules that judge what comes in.
@Suite(.temporaryFolder)
struct NearbyClaimTests {
  private static let siteMapping = """
    {"heritageMapping": 1, "source": {"id": "places", "name": "Places"}, "key": "id",
     "site": {"names": [{"text": "name"}], "location": {"latitude": "lat", "longitude": "lon"}}}
    """

  /// The source of an image is not said, so it is the list itself.
  private static let pointMapping = """
    {"heritageMapping": 1, "source": {"id": "points", "name": "Satellite team"}, "key": "id",
     "site": {"near": 60, "location": {"latitude": "lat", "longitude": "lon"}},
     "report": {"assessor": "=Satellite team", "assessed": {"column": "day*", "date": "iso"},
      "grade": {"column": "state*", "map": {"gone": "destroyed", "hit": "severe"}}},
     "evidence": [{"type": "=satellite", "title": {"column": ["=image of ", "day*"], "join": ""},
      "acquired": {"column": "day*", "date": "iso"}}]}
    """

  @discardableResult
  private func importing(
    _ table: String, by mapping: String, named name: String, seed: Int
  ) throws -> ImportResult {
    try write(table, to: name)
    var options = ImportOptions(today: Sample.now.day)
    options.mapping = try Mapping(Array(mapping.utf8), named: "m.json")
    options.matching = .create
    let listing = try ListingImport(path: url(name).path, options: options)
    return try Sample.on(seed: seed) { try $0.importListing(listing, named: name, &$1).result }
  }

  private func counts(_ result: ImportResult) -> [Int] {
    [result.read, result.created, result.updated, result.unchanged, result.rejected, result.passed]
  }

  private func grades() throws -> [String] {
    try Sample.open().list(.reports).document.json.column("grade").sorted()
  }

  private func points(_ states: [String]) -> String {
    "id,day,state,lat,lon\n"
      + states.enumerated().map { place, state in
        "\(place),2015-09-0\(place + 1),\(state),34.550\(place),38.2660\n"
      }.joined() + "far,2015-09-09,gone,35.0,38.2660\n"
  }

  @Test func `each edition of a list of points near sites says what is new`() throws {
    try Sample.makeEmpty()
    try importing(
      "id,name,lat,lon\n1,Palmyra,34.5501,38.2660\n", by: Self.siteMapping, named: "s.csv", seed: 2)
    let first = points(["gone", "hit", "hit"])
    #expect(
      try counts(importing(first, by: Self.pointMapping, named: "p.csv", seed: 3))
        == [4, 3, 0, 0, 0, 1])
    #expect(try grades() == ["destroyed", "severe", "severe"])
    #expect(
      try counts(importing(first, by: Self.pointMapping, named: "again.csv", seed: 4))
        == [4, 0, 0, 3, 0, 1])
    let next = try importing(
      points(["gone", "gone", "hit"]), by: Self.pointMapping, named: "next.csv", seed: 5)
    #expect(counts(next) == [4, 0, 1, 2, 0, 1])
    #expect(try grades() == ["destroyed", "destroyed", "severe", "severe"])
  }

  @Test func `rows of one key that lie apart are one group, as when the table is read twice`()
    throws
  {
    try Sample.makeEmpty()
    try importing(
      "id,name,lat,lon\n1,Palmyra,34.5501,38.2660\n", by: Self.siteMapping, named: "s.csv", seed: 2)
    let table = points(["gone", "hit"]) + "0,2015-09-01,gone,34.5500,38.2660\n"
    #expect(
      try counts(importing(table, by: Self.pointMapping, named: "p.csv", seed: 3))
        == [4, 2, 0, 0, 0, 1])
  }
}
