import Foundation
import HeritageTestSupport
import Testing

/// Names of files that are no text, and files that nobody else should read.
@Suite(.temporaryFolder)
struct FileNameTests {
  private static let hint =
    "hint: rename or copy a file that is called so, or send a listing or JSON through standard "
    + "input: '-'; for any other value, set the terminal to UTF-8"

  @Test(arguments: [
    "add-evidence --type news --title A --source B --file", "import", "list sites --registry",
    "add-site --from-json", "init", "add-site --name",
  ])
  func `an argument that is not UTF-8 is refused with its bytes`(command: String) throws {
    try shell("touch $'pho\\xe9.jpg'; \"$heritage\" \(command) $'pho\\xe9.jpg'").expect(
      exit: 64,
      errors: """
        error: 'pho\\xE9.jpg' is not UTF-8, and nothing else can be a text or a file's name here
        \(Self.hint)
        """)
  }

  @Test func `a folder whose name is not UTF-8 is told, and its registry can be named from it`()
    throws
  {
    let hint = "hint: go to the registry's folder and name it from there: --registry ."
    try shell("mkdir $'caf\\xe9'; cd $'caf\\xe9'; \"$heritage\" init; \"$heritage\" list sites")
      .expect(
        exit: 64, output: "made Registry",
        errors: "error: you are in a folder whose name is not UTF-8\n\(hint)")
    try shell(
      "export HERITAGE_REGISTRY=\"$PWD\"/$'caf\\xe9'/Registry; \"$heritage\" list sites"
    ).expect(
      exit: 64,
      errors: "error: HERITAGE_REGISTRY names a folder whose name is not UTF-8\n\(hint)")
    try shell("cd $'caf\\xe9'/Registry; \"$heritage\" list sites --registry . --format json")
      .expect(output: "[\n\n]")
  }

  @Test func `a piped listing is kept in the registry's own folder, else where TMPDIR says`() throws
  {
    try EmptyRegistry.make()
    let nowhere = ["TMPDIR": "/nowhere"]
    let listing = Listing.xml(ListingRow())
    #expect(
      try heritage("import", "-", "-n", input: listing, environment: nowhere).exitCode == 0)
    try FileManager.default.removeItem(at: url("Registry/.heritage"))
    try heritage("import", "-", "-n", input: listing, environment: nowhere).expect(
      exit: 1,
      errors: """
        error: cannot keep standard input in '/nowhere': No such file or directory
        hint: write it to a file and import that, or name a folder with room in $TMPDIR
        """)
    #expect(try heritage("import", "-", "-n", input: listing).exitCode == 0)
  }

  @Test func `files inside a registry whose names are not UTF-8 are found`() throws {
    try Sample.make()
    let run = try shell(
      """
      cd Registry
      echo > $'not\\xe9.txt'; echo > sites/pa/palmyra/$'not\\xe9.json'; mkdir $'journal/\\xff'
      "$heritage" check --registry . --min-severity error --format csv | cut -d, -f2-6
      """)
    #expect(run.output.contains(#"sites/pa/palmyra/not\xE9.json"#))
    #expect(run.output.contains(#"journal/\xFF"#))
  }
}
