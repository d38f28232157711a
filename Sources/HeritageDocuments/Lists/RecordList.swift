public import CanonicalJSON
public import HeritageAssessment
public import HeritageModel

/// A list of records of one kind: a table for people, whole records for programs.
///
/// A terminal and Markdown get the columns that matter most; CSV has all of them.
public struct RecordList: TabularDocument, NoticedDocument {
  /// What the list holds, in the plural.
  let noun: String
  let table: Table
  private let rows: Records
  private let count: Int
  /// Makes the whole record of a row with what stands beside it, which only JSON asks for.
  private let entries: @Sendable () -> (_ row: Int) -> JSONValue
  /// What the states in the list come from, and the places that its records are about.
  public var basis = ListBasis() {
    didSet {
      let told = basis.told(by: rows)
      kept = (told, Notices(told).restriction)
    }
  }
  /// What is told with the basis, as a list can be of all records.
  private var kept: (told: Records, restriction: String?)?
  public var notAsJournaled: Set<RecordReference> = []
  public var missing: Set<RecordReference> = []

  /// A column with what it holds of a record.
  private typealias Column<Record> = (Table.Column, (Record) -> String?)

  private init<Record: HeritageRecord>(
    _ noun: String, _ records: [Record], _ columns: [Column<Record>],
    beside members: @escaping @Sendable () -> (Record) -> JSONObject
  ) {
    self.noun = noun
    table = Table(
      columns.map(\.0), texts: records.map { record in columns.map { $0.1(record) ?? "" } })
    rows = Records(table: RecordTable(records))
    count = records.count
    entries = {
      let beside = members()
      return { row in
        var json = records[row].json
        for (key, value) in beside(records[row]) { json[key] = value }
        return .object(json)
      }
    }
  }

  public var told: Records { kept?.told ?? basis.told(by: rows) }

  var heading: Notices {
    Notices(
      restriction: kept?.restriction ?? Notices(told).restriction, notAsJournaled: notAsJournaled,
      missing: missing)
  }

  public var text: String { table.rows.isEmpty ? "no \(noun)\n" : TerminalPage.text(of: page) }

  public var markdown: String {
    table.rows.isEmpty ? "No \(noun).\n" : MarkdownPage.text(of: page)
  }

  /// The list as RFC 4180 has it, with a heading row; no cell can act as a spreadsheet's formula.
  public var csv: String { table.csv }

  /// An array of the whole records; one that is not for everybody, or not as journaled, says so.
  public var json: JSONValue {
    var entries: [JSONValue] = []
    entries.reserveCapacity(count)
    forEachRow { entries.append($0) }
    return .array(entries)
  }

  /// Shows the records of ``json`` one after the other.
  public func forEachRow<Failure>(
    _ body: (JSONValue) throws(Failure) -> Void
  ) throws(Failure) {
    let entry = entries()
    guard !heading.isEmpty else {
      for row in 0..<count { try body(entry(row)) }
      return
    }
    var row = 0
    try rows.forEach { (record) throws(Failure) in
      let told = basis.told(by: Records([record]))
      try body(
        Notices(told, notAsJournaled: notAsJournaled.filter(told.contains)).mark(entry(row)))
      row += 1
    }
  }

  private var page: Page {
    var page = Page()
    page.notices(heading)
    page.table(table)
    return page
  }
}

extension RecordList {
  /// Lists sites, each with its own state and the worst of its monuments.
  public static func sites(_ sites: [Site], state assessed: (Site) -> SiteState?) -> RecordList {
    let known = Dictionary(sites.map { ($0.id, assessed($0)) }) { first, _ in first }
    func state(_ site: Site) -> SiteState? { known[site.id] ?? nil }
    func count(_ grade: DamageGrade) -> Column<Site> {
      (.detail(grade.rawValue), { state($0).map { String($0.rollUp.byGrade[grade] ?? 0) } })
    }
    let identity: [Column<Site>] = [
      (.whole("id"), { $0.id.text }), ("name", { $0.title }),
      ("countries", { $0.countries.joined(separator: " ") }), (.detail("place"), { $0.place }),
      (.detail("latitude"), { $0.shownPoint.map { "\($0.latitude)" } }),
      (.detail("longitude"), { $0.shownPoint.map { "\($0.longitude)" } }),
      (.detail("point"), \.pointOrigin),
      ("unesco", { $0.externalIDs["unesco"] }),
      (.detail("inscribed"), { $0.worldHeritage?.inscribed.map(String.init) }),
      ("inDanger", { $0.openDangerPeriod.map { $0.period?.text ?? "yes" } }),
    ]
    let states: [Column<Site>] = [
      (.detail("grade"), { state($0)?.worstCell }),
      ("state", { $0.supersededBy?.cell ?? state($0)?.phrase }),
      (.detail("status"), { state($0)?.statusCell }),
      (.detail("ownGrade"), { state($0)?.own.gradeCell }),
      (.detail("worstOfMonuments"), { state($0)?.rollUp.grade?.rawValue }),
      (.detail("monuments"), { state($0).map { String($0.rollUp.monuments) } }),
      (.detail("parts"), { state($0).map { String($0.rollUp.parts) } }),
    ]
    let counts: [Column<Site>] = [
      (.detail("contested"), { state($0).map { String($0.rollUp.contested) } }),
      (.detail("notAssessed"), { state($0).map { String($0.rollUp.notAssessed) } }),
    ]
    return RecordList(
      "sites", sites, identity + states + GradeCounts.order.map(count) + counts
    ) { [known] in
      { site in
        guard let state = known[site.id] ?? nil else { return [:] }
        return ["assessment": state.own.json, "rollUp": state.rollUp.json]
      }
    }
  }

  /// Lists monuments with their states.
  public static func monuments(
    _ monuments: [Monument], state assessed: (Monument) -> Assessment?
  ) -> RecordList {
    let states = Dictionary(monuments.map { ($0.subject, assessed($0)) }) { first, _ in first }
    func state(_ monument: Monument) -> Assessment? { states[monument.subject] ?? nil }
    return RecordList(
      "monuments", monuments,
      [
        (.whole("site"), { $0.site.text }), (.whole("id"), { $0.id.text }),
        ("name", { $0.title }), (.detail("type"), { $0.type?.rawValue }),
        (.detail("partOf"), { $0.partOf?.text }),
        (.detail("latitude"), { $0.location.map { "\($0.latitude)" } }),
        (.detail("longitude"), { $0.location.map { "\($0.longitude)" } }),
        (.detail("grade"), { state($0)?.gradeCell }),
        (.detail("gradeUpper"), { state($0)?.gradeUpper?.rawValue }),
        (.detail("countedGrade"), { state($0)?.countedGrade.rawValue }),
        ("state", { $0.supersededBy?.cell ?? state($0)?.phrase }),
        (.detail("status"), { state($0)?.status.rawValue }),
        (.detail("contested"), { state($0).map { $0.isContested ? "yes" : "no" } }),
        (.detail("corroborated"), { state($0).map { $0.isCorroborated ? "yes" : "no" } }),
        (.detail("verified"), { state($0).map { $0.isVerified ? "yes" : "no" } }),
        ("event", { state($0)?.event?.text }),
        (.detail("eventEarliest"), { state($0)?.event?.lower.knownDay?.description }),
        (.detail("eventLatest"), { state($0)?.event?.upper.knownDay?.description }),
        (.detail("look"), { state($0)?.look?.date.text }),
        (.number("reports"), { state($0).map { String($0.liveReports) } }),
        (.number("dissent"), { state($0).map { String($0.dissent.count) } }),
      ]
    ) { [states] in
      { monument in
        guard let state = states[monument.subject] ?? nil else { return [:] }
        return ["assessment": state.json]
      }
    }
  }

  /// Lists reports with what became of them.
  ///
  /// - Parameters:
  ///   - reports: The reports, in the order of the list.
  ///   - standings: What reviews and later reports made of a report; none for one that stands as it
  ///     was recorded.
  ///   - state: Derives the state of what a report counts for, which JSON alone asks for, once for
  ///     all reports on a subject.
  /// - Returns: The list, with whole records in JSON.
  public static func reports(
    _ reports: [Report], standings: [RecordID: Verdict] = [:],
    state: (@Sendable (Report) -> Assessment)? = nil
  ) -> RecordList {
    RecordList(
      "reports", reports,
      [
        (.whole("id"), { $0.id.text }), (.whole("site"), { $0.site.text }),
        (.whole("monument"), { $0.monument?.text }), ("assessor", { $0.assessor }),
        ("event", { $0.event?.text }),
        (.detail("eventEarliest"), { $0.event?.lower.knownDay?.description }),
        (.detail("eventLatest"), { $0.event?.upper.knownDay?.description }),
        (.detail("assessed"), { $0.assessed?.text }), ("published", { $0.published?.text }),
        (.detail("recorded"), { $0.recorded.description }), ("grade", { $0.grade.rawValue }),
        (.detail("gradeUpper"), { $0.gradeUpper?.rawValue }),
        (.detail("sourceScale"), { $0.sourceScale }), (.detail("sourceClass"), { $0.sourceClass }),
        (.detail("cause"), { $0.cause?.rawValue }), (.detail("method"), { $0.method?.rawValue }),
        (.detail("scope"), { $0.scope }),
        (.detail("evidence"), { $0.evidence.map(\.text).joined(separator: " ") }),
        (.optional("standing"), { standings[$0.id]?.rawValue }),
      ]
    ) {
      var states: [Subject: JSONValue] = [:]
      return { report in
        var beside: JSONObject = ["standing": .text(standings[report.id])]
        guard let state else { return beside }
        let subject = states[report.subject] ?? state(report).brief
        states[report.subject] = subject
        beside["subject"] = subject
        return beside
      }
    }
  }

  /// Lists items of evidence.
  ///
  /// - Parameters:
  ///   - items: The items, in the order of the list.
  ///   - reports: The reports that name an item.
  ///   - retractions: What withdrew an item.
  /// - Returns: The list, with whole records in JSON.
  public static func evidence(
    _ items: [Evidence], reports: [RecordID: [RecordID]] = [:],
    retractions: [RecordID: RecordID] = [:]
  ) -> RecordList {
    RecordList(
      "evidence", items,
      [
        (.whole("id"), { $0.id.text }), ("type", { $0.type.rawValue }), ("title", { $0.title }),
        ("source", { $0.source }), (.detail("sourceGroup"), { $0.sourceGroup }),
        ("acquired", { $0.acquired?.text }), ("published", { $0.published?.text }),
        (.detail("shows"), { $0.shows?.rawValue }), (.detail("url"), { $0.url }),
        (.detail("sha256"), { $0.file?.sha256 }), (.detail("licence"), { $0.licence }),
        (.detail("access"), { $0.access?.rawValue }),
      ]
    ) {
      { ["reports": .ids(reports[$0.id] ?? []), "retraction": .text(retractions[$0.id])] }
    }
  }
}

extension Site {
  /// The site's point or, where it has parts and none, the middle of these.
  fileprivate var shownPoint: Location? { location ?? middleOfParts }

  /// Where ``shownPoint`` comes from, so that nobody takes a middle for a place.
  fileprivate var pointOrigin: String? {
    if location != nil { return "recorded" }
    guard middleOfParts != nil else { return nil }
    return locatedParts == 1
      ? "only part with a point" : "middle of \(counted(locatedParts, "part"))"
  }
}

extension Supersession {
  /// What stands instead of the state of a record whose place another one took.
  fileprivate var cell: String {
    "superseded by \(successors.map(\.text).joined(separator: " and "))"
  }
}

extension SiteState {
  /// The worst grade, or nothing where nobody has reported any.
  fileprivate var worstCell: String { isNotAssessed ? "" : worst.rawValue }

  /// The status of the site as a whole, or nothing where only its monuments are assessed.
  fileprivate var statusCell: String {
    own.status == .unassessed && !isNotAssessed ? "" : own.status.rawValue
  }
}

extension Assessment {
  /// The state in short, for beside a claim about its subject.
  fileprivate var brief: JSONValue {
    [
      "record": .text(subject.reference), "grade": .text(grade), "gradeUpper": .text(gradeUpper),
      "countedGrade": .text(countedGrade), "status": .text(status), "contested": .bool(isContested),
      "phrase": .string(phrase),
    ]
  }

  /// The grade of the deciding report, or nothing where nobody has reported any.
  fileprivate var gradeCell: String { status == .unassessed ? "" : grade.rawValue }
}
