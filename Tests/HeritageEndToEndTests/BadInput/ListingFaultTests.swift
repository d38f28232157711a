import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct ListingFaultTests {
  init() throws { try EmptyRegistry.make() }

  /// Imports bytes from a file, and expects that nothing was written.
  private func expectRefusal(_ document: Data, _ errors: String) throws {
    let before = try bytes(below: "Registry")
    try document.write(to: url("list.xml"))
    try heritage("import", "list.xml", seed: 2).expect(exit: 1, errors: errors)
    #expect(try bytes(below: "Registry") == before)
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
      "no place", "id,name\n23,Palmyra\n",
      """
      error: list.xml: no column is known for the place of a site, and the format gives none (seen: 'id' as the key, 'name' as a name)
      hint: say what the columns are: 'heritage mappings draft list.xml' begins a mapping
      """
    ),
    (
      "a listing cut off", String(Listing.xml(ListingRow()).prefix(300)),
      "error: list.xml:3: not well-formed: a tag without its closing '>'"
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
