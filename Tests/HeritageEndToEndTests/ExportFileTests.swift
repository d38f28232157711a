import Foundation
import HeritageTestSupport
import Testing

/// Exports that are files and no streams.
@Suite(.temporaryFolder)
struct ExportFileTests {
  init() throws { try Sample.make() }

  /// What lies in a folder, hidden files too.
  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted()
  }

  @Test func `a GeoPackage takes the place of what there was, and leaves nothing beside it`() throws
  {
    try shell("mkdir out; echo old > out/damage.gpkg; chmod 640 out/damage.gpkg").expect()
    let run = try heritage("export", "gpkg", "--output", "out/damage.gpkg")
    #expect(run.exitCode == 0)
    #expect(try names(in: "out") == ["damage.gpkg"])
    let path = url("out/damage.gpkg").path
    #expect(DatabaseReader.rows(of: path, "SELECT id FROM sites") == [["site/palmyra"]])
    #expect(
      DatabaseReader.rows(of: path, "SELECT table_name FROM gpkg_contents ORDER BY 1")
        == ["evidence", "footprints", "layer_styles", "monuments", "reports", "sites"].map { [$0] })
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func `a GeoPackage of some layers has these alone`() throws {
    let run = try heritage("export", "gpkg", "monuments", "sites", "--output", "two.gpkg")
    #expect(run.exitCode == 0)
    #expect(
      DatabaseReader.rows(of: url("two.gpkg").path, "SELECT f_table_name FROM layer_styles")
        == [["sites"], ["monuments"]])
  }

  @Test(
    arguments: [
      (
        [], 64,
        """
        error: 'gpkg' is no text that standard output could show
        hint: name a file: --output registry.gpkg
        """
      ),
      (
        ["--output", "out/"], 64,
        """
        error: 'out/' is a folder, and 'gpkg' is one file
        hint: name a file: --output registry.gpkg
        """
      ),
      (
        ["--output", "/dev/null"], 1,
        """
        error: cannot write '/dev/null': it is no ordinary file, and this format is no stream
        hint: name a file
        """
      ),
      (
        ["--output", "none/a.gpkg"], 1,
        "error: cannot write 'none/a.gpkg': No such file or directory"
      ),
    ] as [([String], Int32, String)])
  func `a GeoPackage is written to a file or not at all`(
    arguments: [String], code: Int32, errors: String
  ) throws {
    try heritage(["export", "gpkg"] + arguments).expect(exit: code, errors: errors)
  }

  @Test func `where the disk is full, what there was stays and nothing is left`() throws {
    // No file of this process may be longer than 64 KiB.
    try shell("mkdir out; echo old > out/damage.gpkg").expect()
    try shell("trap '' XFSZ; ulimit -f 64; \"$heritage\" export gpkg --output out/damage.gpkg")
      .expect(
        exit: 1,
        errors: """
          error: the database cannot be written: disk I/O error
          hint: name a file in another folder
          """)
    #expect(try names(in: "out") == ["damage.gpkg"])
    #expect(try contents(of: "out/damage.gpkg") == "old\n")
  }
}
