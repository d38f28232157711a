import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct ConfigTests {
  init() throws { try EmptyRegistry.make() }

  /// Runs `heritage` as a person whose settings lie in the test's own folder.
  private func own(
    _ arguments: String..., seed: Int = 9, environment: [String: String] = ["HERITAGE_USER": ""]
  ) throws -> CommandRun {
    try heritage(
      arguments, seed: seed,
      environment: ["XDG_CONFIG_HOME": url("home").path].merging(environment) { $1 })
  }

  private static let file = "home/heritage/config.json"

  @Test func `a name is kept in a file that only its owner can read, and signs what is recorded`()
    throws
  {
    try own("config", "name", " field  team").expect(
      output: "set name to 'field team' in your own settings")
    #expect(
      try contents(of: Self.file) == """
        {
          "name" : "field team"
        }

        """)
    let mode = try FileManager.default.attributesOfItem(atPath: url(Self.file).path)
    #expect(mode[.posixPermissions] as? Int == 0o600)
    try own("config", "name", "K.", "--here").expect(
      output: "set name to 'K.' in your own settings for this registry")
    try own("config", "name").expect(output: "K.")
    #expect(try own("add-site", "--name", "Hatra", "--country", "IQ", seed: 6).exitCode == 0)
    let log = try own("log", "--format", "json").json()
    #expect(log["0", "by"] == "K.")
    #expect(!(try contents(of: "Registry/registry.json")).contains("K."))
  }

  @Test func `each setting is listed with where it comes from`() throws {
    try own("config", "name", "field team").expect(
      output: "set name to 'field team' in your own settings")
    try own("config", "access", "restricted", "--shared").expect(
      output: "set access to 'restricted' in the registry's defaults  operation 199VP4HNCCAX")
    let list = try own("config", "--format", "json", environment: ["HERITAGE_USER": "desk"]).json()
    #expect(list["file"]?.stringValue == url(Self.file).path)
    #expect(list["settings"]?.column("setting") == ["name", "language", "access"])
    #expect(list["settings"]?.column("value") == ["desk", "en", "restricted"])
    #expect(list["settings"]?.column("from") == ["environment", "built-in", "registry"])
    let text = try own("config", environment: ["HERITAGE_USER": "desk"]).output
    #expect(text.contains("name is also field team in your own settings, which counts less"))
    try own("config", "--unset", "name").expect(output: "removed name from your own settings")
    try own("config", "name").expect(
      exit: 66,
      errors: """
        error: 'name' is not set
        hint: set it: heritage config name VALUE
        """)
  }

  @Test(arguments: [
    (["config", "nmae"], "'nmae' is not a setting", "did you mean 'name'?"),
    (
      ["config", "publisher", "Directorate"],
      "'publisher' is not a setting but what the registry says of itself",
      "set it: heritage edit registry --set publisher='…'"
    ),
    (["config", "language", "arabic"], "'arabic' is not a language tag", "did you mean 'ar'?"),
    (
      ["config", "name", "A", "--shared"],
      "'name' is each person's own and is never kept in a registry",
      "leave --shared out: it is kept in your own settings then"
    ),
    (
      ["config", "name", "A", "--here", "--shared"], "'--here' and '--shared' are two places",
      "name one"
    ),
    (["config", "--unset"], "'--unset' needs a setting", "name one: name, language or access"),
  ])
  func `what cannot be kept is refused`(_ arguments: [String], _ message: String, _ hint: String)
    throws
  {
    try heritage(arguments, environment: ["XDG_CONFIG_HOME": url("home").path]).expect(
      exit: 64, errors: "error: \(message)\nhint: \(hint)")
    #expect(!FileManager.default.fileExists(atPath: url("home").path))
  }

  @Test func `a file that cannot be used is named with the line and stays`() throws {
    try FileManager.default.createDirectory(
      at: url("home/heritage"), withIntermediateDirectories: true)
    try write("{\n  \"name\": \"a\",\n}", to: Self.file)
    for arguments in [["config", "name", "b"], ["add-site", "--name", "Hatra"], ["config"]] {
      try heritage(arguments, environment: ["XDG_CONFIG_HOME": url("home").path]).expect(
        exit: 1,
        errors: """
          error: \(url(Self.file).path):2: trailing comma
          hint: mend your settings in an editor, or move the file away; it stays as it is
          """)
    }
    #expect(try contents(of: Self.file) == "{\n  \"name\": \"a\",\n}")
  }

  @Test func `a person whom nothing names is asked once, and an empty answer is one`() throws {
    let surroundings = ["XDG_CONFIG_HOME": url("home").path, "HERITAGE_USER": ""]
    let work = [
      "add-site", "--country", "IQ", "--kind", "urban", "--latitude", "35.58", "--longitude",
      "42.71",
    ]
    let first = try Terminal.heritage(
      work + ["--name", "Hatra"], answers: [""], environment: surroundings)
    #expect(
      first.errors == """
        your name or a pseudonym, kept in your own settings (empty to skip): note: 'heritage \
        config' shows and changes this

        """)
    #expect(first.exitCode == 0)
    #expect(try contents(of: Self.file) == "{\n  \"name\" : \"\"\n}\n")
    var again = surroundings
    again["HERITAGE_ID_SEED"] = "6"
    let second = try Terminal.heritage(work + ["--name", "Ashur"], answers: [], environment: again)
    #expect(second.errors == "\n")
    #expect(second.exitCode == 0)
  }
}
