import CanonicalJSON
import HeritageAssessment
import HeritageModel
import HeritageDocuments
import Testing

private func siteState(_ site: Site, _ contents: Records) -> SiteState {
  SiteState(
    of: site.id, monuments: contents.monuments.filter { $0.site == site.id }.map(\.id),
    claims: Claims(contents))
}

@Test func `sites are listed with their standing`() throws {
  let contents = try SmallRegistry.contents()
  let list = RecordList.sites(contents.sites.records) { siteState($0, contents) }
  #expect(
    list.text == """
      id       name          countries  unesco  inDanger  state
      -------  ------------  ---------  ------  --------  -------------------------------
      palmyra  Palmyra تدمر  SY         23      2013/..   worst of 2 monuments: destroyed

      """)
  #expect(
    list.csv == """
      id,name,localName,countries,place,latitude,longitude,point,unesco,inscribed,inDanger,grade,state,status,ownGrade,worstOfMonuments,monuments,parts,destroyed,severe,moderate,slight,possible,none,unknown,contested,notAssessed\r
      palmyra,Palmyra,تدمر,SY,Province of Homs,34.5541666667,38.2666666667,recorded,23,1980,2013/..,destroyed,worst of 2 monuments: destroyed,,,destroyed,2,0,1,0,0,0,0,0,1,0,1\r

      """)
}

@Test func `a site's own state is told beside the worst of its monuments`() throws {
  var contents = try SmallRegistry.contents()
  var report = Report(
    id: try RecordID("5JTE00000001"), subject: Subject(site: try Slug("palmyra")),
    assessor: "UNESCO", grade: .moderate, recorded: try Instant("2026-11-24T00:00:00Z"))
  report.evidence = [try RecordID("1ST0000000A1")]
  contents.reports.insert(report)
  let list = RecordList.sites(contents.sites.records) { siteState($0, contents) }
  #expect(
    list.csv.contains(
      ",destroyed,reportedly moderately damaged; worst of 2 monuments: destroyed,reported,moderate,destroyed,2,"
    ))
  let entry = list.json.arrayValue?.first?.objectValue
  #expect(entry?["assessment"]?.objectValue?["countedGrade"] == "moderate")
  #expect(
    entry?["rollUp"] == [
      "grade": "destroyed",
      "byGrade": [
        "destroyed": 1, "severe": 0, "moderate": 0, "slight": 0, "possible": 0, "none": 0,
        "unknown": 1,
      ], "contested": 0, "notAssessed": 1, "monuments": 2, "parts": 0,
    ])
}

@Test func `monuments are listed with their states`() throws {
  let contents = try SmallRegistry.contents()
  let list = RecordList.monuments(contents.monuments.records, of: contents.sites) {
    Assessor.assess($0.subject, claims: Claims(contents))
  }
  #expect(
    list.markdown == """
      | site | id | name | state | event | reports | dissent |
      | --- | --- | --- | --- | --- | ---: | ---: |
      | palmyra | temple-of-bel | Temple of Bel \u{2068}معبد بل\u{2069} | destroyed (seen from above, verified) | 2015-08-27/2015-08-31 | 2 | 1 |
      | palmyra | temple-of-nabu | Temple of Nabu | not assessed | – | 0 | 0 |

      """)
  #expect(
    list.csv == """
      site,id,name,localName,type,partOf,latitude,longitude,grade,gradeUpper,countedGrade,state,status,contested,corroborated,verified,event,eventEarliest,eventLatest,look,reports,dissent\r
      palmyra,temple-of-bel,Temple of Bel,معبد بل,temple,,,,destroyed,,destroyed,"destroyed (seen from above, verified)",observed-remotely,no,no,yes,2015-08-27/2015-08-31,2015-08-27,2015-08-31,2015-08-31,2,1\r
      palmyra,temple-of-nabu,Temple of Nabu,,temple,,,,,,unknown,not assessed,unassessed,no,no,no,,,,,0,0\r

      """)
}

@Test func `reports are listed as whole records with their standing in JSON`() throws {
  let contents = try SmallRegistry.contents()
  let list = RecordList.reports(contents.reports.records)
  #expect(
    list.json
      == .array(
        contents.reports.map { report in
          var json = report.json
          json["standing"] = .null
          return .object(json)
        }))
  #expect(
    list.text == """
      id            site     monument       assessor       event                  published   grade
      ------------  -------  -------------  -------------  ---------------------  ----------  ---------
      C1A1M0000001  palmyra  temple-of-bel  DGAM           2015-08-30             2015-08-31  possible
      C1A1M0000002  palmyra  temple-of-bel  UNITAR-UNOSAT  2015-08-27/2015-08-31  2015-08-31  destroyed

      """)
}

@Test func `what became of a report is listed where there is something to tell`() throws {
  let report = try #require(SmallRegistry.contents().reports.first)
  #expect(
    RecordList.reports([report], standings: [report.id: .superseded]).markdown == """
      | id | site | monument | assessor | event | published | grade | standing |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | C1A1M0000001 | palmyra | temple-of-bel | DGAM | 2015-08-30 | 2015-08-31 | possible | superseded |

      """)
  #expect(!RecordList.reports([report]).markdown.contains("standing"))
  #expect(RecordList.reports([report]).csv.contains(",evidence,standing\r\n"))
}

@Test func `wide letters line up and long cells break`() throws {
  var item = try #require(SmallRegistry.contents().evidence.first)
  item.title = "故宫 " + String(repeating: "long ", count: 30)
  item.source = "新华社"
  #expect(
    RecordList.evidence([item]).text == """
      id            type  title                                               source  acquired  published
      ------------  ----  --------------------------------------------------  ------  --------  ----------
      1ST0000000A1  news  故宫 long long long long long long long long long   新华社  –         2015-08-31
                          long long long long long long long long long long
                          long long long long long long long long long long
                          long

      """)
}

@Test func `an empty list says so`() {
  let list = RecordList.evidence([])
  #expect(list.text == "no evidence\n")
  #expect(list.json == [])
  #expect(
    list.csv
      == "id,type,title,source,sourceGroup,acquired,published,shows,url,sha256,licence,access\r\n")
}

@Test func `a site whose claims stay with a divided monument is listed and not called unassessed`()
  throws
{
  var contents = try SmallRegistry.contents()
  let parts = Supersession(by: try Slug("temple-of-nabu"), reason: .split)
  contents.monuments.change(0) { $0.supersededBy = parts }
  let state = Dossier(site: contents.sites[0], records: contents).state
  #expect(!state.isNotAssessed)
  #expect(RecordSelection().admits(state))
  var unassessed = RecordSelection()
  unassessed.statuses = ["unassessed"]
  #expect(!unassessed.admits(state))
  let list = RecordList.sites(contents.sites.records) { _ in state }
  #expect(list.csv.contains("\"not counted, as divided: destroyed (seen from above, verified)\""))
}

@Test func `lines with tabs have the columns of a CSV, a record a line`() throws {
  var contents = try SmallRegistry.contents()
  contents.evidence.change(0) { $0.title = "=a\tb\r\nc\u{1B}[31m \"d\"" }
  let list = RecordList.evidence(contents.evidence.records)
  let rows = list.tsv.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(rows.count == contents.evidence.count + 2)
  #expect(
    rows[0].split(separator: "\t").joined(separator: ",") + "\r\n"
      == list.csv.prefix(rows[0].count + 1))
  #expect(
    rows[1].split(separator: "\t", omittingEmptySubsequences: false).prefix(6)
      == ["1ST0000000A1", "news", "=a b c\\u{1B}[31m \"d\"", "BBC", "", ""])
  #expect(rows.dropLast().allSatisfy { $0.count { $0 == "\t" } == 11 })
  #expect(!list.tsv.contains("Not for publication"))
}
