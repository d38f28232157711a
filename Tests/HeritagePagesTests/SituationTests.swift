import CanonicalJSON
import HeritageDocuments
import HeritageModel
import Testing

@testable import HeritagePages

/// Monuments of three towns in two areas and one without, each with a claim.
private func summary(of count: Int) throws -> Summary {
  let towns: [(id: String, name: String, area: String?)] = [
    ("aden", "Aden", "North"), ("bosra", "Bosra", "South"), ("hatra", "Hatra", "North"),
    ("petra", "Petra", nil),
  ]
  // Bosra has what is destroyed, and the North more that is severely damaged.
  let grades = ["moderate", "destroyed", "severe", "slight", "severe", "none", "severe", "severe"]
  func name(_ text: String) -> JSONValue {
    [["kind": "preferred", "language": "en", "text": .string(text)]]
  }
  var records = Records(
    try towns.map { town in
      var site: JSONObject = ["id": .string(town.id), "names": name(town.name)]
      site["administrativeArea"] = town.area.map(JSONValue.string)
      return try Site(json: site)
    })
  records.add(
    try Evidence(json: [
      "id": "0NS1TE000000", "type": "inspection", "title": "Visit", "source": "Team",
      "recorded": "2026-11-22T10:00:00Z",
    ]))
  for number in 0..<count {
    let site = JSONValue.string(towns[number % towns.count].id)
    let id = JSONValue.string("m-\(number)")
    records.add(try Monument(json: ["id": id, "site": site, "names": name("House \(number)")]))
    records.add(
      try Report(json: [
        "id": .string("C1A1M00000\(number / 10)\(number % 10)"), "site": site, "monument": id,
        "assessor": "Team", "grade": .string(grades[number % grades.count]),
        "event": "2020-01-05", "recorded": "2026-11-22T10:00:00Z", "evidence": ["0NS1TE000000"],
      ]))
  }
  return Summary(scope: SummaryScope(), records: records)
}

/// What heads rows or names what is in them, in the order of the page.
private func heads(_ page: String) -> [String] {
  let list = Drawn(page).between("<section id=\"all\"", "</section>")
  return list.matches(of: /<(h2|h3|th)( [^>]*)?>(.*?)<\/(?:h2|h3|th)>/).compactMap { match in
    let text = String(match.output.3).replacing(/<svg.*?<\/svg>/, with: "").replacing(
      /<[^>]*>/, with: "")
    return match.output.2?.contains("col\"") == true ? nil : text.trimmingPrefix(" ").description
  }
}

@Test func `many monuments stand by area and site, the worst site and at each the worst first`()
  throws
{
  #expect(
    heads(try summary(of: 13).html(PageContext())) == [
      "All monuments by region and site, worst first",
      "North", "Hatra", "House 2", "House 6", "House 10", "Aden", "House 4", "House 12", "House 0",
      "House 8", "South", "Bosra", "House 1", "House 9", "House 5", "Region not recorded", "Petra",
      "House 7", "House 3", "House 11",
    ])
}

@Test func `a page and Markdown tell many monuments in one order`() throws {
  let summary = try summary(of: 40)
  let page = heads(summary.html(PageContext())).filter { $0.hasPrefix("House") }
  let markdown = summary.markdown.matches(of: /\| (House \d+) \|/).map { String($0.output.1) }
  #expect(page == markdown)
  #expect(page.count == 40)
}

@Test func `a few monuments stand in one list, each with its place beside it`() throws {
  let page = try summary(of: 12).html(PageContext())
  #expect(
    heads(page).prefix(4) == [
      "All monuments, worst first", "House 1Bosra", "House 9Bosra", "House 2Hatra",
    ])
  #expect(!page.contains("rowgroup"))
}

@Test func `seven key points are told, and what is beside them under a heading of its own`() throws
{
  let summary = try summary(of: 40)
  let page = Drawn(summary.html(PageContext()))
  #expect(page.between("<section id=\"key\"", "</section>").matches(of: /<li>/).count == 8)
  #expect(page.between("<section id=\"key\"", "</section>").contains("and 28 more"))
  let parts = summary.markdown.split(separator: "\n## ")
  let key = try #require(parts.first { $0.hasPrefix("Key points") })
  #expect(key.split(separator: "\n- ").count == 9)
  #expect(key.hasSuffix("- And 28 more.\n"))
  let also = try #require(parts.first { $0.hasPrefix("Also to know") })
  let points = page.between("<section id=\"also\"", "</section>").matches(of: /<li>(.*?)<\/li>/)
    .map { String($0.output.1).replacing(/<[^>]*>/, with: "") }
  #expect(
    also.split(separator: "\n").dropFirst().map {
      String($0.dropFirst(2).replacing("**", with: ""))
    }
      == points)
}
