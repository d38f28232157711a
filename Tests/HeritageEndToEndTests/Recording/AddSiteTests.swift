import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct AddSiteTests {
  init() throws { try EmptyRegistry.make() }

  @Test func `records a site from options`() throws {
    try heritage(
      "add-site", "--name", "Krak des Chevaliers", "--name", "Qal'at al-Hisn", "--country", "sy",
      "--kind", "monument", "--latitude", "34.7569", "--longitude", "36.2947", "--external-id",
      "unesco:1229", "--external-id", "wikidata:Q12808", seed: 2
    ).expect(
      output: """
        added krak-des-chevaliers  sites/kr/krak-des-chevaliers/site.json  operation DWYF9NK8Q855
        """)
    #expect(
      try contents(of: "Registry/sites/kr/krak-des-chevaliers/site.json") == """
        {
          "countries" : [
            "SY"
          ],
          "externalIds" : {
            "unesco" : "1229",
            "wikidata" : "Q12808"
          },
          "id" : "krak-des-chevaliers",
          "kind" : "monument",
          "location" : {
            "latitude" : 34.7569,
            "longitude" : 36.2947
          },
          "names" : [
            {
              "kind" : "preferred",
              "language" : "en",
              "text" : "Krak des Chevaliers"
            },
            {
              "kind" : "variant",
              "language" : "en",
              "text" : "Qal'at al-Hisn"
            }
          ]
        }

        """)
  }

  @Test func `answers in JSON with the id, the path and the operation`() throws {
    let answer = try heritage(
      "add-site", "--name", "Chan Chan", "--country", "Peru", "--format", "json", seed: 2
    ).json()
    #expect(
      answer == [
        "id": "chan-chan", "operation": "DWYF9NK8Q855", "path": "sites/ch/chan-chan/site.json",
        "schemaVersion": 1,
      ])
    let record = try contents(of: "Registry/sites/ch/chan-chan/site.json")
    #expect(try JSONParser.parse(Array(record.utf8))["countries"] == ["PE"])
  }

  @Test func `a dry run checks and writes nothing`() throws {
    let before = try files(below: "Registry")
    try heritage("add-site", "--name", "Hatra", "--country", "IQ", "--dry-run").expect(
      output: "would add hatra  sites/ha/hatra/site.json")
    #expect(try files(below: "Registry") == before)
  }

  @Test(arguments: [
    (
      [], 64,
      """
      error: --name is missing
      hint: give it with --name (name of the site), or run the command at a terminal
      """
    ),
    (
      ["--name", "Hatra", "--kind", "monumnt"], 64,
      """
      error: 'monumnt' is not a known site kind: use archaeological-site, urban, \
      building-group, monument, landscape, natural, other
      hint: correct the fields and try again
      """
    ),
    (
      ["--name", "Hatra", "--latitude", "35"], 64,
      """
      error: a location needs both numbers
      hint: give --latitude and --longitude in degrees
      """
    ),
    (
      ["--name", "Hatra", "--country", "IQ", "--latitude", "0", "--longitude", "0"], 1,
      """
      error: site/hatra: the point is 0, 0, which stands for a missing place [GEO-02]
      hint: leave the location out until it is known
      """
    ),
    (
      ["--name", "Hatra", "--country", "Atlantis"], 64,
      """
      error: 'Atlantis' is not a known country
      hint: use the two letters of ISO 3166-1, such as SY
      """
    ),
    (
      ["--name", "Hatra", "--external-id", "277"], 64,
      """
      error: '277' is not an external identifier
      hint: write it like 'wikidata:Q5747'
      """
    ),
  ])
  func `says what is wrong with a value`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    let before = try files(below: "Registry")
    try heritage(["add-site"] + arguments).expect(exit: code, errors: errors)
    #expect(try files(below: "Registry") == before)
  }
}
