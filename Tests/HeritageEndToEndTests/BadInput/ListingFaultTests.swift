import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct ListingFaultTests {
  init() throws { try #require(try heritage("init", seed: 1).exitCode == 0) }

  /// Imports bytes from a file, and expects that nothing was written.
  private func expectRefusal(_ bytes: Data, _ errors: String) throws {
    let before = try files(below: "Registry")
    try bytes.write(to: url("list.xml"))
    try heritage("import", "list.xml", seed: 2).expect(exit: 1, errors: errors)
    #expect(try files(below: "Registry") == before)
    try heritage("check").expect(output: "checked 0 records, no problems found")
  }

  private static let nested = String(repeating: "<a>", count: 10_000)

  /// A text of 900 bytes that would become three thousand million.
  private static var bomb: String {
    let entities = (1...9).map { level in
      let part = String(repeating: "&l\(level - 1);", count: 10)
      return "<!ENTITY l\(level) '\(part)'>"
    }
    return "<!DOCTYPE query [<!ENTITY l0 'lol'>\(entities.joined())]><query>&l9;</query>"
  }

  @Test(arguments: [
    (
      "no XML", "id,name\n23,Palmyra\n",
      """
      error: list.xml: the file is a table in text form (CSV), which cannot be imported
      hint: known formats: unesco (UNESCO's World Heritage listing as XML)
      """
    ),
    (
      "nothing", "",
      """
      error: list.xml: the file is empty
      hint: the download may have failed: fetch the file again
      """
    ),
    (
      "a listing cut off", String(Listing.xml(ListingRow()).prefix(300)),
      "error: list.xml:3: not well-formed: a tag without its closing '>'"
    ),
    (
      "another kind of XML", #"<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>"#,
      """
      error: list.xml:1: the root element <kml> is that of KML, which cannot be imported
      hint: known formats: unesco (UNESCO's World Heritage listing as XML)
      """
    ),
    (
      "a DOCTYPE", #"<!DOCTYPE query SYSTEM "http://example.org/q.dtd"><query/>"#,
      """
      error: list.xml:1: a DOCTYPE is not accepted
      hint: remove the '<!DOCTYPE …>' declaration from the file
      """
    ),
    (
      "an entity bomb", bomb,
      """
      error: list.xml:1: a DOCTYPE is not accepted
      hint: remove the '<!DOCTYPE …>' declaration from the file
      """
    ),
    (
      "10,000 levels", "<query><row>\(nested)</row></query>",
      "error: list.xml:1: elements nested more than 32 deep"
    ),
    (
      "a NUL at the end", Listing.xml(ListingRow()) + "\0",
      """
      error: list.xml:5: a NUL byte
      hint: save the file as UTF-8; US-ASCII and ISO-8859-1 are read too when the file declares \
      them
      """
    ),
  ])
  func `a damaged document fails as a whole`(
    what: String, document: String, errors: String
  ) throws {
    try expectRefusal(Data(document.utf8), errors)
  }

  @Test func `Latin-1 is read when declared, else refused`() throws {
    let listing = Listing.xml(ListingRow(name: "Château de Palmyre"))
    let latin = try #require(listing.data(using: .isoLatin1))
    try expectRefusal(
      latin,
      """
      error: list.xml:3: bytes that are not UTF-8
      hint: save the file as UTF-8; US-ASCII and ISO-8859-1 are read too when the file declares \
      them
      """)
    let declared = listing.replacing("UTF-8", with: "ISO-8859-1")
    try #require(declared.data(using: .isoLatin1)).write(to: url("latin.xml"))
    try #require(try heritage("import", "latin.xml", seed: 2).exitCode == 0)
    let site = try heritage("site", "unesco:23", "--format", "json").json()
    #expect(site["site", "names", "0", "text"] == "Château de Palmyre")
  }

  @Test func `a byte order mark is passed over`() throws {
    try write("\u{FEFF}" + Listing.xml(ListingRow()), to: "list.xml")
    try heritage("import", "list.xml", seed: 2).expect(
      output: """
        read 1: created 1, updated 0, unchanged 0, rejected 0
        operation DWYF9NK8Q855
        """)
  }

  @Test func `a text of 100 MB is refused at once`() throws {
    try write("<query><row><id_number>23</id_number><site>", to: "list.xml")
    let file = try FileHandle(forWritingTo: url("list.xml"))
    try file.seekToEnd()
    let megabyte = Data(repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<100 { try file.write(contentsOf: megabyte) }
    try file.close()
    let start = ContinuousClock.now
    try heritage("import", "list.xml").expect(
      exit: 1, errors: "error: list.xml:1: a field longer than 65536 bytes")
    #expect(start.duration(to: .now) < .seconds(5))
  }
}
