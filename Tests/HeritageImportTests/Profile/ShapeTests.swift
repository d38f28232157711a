import Testing

@testable import HeritageImport

@Test(arguments: [
  (["1", "2", "-3.5", "4,5"], "number"), (["0001", "0002"], "number"),
  (["30/03/1987", "1/4/1987", "13.7.1967", "05-06-1970"], "date dmy 2 / ambiguous 2"),
  (["03/30/1987", "1/4/1987"], "date mdy 1 / ambiguous 1"),
  (["03/30/1987", "30/03/1987"], "date dmy 1 / mdy 1"), (["01/02/1987"], "date ambiguous 1"),
  (["30/03/1987 00:00:00"], "date dmy 1"),
  (["2024-05-01", "2024-05", "2024-05-01T09:00:00.000+03:00", "2024-05-01 09:00"], "date iso"),
  (
    ["12/03/2015", "13.03.2015", "2015", "March 2015", "1950s", "2015-03-12"],
    "date iso 1 / dmy 1 / ambiguous 1 / year 1 / other 1 / not read 1"
  ),
  (["12/03/2015", "42075", "13/03/2015"], "date dmy 1 / ambiguous 1 / spreadsheet's number 1"),
  (["1938", "1940", "1940.0"], "number"), (["1920-1930", "ca. 1946"], "date other 2"),
  (["March 2015", "April 2015", "2015"], "text"),
  (["2024-13-01", "1939-45"], "text"), (["0:00:00", "1 234"], "text"),
  (["https://example.org/a", "http://example.org", "www.example.org"], "url"),
  (["a.b@example.org", "c@example.co.uk"], "e-mail"), (["@user", "a@b", "a b@c.d"], "text"),
  (["+963 11 222 3344", "+96400000000", "(030) 90254-7777", "985 341 306"], "telephone"),
  (["36.340 43.130", "33.51,36.29", "[34.55; 38.27]"], "pair of unknown order"),
  (["36.340 43.130 223.5 3.9"], "pair lat lon"),
  (["-18.51, -70.22", "-53.16, 100.91"], "pair lat lon"),
  (["100.91 -53.16", "-70.22 -18.51"], "pair lon lat"), (["34,55 38,27"], "pair of unknown order"),
  (["1.5 2.5", "12 5", "200.11 34.22"], "text"),
  (["34°33′15″N", "N34.5541", "34° 33' 15\" N", "34º33'15''N"], "degrees"),
  (["34 33 15 N", "34°33′15″ с. ш."], "degrees"),
  (["34°33′N 38°16′E", "36.1°N, 37.1°E"], "pair lat lon"),
  (["34°33′, 38°16′", "36.1°, 37.1°"], "pair of unknown order"),
  (["E40", "N 12"], "text"),
  (["POINT (38.27 34.55)", "MultiPolygon(((1 2,3 4,5 6,1 2)))", "SRID=4326;POINT(1 2)"], "wkt"),
  (["Point of interest", "Polygon (old)"], "text"),
  (["a", "b", "<p>c</p>", "d<br/>"], "html"), (["a < b", "x <3", "c"], "text"),
  (["a;b", "c; d", "e"], "list with ;"), (["a|b", "c|d"], "list with |"),
  (["a &amp; b", "c"], "text"),
  (["yes", "no", "no", "yes"], "vocabulary: 2 words"), (["yes", "yes"], "vocabulary: 1 word"),
  (["Palmyra", "Aleppo", "Bosra"], "text"), ([], "empty"),
])
func `the shape of a column is told from its texts`(texts: [String], shape: String) {
  #expect(SmallTable("c", texts).profile[0].shape.words == shape)
}

@Test func `one odd text in ten does not change a shape`() {
  #expect(SmallTable("c", (1...9).map(String.init) + ["none"]).profile[0].shape == .number)
  #expect(SmallTable("c", (1...8).map(String.init) + ["none", "?"]).profile[0].shape == .text)
}

@Test func `rows, texts and different texts are counted`() {
  var row = TableRow()
  var profile = TableProfile()
  for number in 1...3 {
    row.begin(number: number, line: number)
    row.append("a".utf8, to: 0)
    row.append("b".utf8, to: 0)
    if number == 3 { row.append("c".utf8, to: 2) }
    profile.take(row)
  }
  row.begin(number: 4, line: 4)
  row.append("lost".utf8, to: 0)
  row.fault = ImportIssue("", line: 4, code: "IMP-02", "the row is cut short")
  profile.take(row)
  #expect(profile.rows == 3)
  #expect(profile.columns.map(\.filled) == [3, 0, 1])
  #expect(profile.columns.map(\.texts) == [6, 0, 1])
  #expect(profile.columns.map(\.distinct) == [2, 0, 1])
  #expect(profile[0].words.map(\.text) == ["a", "b"])
  #expect(profile[9].shape == .empty)
}

@Test func `of very many different texts the number is estimated`() {
  let profile = SmallTable("c", (0..<40_000).map { "text \($0)" }).profile
  #expect(profile[0].isEstimated)
  #expect((36_000...44_000).contains(profile[0].distinct))
  #expect(profile[0].kept.count == 64)
  #expect(!SmallTable("c", (0..<10_000).map { "text \($0)" }).profile[0].isEstimated)
}

@Test func `a huge text is kept up to a whole character`() {
  let texts = SmallTable(
    "c",
    [String(repeating: "é", count: 1_000_000) + "é", "xé" + String(repeating: "é", count: 500)]
  )
  .profile[0]
  #expect(texts.kept.map(\.isCut) == [true, true])
  #expect(texts.kept.map { $0.text.utf8.count } == [200, 199])
  #expect(!texts.isKeptWhole)
}

@Test func `thousands of columns keep little each`() {
  let table = SmallTable(
    (0..<5_000).map { "c\($0)" },
    (0..<30).map { row in (0..<5_000).map { "\(row) \($0)" } })
  #expect(table.profile[4_999].distinct == 30)
  #expect(table.profile[4_999].kept.count == 8)
}
