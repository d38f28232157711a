import HeritageText
import Testing

@Test(arguments: [
  ("a &amp; b &#39;c&#x27; &quot;&lt;&gt;", "a & b 'c' \"<>"),
  ("%D8%AA%D8%AF 100% %zz", "تد 100% %zz"),
  (#"a\nb A 😀 \q"#, "a b A 😀 \\q"),
  ("&unknown; &", "&unknown; &"), ("Abu&nbsp;Om&shy;ar", "Abu Omar"),
  ("caf&eacute; &Scaron;&alpha;&#233;", "café Šαé"),
  ("", ""),
])
func `escapes of XML, JSON and web addresses are read`(written: String, plain: String) {
  #expect(
    String(decoding: ReadableBytes.unescaped(Array(written.utf8)), as: UTF8.self) == plain)
}

@Test(arguments: [
  ("A-b \"C\"\n1 تد é", "a b c 1 تد e"), ("“Abu  Omar’s”", "abu omar s"),
  ("CAFÉ Zürich", "cafe zurich"), ("cafe\u{301} Zu\u{308}rich", "cafe zurich"),
  ("شَاهِدٌ أحمد", "شاهد احمد"), ("٠٩٤٤", "0944"), ("\u{FEB7}", "ش"),
  ("か\u{3099}", "か\u{3099}"), ("が", "か\u{3099}"),
  ("Abu\u{AD}Omar\u{200F}", "abuomar"), (" , ", ""),
])
func `the words of a text are its letters and digits, with one space between`(
  text: String, words: String
) {
  #expect(String(decoding: ReadableBytes.words(of: Array(text.utf8)), as: UTF8.self) == words)
}

@Test func `bytes of Windows-1252 are read as UTF-8`() {
  let text = ReadableBytes.readAsLatin1([0x43, 0x61, 0x66, 0xE9, 0x20, 0x8A])
  #expect(String(decoding: text, as: UTF8.self) == "Café Š")
}

@Test func `a space takes the place of a tag`() {
  let plain = ReadableBytes.withoutTags(Array("<p>Abu <b>Omar</b></p> 1 < 2".utf8))
  #expect(String(decoding: plain, as: UTF8.self) == " Abu  Omar   1 < 2")
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
