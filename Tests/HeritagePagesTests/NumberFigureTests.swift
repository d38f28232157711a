import HeritageDocuments
import HeritageModel
import HeritagePages
import Testing

@Test func `a bar of states tells every number in words and in its legend`() {
  let drawn = Drawn(
    GradeBar(counts: [.destroyed: 1, .unknown: 3, .slight: 0], words: English()).markup)
  #expect(
    drawn.lines("", "<ul")
      == """
      <figure class="gradebar">
      <svg class="bar" width="100%" height="32" role="img" direction="ltr" aria-label="Monuments by state: 1 destroyed and 3 not known">
      <rect x="0%" width="25%" y="1" height="30" fill="#5b0f1f" stroke="#1c1b19">
      </rect>
      <text x="12.5%" y="21" font-size="13" font-weight="700" text-anchor="middle" font-family="sans-serif" fill="#ffffff">D 1</text>
      <rect x="25%" width="75%" y="1" height="30" fill="#c9c5bd" stroke="#1c1b19">
      </rect>
      <text x="62.5%" y="21" font-size="13" font-weight="700" text-anchor="middle" font-family="sans-serif" fill="#1c1b19">? 3</text>
      </svg>
      """)
  let legend = drawn.between("<ul", "</ul>").replacing(/<svg.*?<\/svg>/, with: "")
  #expect(
    legend
      == " class=\"legend\" aria-label=\"Legend\"><li><b>1</b> destroyed</li><li><b>3</b> state not known</li>"
  )
  #expect(Drawn(GradeBar(counts: [.slight: 0], words: English()).markup).html == "")
}

@Test(
  arguments: [
    (30, "S"), (32, "S"), (33, "M S"), (70, "M S"), (71, "M S"), (85, "M S"), (86, "M 86 S"),
  ])
func `a part of a bar has a letter if it is wide enough, and a number if it is wider`(
  count: Int, expected: String
) {
  let drawn = Drawn(
    GradeBar(counts: [.moderate: count, .severe: 1000 - count], words: English()).markup)
  let letters = drawn.between("<svg class=\"bar\"", "</svg>").matches(of: />([^<]+)<\/text>/)
    .map { String($0.output.1) }
  #expect(
    letters.reversed().joined(separator: " ")
      == expected.replacing("S", with: "S \(1000 - count)"))
}

@Test func `one circle for each subject leads to its card`() throws {
  let subjects = try Facts.made([.init(name: "Mill", grade: .severe, event: "2015")])
  #expect(
    Drawn(GradeUnits(subjects: subjects, words: English()).markup).between("<li>", "<svg")
      == "<a href=\"#place--m-0\" title=\"Mill\" aria-label=\"Mill: severely damaged\">")
}

@Test func `circles of one state stand side by side, whatever the order of the list`() throws {
  let subjects = try Facts.made([
    .init(name: "Mill", grade: .severe, event: "2015"), .init(name: "Gate"),
    .init(name: "Tower", grade: .moderate, event: "2015"),
    .init(name: "Bath", grade: .severe, event: "2016"),
  ])
  let html = GradeUnits(subjects: subjects, words: English()).markup.html
  #expect(
    html.matches(of: /title="([^"]*)"/).map { String($0.output.1) } == [
      "Mill", "Bath", "Tower", "Gate",
    ])
}

private func months(_ count: Int, unsure: Int = 0) throws -> Drawn {
  var events: [(state: StateClass, when: SpokenDate)] = []
  let start = try #require(Day(year: 2014, month: 11, day: 3))
  for index in 0..<count {
    events.append((.severe, SpokenDate(start.advanced(by: index * 30))))
    if index % 2 == 0 { events.append((.possible, SpokenDate(start.advanced(by: index * 30)))) }
  }
  for _ in 0..<unsure { events.append((.slight, SpokenDate(try StatedDate("2015")))) }
  let series = try #require(
    MonthSeries(events, from: start, until: start.advanced(by: (count - 1) * 30)))
  return Drawn(MonthColumns(series: series, words: English()).markup)
}

@Test func `a month has the worst at the bottom, its total on top, and what is unsure stands last`()
  throws
{
  let drawn = try months(1, unsure: 2)
  #expect(
    drawn.lines("<svg", "<ul")
      == """
       class="bar" width="100%" height="156" role="img" aria-label="Month by month. November 2014: 1 severely damaged and 1 possibly damaged; month not certain: 2 slightly damaged." direction="ltr">
      <line x1="6%" x2="100%" y1="114" y2="114" stroke="#1c1b19">
      </line>
      <text x="5%" y="118" font-size="12" text-anchor="end" font-family="sans-serif" fill="#57534c">0</text>
      <line x1="6%" x2="100%" y1="69" y2="69" stroke="#d9d4ca">
      </line>
      <text x="5%" y="73" font-size="12" text-anchor="end" font-family="sans-serif" fill="#57534c">1</text>
      <line x1="6%" x2="100%" y1="24" y2="24" stroke="#d9d4ca">
      </line>
      <text x="5%" y="28" font-size="12" text-anchor="end" font-family="sans-serif" fill="#57534c">2</text>
      <svg class="inner" x="6%" y="0" width="94%" height="156">
      <text x="0%" y="149" dx="3" font-size="13" font-weight="700" font-family="sans-serif" fill="#1c1b19">2014</text>
      <line x1="10%" x2="10%" y1="8" y2="136" stroke="#1c1b19" stroke-dasharray="3 3">
      </line>
      <rect x="1%" width="8%" y="69" height="45" fill="#b3261e" stroke="#1c1b19">
      </rect>
      <text x="5%" y="95.8" font-size="12" font-weight="700" text-anchor="middle" font-family="sans-serif" fill="#ffffff">S</text>
      <rect x="1%" width="8%" y="24" height="45" fill="url(#hatch)" stroke="#1c1b19">
      </rect>
      <text x="5%" y="50.8" font-size="12" font-weight="700" text-anchor="middle" font-family="sans-serif" fill="#1c1b19" stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">P</text>
      <text x="5%" y="19" font-size="13" font-weight="700" text-anchor="middle" font-family="sans-serif" fill="#1c1b19">2</text>
      <rect x="11%" width="8%" y="24" height="90" fill="#fbdc7f" stroke="#1c1b19">
      </rect>
      <text x="15%" y="73.3" font-size="12" font-weight="700" text-anchor="middle" font-family="sans-serif" fill="#1c1b19">L</text>
      <text x="15%" y="19" font-size="13" font-weight="700" text-anchor="middle" font-family="sans-serif" fill="#1c1b19">2</text>
      <text x="5%" y="131" font-size="12" text-anchor="middle" font-family="sans-serif" fill="#1c1b19">Nov</text>
      <text x="15%" y="131" font-size="13" font-weight="700" text-anchor="middle" font-family="sans-serif" fill="#1c1b19">?</text>
      </svg>
      </svg>
      """)
}

@Test func `a last column that would flatten the months is broken, and words say so`() throws {
  let drawn = try months(1, unsure: 40)
  #expect(
    drawn.texts == [
      "0", "1", "2", "3", "4", "5", "6", "2014", "S", "P", "2", "L", "40", "Nov", "?", "S", "L",
      "P",
    ])
  #expect(
    drawn.html.contains(
      """
      That column is drawn broken, as the months would be too low beside it: it counts 40.
      """))
  #expect(drawn.html.contains("stroke=\"#ffffff\" stroke-width=\"5\""))
  #expect(drawn.isFinite)
}

@Test(arguments: [(1, 4), (1, 6), (3, 6)])
private func `a last column that leaves the months readable is whole`(count: Int, unsure: Int)
  throws
{
  #expect(!(try months(count, unsure: unsure)).html.contains("broken"))
}

@Test(
  arguments: [
    (1, ["2014", "Nov"]), (5, ["2014", "2015", "Nov", "Dec", "Jan", "Feb", "Mar"]),
    (
      14,
      [
        "2014", "2015", "Nov", "Dec*", "Jan", "Feb*", "Mar", "Apr*", "May", "Jun*", "Jul", "Aug*",
        "Sep", "Oct*", "Nov",
      ]
    ),
    (
      60,
      ["2015", "2016", "2017", "2018", "2019"]
        + Array(repeating: ["Jan", "Apr*", "Jul", "Oct*"], count: 5).flatMap(\.self).dropLast()
    ),
  ])
func `words under the months never meet`(count: Int, expected: [String]) throws {
  let drawn = try months(count)
  #expect(drawn.isFinite)
  // What is neither a letter in a part nor a number of the scale or on top.
  let words = drawn.texts.filter { $0.count > 2 && !$0.hasPrefix("?") }
  #expect(words == expected)
}

@Test func `totals have a bar in each row, a dot for none and a last row for all`() {
  let table = TotalsTable(
    caption: "By type",
    rows: [("Temples", [.destroyed: 2, .slight: 2]), ("Towers", [.slight: 1])],
    words: English()
  ).markup
  #expect(
    Drawn(table).lines("<tbody>", "</table>")
      == """
      <tr>
      <th scope="row">Temples</th>
      <td class="num">4</td>
      <td class="barc">
      <svg class="bar" width="100%" height="16" aria-hidden="true">
      <rect x="0%" width="50%" y="1" height="14" fill="#5b0f1f" stroke="#1c1b19">
      </rect>
      <rect x="50%" width="50%" y="1" height="14" fill="#fbdc7f" stroke="#1c1b19">
      </rect>
      </svg>
      </td>
      <td class="num">2</td>
      <td class="num">2</td>
      </tr>
      <tr>
      <th scope="row">Towers</th>
      <td class="num">1</td>
      <td class="barc">
      <svg class="bar" width="100%" height="16" aria-hidden="true">
      <rect x="0%" width="25%" y="1" height="14" fill="#fbdc7f" stroke="#1c1b19">
      </rect>
      </svg>
      </td>
      <td class="num zero">
      <span aria-hidden="true">·</span>
      <span class="vh">0</span>
      </td>
      <td class="num">1</td>
      </tr>
      </tbody>
      <tfoot>
      <tr>
      <th scope="row">All</th>
      <td class="num">5</td>
      <td class="barc">
      </td>
      <td class="num">2</td>
      <td class="num">3</td>
      </tr>
      </tfoot>
      """)
  #expect(
    Drawn(TotalsTable(caption: "By type", rows: [], words: English()).markup).html == "")
}

@Test func `bars from report to verdict are to one scale`() {
  let drawn = Drawn(
    FunnelBars(rows: [("reports", 4), ("verified", 1), ("refuted", 0)], words: English()).markup)
  #expect(
    drawn.html.matches(of: /<rect x="0%" width="([^"]*)"/).map { String($0.output.1) } == [
      "100%", "25%", "0%",
    ])
  #expect(Drawn(FunnelBars(rows: [("reports", 0)], words: English()).markup).isFinite)
}
