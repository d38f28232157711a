import HeritageModel
import Testing

@testable import HeritageDocuments

private let address = "https://example.org/a"

/// A title and an address, and how both are written.
private let links: [(title: String, address: String, markdown: String)] = [
  ("Title", address, "[Title](https://example.org/a)"),
  (
    "a](https://evil.example) b", address, "[a\\]\\(https://evil.example) b](https://example.org/a)"
  ),
  ("[a](b)", address, "[\\[a\\]\\(b)](https://example.org/a)"),
  ("![a](b)", address, "[\\!\\[a\\]\\(b)](https://example.org/a)"),
  ("a [b", address, "[a \\[b](https://example.org/a)"),
  ("one\ntwo", address, "[one two](https://example.org/a)"),
  ("<b>a</b>", address, "[&lt;b&gt;a&lt;/b&gt;](https://example.org/a)"),
  ("`a`", address, "[\\`a\\`](https://example.org/a)"),
  ("Title", "https://example.org/a)b", "[Title](https://example.org/a%29b)"),
  ("Title", "https://example.org/a](b", "[Title](https://example.org/a%5D%28b)"),
  ("Title", "https://example.org/<a>", "[Title](https://example.org/%3Ca%3E)"),
  ("Title", "https://example.org/\"a'", "[Title](https://example.org/%22a%27)"),
  ("Title", "https://example.org/a\\", "[Title](https://example.org/a%5C)"),
  ("Title", "https://example.org/a|b`c", "[Title](https://example.org/a%7Cb%60c)"),
  ("Title", "https://example.org/?a_b=*c*", "[Title](https://example.org/?a%5Fb=%2Ac%2A)"),
  ("Title", "https://example.org/?a=1&lt;=2", "[Title](https://example.org/?a=1&amp;lt;=2)"),
  ("Title", "javascript:alert(1)", "Title"),
  ("a](b)", "javascript:alert(1)", "a\\]\\(b)"),
  ("Title", "https://example.org/a b", "Title"),
  ("Title", "https://example.org/a\n[b](c)", "Title"),
]

@Test(arguments: links)
private func `neither a title nor an address breaks out of its link`(
  title: String, address: String, markdown: String
) {
  #expect(MarkdownPage.inline(.link(title, to: address)) == markdown)
}

@Test func `a list in a list stands four spaces in, where every renderer nests it`() {
  var page = Page()
  page.items([
    Page.Item(line: "one", details: ["a", "b"]), Page.Item(line: "two"),
    Page.Item(line: "three", details: ["c"]),
  ])
  #expect(
    MarkdownPage.text(of: page) == """
      - one
          - a
          - b
      - two
      - three
          - c

      """)
}
