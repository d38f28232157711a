public import CanonicalJSON
public import HeritageAssessment
public import HeritageModel

/// A list of records of one kind: a table for people, whole records for programs.
///
/// A terminal and Markdown get the columns that matter most; CSV has all of them.
public struct RecordList: TabularDocument {
  /// What the list holds, in the plural.
  let noun: String
  let table: Table
  /// An array of the whole records.
  public let json: JSONValue

  private init(noun: String, columns: [Table.Column], rows: [[String]], json: JSONValue) {
    self.noun = noun
    table = Table(columns, texts: rows)
    self.json = json
  }

  public var text: String { table.rows.isEmpty ? "no \(noun)\n" : TerminalPage.text(of: page) }

  public var markdown: String {
    table.rows.isEmpty ? "No \(noun).\n" : MarkdownPage.text(of: page)
  }

  /// The list as RFC 4180 has it, with a heading row; no cell can act as a spreadsheet's formula.
  public var csv: String { table.csv }

  private var page: Page {
    var page = Page()
    page.table(table)
    return page
  }
}

extension RecordList {
  /// Lists sites with the states of the sites as a whole.
  public static func sites(_ sites: [Site], states: [Subject: Assessment]) -> RecordList {
    RecordList(
      noun: "sites",
      columns: [
        .whole("id"), "name", "countries", .detail("place"), .detail("latitude"),
        .detail("longitude"), "unesco", .detail("inscribed"), "inDanger",
        .detail("grade"), "state", .detail("status"),
      ],
      rows: sites.map { site in
        let state = states[Subject(site: site.id)]
        return [
          site.id.text, site.title, site.countries.joined(separator: " "), site.place ?? "",
          site.location.map { "\($0.latitude)" } ?? "",
          site.location.map { "\($0.longitude)" } ?? "", site.externalIDs["unesco"] ?? "",
          site.worldHeritage?.inscribed.map(String.init) ?? "",
          site.openDangerPeriod.map { $0.period?.text ?? "yes" } ?? "",
          state?.gradeCell ?? "", site.supersededBy?.cell ?? state?.phrase ?? "",
          state?.status.rawValue ?? "",
        ]
      }, json: .records(sites))
  }

  /// Lists monuments with their states.
  public static func monuments(
    _ monuments: [Monument], states: [Subject: Assessment]
  ) -> RecordList {
    RecordList(
      noun: "monuments",
      columns: [
        .whole("site"), .whole("id"), "name", .detail("type"), .detail("latitude"),
        .detail("longitude"), .detail("grade"), .detail("gradeUpper"), "state",
        .detail("status"), "event", .detail("eventEarliest"), .detail("eventLatest"),
        .number("reports"), .number("dissent"),
      ],
      rows: monuments.map { monument in
        let state = states[monument.subject]
        return [
          monument.site.text, monument.id.text, monument.title, monument.type?.rawValue ?? "",
          monument.location.map { "\($0.latitude)" } ?? "",
          monument.location.map { "\($0.longitude)" } ?? "", state?.gradeCell ?? "",
          state?.gradeUpper?.rawValue ?? "",
          monument.supersededBy?.cell ?? state?.phrase ?? "", state?.status.rawValue ?? "",
          state?.event?.text ?? "", state?.event?.lower.knownDay?.description ?? "",
          state?.event?.upper.knownDay?.description ?? "",
          state.map { String($0.liveReports) } ?? "", state.map { String($0.dissent.count) } ?? "",
        ]
      }, json: .records(monuments))
  }

  /// Lists reports with what became of them.
  ///
  /// - Parameters:
  ///   - reports: The reports, in the order of the list.
  ///   - standings: What reviews and later reports made of a report; none for one that stands as it
  ///     was recorded.
  /// - Returns: The list, with whole records in JSON.
  public static func reports(
    _ reports: [Report], standings: [RecordID: Verdict] = [:]
  ) -> RecordList {
    RecordList(
      noun: "reports",
      columns: [
        .whole("id"), .whole("site"), .whole("monument"), "assessor", "event",
        .detail("eventEarliest"), .detail("eventLatest"), .detail("assessed"),
        "published", .detail("recorded"), "grade", .detail("gradeUpper"),
        .detail("sourceScale"), .detail("sourceClass"), .detail("cause"), .detail("method"),
        .detail("scope"), .detail("evidence"), .optional("standing"),
      ],
      rows: reports.map { report in
        [
          report.id.text, report.site.text, report.monument?.text ?? "", report.assessor,
          report.event?.text ?? "", report.event?.lower.knownDay?.description ?? "",
          report.event?.upper.knownDay?.description ?? "", report.assessed?.text ?? "",
          report.published?.text ?? "", report.recorded.description, report.grade.rawValue,
          report.gradeUpper?.rawValue ?? "", report.sourceScale ?? "", report.sourceClass ?? "",
          report.cause?.rawValue ?? "", report.method?.rawValue ?? "", report.scope ?? "",
          report.evidence.map(\.text).joined(separator: " "),
          standings[report.id]?.rawValue ?? "",
        ]
      }, json: .records(reports))
  }

  public static func evidence(_ items: [Evidence]) -> RecordList {
    RecordList(
      noun: "evidence",
      columns: [
        .whole("id"), "type", "title", "source", .detail("sourceGroup"),
        "acquired", "published", .detail("shows"), .detail("url"),
        .detail("sha256"), .detail("licence"), .detail("access"),
      ],
      rows: items.map { item in
        [
          item.id.text, item.type.rawValue, item.title, item.source, item.sourceGroup ?? "",
          item.acquired?.text ?? "", item.published?.text ?? "", item.shows?.rawValue ?? "",
          item.url ?? "", item.file?.sha256 ?? "", item.licence ?? "",
          item.access?.rawValue ?? "",
        ]
      }, json: .records(items))
  }
}

extension Supersession {
  /// What stands instead of the state of a record whose place another one took.
  fileprivate var cell: String { "superseded by \(by)" }
}

extension Assessment {
  /// The grade, or nothing where nobody has reported any.
  fileprivate var gradeCell: String { status == .unassessed ? "" : grade.rawValue }
}
