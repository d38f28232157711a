import HeritageTestSupport
import HeritageText
import Testing

private func words(_ folded: FoldedWords) -> String {
  String(decoding: folded.bytes.prefix(folded.count), as: UTF8.self)
}

/// The texts that are not folded as names are, with what became of them.
private func deviations(_ texts: some Sequence<String>) -> [String] {
  var folded = FoldedWords()
  return texts.compactMap { text in
    let bytes = Array(text.utf8)
    let expected = " \(FoldedName(text).text) "
    guard folded.fold(bytes.span) else { return "\(text): refused" }
    let found = words(folded)
    return found.utf8.elementsEqual(expected.utf8) ? nil : "\(text): '\(found)'"
  }
}

@Test(arguments: [
  ("Palmyra", " palmyra "), ("Al-Lāt,  temple of", " al lat temple of "),
  ("Côte d'Ivoire", " cote divoire "), ("ŀa ¼", " l a 1 4 "), ("قَلْعَة حلب", " قلعه حلب "),
  ("—", " — "), ("—a", " a "), ("תֵּל", " תל "), ("서원", " 서원 "), ("がく", " がく "),
  ("ＦＵＬＬ", " full "), ("١٩٤٥", " 1945 "), ("เมืองเก่า", " เมืองเก่า "), ("🏛 forum", " forum "),
])
func `a text is folded to its words`(text: String, expected: String) {
  var folded = FoldedWords()
  let bytes = Array(text.utf8)
  let isText = folded.fold(bytes.span)
  #expect(isText)
  #expect(words(folded) == expected)
}

@Test func `every character is folded as in a name, beside any other`() {
  let scalars = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init)
  #expect(deviations(scalars.map { "a\($0)b \($0)\($0)" }) == [])
}

@Test func `mixed texts are folded as names are`() {
  var random = SplitMix64(state: 46)
  // Letters that are composed of others, marks that vanish and marks that stay, and separators.
  let parts =
    "aÉßŀ¼ıẚﬁ'ʼ’-—· \n١٢قلعةأإآؤىیکـָּתלםΆςЙйёЇ서원각가がカﾞ古城เก่าำक़ाকো"
    .unicodeScalars.map(String.init)
    + [
      "\u{301}", "\u{327}", "\u{3099}", "\u{1161}", "\u{11A8}", "\u{1100}", "\u{9BE}", "\u{64B}",
      "\u{200D}", "\u{34F}", "\u{1F3DB}", "\u{20000}", "\u{FDFA}",
    ]
  let texts = (0..<20_000).map { _ in
    (0..<Int.random(in: 0...9, using: &random)).map { _ in
      parts[Int.random(in: parts.indices, using: &random)]
    }.joined()
  }
  #expect(deviations(texts) == [])
}

@Test(
  arguments: [
    [0x61, 0x80], [0xC3], [0xC3, 0x28], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80],
    [0xE2, 0x82], [0xF0, 0x9F], [0xF0, 0x28, 0x28, 0x28], [0xFF],
  ] as [[UInt8]])
func `bytes that are not UTF-8 have no words`(bytes: [UInt8]) {
  var folded = FoldedWords()
  let isText = folded.fold(bytes.span)
  #expect(!isText)
  #expect(folded.count == 0)
}
