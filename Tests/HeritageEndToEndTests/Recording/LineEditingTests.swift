import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct LineEditingTests {
  init() throws { try Sample.make() }

  @Test func `a line is edited with the arrows, and terms are completed`() throws {
    let run = try Terminal.heritage(
      ["add-site", "--country", "IQ"],
      keys: ["Htra\u{1B}[D\u{1B}[D\u{1B}[Da\r", "arch\t\r", "\r"])
    #expect(run.exitCode == 0)
    #expect(run.errors.hasSuffix("intact\n"))
    let site = try heritage("site", "hatra", "--format", "json").json()
    #expect(site["site", "names", "0", "text"] == "Hatra")
    #expect(site["site", "kind"] == "archaeological-site")
  }

  @Test func `Ctrl-C ends the command, leaves the terminal as it was and records nothing`() throws {
    let before = try files(below: "Registry")
    let run = try Terminal.heritage(["add-site"], keys: ["Hatra\u{3}"])
    #expect(run.exitCode == 130)
    #expect(run.errors.hasSuffix("error: interrupted; nothing was recorded\r\nintact\n"))
    #expect(try files(below: "Registry") == before)
  }
}
