import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(
  .temporaryFolder,
  .enabled(if: Machine.canMount, "nothing can be mounted here, neither by root nor in a namespace"))
struct DiskFaultTests {
  @Test func `a read-only disk can be read and not written`() throws {
    try Sample.make()
    let mount = """
      mount --bind Registry Registry && mount -o remount,ro,bind Registry || exit 99
      "$heritage" --registry Registry
      """
    try Machine.shellWithMounts(mount + " add-site --name X").expect(
      exit: 1,
      errors: """
        error: cannot write 'Registry/.heritage/lock': the file system is read-only
        hint: copy the registry to a disk that can be written, or lift the write protection
        """)
    let reading = try Machine.shellWithMounts(mount + " list sites --format json")
    #expect(try reading.json().column("id") == ["palmyra"])
    #expect(reading.exitCode == 0)
  }

  @Test func `a full disk is told, and nothing of the evidence stays`() throws {
    try Data(repeating: 7, count: 300_000).write(to: url("bel.jpg"))
    let run = try Machine.shellWithMounts(
      """
      mkdir disk && mount -t tmpfs -o size=256k none disk || exit 99
      "$heritage" init disk/R > /dev/null || exit 98
      find disk/R -type f | sort > before
      "$heritage" add-evidence --type news --title T --source S --file bel.jpg --registry disk/R
      code=$?
      find disk/R -type f | sort | diff before - && "$heritage" check --registry disk/R
      exit $code
      """)
    #expect(run.exitCode == 1)
    #expect(run.output == "checked 0 records, no problems found\n")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("error: cannot write 'disk/R/.heritage/staging/") == true)
    #expect(lines.first?.hasSuffix("': No space left on device") == true)
    #expect(lines.last == "hint: free some space and try again")
  }

  @Test func `an import that does not fit leaves the registry as it was`() throws {
    try write(Listing.xml(Listing.rows(2000)), to: "list.xml")
    let run = try Machine.shellWithMounts(
      """
      mkdir disk && mount -t tmpfs -o size=256k none disk || exit 99
      "$heritage" init disk/R > /dev/null || exit 98
      "$heritage" import list.xml --registry disk/R
      code=$?
      "$heritage" check --registry disk/R
      exit $code
      """)
    #expect(run.exitCode == 1)
    #expect(run.output == "checked 0 records, no problems found\n")
    #expect(run.errors.hasSuffix("hint: free some space and try again\n"))
  }
}
