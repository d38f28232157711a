import HeritageText
import Testing

private let plain: [(String, String)] = [
  ("", ""), ("no markup", "no markup"), ("  a \t b  ", "a b"),
  ("<p>One</p><p>Two</p>", "One\nTwo"), ("One<br>Two<br />Three", "One\nTwo\nThree"),
  ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo"), ("<h2>Title</h2>text", "Title\ntext"),
  ("<div><div><p>deep</p></div></div>", "deep"), ("one\n\n\n two", "one\ntwo"),
  ("<b>bo</b>ld <i>it</i>", "bold it"), ("<td>a</td><td>b</td>", "a b"),
  ("&amp;quot;a&amp;quot; &lt;b&gt;", "\"a\" <b>"), ("&amp;amp;amp;", "&amp;"),
  ("<script>alert(1)</script>a<style>p{}</style>", "a"), ("a <!-- b --> c", "a c"),
  ("1 < 2 <3 <name unknown>", "1 < 2 <3 <name unknown>"), ("<p", "<p"),
  ("x<script>never closed", "x never closed"),
]

@Test(arguments: plain)
private func `HTML becomes text with its lines`(html: String, expected: String) {
  #expect(MarkupText.plain(html) == expected)
}

@Test func `hostile HTML takes no time`() {
  let text = String(repeating: "<script><!--<div style='display:none'>&", count: 20_000)
  #expect(MarkupText.plain(text).utf8.count < text.utf8.count)
}

private let escaped: [(String, String)] = [
  ("", ""), ("plain", "plain"), (#"\u0627\u0644"#, "ال"), (#"\ud83d\ude00"#, "😀"),
  (#"\ud83d"#, #"\ud83d"#), (#"\ude00"#, #"\ude00"#), (#"\ud83d\u0041"#, #"\ud83dA"#),
  (#"\u00e"#, #"\u00e"#), (#"\n"#, #"\n"#), (#"\u00g0"#, #"\u00g0"#), ("&eacute;", "é"),
  ("&amp;lt;", "&lt;"), ("&#1575;", "ا"), ("&nothing;", "&nothing;"), ("&", "&"), ("\\", "\\"),
  (#"\u005cu0041"#, #"\u0041"#),
]

@Test(arguments: escaped)
private func `escapes are decoded once`(text: String, expected: String) {
  #expect(MarkupText.unescaped(text) == expected)
}
