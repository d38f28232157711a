import Testing

@testable import HeritageExport

private func written(_ content: XMLWriter.Content) throws -> String {
  try Exports.text { try XMLWriter.write(to: $0, "root", ["xmlns": "urn:a"], content) }
}

@Test func `a document has its declaration, and elements end where what is in them does`() throws {
  let text = try written { xml in
    try xml.element("empty", ["there": "1", "missing": nil])
    try xml.element("outer") { try $0.element("inner", ["a": "b"], "text") }
  }
  #expect(
    text == """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <root xmlns="urn:a"><empty there="1"/><outer><inner a="b">text</inner></outer></root>

      """)
}

@Test(arguments: [
  ("plain", "plain"), ("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; 'e'"),
  ("تدمر", "تدمر"), ("one\n\ttwo", "one\n\ttwo"), ("\r\n", "&#13;\n"),
  ("a\u{8}b\u{0}", "a\u{FFFD}b\u{FFFD}"), ("\u{FFFE}\u{FFFD}", "\u{FFFD}\u{FFFD}"), ("😀", "😀"),
  ("]]>", "]]&gt;"),
])
func `text is escaped, and what XML cannot have is replaced`(text: String, expected: String)
  throws
{
  #expect(try XMLWriter.fragment { try $0.text(text) } == expected)
}

@Test func `an attribute ends nowhere but at its end`() throws {
  let text = try XMLWriter.fragment { try $0.element("a", ["b": "\"<&\r\u{1}"]) }
  #expect(text == "<a b=\"&quot;&lt;&amp;&#13;\u{FFFD}\"/>")
}

@Test(arguments: [
  ("<p>a &amp; b</p>", "<![CDATA[<p>a &amp; b</p>]]>"),
  ("]]>", "<![CDATA[]]]]><![CDATA[>]]>"),
  ("]]]>]]>", "<![CDATA[]]]]]><![CDATA[>]]]]><![CDATA[>]]>"),
  ("a\u{8}", "<![CDATA[a\u{FFFD}]]>"),
])
func `a section ends nowhere but at its end`(text: String, expected: String) throws {
  #expect(try XMLWriter.fragment { try $0.section(text) } == expected)
}
