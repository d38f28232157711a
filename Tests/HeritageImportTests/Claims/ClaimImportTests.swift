import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageImport

private func options(_ members: String, edition: String? = nil) throws -> ImportOptions {
  var options = ImportOptions(edition: try edition.map { try StatedDate($0) })
  options.mapping = try Mapping(Array(MappedTable.mapping(members).utf8), named: "m.json")
  options.matching = .create
  return options
}

private let sites = """
  "key": "id", "site": {"names": [{"text": "name"}]},
  """

private let plain =
  sites + """
    "report": {"assessor": "=Office", "event": "day", "grade": {"column": "state",
      "map": {"gone": "destroyed", "hit": "severe", "fine": "none", "?": null}}},
    "evidence": [{"type": "=news", "url": {"column": "links", "split": ";"}}]
    """

extension ImportResult {
  fileprivate func counts(_ kind: RecordKind) -> [Int] {
    let counts = kinds[kind] ?? KindCounts()
    return [counts.created, counts.updated, counts.unchanged]
  }
}

@Test func `a row makes a site, a report about it, and the evidence that it rests on`() throws {
  var registry = MemoryRegistry()
  let table = """
    id,name,day,state,links
    1,Alpha,2022-03,gone,https://www.news.org/a/b?c;http://other.org/x
    2,Beta,,?,https://www.news.org/a/b?c#top
    3,Gamma,2022,fine,
    """
  let result = try registry.take(named: "a.csv", table, options(plain))
  #expect(result.counts(.site) == [3, 0, 0])
  #expect(result.counts(.report) == [2, 0, 0])
  #expect(result.counts(.evidence) == [2, 0, 1])
  let report = try #require(try registry.reports.first { $0.site.text == "alpha" })
  #expect(report.grade == .destroyed)
  #expect(report.sourceClass == "gone")
  #expect(report.sourceScale == nil)
  #expect(report.event?.text == "2022-03")
  #expect(report.recordedBy == "a team")
  #expect(report.origin?.key == "1")
  #expect(report.origin?.line == 2)
  #expect(report.origin?.file == "a.csv")
  let items = try registry.evidence
  #expect(items.map(\.title) == ["other.org/x", "www.news.org/a/b"])
  #expect(items.map(\.source) == ["other.org", "www.news.org"])
  #expect(items.map(\.sourceGroup) == ["other.org", "news.org"])
  #expect(Set(report.evidence) == Set(items.map(\.id)))
}

@Test func `the same rows again change nothing, in whatever file they come`() throws {
  var registry = MemoryRegistry()
  let table = "id,name,day,state,links\n1,Alpha,2022-03,gone,https://a.org\n"
  _ = try registry.take(named: "a.csv", table, options(plain))
  let before = registry.others
  let result = try registry.take(named: "b.csv", table, options(plain))
  #expect(result.counts(.report) == [0, 0, 1])
  #expect(result.counts(.evidence) == [0, 0, 0] || result.counts(.evidence) == [0, 0, 1])
  #expect(registry.others == before)
}

@Test func `two registries whose sites are called alike get the same records`() throws {
  var one = MemoryRegistry()
  var other = try MemoryRegistry(
    Site(id: try Slug("delta"), names: [Name("Delta", language: "en")]))
  let table = """
    id,name,day,state,links
    1,Alpha,2022-03,gone,https://a.org
    2,Beta,2022-04,hit,
    """
  _ = try one.take(named: "a.csv", table, options(plain))
  _ = try other.take(named: "b.csv", "id,name,day,state,links\n7,Eps,2021,hit,\n", options(plain))
  _ = try other.take(named: "c.csv", table, options(plain))
  let ids = try one.reports.map(\.id)
  #expect(ids.count == 2)
  #expect(Set(ids).isSubset(of: Set(try other.reports.map(\.id))))
}

/// What later editions say of one row, and the grades that its reports have then, the last one first
/// that each takes the place of.
private let editions: [(rows: [String], states: [String], kinds: [Int])] = [
  (["gone,https://a.org"], ["destroyed"], [0, 0, 1]),
  (["hit,https://a.org"], ["severe", "destroyed"], [0, 1, 0]),
  (["hit,https://a.org", "gone,https://a.org"], ["destroyed", "severe", "destroyed"], [0, 1, 0]),
  (["gone,https://a.org;https://b.org"], ["destroyed", "destroyed"], [0, 1, 0]),
  (["gone,"], ["destroyed"], [0, 0, 1]),
  (
    ["gone,https://a.org;https://b.org", "gone,https://b.org"], ["destroyed", "destroyed"],
    [0, 0, 1]
  ),
  (["?,"], ["destroyed"], [0, 0, 0]),
]

@Test(arguments: editions)
private func `a later edition takes the place of what the list said before`(
  rows: [String], states: [String], kinds: [Int]
) throws {
  var registry = MemoryRegistry()
  func take(_ row: String, _ year: Int) throws -> ImportResult {
    try registry.take(
      named: "\(year).csv", "id,name,day,state,links\n1,Alpha,2022-03,\(row)\n",
      options(plain, edition: "\(year)"))
  }
  _ = try take("gone,https://a.org", 2023)
  var result: ImportResult?
  for (place, row) in rows.enumerated() { result = try take(row, 2024 + place) }
  #expect(result?.counts(.report) == kinds)
  let reports = try registry.reports
  let replaced = Set(reports.compactMap(\.supersedes))
  var next = reports.first { !replaced.contains($0.id) }
  var chain: [String] = []
  while let report = next {
    chain.append(report.grade.rawValue)
    next = report.supersedes.flatMap { id in reports.first { $0.id == id } }
  }
  #expect(chain == states)
  #expect(reports.count == states.count)
}

@Test func `an older edition changes nothing, and says so`() throws {
  var registry = MemoryRegistry()
  func take(_ state: String, _ edition: String?) throws -> ImportResult {
    try registry.take(
      named: "a.csv", "id,name,day,state,links\n1,Alpha,2022,\(state),https://\(state).org\n",
      options(plain, edition: edition))
  }
  _ = try take("gone", "2024-05")
  let before = registry.others
  for edition in ["2023", nil] {
    let result = try take("hit", edition)
    #expect(registry.others == before)
    #expect(result.counts(.report) == [0, 0, 1])
    #expect(result.warnings.contains { $0.code == "IMP-10" })
  }
  // The newer edition said the same once more, which the site's record tells.
  _ = try take("gone", "2026")
  _ = try take("hit", "2025")
  #expect(try registry.reports.map(\.grade) == [.destroyed])
}

@Test func `a starred column makes a report and an item for each star`() throws {
  var registry = MemoryRegistry()
  let table = """
    id,name,Sensor,SensorDate,Class,SensorDate_2,Class_2,SensorDate_10,Class_10
    1,Alpha,WV3,2023-10-15,Moderate Damage,2023-11-07,Destroyed,,
    2,Beta,WV2,,,,,2024-01-06,no visible damage
    """
  let mapping =
    sites + """
      "report": {"assessor": "=UNITAR-UNOSAT", "method": "=imagery", "scale": "=unosat",
        "class": "Class*", "assessed": "SensorDate*"},
      "evidence": [{"type": "=satellite", "title": "=image", "acquired": "SensorDate*"},
        {"type": "=ngo-report", "title": "=leaflet"}]
      """
  let result = try registry.take(named: "a.csv", table, options(mapping))
  #expect(result.counts(.report) == [3, 0, 0])
  #expect(result.counts(.evidence) == [5, 0, 0])
  let reports = try registry.reports
  let items = try registry.evidence
  let told = reports.map { report in
    let dates = report.evidence.compactMap { id in items.first { $0.id == id } }
      .map { $0.acquired?.text ?? $0.title }.sorted().joined(separator: " + ")
    return "\(report.site) \(report.origin?.star ?? "-") \(report.assessed?.text ?? "") "
      + "\(report.grade.rawValue) '\(report.sourceClass ?? "")': \(dates)"
  }
  #expect(
    Set(told) == [
      "alpha  2023-10-15 moderate 'Moderate Damage': 2023-10-15 + leaflet",
      "alpha _2 2023-11-07 destroyed 'Destroyed': 2023-11-07 + leaflet",
      "beta _10 2024-01-06 none 'no visible damage': 2024-01-06 + leaflet",
    ])
}

/// Classes that are refused, with what is said of them.
private let classes: [(text: String, code: String, message: String, advice: String?)] = [
  (
    "Svere Damage", FieldProblem.notInVocabulary, "the scale 'unosat' has no class 'Svere Damage'",
    "did you mean 'Severe Damage'?"
  ),
  (
    "3", "IMP-04", "'3' is a number, and what a number means differs between lists",
    "give the mapping a 'map' from each number to the class's name: "
      + (DamageScale.named("unosat")?.classes ?? []).map { "'\($0.name)'" }.joined(separator: ", ")
  ),
]

@Test(arguments: classes)
private func `a class that the scale does not have refuses the row`(
  text: String, code: String, message: String, advice: String?
) throws {
  var registry = MemoryRegistry()
  let mapping = sites + #""report": {"assessor": "=U", "scale": "=unosat", "class": "class"}"#
  let result = try registry.take(
    named: "a.csv", "id,name,class\n1,Alpha,\(text)\n2,Beta,Destroyed\n", options(mapping))
  #expect(result.rejected == 1)
  let rejection = try #require(result.rejections.first)
  #expect([rejection.code, rejection.message, rejection.suggestion] == [code, message, advice])
  #expect(rejection.line == 2)
  #expect(registry.records.keys.map(\.text) == ["beta"])
}

@Test func `a point belongs to the monument that it is near, or is passed over`() throws {
  var site = Site(id: try Slug("town"), names: [Name("Town", language: "en")])
  site.location = try Location(latitude: 31.5, longitude: 34.45)
  var registry = try MemoryRegistry(site)
  var church = Monument(
    id: try Slug("church"), site: site.id, names: [Name("Church", language: "en")])
  church.location = try Location(latitude: 31.51, longitude: 34.46)
  try registry.write(
    church.json.bytes(.compact).span,
    to: RecordLayout.path(ofMonument: church.id, site: site.id))
  try registry.commit()
  let mapping = """
    "key": ["X", "Y"], "site": {"near": 60, "location": {"latitude": "Y", "longitude": "X"}},
    "report": {"assessor": "=U", "scale": "=unosat", "class": "class"}
    """
  let table = """
    X,Y,class,remark
    34.4601,31.5101,Destroyed,roof
    34.4501,31.5001,Severe Damage,
    34.9,31.9,Destroyed,
    """
  let result = try registry.take(named: "a.csv", table, options(mapping))
  #expect([result.read, result.passed, result.created] == [3, 1, 2])
  let told = try registry.reports.map {
    "\($0.site)/\($0.monument?.text ?? "-") \($0.grade.rawValue) \($0.unmapped["test"]?.texts(of: "remark") ?? [])"
  }
  #expect(Set(told) == ["town/church destroyed [\"roof\"]", "town/- severe []"])
  #expect(try registry.site(site.id) == site)
  let again = try registry.take(
    named: "b.csv",
    table.replacing(
      "34.4501,31.5001,Severe Damage", with: "34.4502,31.5001,Moderate Damage"), options(mapping))
  #expect([again.created, again.unchanged, again.passed] == [1, 1, 1])
  #expect(again.missing == ["34.4501\u{1F}31.5001"])
}

@Test func `a claim is about the monument that its row makes, else about the site`() throws {
  var registry = MemoryRegistry()
  let mapping = """
    "key": "id", "site": {"names": [{"text": "name"}]},
    "monument": {"names": [{"text": "part"}]},
    "report": {"assessor": "=Office", "grade": "state"}
    """
  let table = """
    id,name,part,state
    1,Alpha,Gate,severe
    2,Beta,,none
    """
  _ = try registry.take(named: "a.csv", table, options(mapping))
  let told = try registry.reports.map { "\($0.subject.reference) \($0.grade.rawValue)" }
  #expect(Set(told) == ["monument/alpha/gate severe", "site/beta none"])
}

@Test func `what is no address is kept in words`() throws {
  var registry = MemoryRegistry()
  let table = "id,name,day,state,links\n1,Alpha,2022,gone,javascript:alert(1)\n"
  let result = try registry.take(named: "a.csv", table, options(plain))
  let item = try #require(try registry.evidence.first)
  #expect(item.url == nil)
  #expect(item.note == "javascript:alert(1)")
  #expect(item.title == "javascript:alert(1)")
  #expect(
    result.warnings.map(\.message) == [
      "'javascript:alert(1)' is not one address of the web; the item of evidence has it as a note"
    ])
}

private let points = """
  "key": "n", "site": {"near": 60, "location": {"latitude": "Y", "longitude": "X"}},
  "report": {"assessor": "=U", "scale": "=unosat", "class": "class*", "assessed": "day*"},
  "evidence": [{"type": "=satellite", "title": "=image", "acquired": "day*"}]
  """

/// Rows of a second edition, and what becomes of the claims: made, replaced, as before, and the keys
/// that are missing.
private let renamedRows: [(rows: String, counts: [Int], missing: [String])] = [
  ("k1,Destroyed,2023,No Visible Damage,2024", [0, 0, 2], []),
  ("other,Destroyed,2023,No Visible Damage,2024", [0, 0, 2], []),
  ("other,Destroyed,2023,Severe Damage,2024", [2, 0, 0], ["k1"]),
  ("k1,Destroyed,2023,Severe Damage,2024", [0, 1, 1], []),
]

@Test(arguments: renamedRows)
private func `a row whose claims stand under a key that is gone, word for word, was renamed`(
  row: String, counts: [Int], missing: [String]
) throws {
  var site = Site(id: try Slug("town"), names: [Name("Town", language: "en")])
  site.location = try Location(latitude: 31.5, longitude: 34.45)
  var registry = try MemoryRegistry(site)
  func take(_ row: String) throws -> ImportResult {
    let parts = row.split(separator: ",").map(String.init)
    return try registry.take(
      named: "a.csv",
      "n,X,Y,class,day,class_2,day_2\n\(parts[0]),34.45,31.5,"
        + parts.dropFirst().joined(separator: ",") + "\n", options(points))
  }
  _ = try take("k1,Destroyed,2023,No Visible Damage,2024")
  let result = try take(row)
  #expect(result.counts(.report) == counts)
  #expect(result.missing == missing)
}

@Test func `what a renamed row says of its site takes the place of what it said before`() throws {
  var registry = MemoryRegistry()
  let heading = "id,name,day,state,links\n"
  _ = try registry.take(
    named: "a.csv", heading + "1,Alpha,2022,gone,https://a.org\n", options(plain))
  var later = try options(plain)
  var decisions = MatchDecisions()
  decisions.decide(
    HeldRow(SourceKey(text: "1b"), "Alpha", line: 2, []), isAbout: .site(try Slug("alpha")))
  later.decisions = decisions
  let same = try registry.take(
    named: "b.csv", heading + "1b,Alpha,2022,gone,https://a.org\n", later)
  #expect(same.counts(.report) == [0, 0, 1])
  let other = try registry.take(named: "c.csv", heading + "1b,Alpha,2022,hit,\n", options(plain))
  #expect(other.counts(.report) == [0, 1, 0])
  #expect(try registry.reports.compactMap(\.supersedes).count == 1)
}

@Test func `the newest day of publication is a list's edition where nobody names one`() throws {
  var registry = MemoryRegistry()
  let mapping =
    sites + #""report": {"assessor": "=O", "grade": "state", "published": "told"}"#
  func take(_ rows: String) throws -> ImportResult {
    try registry.take(named: "a.csv", "id,name,state,told\n" + rows, options(mapping))
  }
  let first = try take("1,Alpha,severe,2023-05\n2,Beta,none,2024-02-01\n")
  #expect(first.edition?.text == "2024-02-01")
  #expect(try registry.reports.map { $0.origin?.edition?.text } == ["2024-02-01", "2024-02-01"])
  let older = try take("1,Alpha,moderate,2023-06\n")
  #expect(older.counts(.report) == [0, 0, 1])
  #expect(older.warnings.contains { $0.code == "IMP-10" })
  let newer = try take("1,Alpha,destroyed,2025\n")
  #expect(newer.counts(.report) == [0, 1, 0])
}

@Test func `a grade on which rows of one key disagree is told once`() throws {
  var registry = MemoryRegistry()
  let result = try registry.take(
    named: "a.csv",
    "id,name,day,state,links\n1,Alpha,2022,hit,\n1,Alpha,2022,gone,\n1,Alpha,2022,fine,\n",
    options(plain))
  #expect(
    result.warnings.filter { $0.code == "IMP-12" }.map { "\($0.line): \($0.message)" } == [
      "3: 'report.grade' on line 2 is 'severe', which is taken; 'destroyed' is kept verbatim",
      "4: 'report.grade' on line 2 is 'severe', which is taken; 'none' is kept verbatim",
    ])
  #expect(result.columns.first { $0.name == "state" }?.failed == 2)
  #expect(try registry.reports.map(\.sourceClass) == ["hit"])
}

@Test func `of two rows that were one before, neither takes the place of the other`() throws {
  var registry = MemoryRegistry()
  let heading = "id,name,day,state,links\n"
  _ = try registry.take(named: "a.csv", heading + "1,Alpha,2022,gone,\n", options(plain))
  var later = try options(plain)
  var decisions = MatchDecisions()
  for key in ["1a", "1b"] {
    decisions.decide(
      HeldRow(SourceKey(text: key), "Alpha", line: 2, []), isAbout: .site(try Slug("alpha")))
  }
  later.decisions = decisions
  let split = heading + "1a,Alpha,2022,hit,\n1b,Alpha,2022,fine,\n"
  let result = try registry.take(named: "b.csv", split, later)
  #expect(result.counts(.report) == [1, 1, 0])
  #expect(try registry.reports.compactMap(\.supersedes).count == 1)
  let changed = heading + "1a,Alpha,2022,gone,\n1b,Alpha,2022,fine,\n"
  let next = try registry.take(named: "c.csv", changed, options(plain))
  #expect(next.counts(.report) == [0, 1, 1])
  let replaced = Set(try registry.reports.compactMap(\.supersedes))
  let live = try registry.reports.filter { !replaced.contains($0.id) }.map(\.grade)
  #expect(Set(live) == [.destroyed, .none])
}
