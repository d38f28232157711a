import Testing

@testable import CommandReference

@Test(
  arguments: [
    ("$HERITAGE_REGISTRY, _else_ here", #"$HERITAGE_REGISTRY, \_else\_ here"#),
    ("<b>a & b</b> | *c* [d] `e` \\", #"\<b>a \& b\</b> \| \*c\* \[d] \`e\` \\"#),
    ("two\nlines", "two lines"),
    ("تدمر", "تدمر"),
  ])
func `escapes what Markdown acts on`(text: String, escaped: String) {
  #expect(MarkdownText.prose(text) == escaped)
}

@Test(
  arguments: [
    ("--format", "`--format`"), ("a|b", #"`a\|b`"#), ("a`b", "`` a`b ``"),
  ])
func `sets code within a line`(text: String, code: String) {
  #expect(MarkdownText.code(text) == code)
}

@Test(
  arguments: [
    (".TH a", #"\&.TH a"#), ("'br", #"\(aqbr"#), (#"a\b"#, #"a\eb"#), ("2015~", #"2015\(ti"#),
    ("a\n.b", "a .b"),
  ])
func `escapes what roff acts on`(text: String, escaped: String) {
  #expect(ManualText.prose(text) == escaped)
}

@Test(
  arguments: [
    ("One line\nof prose.", [DiscussionBlock.paragraph("One line of prose.")]),
    (
      "EXAMPLES\n  a\n    b\n\nEnd.",
      [.heading("Examples"), .code(["a", "  b"]), .paragraph("End.")]
    ),
    ("  a\nThen.", [.code(["a"]), .paragraph("Then.")]),
    (
      "Exit codes: 0 done; 2 done, and more.",
      [.exitCodes([.init(code: 0, meaning: "done"), .init(code: 2, meaning: "done, and more")])]
    ),
    ("Exit codes: none.", [.paragraph("Exit codes: none.")]),
    ("", []),
  ])
func `takes a discussion apart`(discussion: String, blocks: [DiscussionBlock]) {
  #expect(DiscussionBlock.blocks(of: discussion) == blocks)
}
