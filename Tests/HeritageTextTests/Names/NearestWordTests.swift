import HeritageText
import Testing

@Test(
  arguments: [
    ("tower", ["house", "power", "tower-tomb"], "tower-tomb"),
    ("destroid", ["destroyed", "severe"], "destroyed"),
    ("sver", ["severe", "silver"], nil),
    ("se", ["severe", "site"], nil),
    ("bad", ["sad", "none"], "sad"),
    ("bad", ["slight", "none"], nil),
    ("foo", ["none", "zoo", "boo"], "boo"),
  ] as [(String, [String], String?)])
func `suggests the nearest word, and none that is not alike`(
  text: String, words: [String], expected: String?
) {
  #expect(NearestWord.to(text, among: words) == expected)
}
