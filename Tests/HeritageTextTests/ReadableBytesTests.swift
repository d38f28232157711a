import HeritageText
import Testing

@Test(arguments: [
  ("a &amp; b &#39;c&#x27; &quot;&lt;&gt;", "a & b 'c' \"<>"),
  ("%D8%AA%D8%AF 100% %zz", "تد 100% %zz"),
  (#"a\nb A 😀 \q"#, "a b A 😀 \\q"),
  ("&unknown; &", "&unknown; &"),
  ("", ""),
])
func `escapes of XML, JSON and web addresses are read`(written: String, plain: String) {
  #expect(
    String(decoding: ReadableBytes.unescaped(Array(written.utf8)), as: UTF8.self) == plain)
}

@Test func `letters and digits stay of bytes, those of ASCII in small letters`() {
  let letters = ReadableBytes.letters(of: Array("A-b \"C\"\n1 تد é".utf8))
  #expect(String(decoding: letters, as: UTF8.self) == "abc1تدé")
}

@Test func `every place of every phrase is found, also of one within another`() {
  let phrases = ["temple", "temples", "mple", "of", "bel of"].map { Array($0.utf8) }
  var found: [String] = []
  PhraseSearch(phrases).forEachMatch(in: Array("temples bel of temple".utf8)) {
    found.append("\($0)@\($1)")
  }
  #expect(found.sorted() == ["0@0", "0@15", "1@0", "2@17", "2@2", "4@8"])
}

@Test(arguments: [0, 1, 3, 4, 5])
func `bytes that are shorter than a phrase hold none`(count: Int) {
  var found = 0
  PhraseSearch([Array("abcdef".utf8)]).forEachMatch(in: Array("abcdef".utf8.prefix(count))) {
    _, _ in found += 1
  }
  #expect(found == 0)
}
