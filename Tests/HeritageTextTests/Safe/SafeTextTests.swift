import HeritageText
import Testing

@Test(arguments: [
  ("Palmyra", "Palmyra"),
  ("تدمر", "تدمر"),
  ("\u{1B}[31mred", "\\u{1B}[31mred"),
  ("\u{9B}2J\u{7F}", "\\u{9B}2J\\u{7F}"),
  ("\u{202E}evil\u{2066}x\u{2069}", "\\u{202E}evil\\u{2066}x\\u{2069}"),
  ("a\u{200B}b\u{200E}\u{61C}\u{FEFF}", "a\\u{200B}b\\u{200E}\\u{61C}\\u{FEFF}"),
  ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"),
  ("a\nb\tc\r\n", "a\\u{A}b\\u{9}c\\u{D}\\u{A}"),
  ("می\u{200C}شود", "می\u{200C}شود"),
  ("a\u{200D}b", "a\\u{200D}b"),
  ("م\u{200C}\u{200C}ش", "م\\u{200C}\\u{200C}ش"),
])
func `shows on a terminal what it must not obey`(text: String, expected: String) {
  #expect(SafeText.terminal(text) == expected)
}

@Test func `keeps lines and tabs on a terminal when asked`() {
  #expect(SafeText.terminal("a\n\tb\u{7}\r\n", keepsLines: true) == "a\n\tb\\u{7}\\u{D}\n")
}

@Test(arguments: [
  ("a | b", "a \\| b"),
  ("<script> & \"x\"", "&lt;script&gt; &amp; \"x\""),
  ("[x](javascript:1)", "\\[x\\]\\(javascript:1\\)"),
  ("*a* _b_ `c` ~d~ !e #f \\", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\!e \\#f \\\\"),
  ("a\nb\r\nc\td", "a b c d"),
  ("- item", "\\- item"),
  ("+ item", "\\+ item"),
  ("  ===", "  \\==="),
  ("12. item", "12\\. item"),
  ("12.5 m", "12\\.5 m"),
  ("a - b", "a - b"),
  ("\u{1B}x", "\\\\u{1B}x"),
  ("", ""),
])
func `escapes text for Markdown`(text: String, expected: String) {
  #expect(SafeText.markdown(text) == expected)
}

@Test(arguments: [
  ("plain", "plain"),
  ("a,b", "\"a,b\""),
  ("say \"hi\"", "\"say \"\"hi\"\"\""),
  ("a\r\nb", "\"a\r\nb\""),
  (" a", "\" a\""),
  ("\"\u{301},", "\"\"\"\u{301},\""),
  ("=1+1", "=1+1"),
  ("", ""),
])
func `quotes a cell of CSV`(text: String, expected: String) {
  #expect(SafeText.csvCell(text) == expected)
}

@Test(arguments: [
  ("=1+1", "'=1+1"),
  ("+1-2", "'+1-2"),
  ("@SUM(1)", "'@SUM(1)"),
  ("\t=1", "'\t=1"),
  ("\r=1", "\"'\r=1\""),
  ("\u{FF1D}1", "'\u{FF1D}1"),
  (" =1", "' =1"),
  ("-12.5", "-12.5"),
  ("+3", "+3"),
  ("-1e5", "'-1e5"),
  ("-1.", "'-1."),
  ("-", "'-"),
  ("a=b", "a=b"),
  ("a\u{1B}b", "a\\u{1B}b"),
  ("\u{202E}x", "\\u{202E}x"),
  ("a\u{2066}b\u{2069}", "a\\u{2066}b\\u{2069}"),
  ("a\u{200F}b", "a\\u{200F}b"),
  ("\u{FEFF}=1", "\\u{FEFF}=1"),
  ("می\u{200C}روم", "می\u{200C}روم"),
  ("a\nb\tc", "\"a\nb\tc\""),
  ("=A1,\"b\"", "\"'=A1,\"\"b\"\"\""),
  ("'=1", "''=1"),
  ("'old' mill", "'old' mill"),
])
func `keeps a cell from being run as a formula`(text: String, expected: String) {
  #expect(SafeText.csvCellForSpreadsheet(text) == expected)
}

@Test(arguments: [
  ("=1+1", "'=1+1"), ("'=1+1", "''=1+1"), ("''@a", "'''@a"), ("-12.5", "-12.5"),
  ("'-12.5", "'-12.5"), ("'", "'"), ("'a", "'a"), ("\u{202E}x", "\u{202E}x"), ("", ""),
])
func `an apostrophe before a formula comes and goes`(text: String, quoted: String) {
  #expect(SafeText.formulaQuoted(text) == quoted)
  #expect(SafeText.formulaUnquoted(quoted) == text)
}

@Test(arguments: [
  ("Palmyra", "Palmyra"),
  ("تدمر", "\u{2068}تدمر\u{2069}"),
  ("Tadmor (תדמור)", "\u{2068}Tadmor (תדמור)\u{2069}"),
  ("帕尔米拉", "帕尔米拉"),
])
func `isolates right-to-left text`(text: String, expected: String) {
  #expect(SafeText.isolated(text) == expected)
}

@Test(arguments: [
  ("Palmyra", 7),
  ("Citânia", 7),
  ("Cita\u{302}nia", 7),
  ("تَدْمُر", 4),
  ("帕尔米拉", 8),
  ("한국", 4),
  ("Ｐ", 2),
  ("🏛\u{FE0F}", 2),
  ("👩\u{200D}👩\u{200D}👧", 2),
  ("🇸🇾", 2),
  ("\u{2068}a\u{2069}", 1),
  ("", 0),
])
func `counts the columns of a text`(text: String, expected: Int) {
  #expect(SafeText.displayWidth(text) == expected)
}

@Test func `pads and cuts by columns`() {
  #expect(SafeText.padded("帕尔", toWidth: 6) == "帕尔  ")
  #expect(SafeText.padded("Palmyra", toWidth: 3) == "Palmyra")
  #expect(SafeText.shortened("Palmyra", toWidth: 4) == "Pal…")
  #expect(SafeText.shortened("帕尔米拉", toWidth: 4) == "帕…")
  #expect(SafeText.shortened("Bel", toWidth: 3) == "Bel")
}
