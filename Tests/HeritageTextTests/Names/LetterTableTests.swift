import Foundation
import HeritageText
import Testing

private let latin: [ClosedRange<UInt32>] = [
  0x20...0x7E, 0x80...0xFF, 0x100...0x17F, 0x180...0x24F, 0x250...0x2AF, 0x2B0...0x2FF,
  0x300...0x36F, 0x1E00...0x1EFF, 0x2010...0x201E,
]

// A Han character takes a name past the tables. The decomposition sees a space behind the letters
// in question, as it would in any name.
private func decomposed(_ name: String) -> String {
  String(FoldedName(name + " 帕").text.dropLast(2))
}

private func romanisedByTransform(_ name: String) throws -> String {
  let folded = decomposed(name)
  if folded.utf8.allSatisfy({ $0 < 0x80 }) { return folded }
  let transform = StringTransform("Any-Latin; Latin-ASCII; Lower")
  let ascii = decomposed(try #require(name.applyingTransform(transform, reverse: false)))
    .unicodeScalars.filter(\.isASCII)
  return String(String.UnicodeScalarView(ascii))
}

private func names(_ block: ClosedRange<UInt32>, _ start: String, _ end: String) -> [String] {
  block.compactMap(Unicode.Scalar.init).map { "\(start)\($0)\(end)" }
}

@Test(arguments: latin)
func `the table folds the letters of a block as the decomposition does`(
  block: ClosedRange<UInt32>
) {
  let all = names(block, "a", "a")
  #expect(all.map { FoldedName($0).text } == all.map(decomposed))
}

@Test(arguments: latin + [0x400...0x45F, 0x490...0x491])
func `the tables romanise the letters of a block as Foundation's transform does`(
  block: ClosedRange<UInt32>
) throws {
  // Two names of Latin letters, one with a letter of phonetics, and one of two scripts.
  for (start, end) in [("a", "a"), ("a ", "1"), ("ɓ", "a"), ("о", "ɗ")] {
    let all = names(block, start, end)
    let expected = try all.map {
      try romanisedByTransform($0).split(separator: " ").joined(separator: "-")
    }
    #expect(all.map { SlugText.make(from: $0) } == expected)
  }
}

@Test(arguments: ["и\u{306}", "е\u{308}лка", "ɓ © a", "ьˊ ɓ", "Ŀ ɓ", "µ"])
func `romanises what depends on neighbours as Foundation's transform does`(name: String) throws {
  let expected = try romanisedByTransform(name).split(separator: " ").joined(separator: "-")
  #expect(SlugText.make(from: name) == (expected.isEmpty ? nil : expected))
}
