import Foundation
import HeritageTestSupport
import Testing

/// Where an answer goes, and in which form.
@Suite(.temporaryFolder)
struct OutputTests {
  init() throws { try Sample.make() }

  private var registry: String { url("Registry").resolvingSymlinksInPath().path }

  private static let places = [
    "Registry/registry.json", "Registry/sites/pa/palmyra/site.json", "Registry/new.json",
    "Registry/../Registry/registry.json", "Registry/.heritage/x.json", "link/registry.json",
    "link.json", "lost.json", "far/sites/x.json",
  ]

  @Test(arguments: places)
  func `no answer takes the place of a registry's own files`(place: String) throws {
    try shell(
      """
      ln -s Registry link; ln -s Registry/registry.json link.json; ln -s link/new.json lost.json
      mkdir there; ln -s "$PWD/Registry" there/far; ln -s there/far far
      """
    ).expect()
    let before = try bytes(below: "Registry")
    let refusal = """
      error: '\(place)' lies inside the registry '\(registry)'
      hint: name a file outside of it
      """
    for command in [["list", "sites"], ["add-site", "--name", "Apamea"]] {
      try heritage(command + ["--output", place]).expect(exit: 1, errors: refusal)
    }
    #expect(try bytes(below: "Registry") == before)
  }

  @Test func `nor of those of another registry, be it new`() throws {
    try #require(try heritage("init", "Other").exitCode == 0)
    let run = try heritage("list", "sites", "--registry", "Registry", "--output", "Other/x.csv")
    #expect(run.errors.hasPrefix("error: 'Other/x.csv' lies inside the registry '"))
    try FileManager.default.createDirectory(
      at: url("Third"), withIntermediateDirectories: true)
    let made = try heritage("init", "Third", "--output", "Third/made.txt")
    #expect(made.exitCode == 1)
    #expect(!FileManager.default.fileExists(atPath: url("Third/made.txt").path))
    #expect(made.errors.contains("its answer is lost: 'Third/made.txt' lies inside the registry '"))
  }

  @Test(arguments: [
    ("a.csv", "id,name,"), ("a.tsv", "id\tname\t"), ("a.md", "| id | name |"), ("a.json", "[\n"),
    ("a.jsonl", #"{"assessment":{"#),
    ("a.txt", "id       name"), ("a.MD", "| id | name |"), ("a", "id       name"),
    ("a.2015", "id       name"),
  ])
  func `the form follows the ending`(file: String, start: String) throws {
    try heritage("list", "sites", "--output", file).expect()
    #expect(try contents(of: file).hasPrefix(start))
  }

  @Test(arguments: [
    (["list", "sites", "--output", "a.pdf"], "pdf", ".txt, .json, .jsonl, .csv, .tsv, .md"),
    (["site", "palmyra", "--output", "a.csv"], "csv", ".txt, .md, .json, .html"),
    (["add-site", "--name", "Apamea", "--output", "a.md"], "md", ".txt, .json"),
  ])
  func `an ending that a command cannot write is refused`(
    arguments: [String], ending: String, known: String
  ) throws {
    try heritage(arguments).expect(
      exit: 64,
      errors: """
        error: this command cannot write '.\(ending)'
        hint: end the file's name with one of: \(known); or name the form with --format
        """)
    #expect(try files(below: ".").allSatisfy { $0.hasPrefix("Registry/") })
  }

  @Test func `a form that is named goes into a file of any ending`() throws {
    try heritage("list", "sites", "--format", "csv", "--output", "a.pdf").expect()
    #expect(try contents(of: "a.pdf").hasPrefix("id,name,"))
  }

  @Test func `a second name of a record gets a file of its own`() throws {
    let before = try bytes(below: "Registry")
    try shell("ln Registry/sites/pa/palmyra/site.json a.csv; ln -s a.csv b.csv").expect()
    try heritage("list", "sites", "--output", "b.csv").expect()
    #expect(try contents(of: "a.csv").hasPrefix("id,name,"))
    #expect(try bytes(below: "Registry") == before)
  }

  @Test func `a link to a file stays one, and the file's mode too`() throws {
    try shell(
      """
      mkdir there; echo old > there/a.csv; chmod 640 there/a.csv
      ln -s there/a.csv a.csv; ln -s ./there/b.csv b.csv
      """
    ).expect()
    for file in ["a.csv", "b.csv"] {
      try heritage("list", "sites", "--output", file).expect()
      #expect(try contents(of: "there/" + file).hasPrefix("id,name,"))
    }
    try shell("stat -c '%A %F' there/a.csv a.csv b.csv; ls -A there").expect(
      output: """
        -rw-r----- regular file
        lrwxrwxrwx symbolic link
        lrwxrwxrwx symbolic link
        a.csv
        b.csv
        """)
  }

  @Test(arguments: ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
  func `an open file is written to`(place: String) throws {
    #expect(try heritage("list", "sites", "--output", place).output.hasPrefix("id "))
    let script = "exec 3<> log; $heritage list sites --output \(place) >&3; head -c 3 <&3"
    #expect(try shell(script).output == "id ")
  }

  @Test func `so is a pipe`() throws {
    let script = "mkfifo pipe; $heritage list sites --output pipe & head -c 3 pipe; wait"
    #expect(try shell(script).output == "id ")
  }

  @Test func `a script replaces a file`() throws {
    try write("old", to: "a.csv")
    try heritage("list", "sites", "--output", "a.csv").expect()
    #expect(try contents(of: "a.csv").hasPrefix("id,name,"))
  }

  @Test(arguments: [
    (["list", "sites"], ["n"], "old"), (["list", "sites"], ["maybe", "y"], "id"),
    (["list", "sites", "--force"], [], "id"),
    (["add-site", "--name", "Apamea", "--country", "SY", "--kind", "urban"], ["no"], "old"),
    (["add-site", "--name", "Apamea", "--no-input"], [], "added apamea"),
  ])
  func `a person is asked before a file is replaced`(
    command: [String], answers: [String], start: String
  ) throws {
    try write("old", to: "a.txt")
    let before = try bytes(below: "Registry")
    let run = try Terminal.heritage(command + ["--output", "a.txt"], answers: answers)
    let question = "'a.txt' is there already; replace it, y or n: "
    #expect(run.errors.hasPrefix(question) == !answers.isEmpty)
    #expect(try contents(of: "a.txt").hasPrefix(start))
    guard start == "old" else {
      #expect(run.exitCode == 0)
      return
    }
    run.expect(
      exit: 1,
      errors: """
        \(question)error: 'a.txt' stays as it is
        hint: name another file with --output
        """)
    #expect(try bytes(below: "Registry") == before)
  }
}
