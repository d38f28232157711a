import Testing

@testable import HeritageImport

/// Reads a value of the columns `a` and `b`, in which `|` parts texts; what does not fit is in `<>`.
private func texts(_ value: String, _ a: String, _ b: String = "") throws -> [String] {
  let mapping = try Mapping(
    Array(
      MappedTable.mapping(
        "\"input\": {\"absent\": [\"none\"]}, \"key\": [\(value), \"a\"], \"site\": {}"
      ).utf8), named: "list.json")
  let columns = ColumnTable(["a", "b"])
  var finder = ColumnFinder(columns, mayLack: false)
  let bound = BoundValue(
    try #require(mapping.key.first), &finder, absent: Set(mapping.input.absent))
  var row = TableRow()
  row.begin(number: 1, line: 2)
  for (column, text) in [a, b].enumerated() {
    for part in text.split(separator: "|") { row.append(part.utf8, to: column) }
  }
  let texts = bound.texts(in: row)
  return (0..<texts.count).compactMap { place in
    switch texts[place] {
    case .text(let text)?: text
    case .misfit(let misfit)?: "<\(misfit.text)>"
    case nil: nil
    }
  }
}

private let steps: [(String, String, [String])] = [
  (#""a""#, "x|y", ["x", "y"]),
  (#""=a text""#, "x", ["a text"]),
  (#"{"column": "a", "split": ";"}"#, "x; y;;z ;none", ["x", "y", "z"]),
  (#"{"column": "a", "split": ", "}"#, "x, y|z", ["x", "y", "z"]),
  (#"{"column": "a", "after": "/"}"#, "x/y/z", ["y/z"]),
  (#"{"column": "a", "after": "/"}"#, "x", []),
  (#"{"column": "a", "after": "/"}"#, "x/", []),
  (#"{"column": "a", "before": "/"}"#, "x/y/z", ["x"]),
  (#"{"column": "a", "before": "/"}"#, "x", ["x"]),
  (#"{"column": "a", "before": "/"}"#, "/x", []),
  (
    #"{"column": "a", "before": "/", "after": "://"}"#, "https://news.example/a/b",
    ["news.example"]
  ),
  (
    #"{"column": "a", "plain": true}"#, "<p>A &amp;amp; B</p><p>C<br/>D <b>E</b></p>",
    ["A & B\nC\nD E"]
  ),
  (#"{"column": "a", "plain": true}"#, "a < b <script>x</script><style>y</style>c", ["a < b c"]),
  (#"{"column": "a", "plain": false}"#, "<p>A</p>", ["<p>A</p>"]),
  (
    #"{"column": "a", "unescape": true}"#, #"\u0627\u0644 &amp;lt; \ud83d\ude00 \u12"#,
    [#"ال &lt; 😀 \u12"#]
  ),
  (#"{"column": "a", "unescape": true}"#, #"\ud83d x"#, [#"\ud83d x"#]),
  (#"{"column": "a", "map": {"Good": "g", "None": null}}"#, " GOOD |none|Bad", ["g", "<Bad>"]),
  (#"{"column": "a", "map": {"Straße  A": "s"}}"#, "STRAßE a", ["s"]),
  (#"{"column": "a", "map": {"x": "y"}, "else": "z"}"#, "X|w", ["y", "z"]),
  (#"{"column": "a", "map": {"x": "y"}, "else": "keep"}"#, "X|w", ["y", "w"]),
  (#"{"column": "a", "map": {"x": "y"}, "else": null}"#, "X|w", ["y"]),
  (#"{"column": "a", "date": "dmy"}"#, "1.2.2015|soon", ["2015-02-01", "<soon>"]),
  (#"{"column": "a", "before": "T", "date": "iso"}"#, "2015-02-01T10:00", ["2015-02-01"]),
  (
    #"{"date": "iso", "map": {"old": "1900"}, "else": "keep", "split": ",", "column": "a"}"#,
    "old,1938.0", ["1900", "1938"]
  ),
]

@Test(arguments: steps)
private func `a value takes its steps in one order`(
  value: String, text: String, expected: [String]
) throws {
  #expect(try texts(value, text) == expected)
}

@Test(arguments: [
  (#"{"column": ["a", "b"]}"#, "x", "y", ["x"]),
  (#"{"column": ["a", "b"]}"#, "", "y|z", ["y", "z"]),
  (#"{"column": ["a", "b", "=c"]}"#, "", "", ["c"]),
  (#"{"column": ["a", "=c"]}"#, "x", "", ["x"]),
  (#"{"column": ["a", "b"], "join": ", "}"#, "x|y", "z", ["x, y, z"]),
  (#"{"column": ["a", "b"], "join": ", "}"#, "", "z", ["z"]),
  (#"{"column": ["a", "b"], "join": ""}"#, "x", "y", ["xy"]),
  (#"{"column": ["=in ", "a"], "join": ""}"#, "Gaza", "", ["in Gaza"]),
  (#"{"column": ["=in ", "a"], "join": ""}"#, "", "y", []),
  (#"{"column": ["a", "b"], "join": ";", "split": ";"}"#, "x;y", "z", ["x", "y", "z"]),
  (#"{"column": ["a", "b"], "join": ", "}"#, "none|x", "none", ["x"]),
  (#"{"column": ["=in ", "a"], "join": ""}"#, "none", "", []),
  (#"{"column": ["a", "b"], "join": ", ", "plain": true}"#, "<p>none</p>|x", "<b>y</b>", ["x, y"]),
  (#"{"column": ["a", "b"], "join": ", ", "plain": true}"#, "<br/>", "<i></i>", []),
  (#"{"column": ["=in ", "a"], "join": "", "plain": true}"#, "<b>Gaza</b>", "", ["in Gaza"]),
  (#"{"column": ["a", "b"], "join": ", ", "unescape": true}"#, "&#110;one", "x&amp;y", ["x&y"]),
])
func `a value can name several columns`(
  value: String, a: String, b: String, expected: [String]
) throws {
  #expect(try texts(value, a, b) == expected)
}

@Test(arguments: [
  ("  A \u{A0}\t b ", "a b"), ("ÉÉ", "éé"), ("ΣΑΣς", "σασσ"), ("İI", "İi"), ("ı", "ı"),
  ("ẞß", "ßß"), ("ſ", "s"), ("µ", "μ"), ("Ꭰꭰ", "ᎠᎠ"), ("ЇЖ", "їж"), ("ǅ", "ǆ"), ("ﬀ", "ﬀ"),
  ("الاسم", "الاسم"), ("\u{3000}x", "x"), ("", ""),
])
func `keys are compared by letters, not by case or spaces`(text: String, expected: String) {
  #expect(FoldedKey.fold(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
}

private let stars: [(String, String, String?)] = [
  ("SensorDate*", "SensorDate", ""), ("SensorDate*", "SensorDate_2", "_2"),
  ("SensorDate*", "SensorDate12", "12"), ("Effect*", "Effect 3", " 3"),
  ("Date * end", "Date 2 end", "2"), ("SensorDate*", "SensorDate_", nil),
  ("SensorDate*", "SensorDateX", nil), ("SensorDate*", "SensorDate_2a", nil),
  ("SensorDate*", "Sensor", nil), ("ab*ba", "aba", nil), ("*", "7", "7"),
]

@Test(arguments: stars)
private func `a star stands for nothing or a number`(name: String, column: String, star: String?) {
  #expect(StarredColumn(name).star(of: column) == star)
}
