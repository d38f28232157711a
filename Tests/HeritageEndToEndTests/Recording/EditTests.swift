import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct EditTests {
  init() throws { try Sample.make() }

  @Test func `a script sets, adds and removes fields, and undo takes it back`() throws {
    let before = try contents(of: "Registry/sites/pa/palmyra/site.json")
    try heritage(
      "edit", "palmyra", "--set", "location.latitude=34.55", "--add-name", "ar:مدينة تدمر",
      "--remove-name", "Palmyre"
    ).expect(
      output: """
        edited palmyra  sites/pa/palmyra/site.json  operation 199VP4HNCCAX
          location.latitude: 34.5542 → 34.55
          names[2]: Palmyre (preferred, fr) → nothing
          names[3]: nothing → مدينة تدمر (variant, ar)
          controlled[0]: nothing → location
          controlled[1]: nothing → names
        """,
      errors: """
        note: imports leave 'location' as it is from now on; --remove controlled=location changes \
        that
        note: imports leave 'names' as it is from now on; --remove controlled=names changes that
        """)
    try heritage("undo", "199VP4HNCCAX", seed: 6).expect(
      output: """
        undid 199VP4HNCCAX with operation V7ZZCRYFTHMX
          put back site palmyra: location, names
        """)
    #expect(try contents(of: "Registry/sites/pa/palmyra/site.json") == before)
  }

  @Test func `a program gets each change`() throws {
    let patch = #"{"notes": "seen", "description": null}"#
    let run = try heritage(
      "edit", "palmyra", "--from-json", "-", "--dry-run", "--format", "json", "--quiet",
      input: patch)
    #expect(
      try run.json() == [
        "changes": [
          [
            "before": ["language": "en", "text": "Ruins of an oasis city."],
            "field": "description[0]",
          ],
          ["after": "seen", "field": "notes"],
          ["after": "description", "field": "controlled[0]"],
        ],
        "id": "palmyra", "path": "sites/pa/palmyra/site.json", "schemaVersion": 1,
      ])
    #expect(run.exitCode == 0)
  }

  @Test(arguments: [
    (
      ["palmyra", "--set", "plaec=Homs"], 64,
      "error: 'plaec' is not a field of a site\nhint: did you mean 'place'?"
    ),
    (
      ["palmyra", "--set", "kind=vilage"], 64,
      "error: 'vilage' is not a known site kind: use archaeological-site, urban, "
        + "building-group, monument, landscape, natural, other\n"
        + "hint: correct the fields and try again"
    ),
    (
      ["palmyra"], 64,
      """
      error: nothing is said to change
      hint: give --set FIELD=VALUE, --add, --remove or --from-json, or run the command at a terminal
      """
    ),
    (
      ["7K3M9XQ2PD4T", "--set", "grade=severe"], 1,
      """
      error: 'report/7K3M9XQ2PD4T' is a claim, and what somebody claimed never changes
      hint: to put a corrected claim in its place, run 'heritage supersede 7K3M9XQ2PD4T' with what \
      is to change, such as --grade; to take it back, 'heritage withdraw 7K3M9XQ2PD4T'
      """
    ),
  ])
  func `says what is wrong`(arguments: [String], code: Int32, errors: String) throws {
    let before = try files(below: "Registry")
    try heritage(["edit"] + arguments).expect(exit: code, errors: errors)
    #expect(try files(below: "Registry") == before)
  }

  @Test func `a person sees the difference and is asked`() throws {
    let edit = ["edit", "registry", "--set", "title=Damage in Homs"]
    let declined = try Terminal.heritage(edit, answers: ["maybe", "n"])
    declined.expect(
      exit: 1,
      errors: """
          title: Heritage damage registry → Damage in Homs
        write it, y or n: answer y or n
        write it, y or n: error: nothing was changed
        """)
    try Terminal.heritage(edit, answers: ["y"]).expect(
      output: "edited registry  registry.json  operation 199VP4HNCCAX",
      errors: """
          title: Heritage damage registry → Damage in Homs
        write it, y or n:\(" ")
        """)
  }

  @Test func `an editor's text is tried until it is a record, and is kept on giving up`() throws {
    // The first time it breaks the JSON, the second time it mends that.
    try write(
      """
      if grep -q '"notes"' "$1"
      then sed -i 's/"notes" "seen"/"notes" : "seen"/' "$1"
      else sed -i 's/^{/{ "notes" "seen",/' "$1"
      fi
      stat -c '%a' "$1" "$(dirname "$1")"
      """, to: "editor.sh")
    var environment = ["EDITOR": "sh editor.sh", "TMPDIR": TemporaryFolder.path]
    let run = try Terminal.heritage(
      ["edit", "palmyra", "--quiet"], answers: ["y", "y"], environment: environment)
    #expect(
      run.output == "edited palmyra  sites/pa/palmyra/site.json  operation 199VP4HNCCAX\n")
    #expect(run.errors.split(separator: "\n").prefix(2) == ["600", "700"])
    #expect(run.errors.contains(".json:1: unexpected '\"' instead of ':'"))
    #expect(
      run.errors.contains("  notes: nothing → seen\nwrite it, y or n, or e to edit it again: "))
    #expect(try leftovers() == [])
    environment["EDITOR"] = "sed -i s/34.5542/134/"
    let given = try Terminal.heritage(
      ["edit", "palmyra"], answers: ["n"], environment: environment)
    #expect(given.exitCode == 1)
    #expect(given.errors.contains("error: latitude 134.0 is outside -90 to 90 degrees\n"))
    let folder = try #require(try leftovers().first)
    #expect(
      given.errors.contains(
        "error: nothing was changed; your text is kept in "
          + "'\(TemporaryFolder.path)/\(folder)/site.json'\n"))
    #expect(try contents(of: "\(folder)/site.json").contains(#""latitude" : 134"#))
  }

  @Test func `an editor that changes nothing leaves everything as it is`() throws {
    let before = try files(below: "Registry")
    let run = try Terminal.heritage(
      ["edit", "palmyra"], answers: [], environment: ["EDITOR": "true"])
    #expect(run.output == "unchanged palmyra  sites/pa/palmyra/site.json\n")
    #expect(run.exitCode == 0)
    #expect(try files(below: "Registry") == before)
  }

  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: TemporaryFolder.path)
      .filter { $0.hasPrefix("heritage-edit-") }
  }
}
