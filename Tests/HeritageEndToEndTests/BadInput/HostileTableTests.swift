import Foundation
import HeritageTestSupport
import Testing

/// Tables that were made to harm: each is refused with what is wrong, or comes in harmlessly.
@Suite(.temporaryFolder)
struct HostileTableTests {
  init() throws { try EmptyRegistry.make() }

  @Test(arguments: [
    (
      "deep.json", Data(String(repeating: "[", count: 100_000).utf8),
      """
      error: deep.json:1: the document nests deeper than 100 levels
      hint: mend it in a text editor, or write the file anew with the program it is from
      """
    ),
    (
      "nan.json", Data(#"[{"id":"1","name":"a","lat":NaN,"lon":2}]"#.utf8),
      """
      error: nan.json:1: 'NaN' is no JSON
      hint: write null where there is no number
      """
    ),
    (
      "bomb.kml",
      Data(#"<!DOCTYPE k [<!ENTITY a "aa">]><kml><Placemark>&a;</Placemark></kml>"#.utf8),
      """
      error: bomb.kml:1: a DOCTYPE is not accepted
      hint: remove the '<!DOCTYPE …>' declaration from the file
      """
    ),
    (
      "wide.csv", Data("id,name,lat,lon\n1,a,1,2\n".utf8.flatMap { [$0, 0] }),
      """
      error: wide.csv: the file is text in UTF-16LE without a mark that says so, which cannot be \
      imported
      hint: name the encoding, as in '--encoding utf-16le'
      """
    ),
    (
      "long.csv", Data("id,name,lat,lon\n1,\(String(repeating: "a", count: 17_000_000))".utf8),
      """
      error: long.csv:2: a row longer than 16777216 bytes
      hint: look for a quotation mark before it that is not closed, or for line ends that are missing
      """
    ),
    (
      "outside.xml",
      Data(
        #"<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l><r><n>&x;</n></r></l>"#.utf8),
      """
      error: outside.xml:1: a DOCTYPE is not accepted
      hint: remove the '<!DOCTYPE …>' declaration from the file
      """
    ),
    (
      "deep.kml", Data(("<kml>" + String(repeating: "<Folder>", count: 100_000)).utf8),
      "error: deep.kml:1: elements nested more than 100 deep"
    ),
    (
      "nul.csv", Data("id,name,lat,lon\n1,a\0b,1,2\n".utf8),
      """
      error: nul.csv: the file is no text, which cannot be imported
      hint: known formats: UNESCO's World Heritage listing (XML, CSV); tables as CSV, TSV, XLSX, \
      JSON, JSON Lines, GeoJSON, KML, KMZ, GPX, XML, LIDO
      """
    ),
    (
      "mixed.csv", Data("id,name,lat,lon\n1,é,1,2\n2,".utf8) + [0xE9] + Data(",1,2\n".utf8),
      """
      error: mixed.csv:3: the byte at offset 27 is not UTF-8
      hint: it looks like windows-1252: name that, as in '--encoding windows-1252', or save the \
      file as UTF-8
      """
    ),
    (
      "half.csv",
      Data(
        "id,name,lat,lon\n1,a,1,2".utf16.reduce(into: [0xFF, 0xFE]) {
          $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)]
        } + [0x31]),
      """
      error: half.csv:2: the byte at offset 48 is not 'UTF-16LE'
      hint: name another encoding, or save the file as UTF-8
      """
    ),
    (
      "bomb.csv.gz", Data(Packing.gzip([UInt8](repeating: 0x61, count: 32 << 20))),
      """
      error: bomb.csv.gz:1: a row longer than 16777216 bytes
      hint: look for a quotation mark before it that is not closed, or for line ends that are missing
      """
    ),
    (
      "path.kmz", Data(ZipFixture([.init("../doc.kml", "<kml/>")]).bytes),
      """
      error: path.kmz: the entry '../doc.kml' leads out of the archive
      hint: unpack it yourself if you trust where it comes from, and pack it anew
      """
    ),
    (
      "twice.kmz",
      Data(ZipFixture([.init("doc.kml", "<kml/>"), .init("doc.kml", "<kml/>")]).bytes),
      """
      error: twice.kmz: there are two entries 'doc.kml' in the archive
      hint: unpack it yourself if you trust where it comes from, and pack it anew
      """
    ),
    (
      "other.kmz",
      Data(
        ZipFixture([
          ZipFixture.Entry("doc.kml", "<kml/>").with { $0.headerName = Array("bad.kml".utf8) }
        ]).bytes),
      """
      error: other.kmz: the entry 'doc.kml' is another one than the directory says
      hint: the download may have failed: fetch the file again
      """
    ),
    (
      "rows.json",
      Data(#"{"data":[{"id":"1","name":"a","lat":1,"lon":2}],"data":[{"id":"2"}]}"#.utf8),
      """
      error: rows.json:1: duplicate key 'data'
      hint: keep one of the two
      """
    ),
  ])
  func `what no table can be is refused, and nothing is written`(
    name: String, document: Data, errors: String
  ) throws {
    let before = try bytes(below: "Registry")
    try document.write(to: url(name))
    try heritage("import", name, seed: 2).expect(exit: 1, errors: errors)
    #expect(try bytes(below: "Registry") == before)
  }

  @Test(arguments: [[], ["--dry-run"]])
  func `a row whose record would be too large costs itself alone`(flags: [String]) throws {
    let name = String(repeating: "a", count: 1 << 20)
    try write("id,name,lat,lon\n1,\(name),1,2\n2,b,3,4\n", to: "list.csv")
    try write(
      #"{"heritageMapping": 1, "source": {"id": "x", "name": "x"}, "key": "id","#
        + #""site": {"names": [{"text": "name"}]}, "drop": ["lat", "lon"]}"#, to: "list.json")
    let run = try heritage(["import", "list.csv", "--mapping", "list.json"] + flags, seed: 2)
    let reason = run.errors.replacing(/would have [0-9]+ bytes/, with: "would have … bytes")
    #expect(
      reason.hasPrefix(
        """
        list.csv:2: rejected: 1 \(String(repeating: "a", count: 80))…: the record would have \
        … bytes, more than the 1048576 allowed (shorten its texts, or leave columns out by the \
        mapping's 'drop') [IMP-13]

        """))
    #expect(run.exitCode == 2)
  }

  @Test func `no number that is none becomes a point, nor a formula a cell`() throws {
    try write(
      """
      id,name,lat,lon
      1,a,1e308,2
      2,b,NaN,2
      3,c,inf,2
      4,d,\(String(repeating: "9", count: 400)),2
      =1+1,,1,2
      -2+3,,@SUM(A1),2
      """, to: "list.csv")
    try write(
      #"{"heritageMapping": 1, "source": {"id": "x", "name": "x"}, "key": "id","#
        + #""site": {"names": [{"text": "name"}], "#
        + #""location": {"latitude": "lat", "longitude": "lon"}}}"#, to: "list.json")
    let run = try heritage("import", "list.csv", "--mapping", "list.json", seed: 2)
    #expect(run.exitCode == 2)
    #expect(
      run.output.hasPrefix("read 6: created 4, updated 0, unchanged 0, rejected 2\n"))
    let rejected = try contents(of: "list.csv.rejected.csv")
    let cells = rejected.components(separatedBy: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).suffix(4).joined(separator: ",")
    }
    #expect(cells == ["id,name,lat,lon", "'=1+1,,1,2", "'-2+3,,'@SUM(A1),2", ""])
    let sites = try heritage("list", "sites", "--format", "json")
    #expect(!sites.output.contains("latitude"))
  }

  @Test func `no name of a file and no text turns a line of the answer`() throws {
    let name = "list\u{202E}vsc.csv"
    try write("id,name,lat,lon\n1,a\u{202E}b,1,2\n,c,3,4\n", to: name)
    try write(
      #"{"heritageMapping": 1, "source": {"id": "x", "name": "x"}, "key": "id","#
        + #""site": {"names": [{"text": "name"}]}, "drop": ["lat", "lon"]}"#, to: "list.json")
    for flags in [["--dry-run"], []] {
      let run = try heritage(["import", name, "--mapping", "list.json"] + flags, seed: 2)
      #expect(run.exitCode == 2)
      #expect(!(run.output + run.errors).unicodeScalars.contains("\u{202E}"))
      #expect(
        run.output.contains("refused rows, to mend and import: list\\u{202E}vsc.csv.rejected"))
    }
    let made = try heritage("init", "new\u{202E}")
    #expect(made.output.hasPrefix("made new\\u{202E}\n"))
  }

  @Test func `a path in a key and a name stays inside the registry`() throws {
    try write(
      "id,name,lat,lon\n../../etc/passwd,../../../out,1,2\n2,a\u{202E}b,3,4\n", to: "list.csv")
    try heritage("import", "list.csv", seed: 2).expect(
      output: """
        read 2: created 2, updated 0, unchanged 0, rejected 0
        operation DWYF9NK8Q855
        """)
    #expect(!FileManager.default.fileExists(atPath: url("out").path))
    let list = try heritage("list", "sites")
    #expect(list.exitCode == 0)
    #expect(!list.output.unicodeScalars.contains("\u{202E}"))
    #expect(try heritage("check").exitCode == 0)
  }

  @Test func `a member that comes twice costs its row alone`() throws {
    try write(
      #"[{"id":"1","name":"a","name":"b","lat":1,"lon":2},{"id":"2","name":"c","lat":3,"lon":4}]"#,
      to: "twice.json")
    try heritage("import", "twice.json", seed: 2).expect(
      exit: 2,
      output: """
        read 2: created 1, updated 0, unchanged 0, rejected 1
        operation DWYF9NK8Q855
        refused rows, to mend and import: twice.json.rejected.csv
        """,
      errors: """
        twice.json:1: rejected: 1: duplicate key 'name' (keep one of the two) [IMP-13]
        """)
  }
}
