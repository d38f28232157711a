import HeritageText
import Testing

@Test(arguments: [
  ("Ulu<U>r</U>u-Kata Tju<U>t</U>a", "Uluru-Kata Tjuta"),
  ("S<U>G</U>ang Gwaay", "SGang Gwaay"),
  ("Camp <br /><small>1940-1945</small>", "Camp 1940-1945"),
  ("<p>One.</p><p>Two.</p>", "One. Two."),
  ("<p class=\"a > b\">One</p>", "One"),
  ("India&rsquo;s", "India’s"),
  ("caf&eacute; &Eacute;t&eacute;&nbsp;&ndash; end", "café Été – end"),
  ("&#233;&#xE9;&#XE9;", "ééé"),
  ("&#146;", "’"),
  ("&#0;&#xD800;", "\u{FFFD}\u{FFFD}"),
  ("&alpha;&omega;&Sigma;&sigmaf;", "αωΣς"),
  ("&yuml;&iexcl;&times;", "ÿ¡×"),
  ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
  ("&lt;b&gt;", "<b>"),
  ("R&D & more; &unknown; &", "R&D & more; &unknown; &"),
  ("I <3 ruins", "I <3 ruins"),
  ("a < b and c > d", "a < b and c > d"),
  (">3,600 tombs", ">3,600 tombs"),
  ("<name unknown>", "<name unknown>"),
  ("ends with <", "ends with <"),
  ("ends with <p", "ends with <p"),
  ("a<!-- note -->b", "ab"),
  ("a<!-- open", "a<!-- open"),
  ("<style>p { color: red }</style>Text", "Text"),
  ("<o:p></o:p>Text", "Text"),
  ("a<td>b</td><td>c</td>", "a b c"),
  ("<span style=\"display: none;\">…</span>Criterion", "Criterion"),
  ("<span style='display:none'>Words</span> stay", "Words stay"),
])
func `makes plain text of markup`(raw: String, expected: String) {
  #expect(SourceText.clean(raw, markup: true).text == expected)
}

@Test(
  arguments: [
    ("Palmyra", "Palmyra", []),
    ("تدمر 帕尔米拉", "تدمر 帕尔米拉", []),
    ("  a \n\t b\u{A0}\u{3000}c\u{2003} ", "a b c", []),
    ("Neo\u{AD}Classical", "NeoClassical", [.softHyphenRemoved]),
    ("a\u{1B}[31m\u{7F}b\u{9B}", "a[31mb", [.controlCharactersRemoved]),
    ("a\u{1D}b\u{1E}c", "abc", [.controlCharactersRemoved]),
    ("a\u{85}b", "a b", [.controlCharactersRemoved]),
    ("\u{FEFF}a", "a", [.controlCharactersRemoved]),
    ("lost \u{FFFD}", "lost \u{FFFD}", [.replacementCharacter]),
    ("â€œquoted", "â€œquoted", [.doubleEncoded]),
    ("closed â€\u{9D}", "closed â€", [.controlCharactersRemoved, .doubleEncoded]),
    ("cafÃ©", "cafÃ©", [.doubleEncoded]),
    ("ÐŸÐ°Ð»ÑŒ", "ÐŸÐ°Ð»ÑŒ", [.doubleEncoded]),
    ("CAFÉ» à «", "CAFÉ» à «", []),
    ("SÃO JOÃO, Ñandú, 3 × 5", "SÃO JOÃO, Ñandú, 3 × 5", []),
    ("e\u{301}", "e\u{301}", []),
    ("<b> & &amp;", "<b> & &amp;", []),
    ("\u{202E}kept\u{200B}", "\u{202E}kept\u{200B}", []),
    (" ", "", []),
    ("", "", []),
  ] as [(String, String, [TextNote])])
func `cleans plain text and notes what it found`(
  raw: String, expected: String, notes: [TextNote]
) {
  let cleaned = SourceText.clean(raw, markup: false)
  #expect(Array(cleaned.text.utf8) == Array(expected.utf8))
  #expect(cleaned.notes == notes)
  #expect(SourceText.clean(utf8: Array(raw.utf8)[...], markup: false) == cleaned)
}

@Test(
  arguments: [
    ("<i>Aflaj</i>", [.markupRemoved]),
    ("a &lt; b", [.markupRemoved]),
    ("<3", []),
    ("a\u{1D}<b>b</b>&#30;", [.markupRemoved, .controlCharactersRemoved]),
    (
      "<span style=\"display: none;\">\u{FFFD}</span>x",
      [.markupRemoved, .hiddenElementRemoved, .replacementCharacter]
    ),
  ] as [(String, [TextNote])])
func `notes what markup it removed`(raw: String, notes: [TextNote]) {
  #expect(SourceText.clean(raw, markup: true).notes == notes)
}

@Test func `bytes that are not UTF-8 become replacement characters`() {
  let cleaned = SourceText.clean(utf8: [0x61, 0xFF, 0x62][...], markup: false)
  #expect(cleaned.text == "a\u{FFFD}b")
  #expect(cleaned.notes == [.replacementCharacter])
}

@Test(
  .timeLimit(.minutes(10)),
  arguments: ["<!--", "<a '", "<script>", "<i style='display:none'>", "&#"])
func `hostile markup takes no time`(piece: String) {
  let raw = String(repeating: piece, count: 65_536 / piece.utf8.count) + "</i>"
  #expect(SourceText.clean(raw, markup: true).text.utf8.count <= raw.utf8.count)
}
