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
        error: 'gpkg' is not a text format; it needs a file
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
        """
        error: cannot write 'none/a.gpkg': No such file or directory
        hint: make the folder 'none' first, or name another
        """
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

  @Test(
    arguments: [
      (
        ["csv", "--output", "x.geojson"],
        "'x.geojson' holds csv, and its ending stands for geojson; call it 'x.csv'"
      ),
      (
        ["geojson", "--output", "x.GPKG"],
        "'x.GPKG' holds geojson, and its ending stands for gpkg; call it 'x.geojson'"
      ),
      (
        ["kml", "--output", "x.kmz"],
        "'x.kmz' holds kml, and its ending stands for kmz; call it 'x.kml'"
      ),
      (
        ["csv", "--output", "x.csv.gz"],
        "'x.csv.gz' holds csv, and its ending stands for gzip; call it 'x.csv'"
      ),
      (["geojson", "--output", "x.json"], nil), (["csv", "--output", "x.of.2015"], nil),
      (["geojsonseq", "--output", "x.jsonl"], nil), (["csv", "--output", ".csv"], nil),
      (
        ["csv", "--output", "x.html"],
        "'x.html' holds csv, and its ending stands for html; call it 'x.csv'"
      ),
      (
        ["bagit", "--output", "x.zip"],
        "'x.zip' holds bagit, and its ending stands for ZIP; call it 'x'"
      ),
    ] as [([String], String?)])
  func `an ending that stands for another format is told, and the file is written`(
    arguments: [String], warning: String?
  ) throws {
    let run = try heritage(["export"] + arguments)
    #expect(run.exitCode == 0)
    let told = run.errors.split(separator: "\n").filter { $0.contains("stands for") }
    #expect(told == (warning.map { ["warning: \($0)"] } ?? []))
    let isThere = FileManager.default.fileExists(atPath: url(try #require(arguments.last)).path)
    #expect(isThere)
  }

  @Test func `a folder is asked for by the name that was given`() throws {
    for (name, folder) in [("map", "map"), ("map.geojson", "map"), ("a.b", "a.b"), ("-", "layers")]
    {
      try heritage("export", "geojson", "sites", "reports", "--output", name).expect(
        exit: 64,
        errors: """
          error: a file of 'geojson' holds one layer, and 2 are named
          hint: name a folder, with a slash at its end: --output \(folder)/
          """)
    }
  }

  @Test(
    arguments: [
      (
        ["csv", "--country", "IQ", "--grade", "destroyed"],
        "note: no sites in the public edition for 'Iraq; graded destroyed': the answer has a head and no rows"
      ),
      (
        ["geojson", "reports", "--country", "IQ", "--output", "x.geojson"],
        "note: no reports in the public edition for 'Iraq': 'x.geojson' has a head and no features"
      ),
      (
        ["jsonl", "monuments", "--assessor", "nobody"],
        "note: no monuments in the public edition for the names given: the answer is empty"
      ),
      (
        ["csv", "footprints"],
        "note: no footprints in the public edition: the answer has a head and no rows"
      ),
      (
        ["xlsx", "--country", "IQ", "--output", "x.xlsx"],
        "note: nothing in the public edition for 'Iraq': 'x.xlsx' has a head and no rows"
      ),
      (
        ["gpkg", "sites", "--country", "IQ", "--output", "x.gpkg"],
        "note: no sites in the public edition for 'Iraq': 'x.gpkg' has a head and no rows"
      ),
    ])
  func `an export of nothing says so, and is one`(arguments: [String], note: String) throws {
    let run = try heritage(["export"] + arguments)
    #expect(run.exitCode == 0)
    #expect(run.errors.split(separator: "\n").map(String.init) == [note])
  }

  @Test func `an export has no form, its help none either, and completion offers none`() throws {
    try heritage("export", "csv", "--format", "json").expect(
      exit: 64,
      errors: """
        error: an export has no --format; the word behind 'export' is its format
        hint: leave it out: heritage export csv
        """)
    #expect(try !heritage("export", "--help").output.contains("--format"))
    let help = try heritage("publish", "--help").output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(help.contains("(values: text, json, markdown)"))
    #expect(help.contains("(values: public, partner)"))
    let completion = try heritage("--generate-completion-script", "bash").output
    let export = try #require(
      completion.firstMatch(of: /_heritage_export\(\) \{.*?\n\}/.dotMatchesNewlines())?.output)
    #expect(export.contains("--audience") && !export.contains("--format"))
  }

  @Test func `a bag of what is not as it was recorded is made, and ends with 2`() throws {
    try shell("sed -i 's/\"SY\"/\"SY\", \"IQ\"/' Registry/sites/pa/palmyra/site.json").expect()
    let run = try heritage(
      "export", "bagit", "--audience", "internal", "--output", "bag")
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("warning: not as journaled: "))
    #expect(try names(in: "bag").contains("bag-info.txt"))
    #expect(try heritage("export", "csv", "--audience", "internal").exitCode == 0)
  }

  @Test(arguments: ["gpkg", "xlsx", "kmz"])
  func `an export that is asked to stop leaves nothing and says so`(format: String) throws {
    try write(Listing.xml(Listing.rows(1000)), to: "list.xml")
    try shell(#""$heritage" import list.xml --quiet > told; mkdir out; echo old > out/x"#, seed: 31)
      .expect()
    let run = try shell(
      #"""
      "$heritage" export \#(format) sites --output out/x --quiet &
      export=$!
      until compgen -G 'out/.heritage-*.tmp' > told || ! kill -0 $export; do :; done
      kill -INT $export
      wait $export
      """#)
    run.expect(
      exit: 130, errors: "error: interrupted; 'out/x' was not written")
    #expect(try names(in: "out") == ["x"])
    #expect(try contents(of: "out/x") == "old\n")
  }
}
