import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageValidation
import Testing

/// A rule whose words hold marks that Markdown knows.
private let rule = RuleExplanation(
  "GEO-99", .warning, "a point (main)", meaning: "It lies in `no` country.",
  reason: "Maps (some) err.", mend: "Look it up.", source: "Natural Earth")

@Test func `the explanation of a rule has every form`() {
  let document = RuleDocument(rule)
  #expect(
    document.text == """
      GEO-99 (warning): a point (main)
      Means    It lies in `no` country.
      Matters  Maps (some) err.
      Mend     Look it up.
      Source   Natural Earth

      """)
  #expect(
    document.markdown == """
      # GEO-99 \\(warning\\): a point \\(main\\)

      **Means.** It lies in \\`no\\` country.

      **Matters.** Maps \\(some\\) err.

      **Mend.** Look it up.

      **Source.** Natural Earth

      """)
  #expect(
    document.json.text(.compact) == """
      {"code":"GEO-99","matters":"Maps (some) err.","means":"It lies in `no` country.",\
      "mend":"Look it up.","severity":"warning","source":"Natural Earth","title":"a point (main)"}
      """)
  #expect(
    document.csv == """
      part,text\r
      Means,It lies in `no` country.\r
      Matters,Maps (some) err.\r
      Mend,Look it up.\r
      Source,Natural Earth\r

      """)
}

@Test func `rules are grouped by their subject`() {
  let document = RulesDocument([rule])
  #expect(document.text.contains("Places on the map\n  GEO-99  warning  a point (main)\n\n"))
  #expect(
    document.markdown.contains(
      """
      ## Places on the map (GEO)

      ### GEO-99: a point \\(main\\)

      *warning* It lies in \\`no\\` country. Maps \\(some\\) err.

      - Mend: Look it up.
      - Source: Natural Earth

      ## World Heritage listing (WHS)
      """))
  #expect(document.csv.hasPrefix("code,severity,title,meaning,reason,mend,source\r\nGEO-99,"))
}

@Test func `a rule that says no more than its title says it once`() {
  let short = RuleExplanation(
    "INT-99", .error, "a file is lost", meaning: "A file is lost.", reason: "Nobody knows why.",
    mend: "Look for it.")
  #expect(
    RulesDocument([short]).markdown.contains(
      "### INT-99: a file is lost\n\n*error* Nobody knows why.\n\n"))
}

@Test func `what a search found is two lines a record, and cells for a program`() throws {
  let id = try RecordID("7K3M9XQ2PD4T")
  let results = SearchResults([(.report(id), "Palmyra\u{1B}[2J", "scope", "=the cella")])
  #expect(results.text == "report/7K3M9XQ2PD4T  Palmyra\\u{1B}[2J\n    scope: =the cella\n")
  #expect(
    results.json.text(.compact) == """
      [{"excerpt":"=the cella","field":"scope","record":"report/7K3M9XQ2PD4T",\
      "title":"Palmyra\\u001b[2J"}]
      """)
  #expect(
    results.csv == """
      record,title,field,excerpt\r
      report/7K3M9XQ2PD4T,Palmyra\\u{1B}[2J,scope,'=the cella\r

      """)
  #expect(
    results.markdown == """
      | record | title | field | excerpt |
      | --- | --- | --- | --- |
      | report/7K3M9XQ2PD4T | Palmyra\\\\u{1B}\\[2J | scope | \\=the cella |

      """)
}

@Test func `a search that found nothing says so`() {
  #expect(SearchResults([]).text == "nothing found\n")
  #expect(SearchResults([]).markdown == "Nothing found.\n")
  #expect(SearchResults([]).json == [])
}

@Test func `a list of terms has every form`() throws {
  let list = TermList(try #require(DamageScale.named("ems98")))
  #expect(
    list.text == """
      \(DamageScale.named("ems98")?.title ?? ""): \(DamageScale.named("ems98")?.note ?? "")

      class  grade             note
      D0     none
      D1     slight            negligible to slight
      D2     slight..moderate  moderate
      D3     moderate..severe  substantial to heavy
      D4     severe            very heavy
      D5     destroyed         total or near total collapse

      """)
  #expect(TermList.scales.markdown.hasPrefix("# Damage scales\n\n| scale | measures | title |\n"))
  #expect(TermList.lists.csv.hasPrefix("list,terms,of\r\ngrades,7,grade\r\n"))
  #expect(list.json.arrayValue?.first == ["class": "D0", "grade": "none", "note": ""])
}
