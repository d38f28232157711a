import Foundation
import SideBySide
import Testing

/// Runs a shell script under the launcher, in a folder of its own.
private func measured(_ script: String) throws -> Launcher.Run {
  let folder = try temporaryFolder()
  defer { removeFolder(folder) }
  let launcher = Launcher(program: try builtProgram("launcher"), folder: folder)
  return try launcher.run(Command("/bin/sh", ["-c", script]))
}

@Test func `a run has output, errors and exit code`() throws {
  let run = try measured("echo out; echo err >&2; exit 3")
  #expect(String(decoding: run.output, as: UTF8.self) == "out\n")
  #expect(run.errors == "err")
  #expect(run.cost.status == 3)
}

@Test func `a killed command has the signal's status`() throws {
  #expect(try measured("kill -9 $$").cost.status == 137)
}

@Test func `a program that does not exist has status 127`() throws {
  let folder = try temporaryFolder()
  defer { removeFolder(folder) }
  let run = try Launcher(program: try builtProgram("launcher"), folder: folder)
    .run(Command("/no/such/program", []))
  #expect(run.cost.status == 127)
  #expect(run.errors == "cannot run '/no/such/program': No such file or directory")
}

@Test func `bytes written leave out what was printed`() throws {
  // `echo` is the shell's own, so that the shell itself writes.
  #expect(try measured(#"echo 123456789 > "$HOME/kept"; echo printed"#).cost.bytesWritten == 10)
}

@Test func `standard input is empty and the user's settings are left out`() throws {
  let run = try measured(#"cat; [ "$HOME" != "" ] && echo "$LC_ALL ${HERITAGE_REGISTRY-none}""#)
  #expect(String(decoding: run.output, as: UTF8.self) == "C.UTF-8 none\n")
}

@Test func `the peak is the command's own, not its parent's`() throws {
  // A test process of Swift holds far more than this.
  let peak = try measured("exit 0").cost.peakKibibytes
  #expect((200..<6000).contains(peak))
}

@Test(
  arguments: [
    (
      "1500 20 30 2048 77 0\n",
      Cost(
        wallNanoseconds: 1500, processorMicroseconds: 50, peakKibibytes: 2048, bytesWritten: 77,
        status: 0)
    ),
    (
      "1 2 3 4 -1 137",
      Cost(
        wallNanoseconds: 1, processorMicroseconds: 5, peakKibibytes: 4, bytesWritten: nil,
        status: 137)
    ),
    ("1 2 3 4 5", nil), ("1 2 3 x 5 6", nil), ("", nil),
  ] as [(String, Cost?)])
func `the launcher's line has six numbers`(line: String, expected: Cost?) {
  #expect(Cost(launcherLine: line) == expected)
}
