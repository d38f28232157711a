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

  @Test(arguments: ["/dev/zero", "."])
  func `a device or a folder is no file of records`(path: String) throws {
    try heritage("add-site", "--from-json", path).expect(
      exit: 1,
      errors: """
        error: cannot read '\(path)': it is not a regular file
        hint: name a file, or '-' for standard input
        """)
  }

  @Test func `texts are cleaned like those of options`() throws {
    let draft = #"""
      {"countries": ["SY"], "id": "apamea", "names": [{"language": "en", "text": "Apa\u001b[31m  mea\u0007"}]}
      """#
    try #require(
      try heritage("add-site", "--from-json", "-", "--quiet", input: draft).exitCode == 0)
    #expect(
      try heritage("site", "apamea", "--format", "json").json()["site", "names", "0", "text"]
        == "Apa[31m mea")
  }
}
