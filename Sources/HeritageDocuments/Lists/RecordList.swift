public import CanonicalJSON
public import HeritageAssessment
public import HeritageModel

/// A list of records of one kind: a table for people, whole records for programs.
///
/// A terminal and Markdown get the columns that matter most; CSV has all of them.
public struct RecordList: TableDocument, NoticedDocument {
  /// What the list holds, in the plural.
  let noun: String
  private(set) var table: Table
  private var rows: Records
  public private(set) var count: Int
  /// Makes the whole record of a row with what stands beside it, which only JSON asks for.
  private var entries: @Sendable () -> (_ row: Int) -> JSONValue
  /// What the states in the list come from, and the places that its records are about.
  public var basis: ListBasis {
    get { grounds }
    set {
      grounds = newValue
      kept = keep(grounds.told(by: rows))
    }
  }
  private var grounds = ListBasis()
  /// What is told with the basis, as a list can be of all records.
  private var kept: (told: Records, restriction: RestrictionCount?)?
  public var notAsJournaled: Set<RecordReference> = []
  public var missing: Set<RecordReference> = []
  public var edition = EditionNote() {
    didSet { kept = kept.map { keep($0.told) } }
  }

  /// A column with what it holds of a record.
  private struct Column<Record> {
    let head: Table.Column
    let cell: (Record) -> Line?

    /// Creates a column of texts from records; an empty one is a value that is not there.
    init(_ head: Table.Column, _ text: @escaping (Record) -> String?) {
      self.head = head
      cell = { record in text(record).flatMap { $0.isEmpty ? nil : .record($0) } }
    }

    private init(head: Table.Column, cell: @escaping (Record) -> Line?) {
      self.head = head
      self.cell = cell
    }

    static func line(_ head: Table.Column, _ cell: @escaping (Record) -> Line?) -> Self {
      Self(head: head, cell: cell)
    }
  }

  private init<Record: HeritageRecord>(
    _ noun: String, _ records: [Record], _ columns: [Column<Record>],
    beside members: @escaping @Sendable () -> (Record) -> JSONObject
  ) {
    self.noun = noun
    table = Table(
      columns.map(\.head),
      rows: records.map { record in columns.map { $0.cell(record) ?? .empty } })
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

  private func keep(_ told: Records) -> (told: Records, restriction: RestrictionCount?) {
    (told, Notices.restriction(on: told, for: edition.audience))
  }

  /// Adds the rows of another part of the list behind its own.
  ///
  /// What is to be said of the whole list is known with ``takeNotices(from:)``.
  public mutating func append(_ part: RecordList) {
    table.rows += part.table.rows
    entries = { [entries, count, further = part.entries] in
      let (own, other) = (entries(), further())
      return { $0 < count ? own($0) : other($0 - count) }
    }
    count += part.count
    rows.merge(part.rows)
    grounds.append(part.grounds)
    kept = nil
  }

  /// The list without its rows, for what is to be said of it.
  public var withoutRows: RecordList {
    var list = self
    list.table.rows = []
    list.count = 0
    list.rows = Records()
    list.grounds = ListBasis()
    if kept?.restriction == nil { list.kept = (Records(), nil) }
    return list
  }

  /// Adds what is to be said of another part of the list, without its rows.
  public mutating func takeNotices(of part: RecordList) {
    notAsJournaled.formUnion(part.notAsJournaled)
    guard let other = part.kept, other.restriction != nil else { return }
    var told = kept?.restriction == nil ? Records() : told
    told.merge(other.told)
    kept = keep(told)
  }

  /// Says of itself what was gathered of all its parts.
  public mutating func takeNotices(from whole: RecordList) {
    notAsJournaled = whole.notAsJournaled
    missing = whole.missing
    edition = whole.edition
    if kept == nil { kept = keep(grounds.told(by: rows)) }
  }

  /// The rows as RFC 4180 has them, without one of titles.
  public var csvRows: String { table.csvRows }

  /// The rows as lines with tabs between the cells, without one of titles.
  public var tsvRows: String { table.tsvRows }

  public var told: Records { kept?.told ?? grounds.told(by: rows) }

  var heading: Notices {
    Notices(
      restriction: kept.map(\.restriction)
        ?? Notices.restriction(on: told, for: edition.audience),
      notAsJournaled: notAsJournaled, missing: missing, edition: edition)
  }

  public func text(on screen: Screen) -> String {
    table.rows.isEmpty
      ? heading.text(on: screen) + "no \(noun)\n" : TerminalPage.text(of: page, on: screen)
  }

  public var markdown: String {
    var page = page
    if table.rows.isEmpty { page.paragraph("No \(own: noun).") }
    return MarkdownPage.text(of: page)
  }

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
      let told = grounds.told(by: Records([record]))
      try body(
        Notices(told, notAsJournaled: notAsJournaled.filter(told.contains), edition: edition)
          .mark(entry(row)))
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
      Column(.detail(grade.rawValue)) { state($0).map { String($0.rollUp.byGrade[grade] ?? 0) } }
    }
    let identity: [Column<Site>] = [
      Column(.whole("id")) { $0.id.text }, Column("name") { $0.title },
      Column(.beside("localName")) { $0.localName },
      Column("countries") { $0.countries.joined(separator: " ") },
      Column(.detail("place")) { $0.place },
      Column(.detail("latitude")) { $0.shownPoint.map { "\($0.latitude)" } },
      Column(.detail("longitude")) { $0.shownPoint.map { "\($0.longitude)" } },
      Column(.detail("point"), \.pointOrigin),
      Column("unesco") { $0.externalIDs["unesco"] },
      Column(.detail("inscribed")) { $0.worldHeritage?.inscribed.map(String.init) },
      Column("inDanger") { $0.openDangerPeriod.map { $0.period?.text ?? "yes" } },
    ]
    let states: [Column<Site>] = [
      Column(.detail("grade")) { state($0)?.worstCell },
      .line("state") { $0.supersededBy.map { .own($0.cell) } ?? state($0)?.phraseLine },
      Column(.detail("status")) { state($0)?.statusCell },
      Column(.detail("ownGrade")) { state($0)?.own.gradeCell },
      Column(.detail("worstOfMonuments")) { state($0)?.rollUp.grade?.rawValue },
      Column(.detail("monuments")) { state($0).map { String($0.rollUp.monuments) } },
      Column(.detail("parts")) { state($0).map { String($0.rollUp.parts) } },
    ]
    let counts: [Column<Site>] = [
      Column(.detail("contested")) { state($0).map { String($0.rollUp.contested) } },
      Column(.detail("notAssessed")) { state($0).map { String($0.rollUp.notAssessed) } },
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
  ///
  /// - Parameters:
  ///   - monuments: The monuments, in the order of the list.
  ///   - sites: Sites among which theirs are, in whose countries the local names are looked for.
  ///   - assessed: The state of a monument.
  /// - Returns: The list, with whole records in JSON.
  public static func monuments(
    _ monuments: [Monument], of sites: RecordTable<Site> = RecordTable(),
    state assessed: (Monument) -> Assessment?
  ) -> RecordList {
    let states = Dictionary(monuments.map { ($0.subject, assessed($0)) }) { first, _ in first }
    func state(_ monument: Monument) -> Assessment? { states[monument.subject] ?? nil }
    let columns: [Column<Monument>] = [
      Column(.whole("site")) { $0.site.text }, Column(.whole("id")) { $0.id.text },
      Column("name") { $0.title },
      Column(.beside("localName")) { $0.names.local(in: sites[$0.site]?.countries ?? [])?.text },
      Column(.detail("type")) { $0.type?.rawValue },
      Column(.detail("partOf")) { $0.partOf?.text },
      Column(.detail("latitude")) { $0.location.map { "\($0.latitude)" } },
      Column(.detail("longitude")) { $0.location.map { "\($0.longitude)" } },
      Column(.detail("grade")) { state($0)?.gradeCell },
      Column(.detail("gradeUpper")) { state($0)?.gradeUpper?.rawValue },
      Column(.detail("countedGrade")) { state($0)?.countedGrade.rawValue },
      .line("state") { $0.supersededBy.map { .own($0.cell) } ?? state($0)?.phraseLine },
      Column(.detail("status")) { state($0)?.status.rawValue },
      Column(.detail("contested")) { state($0).map { $0.isContested ? "yes" : "no" } },
      Column(.detail("corroborated")) { state($0).map { $0.isCorroborated ? "yes" : "no" } },
      Column(.detail("verified")) { state($0).map { $0.isVerified ? "yes" : "no" } },
      Column("event") { state($0)?.event?.text },
      Column(.detail("eventEarliest")) { state($0)?.event?.lower.knownDay?.description },
      Column(.detail("eventLatest")) { state($0)?.event?.upper.knownDay?.description },
      Column(.detail("look")) { state($0)?.look?.date.text },
      Column(.number("reports")) { state($0).map { String($0.liveReports) } },
      Column(.number("dissent")) { state($0).map { String($0.dissent.count) } },
    ]
    return RecordList("monuments", monuments, columns) { [states] in
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
    let columns: [Column<Report>] = [
      Column(.whole("id")) { $0.id.text }, Column(.whole("site")) { $0.site.text },
      Column(.whole("monument")) { $0.monument?.text }, Column("assessor") { $0.assessor },
      Column("event") { $0.event?.text },
      Column(.detail("eventEarliest")) { $0.event?.lower.knownDay?.description },
      Column(.detail("eventLatest")) { $0.event?.upper.knownDay?.description },
      Column(.detail("assessed")) { $0.assessed?.text },
      Column("published") { $0.published?.text },
      Column(.detail("recorded")) { $0.recorded.description },
      .line("grade") { $0.grade.codeLine },
      Column(.detail("gradeUpper")) { $0.gradeUpper?.rawValue },
      Column(.detail("sourceScale")) { $0.sourceScale },
      Column(.detail("sourceClass")) { $0.sourceClass },
      Column(.detail("cause")) { $0.cause?.rawValue },
      Column(.detail("method")) { $0.method?.rawValue },
      Column(.detail("scope")) { $0.scope },
      Column(.detail("evidence")) { $0.evidence.map(\.text).joined(separator: " ") },
      Column(.optional("standing")) { standings[$0.id]?.rawValue },
    ]
    return RecordList("reports", reports, columns) {
      var states: [Subject: JSONValue] = [:]
      return { report in
        var beside: JSONObject = ["standing": .text(standings[report.id])]
        guard let state else { return beside }
        // The whole assessment names all reports on the subject, which each of them cannot repeat.
        let known = states[report.subject] ?? state(report).brief
        states[report.subject] = known
        beside["subject"] = known
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
  ///   - paths: Where the file of an item is that is in the registry, by the SHA-256 of its bytes.
  /// - Returns: The list, with whole records in JSON.
  public static func evidence(
    _ items: [Evidence], reports: [RecordID: [RecordID]] = [:],
    retractions: [RecordID: RecordID] = [:], paths: [String: String] = [:]
  ) -> RecordList {
    let columns: [Column<Evidence>] = [
      Column(.whole("id")) { $0.id.text }, Column("type") { $0.type.rawValue },
      Column("title") { $0.title },
      Column("source") { $0.source }, Column(.detail("sourceGroup")) { $0.sourceGroup },
      Column("acquired") { $0.acquired?.text }, Column("published") { $0.published?.text },
      Column(.detail("shows")) { $0.shows?.rawValue }, Column(.detail("url")) { $0.url },
      Column(.detail("sha256")) { $0.file?.sha256 }, Column(.detail("licence")) { $0.licence },
      Column(.detail("access")) { $0.access?.rawValue },
    ]
    return RecordList("evidence", items, columns) {
      {
        [
          "reports": .ids(reports[$0.id] ?? []), "retraction": .text(retractions[$0.id]),
          "path": .text($0.file?.sha256.flatMap { paths[$0] }),
        ]
      }
    }
  }
}
