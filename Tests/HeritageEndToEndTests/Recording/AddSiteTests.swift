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

  @Test func `a name says its language or its letters tell it, and a point is pasted`() throws {
    try heritage(
      "add-site", "--name", "معبد بل", "--name", "Temple of Bel", "--name", "fr:Temple de Bêl",
      "--language", "en", "--description", "Ruins.", "--country", "SY", "--kind", "ruines", "--at",
      "https://www.openstreetmap.org/#map=18/34.5473/38.2738", seed: 2
    ).expect(
      output: "added temple-of-bel  sites/te/temple-of-bel/site.json  operation DWYF9NK8Q855",
      errors: """
        note: 'ruines' is taken as 'archaeological-site'
        note: the address tells the middle of the map's view, so the place can be 130 m off, which \
        is recorded as its uncertainty; a marker would be exact
        note: 'معبد بل' is in Arabic letters, so its language is recorded as 'ar', not 'en'
        """)
    let record = try JSONParser.parse(
      Array(contents(of: "Registry/sites/te/temple-of-bel/site.json").utf8))
    #expect(
      record["names"] == [
        ["kind": "preferred", "language": "ar", "text": "معبد بل"],
        ["kind": "preferred", "language": "en", "text": "Temple of Bel"],
        ["kind": "preferred", "language": "fr", "text": "Temple de Bêl"],
      ])
    #expect(record["description"] == [["language": "en", "text": "Ruins."]])
    #expect(
      record["location"] == ["latitude": 34.5473, "longitude": 38.2738, "uncertaintyMetres": 130])
  }

  @Test func `a point outside the country and a name that is there are warned of`() throws {
    try heritage(
      "add-site", "--name", "Hatra", "--country", "IQ", "--at", "35.588, 42.718", seed: 2
    )
    .expect(output: "added hatra  sites/ha/hatra/site.json  operation DWYF9NK8Q855")
    let run = try heritage(
      "add-site", "--name", "HATRA", "--id", "al-hadr", "--country", "IQ", "--at", "35.588, 62.718",
      "--uncertainty", "2500000", "-n")
    run.expect(
      output: "would add al-hadr  sites/al/al-hadr/site.json",
      errors: """
        warning: site/al-hadr: 'site/hatra' has the same name, 'Hatra'; if both are one place, \
        take this back with 'heritage undo' and record there
        warning: site/al-hadr: latitude 35.588, longitude 62.718 is outside 'IQ' [GEO-04]
        """)
  }

  @Test(arguments: [
    (
      [], 64,
      """
      error: --name is missing
      hint: give it with --name (names of the site, with ';' between them), or run the command at a terminal
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
      ["--name", "Hatra", "--at", "https://maps.app.goo.gl/AbC"], 64,
      """
      error: --at 'https://maps.app.goo.gl/AbC' is not a point: 'https://maps.app.goo.gl/AbC' is a \
      short link, which only the network can follow
      hint: open it in a browser, then copy the long address or the place's degrees
      """
    ),
    (
      ["--name", "Hatra", "--at", "35, 42", "--latitude", "35"], 64,
      "error: --latitude does not go with --at\nhint: give the point once"
    ),
    (
      ["--name", "jp:Hatora"], 64,
      """
      error: 'jp' in 'jp:Hatora' is not a known language
      hint: did you mean 'ja:Hatora'? or, where the colon belongs to the name, put a language \
      first: 'en:jp:Hatora'
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
