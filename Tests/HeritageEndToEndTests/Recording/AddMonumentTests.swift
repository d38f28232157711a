import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct AddMonumentTests {
  init() throws { try Sample.make() }

  @Test func `records a monument of a site named in any script`() throws {
    try heritage(
      "add-monument", "تدمر", "--name", "Temple of Nabu", "--type", "temple", "--built", "00XX"
    ).expect(
      output: """
        added palmyra/temple-of-nabu  sites/pa/palmyra/monuments/temple-of-nabu.json  \
        operation 199VP4HNCCAX
        """)
    #expect(
      try contents(of: "Registry/sites/pa/palmyra/monuments/temple-of-nabu.json") == """
        {
          "built" : "00XX",
          "id" : "temple-of-nabu",
          "names" : [
            {
              "kind" : "preferred",
              "language" : "en",
              "text" : "Temple of Nabu"
            }
          ],
          "site" : "palmyra",
          "type" : "temple"
        }

        """)
  }

  @Test func `the larger monument is named in any script, too`() throws {
    let cella = ["add-monument", "palmyra", "--name", "Cella", "--type", "temple"]
    try #require(try heritage(cella + ["--part-of", "temple of bel"]).exitCode == 0)
    #expect(
      try contents(of: "Registry/sites/pa/palmyra/monuments/cella.json")
        .contains(#""partOf" : "temple-of-bel""#))
    try heritage(cella + ["--id", "inner", "--part-of", "palmyra"]).expect(
      exit: 66,
      errors: """
        error: the site 'palmyra' has no monument 'palmyra'
        hint: it has: cella, monumental-arch, temple-of-bel, tetrapylon
        """)
  }

  @Test(arguments: [
    (
      ["Palmira", "--name", "Temple of Nabu"], 66,
      "error: no site is called 'Palmira'\nhint: did you mean 'Palmyra'?"
    ),
    (
      ["palmyra"], 64,
      """
      error: --name is missing
      hint: give it with --name (names of the monument, with ';' between them), or run the command at a terminal
      """
    ),
    (
      ["--name", "Temple of Nabu"], 64,
      """
      error: the site is missing
      hint: name it after the command (site), or run the command at a terminal
      """
    ),
  ])
  func `says what is wrong with a value`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    let before = try files(below: "Registry")
    try heritage(["add-monument"] + arguments).expect(exit: code, errors: errors)
    #expect(try files(below: "Registry") == before)
  }
}
