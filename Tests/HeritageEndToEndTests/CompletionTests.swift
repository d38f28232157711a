import Foundation
import HeritageTestSupport
import Testing

/// What a shell offers for a word that somebody is typing.
@Suite(.temporaryFolder)
struct CompletionTests {
  init() throws { try Sample.make() }

  /// Asks as the scripts of the shells do: the argument, and the command line up to its last word.
  private func offered(_ argument: String, _ line: String..., shell: String = "bash") throws
    -> [String]
  {
    let words = ["heritage"] + line
    let command = line[0]
    let run = try heritage(
      ["---completion", command, "--", argument, "\(words.count - 1)", "\(line.last?.count ?? 0)"]
        + words,
      environment: ["SAP_SHELL": shell])
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func `names and identifiers are those of the registry`() throws {
    #expect(try offered("positional@0", "site", "pa") == ["palmyra"])
    #expect(try offered("positional@0", "site", "q") == [])
    #expect(
      try offered("positional@0", "monument", "palmyra/te")
        == ["palmyra/temple-of-bel", "palmyra/tetrapylon"])
    // The one site that is left is offered with its monuments.
    #expect(
      try offered("positional@0", "add-report", "") == [
        "palmyra", "palmyra/monumental-arch", "palmyra/temple-of-bel", "palmyra/tetrapylon",
      ])
    #expect(try offered("positional@0", "report", "7k") == ["7k3m9xq2pd4t"])
    #expect(
      try offered("--evidence", "add-report", "palmyra", "--evidence", "9F") == ["9FQ2X6D3HWKE"])
    #expect(
      try offered("positional@0", "withdraw", "") == [
        "7K3M9XQ2PD4T", "2N5VJ8G0C4XA", "0B1C2D3E4F5G", "4ZC8M1T7Q0RB", "9FQ2X6D3HWKE",
      ])
    #expect(try offered("positional@0", "undo", "G") == ["GE2GECV75ZZ9"])
    #expect(try offered("positional@0", "undo", "").count == 5)
  }

  @Test func `the registry is the one that the line names`() throws {
    try FileManager.default.moveItem(at: url("Registry"), to: url("R"))
    #expect(try offered("positional@0", "site", "pa") == [])
    #expect(try offered("positional@0", "site", "--registry", "R", "pa") == ["palmyra"])
    #expect(try offered("positional@0", "site", "--registry=R", "pa") == ["palmyra"])
    #expect(try offered("positional@0", "site", "--registry", "=", "'R'", "pa") == ["palmyra"])
  }

  @Test func `nothing but an identifier is offered, as a shell may act on it`() throws {
    let journal = url("Registry/journal")
    let writer = try #require(
      try FileManager.default.contentsOfDirectory(atPath: journal.path).first)
    let file = "Registry/journal/\(writer)/00000002.jsonl"
    try write(
      contents(of: file).replacing("DWYF9NK8Q855", with: "$(touch own)"), to: file)
    try FileManager.default.moveItem(
      at: url("Registry/sites/pa/palmyra"), to: url("Registry/sites/pa/$(touch own)"))
    #expect(!(try offered("positional@0", "undo", "").contains { $0.contains("$") }))
    #expect(try offered("positional@0", "site", "") == [])
    #expect(try offered("positional@0", "report", "").isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `each shell's script asks for what the registry knows and lists what is fixed`(
    shell: String
  ) throws {
    let run = try heritage("--generate-completion-script", shell)
    #expect(run.exitCode == 0)
    for call in [
      "---completion site -- positional@0", "---completion add-report -- --evidence",
      "---completion undo -- positional@0", "unknown", "observed-remotely", "GEO-02", "destroyed",
      "enhanced", "SY",
    ] {
      #expect(run.output.contains(call), "\(call)")
    }
  }

  @Test func `bash completes with the generated script`() throws {
    let script = #"""
      PATH="${heritage%/*}:$PATH"
      source <("$heritage" --generate-completion-script bash)
      offer() {
        COMP_WORDS=(heritage "$@") COMP_CWORD=$# COMP_LINE="heritage $*"
        COMP_POINT=${#COMP_LINE} COMPREPLY=()
        _heritage heritage "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        echo "${COMPREPLY[*]}"
      }
      offer site pal
      offer monument palmyra/te
      offer site --registry Registry pal
      offer list reports --grade s
      offer list sites --country S
      offer review 7K
      offer check --explain GEO-0
      offer --registry Registry site pal
      offer --quiet -C Registry evidence 9
      cd /
      offer site pal
      """#
    try shell(script).expect(
      output: """
        palmyra
        palmyra/temple-of-bel palmyra/tetrapylon
        palmyra
        slight severe
        SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ
        7K3M9XQ2PD4T
        GEO-01 GEO-02 GEO-03 GEO-04 GEO-05 GEO-06 GEO-07 GEO-08 GEO-09
        palmyra
        9FQ2X6D3HWKE

        """)
  }
}
