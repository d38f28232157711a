import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct FormatReaderTests {
  /// The program that the format's document ends with.
  private static func reader() throws -> String {
    let document = try Data(contentsOf: Repository.root.appending(path: "docs/registry-format.md"))
    let parts = String(decoding: document, as: UTF8.self).components(separatedBy: "\n```python\n")
    let last = try #require(parts.count > 1 ? parts.last : nil)
    return try #require(last.components(separatedBy: "\n```").first)
  }

  /// Runs the reader on a registry, and returns the lines that it prints.
  private func lines(_ folder: String, _ arguments: String...) throws -> [String] {
    try write(Self.reader(), to: "reader.py")
    let run = try CommandRun.program(
      URL(filePath: "/usr/bin/python3"), ["reader.py", folder] + arguments,
      in: TemporaryFolder.path)
    run.expectQuiet()
    return run.output.split(separator: "\n").map(String.init)
  }

  private func expectSameRecords(_ paths: [String]) throws {
    let kinds: [(subject: String, isOne: (String) -> Bool)] = [
      ("sites", { $0.hasSuffix("/site.json") }), ("monuments", { $0.contains("/monuments/") }),
      ("reports", { $0.contains("/reports/") }), ("evidence", { $0.hasPrefix("evidence/") }),
    ]
    for kind in kinds {
      let listed = try heritage("list", kind.subject, "--format", "json").json().column("id")
      let read = paths.filter(kind.isOne)
      #expect(read.count == listed.count, "\(kind.subject)")
      for id in listed { #expect(read.contains { $0.contains(id) }, "\(kind.subject) \(id)") }
    }
  }

  @Test func `it finds the records that have their own files`() throws {
    try Seeds.make()
    let paths = try lines("Registry")
    #expect(paths.count == 82)
    try expectSameRecords(paths)
  }

  @Test func `it tells what the registry says of itself, and what it cannot say`() throws {
    try EmptyRegistry.make()
    try #require(
      try heritage(
        "edit", "registry", "--yes", "--set", "publisher=Directorate", "--set",
        "address=https://example.org/damage"
      ).exitCode == 0)
    #expect(
      try lines("Registry", "description") == [
        "title: Heritage damage registry", "publisher: Directorate",
        "address: https://example.org/damage",
      ])
    let header = try contents(of: "Registry/registry.json")
    for (text, field) in [
      ("javascript:a", "address"), ("https://a@b/", "address"), ("https://a/ b", "address"),
      (#"one\ntwo"#, "publisher"), ("", "publisher"),
    ] {
      let former = field == "address" ? "https://example.org/damage" : "Directorate"
      try write(header.replacing(former, with: text), to: "Registry/registry.json")
      let run = try CommandRun.program(
        URL(filePath: "/usr/bin/python3"), ["reader.py", "Registry", "description"],
        in: TemporaryFolder.path)
      #expect(run.errors == "registry.json: '\(field)' is not what it can be\n")
    }
  }

  @Test func `it finds what a pack holds, and what changed since`() throws {
    try EmptyRegistry.make()
    try write(Listing.xml(Listing.rows(150)), to: "old.xml")
    try #require(try heritage("import", "old.xml", "--quiet", seed: 2).exitCode == 0)
    var rows = Listing.rows(151)
    for index in rows.indices { rows[index].description = "Other ruins." }
    try write(Listing.xml(rows), to: "new.xml")
    try #require(try heritage("import", "new.xml", "--quiet", seed: 3).exitCode == 0)
    try #require(
      try heritage("supersede", "site/place-1", "--with", "place-2", "--quiet", seed: 4)
        .exitCode == 0)
    let paths = try lines("Registry")
    #expect(paths.count == 151)
    try expectSameRecords(paths)
  }

  /// The records that the document gives to compare with, as a pack.
  private static func documentedClaims() throws -> String {
    let document = try Data(contentsOf: Repository.root.appending(path: "docs/registry-format.md"))
    let parts = String(decoding: document, as: UTF8.self)
      .components(separatedBy: "\n```jsonl\n")
    let last = try #require(parts.count == 2 ? parts.last : nil)
    return try #require(last.components(separatedBy: "\n```").first) + "\n"
  }

  @Test func `it finds the identifiers of imported claims, whatever was filled in later`() throws {
    try EmptyRegistry.make()
    let claims = try Self.documentedClaims()
    let filled = [
      (#""type":"ground-photo""#, #""type":"ground-photo","access":"confidential""#),
      (#""source":"source/list""#, #""source":"source/list","captured":"2026-01-01T00:00:00Z""#),
      (
        #""sourceGroup":"list""#,
        #""sourceGroup":"list","acquired":"2016","custody":[],"file":{},"camera":{"filled":["acquired"]}"#
      ),
      (#""grade":"severe""#, #""grade":"severe","access":"restricted""#),
    ].reduce(claims) { $0.replacing($1.0, with: $1.1) }
    try FileManager.default.createDirectory(
      at: url("Registry/packs"), withIntermediateDirectories: true)
    for pack in [claims, filled] {
      try write(pack, to: "Registry/packs/20260101T000000Z_list_000000000000.jsonl")
      #expect(try lines("Registry", "claims").count == 4)
    }
    try write(
      claims.replacing("destroyed", with: "slight"),
      to: "Registry/packs/20260101T000000Z_list_000000000000.jsonl")
    let run = try CommandRun.program(
      URL(filePath: "/usr/bin/python3"), ["reader.py", "Registry", "claims"],
      in: TemporaryFolder.path)
    #expect(run.output.split(separator: "\n").count == 3)
    #expect(run.errors == "sites/pa/palmyra/reports/2015-08-01_site_K0DYGV0EN0J6.json\n")
  }

  @Test func `it finds those of a list that came in, of its next edition and of an edited item`()
    throws
  {
    try EmptyRegistry.make()
    try #require(try heritage("config", "access", "restricted", "--shared").exitCode == 0)
    try write(
      """
      {"heritageMapping": 1, "source": {"id": "office", "name": "Office"}, "key": ["town", "no"],
       "site": {"names": [{"text": "name"}],
        "location": {"latitude": "lat", "longitude": "lon"}},
       "report": {"assessor": "=Office", "assessed": "seen*", "grade": "grade*",
        "narrative": [{"text": "words"}]},
       "evidence": [{"type": "=news", "url": "link"},
        {"type": "=eyewitness", "title": "told", "source": "=someone", "gsdMetres": "gsd"}]}
      """, to: "m.json")
    let columns = "town,no,name,lat,lon,seen,grade,seen_2,grade_2,words,link,told,gsd\n"
    let row = "حلب,1,Alpha,36.2,37.1,2016,severe,2017-02,destroyed,\"a \"\"b\"\" / č\t\","
    let rest = (2...60).map { "Hama,\($0),P \($0),35.1,36.\($0),2016,none,,,,,,\n" }.joined()
    try write(columns + row + "https://a.org/x#1,I saw it,0.5\n" + rest, to: "a.csv")
    try write(columns + row + "https://b.org/y,I saw it,0.5\n" + rest, to: "b.csv")
    func take(_ file: String, seed: Int) throws {
      let run = try heritage(
        "import", file, "--mapping", "m.json", "--match", "create", "--quiet", seed: seed)
      try #require(run.exitCode == 0, "\(run.errors)")
    }
    try take("a.csv", seed: 2)
    let claims = try lines("Registry", "claims")
    #expect(claims.count == 63)
    #expect(claims.filter { $0.hasPrefix("evidence/") }.count == 2)
    let items = try heritage("list", "evidence", "--format", "json").json().column("id")
    for (seed, id) in items.enumerated() {
      let run = try heritage(
        "edit", "evidence/\(id)", "--set", "title=Otherwise", "--set", "reliability=B", "--quiet",
        seed: 3 + seed)
      try #require(run.exitCode == 0, "\(run.errors)")
    }
    try take("b.csv", seed: 8)
    #expect(try lines("Registry", "claims").count == 66)
  }

  @Test func `it puts operations in the order in which they saw each other`() throws {
    let behind = ["SOURCE_DATE_EPOCH": "1795338000"]
    try EmptyRegistry.make()
    for (seed, name) in [(2, "Palmyra"), (3, "Palmyra old"), (4, "Aleppo")] {
      try #require(try heritage("add-site", "--name", name, "--quiet", seed: seed).exitCode == 0)
    }
    try #require(
      try heritage("supersede", "site/palmyra-old", "--with", "palmyra", "--quiet", seed: 5)
        .exitCode == 0)
    func onOtherMachine(_ arguments: String..., seed: Int) throws -> CommandRun {
      try heritage(arguments + ["--registry", "Away"], seed: seed, environment: behind)
    }
    try #require(try shell("cp -r Registry Away && rm -r Away/.heritage").exitCode == 0)
    func operations() throws -> [String] {
      try heritage("log", "--registry", "Away", "--format", "json").json().column("id")
    }
    for seed in 6...8 {
      try #require(
        try onOtherMachine("undo", try #require(operations().first), "--quiet", seed: seed)
          .exitCode == 0)
    }
    #expect(try onOtherMachine("check", seed: 9).output.contains("INT-") == false)
    let order = try operations()
    #expect(order.count == 8)
    #expect(try lines("Away", "log") == order.reversed())
  }
}
