import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageDocuments

/// Two towns with monuments of one name: in Aden a mosque and a museum, in Bosra three mosques.
private func towns() throws -> Records {
  func name(_ text: String) -> JSONValue {
    [["kind": "preferred", "language": "en", "text": .string(text)]]
  }
  let monuments: [(site: String, id: String, name: String, type: String, grade: String?)] = [
    ("aden", "mosque", "Mosque", "mosque", "slight"),
    ("aden", "museum", "Museum", "museum", "none"),
    ("bosra", "mosque", "Mosque", "mosque", "severe"),
    ("bosra", "mosque-2", "Mosque 2", "mosque", nil),
    ("bosra", "museum", "Museum", "museum", "slight"),
  ]
  var all = Records(
    try [("aden", "Aden"), ("bosra", "Bosra")].map { id, title in
      try Site(json: ["id": .string(id), "names": name(title)])
    })
  for (number, monument) in monuments.enumerated() {
    all.add(
      try Monument(json: [
        "id": .string(monument.id), "site": .string(monument.site), "names": name(monument.name),
        "type": .string(monument.type),
      ]))
    guard let grade = monument.grade else { continue }
    all.add(
      try Report(json: [
        "id": .string("C1A1M000000\(number)"), "site": .string(monument.site),
        "monument": .string(monument.id), "assessor": "Team", "grade": .string(grade),
        "event": .string("2020-01-0\(number + 1)"), "recorded": "2026-11-22T10:00:00Z",
        "evidence": ["0NS1TE000000"],
      ]))
  }
  all.add(
    try Evidence(json: [
      "id": "0NS1TE000000", "type": "inspection", "title": "Visit", "source": "Team",
      "recorded": "2026-11-22T10:00:00Z",
    ]))
  return all
}

private let told = [
  "- No report about Mosque 2 (Bosra). Its state is not known.\n",
  "- No position is recorded for Mosque (Bosra), Mosque (Aden), Museum (Bosra), Museum (Aden) and Mosque 2 (Bosra).\n",
  "- **Without any report: 1** – Mosque 2 (Bosra). That says nothing about its state.\n",
  "- Of what is damaged, religious buildings are the largest group: 2 of 3.\n",
  "| 1 January 2020 | Mosque (Aden) | slightly damaged",
  "\nBy site, the worst first, and at each the worst monument first.\n",
]

@Test func `where several sites are told, monuments are named with theirs`() throws {
  let markdown = Summary(scope: SummaryScope(), records: try towns()).markdown
  for line in told { #expect(markdown.contains(line), "\(line)") }
  #expect(
    markdown.contains(
      """
      | Bosra | severely damaged | – | 3 | 0 | 1 |
      | Aden | slightly damaged | – | 2 | 0 | 0 |
      """))
}

@Test func `of one site the name is not told again with each monument`() throws {
  let scope = SummaryScope(sites: [try Slug("bosra")])
  let markdown = Summary(scope: scope, records: try towns()).markdown
  #expect(markdown.contains("- No report about Mosque 2. Its state is not known.\n"))
  #expect(!markdown.contains("(Bosra)"))
  #expect(!markdown.contains("largest group"))
}

@Test func `a change is told with the site, and without monuments none is counted`() throws {
  var selection = RecordSelection()
  selection.since = Day(year: 2020, month: 1, day: 1)
  let scope = SummaryScope(selection: selection)
  #expect(
    Summary(scope: scope, records: try towns()).markdown.contains(
      "\n| Mosque (Bosra) | no damage known for that day; later: 1 claim |"))
  var made = try MadeRecords()
  try made.addWhole(MadeClaim(.severe, "UNESCO", .inspection, on: "2020-01-05"))
  let markdown = Summary(scope: scope, records: made.records).markdown
  #expect(markdown.contains("0 events before it, 1 within it.\n"))
  #expect(!markdown.contains("Counted are all"))
}
