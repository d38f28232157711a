import Testing

@testable import HeritageValidation

@Test func `what is put into a sentence is a value, but for words`() {
  let country: FaultText = "of '\("XX")'"
  let text: FaultText = "the year \(1980) \(country), \(words: "by") " + "'\("A")'"
  #expect(text.text == "the year 1980 of 'XX', by 'A'")
  #expect(text.values == ["1980", "XX", "A"])
  #expect(("no name" as FaultText).values == [])
}
