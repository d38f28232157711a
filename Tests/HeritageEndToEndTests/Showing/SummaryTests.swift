import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct SummaryTests {
  init() throws { try Sample.make() }

  @Test func `is Markdown whose totals add up`() throws {
    let run = try heritage("summary", "palmyra")
    run.expectQuiet()
    #expect(
      run.output.hasPrefix(
        """
        # Palmyra

        Situation report. Records up to 22 November 2026.

        Heritage damage registry.

        Of 3 monuments on record, **1 is destroyed** and 1 severely damaged. Nothing is reported about the other one.

        ## Key points

        - **Temple of Bel**: Destroyed between 27 and 31 August 2015. Seen in images from above; 1 report; first reported on 31 August 2015.
        - **Monumental Arch**: Reportedly severely damaged about 4 October 2015. One source says so; 1 report; first reported on 5 October 2015.

        ## Also to know

        - **Without any report: 1** – Tetrapylon. That says nothing about its state.
        - Reviewed here: 0 of 2 reports are verified, fully or in part.

        ## Totals

        Counted are 3 monuments, each once, by the state worked out from its reports.

        | Grade | Monuments |
        | --- | ---: |
        | destroyed | 1 |
        | severe | 1 |
        | unknown (1 without a report) | 1 |
        | **total** | **3** |

        """))
    let chronology = """

      | Event | Subject | What is said | Reports |
      | --- | --- | --- | --- |
      | 27 to 31 August 2015 | Temple of Bel | destroyed (seen from above) | `7K3M9XQ2PD4T` |
      | 4 October 2015 (approximately) | Monumental Arch | reportedly severely damaged | `2N5VJ8G0C4XA` |

      """
    #expect(run.output.contains(chronology))
  }

  @Test func `is the same bytes wherever and whenever it is made`() throws {
    let first = try heritage("summary").output
    try FileManager.default.moveItem(at: url("Registry"), to: url("Elsewhere"))
    let second = try heritage(
      "summary", "--registry", "Elsewhere",
      environment: ["SOURCE_DATE_EPOCH": "1900000000", "TZ": "Asia/Damascus", "LANG": "ar_SY"])
    #expect(second.output == first)
    #expect(first.hasPrefix("# All sites\n"))
  }

  @Test func `the JSON has the contract's keys and counts`() throws {
    let answer = try heritage("summary", "--country", "SY", "--format", "json").json()
    let contract = [
      "scope": "text", "asKnownOn": "null", "sites": "whole", "monuments": "whole",
      "reports": "whole", "byGrade": "object",
    ]
    #expect(answer.kinds(of: contract.keys) == contract)
    #expect(
      answer["byGrade"] == [
        "destroyed": 1, "moderate": 0, "none": 0, "possible": 0, "severe": 1, "slight": 0,
        "unknown": 1,
      ])
    let past = try heritage(
      "summary", "palmyra", "--as-known-on", "2015-09-01", "--known-by", "published",
      "--format", "json"
    ).json()
    #expect(past["asKnownOn"] == "2015-09-01")
    #expect(past["reports"] == 1)
    #expect(past["byGrade", "severe"] == 0)
  }

  @Test func `gives a table for spreadsheets`() throws {
    try heritage("summary", "--format", "csv", "--grade", "severe").expect(
      output: csv(
        "site,id,name,localName,type,partOf,latitude,longitude,grade,gradeUpper,countedGrade,state,status,"
          + "contested,corroborated,verified,event,eventEarliest,eventLatest,look,reports,dissent",
        "palmyra,monumental-arch,Monumental Arch,,triumphal-arch,,,,severe,,severe,"
          + "reportedly severely damaged,reported,no,no,no,2015-10-04~,2015-10-04,2015-10-04,"
          + "2015-10-05,1,0"))
  }

  @Test func `a site that is not there is told`() throws {
    try heritage("summary", "Palmira").expect(
      exit: 66, errors: "error: no site is called 'Palmira'\nhint: did you mean 'Palmyra'?")
  }
}
