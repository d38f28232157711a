import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct DraftSourceTests {
  init() throws { try Sample.make() }

  @Test func `a pipe makes nobody wait`() throws {
    try shell(
      #"mkfifo pipe; timeout 20 "$heritage" add-site --from-json pipe"#
    ).expect(
      exit: 1,
      errors: """
        error: cannot read 'pipe': it is not a regular file
        hint: name a file, or '-' for standard input
        """)
  }

  @Test(arguments: [["import", "-"], ["add-site", "--from-json", "-"]])
  func `a document is not read from the terminal`(arguments: [String]) throws {
    try Terminal.heritage(arguments, answers: []).expect(
      exit: 64,
      errors: """
        error: '-' reads standard input, which is the terminal
        hint: name a file, or send one: heritage … - < FILE
        """)
  }

  @Test(arguments: ["/dev/zero", "."])
  func `a device or a folder is no file of records`(path: String) throws {
    try heritage("add-site", "--from-json", path).expect(
      exit: 1,
      errors: """
        error: cannot read '\(path)': it is not a regular file
        hint: name a file, or '-' for standard input
        """)
  }

  @Test(arguments: [
    (
      #"[{"grade": "severe",]"#,
      "error: <standard input>:1: unexpected ']' instead of a key"
    ),
    (
      "[3]",
      """
      error: '<standard input>' holds no records
      hint: it must be one JSON object, or a list of objects
      """
    ),
    // A word that no list has is wrong usage only where an option gave it.
    (
      #"[{"assessor": "A", "grade": "grave", "site": "palmyra"}]"#,
      """
      error: 'grave' is not a known grade: use unknown, none, possible, slight, moderate, severe, \
      destroyed
      hint: correct the fields and try again
      """
    ),
  ])
  func `says what is wrong with standard input`(input: String, errors: String) throws {
    let before = try files(below: "Registry")
    try heritage("add-report", "--from-json", "-", "--quiet", input: input).expect(
      exit: 1, errors: errors)
    #expect(try files(below: "Registry") == before)
  }

  @Test func `a mark of the byte order is no part of the file`() throws {
    let input =
      "\u{FEFF}"
      + #"{"countries": ["IQ"], "id": "hatra", "names": [{"text": "Hatra", "language": "en"}]}"#
    try heritage("add-site", "--from-json", "-", "-n", "--quiet", input: input).expect(
      output: "would add hatra  sites/ha/hatra/site.json")
  }
}
