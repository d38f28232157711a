import HeritageModel
import Testing

@Test(arguments: [
  "palmyra", "temple-of-bel", "a", "7", "23-bis", "console", "com", "com10", "com-1", "lpt",
  "nul-1",
  "auxiliary", String(repeating: "a", count: 80),
])
func `text of small letters, digits and single hyphens is an identifier`(text: String) throws {
  #expect(try Slug(text).text == text)
  #expect(try Slug(text).description == text)
}

@Test(arguments: [
  "", "-", "Palmyra", "temple_of_bel", "temple--of-bel", "-bel", "bel-", "temple of bel",
  "tadmur\n",
  "..", ".", "../etc", "a/b", "a\\b", "a.json", "تدمر", "caf\u{E9}", "ⅷ", "١٢", "a\u{0}b",
  "a\u{301}",
  " palmyra", "palmyra ", "~", "%2e%2e",
])
func `any other text is none`(text: String) {
  let error = #expect(throws: IdentifierError.self) { try Slug(text) }
  #expect(error?.reason == .notASlug)
  #expect(error?.text == text)
}

@Test(arguments: [
  "con", "prn", "aux", "nul", "com0", "com1", "com9", "lpt0", "lpt1", "lpt9",
])
func `a device name of Windows is none`(text: String) {
  let error = #expect(throws: IdentifierError.self) { try Slug(text) }
  #expect(error?.reason == .deviceName)
  #expect(
    error?.description
      == "'\(text)' cannot be an identifier: Windows keeps that name for a device")
}

@Test func `81 characters are too many`() {
  let error = #expect(throws: IdentifierError.self) { try Slug(String(repeating: "a", count: 81)) }
  #expect(error?.reason == .tooLong)
  #expect(
    error?.description == "'\(String(repeating: "a", count: 80))…' is longer than 80 characters")
  #expect(error?.hint == "an identifier looks like 'temple-of-bel'")
}

@Test func `a message shows no control character`() {
  let error = #expect(throws: IdentifierError.self) { try Slug("a\u{1B}[2Jb") }
  #expect(
    error?.description
      == "'a\u{FFFD}[2Jb' is not an identifier: use a-z, 0-9 and single hyphens between them")
}

@Test func `identifiers sort by their characters`() throws {
  let sorted = try ["b", "a-1", "a", "a1", "10", "9"].map { try Slug($0) }.sorted()
  #expect(sorted.map(\.text) == ["10", "9", "a", "a-1", "a1", "b"])
}
