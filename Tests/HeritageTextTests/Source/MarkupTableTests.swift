import HeritageText
import Testing

private func pairs(_ html: String) -> [String] {
  MarkupTable.pairs(in: Array(html.utf8)).map { "\($0.name)=\($0.text)" }
}

@Test(
  arguments: [
    ("<table><tr><td>Town</td><td>Kyiv</td></tr></table>", ["Town=Kyiv"]),
    (
      "<TABLE border=1><TR><TD>Town<TD>Kyiv<TR><TD>Year<TD>1900</TABLE>",
      ["Town=Kyiv", "Year=1900"]
    ),
    ("<table><tbody><tr><th>Town</th><td>Kyiv</td></tr></tbody></table>", ["Town=Kyiv"]),
    (
      "<table><tr><th>Name</th><th>Value</th></tr><tr><td>a</td><td>1</td></tr></table>", ["a=1"]
    ),
    ("<table><tr><td colspan=2>A title</td></tr><tr><td>a</td><td>1</td></tr></table>", ["a=1"]),
    (
      """
      <p>x</p><table><tr><td>t</td></tr><tr><td>
      <table><tr bgcolor="#D4E4F3">\n<td>a b</td>\n<td>1 &amp; <b>2</b></td>\n</tr></table>
      </td></tr></table><table><tr><td>c</td><td>3</td></tr></table>
      """, ["a b=1 & 2", "c=3"]
    ),
    (
      "<table><tr><td>a</td><td><table><tr><td>b</td><td>2</td></tr></table></td></tr></table>",
      ["b=2"]
    ),
    ("<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td><td>3</td></tr></table>", []),
    ("<table><tr><td>a</td><td>&lt;Null&gt;</td></tr></table>", []),
    ("<table><tr><td>a</td><td><Null></td></tr></table>", []),
    ("<table><tr><td>a</td><td> &nbsp; </td></tr><tr><td></td><td>1</td></tr></table>", []),
    ("<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2", ["a=1", "b=2"]),
    ("<table><!-- <tr><td>a</td><td>1</td></tr> --><tr><td>b</td><td>2</td></tr></table>", ["b=2"]),
    ("<!DOCTYPE html><table><tr><td>a</td><td>1</td></tr></table><!-- x", ["a=1"]),
    ("<tr><td>a</td><td>1</td></tr>", []),
    ("</table></tr></td>", []),
    ("a < b <", []),
    ("", []),
  ])
func `pairs of a two-column table are read`(html: String, expected: [String]) {
  #expect(pairs(html) == expected)
}

@Test func `a long name is a sentence and no name`() {
  for (count, expected) in [(80, 1), (81, 0)] {
    let name = String(repeating: "é", count: count)
    #expect(pairs("<table><tr><td>\(name)</td><td>1</td></tr></table>").count == expected)
  }
}

@Test(
  .timeLimit(.minutes(10)),
  arguments: [
    ("<table>", 100_000, 0), ("<table><tr><td>", 50_000, 0), ("<tr><td>a<td>b", 50_000, 0),
    ("<!--", 200_000, 0), ("<td '", 100_000, 0), ("<table><tr><td>a<td>b</table>", 20_000, 20_000),
    ("</table>", 100_000, 0),
  ])
func `hostile tables cost no more than others`(piece: String, count: Int, expected: Int) {
  #expect(pairs(String(repeating: piece, count: count)).count == expected)
}

@Test func `a row of very many cells makes its table none`() {
  let row = "<table><tr>" + String(repeating: "<td>a</td>", count: 100_000)
  #expect(pairs(row).count == 0)
}
