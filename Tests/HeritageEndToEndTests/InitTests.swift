import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct InitTests {
  @Test func `makes a registry in a folder of that name`() throws {
    try heritage("init", seed: 1).expect(output: "made Registry")
    #expect(
      try files(below: "Registry") == [
        ".gitattributes", ".gitignore", "journal/nd11qjr4hyfh/00000001.jsonl", "registry.json",
      ])
    #expect(
      try contents(of: "Registry/registry.json") == """
        {
          "format" : "heritage-registry",
          "id" : "f51be37a-a90b-4a89-9963-44dfbd8c359f",
          "title" : "Heritage damage registry",
          "version" : 1
        }

        """)
  }

  @Test func `warns of rules by which git may change files`() throws {
    try FileManager.default.createDirectory(at: url("R"), withIntermediateDirectories: false)
    try write("*.json text\n", to: "R/.gitattributes")
    try heritage("init", "R").expect(
      output: "made R",
      errors: """
        warning: .gitattributes: its rules let git change line ends, on which every hash depends \
        [INT-16]; put the line '* -text' below all others in the registry's file '.gitattributes' \
        and commit it
        """)
    #expect(try contents(of: "R/.gitattributes") == "*.json text\n")
  }

  @Test func `a rehearsal makes nothing, and refuses what could not be made`() throws {
    try heritage("init", "-n").expect(output: "would make Registry")
    #expect(try files(below: ".") == [])
    try FileManager.default.createDirectory(at: url("R"), withIntermediateDirectories: false)
    try write("text", to: "R/notes.txt")
    try heritage("init", "R", "--dry-run").expect(
      exit: 1,
      errors: """
        error: the folder 'R' is not empty: it has 'notes.txt'
        hint: name an empty or a new folder
        """)
  }

  @Test func `says of the registry what stands over its documents`() throws {
    try heritage(
      "init", "R", "--title", "Homs", "--set", "publisher=Heritage Office", "--set",
      "licence=CC-BY-4.0"
    ).expect(output: "made R")
    let header = try JSONParser.parse(Array(contents(of: "R/registry.json").utf8))
    #expect(header["title"] == "Homs")
    #expect(header["publisher"] == "Heritage Office")
    #expect(header["licence"] == "CC-BY-4.0")
    try heritage("init", "S", "--set", "licenseUrl=https://example.org", "-n").expect(
      exit: 64,
      errors: """
        error: 'licenseUrl' is not a field of registry.json
        hint: did you mean 'licenceUrl'?
        """)
  }

  @Test func `answers in JSON and keeps the title`() throws {
    let answer = try heritage("init", "R", "--title", "Dégâts à Homs", "--format", "json").json()
    #expect(answer.kinds(of: ["id", "path", "title"]).values.allSatisfy { $0 == "text" })
    #expect(answer["path"] == "R")
    #expect(answer["title"] == "Dégâts à Homs")
    let header = try JSONParser.parse(Array(contents(of: "R/registry.json").utf8))
    #expect(header["title"] == "Dégâts à Homs")
    #expect(header["id"] == answer["id"])
  }

  @Test(arguments: [
    ("Registry", "", "desk", "signed 'desk'; 'heritage config' changes it"),
    (
      "my field", " --registry 'my field'", "",
      "not signed; heritage config name 'YOUR NAME' changes that"
    ),
  ])
  func `a person is told what comes next`(
    _ folder: String, _ option: String, _ user: String, _ signature: String
  ) throws {
    let run = try Terminal.heritage(
      ["init", folder], answers: [], environment: ["HERITAGE_USER": user])
    run.expect(
      output: "made \(folder)",
      errors: """
        next: heritage import FILE\(option), or heritage add-site\(option)
        what you record is \(signature)
        """)
  }

  @Test func `leaves a registry that is there alone`() throws {
    try heritage("init", "R").expect(output: "made R")
    let before = try contents(of: "R/registry.json")
    try heritage("init", "R", "--title", "Another").expect(
      exit: 1,
      errors: """
        error: 'R' is a registry already
        hint: use it as it is, or name another folder
        """)
    #expect(try contents(of: "R/registry.json") == before)
  }

  @Test func `makes no registry inside another`() throws {
    let folder = "Registry/sites/aa"
    try EmptyRegistry.make()
    let run = try heritage("init", folder)
    #expect(run.exitCode == 1)
    #expect(run.errors.hasPrefix("error: '\(folder)' lies inside the registry '"))
    #expect(run.errors.hasSuffix("/Registry'\nhint: name a folder outside of it\n"))
    #expect(!FileManager.default.fileExists(atPath: url(folder).path))
  }

  @Test func `does not mix with other things in a folder`() throws {
    try FileManager.default.createDirectory(at: url("R"), withIntermediateDirectories: false)
    try write("mine", to: "R/notes.txt")
    try heritage("init", "R").expect(
      exit: 1,
      errors: """
        error: the folder 'R' is not empty: it has 'notes.txt'
        hint: name an empty or a new folder
        """)
    #expect(try files(below: "R") == ["notes.txt"])
  }

  @Test func `has no CSV to give`() throws {
    try heritage("init", "--format", "csv").expect(
      exit: 64,
      errors: """
        error: this command has no 'csv' form
        hint: use one of: text, json
        """)
    #expect(try files(below: "") == [])
  }
}
