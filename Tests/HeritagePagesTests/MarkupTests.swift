import HeritagePages
import Testing

@Test func `text of a record never becomes markup`() {
  let page = Markup.element(
    "p", ["title": "a \"b\" <c>"], [.text("<script>alert('x')</script> & \u{202E}back")])
  #expect(
    page.html
      == "<p title=\"a &quot;b&quot; &lt;c&gt;\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; \\u{202E}back</p>"
  )
}

@Test func `an attribute without a value is not written, and an element without an end has none`() {
  #expect(
    Markup.element(
      "p", ["lang": nil, "id": "a"], [.element("br"), .element("details", ["open": ""])]
    ).html == "<p id=\"a\"><br><details open></details></p>")
}
