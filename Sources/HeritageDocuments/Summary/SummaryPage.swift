import CanonicalJSON
import HeritageAssessment
import HeritageModel

extension Summary {
  func addKeyPoints(to page: inout Page) {
    let isAboutSites = entries.isEmpty
    let points = KeyPoints(
      told: (isAboutSites ? wholeSites : entries).map {
        ($0.title, $0.state)
      }, noun: isAboutSites ? "site" : "monument", records: records,
      hasDivided: superseded.contains(where: records.isDividedWithClaims), edition: edition)
    guard !points.lines.isEmpty else { return }
    page.section(
      "Key points",
      [periodPoint].compactMap(\.self) + points.lines
        + [VerificationFunnel(reports, records).point].compactMap(\.self))
  }

  /// What can have happened in the period of the scope, if it has one.
  private var periodPoint: Line? {
    guard scope.selection.since != nil || scope.selection.until != nil else { return nil }
    let struck = all.filter { !$0.events.isEmpty }
    let events = all.reduce(0) { $0 + $1.events.count }
    let named = struck.map { .record($0.title) }.joined(upTo: Self.limit)
    return .strong("In the period: \(counted(events, "dated event"))")
      + (struck.isEmpty ? "." : " – " + named + ".")
      + .own(
        " The states below are those\(endOfPeriod.isEmpty ? " of the latest records" : endOfPeriod)."
      )
  }

  func addTotals(to page: inout Page) {
    page.heading(2, "Totals")
    let counts = GradeCounts(entries.map(\.state), edition: edition)
    if entries.isEmpty {
      page.paragraph("No monument is in this scope.")
    } else {
      page.paragraph(
        .own(
          "Counted are monuments, each once, by its derived state\(endOfPeriod); sites as a whole are not.\(partsNote)"
        )
      )
      page.table(counts.table("monuments"))
    }
  }

  /// On which day the states are those of, where a period has an end.
  var endOfPeriod: String {
    scope.selection.until.map { " on \($0)" } ?? ""
  }

  private var partsNote: String {
    let parts = monuments.count { $0.partOf != nil }
    guard parts > 0 else { return "" }
    return
      " \(parts) of them \(parts == 1 ? "is a part" : "are parts") of others and counted by themselves."
  }

  /// The sites by the worse of their own state and that of their monuments.
  func addSiteRollUps(to page: inout Page) {
    let told = siteStates.filter { !$0.state.isNotAssessed }
    guard siteStates.count > 1, !told.isEmpty else { return }
    page.section(
      "Sites by their worst",
      note:
        "Each site once, by the worse of the state of the site as a whole and that of its monuments; a site’s grade is not its monuments’.",
      Table(
        [
          "Site", "Worst", "As a whole", .number("Monuments"), .number("Contested"),
          .number("Not assessed"),
        ],
        rows: told.map { entry in
          [
            entry.site.titleLine + entry.site.access.mark, entry.state.worst.phraseLine,
            entry.state.own.status == .unassessed ? .empty : entry.state.own.phraseLine,
            "\(entry.state.rollUp.monuments)", "\(entry.state.rollUp.contested)",
            "\(entry.state.rollUp.notAssessed)",
          ]
        }))
  }

  func addWholeSites(to page: inout Page) {
    page.section(
      "Sites as a whole",
      note:
        "\(GradeCounts(wholeSites.map(\.state)).sentence("site")) These are reports about a whole site and are not part of the totals above.",
      table("Site as a whole", wholeSites))
  }

  func table(_ noun: String, _ entries: [Entry]) -> Table {
    let hasManySites = sites.count > 1 && noun == "Monument"
    let first: [Table.Column] = hasManySites ? ["Site"] : []
    return Table(
      first + [
        Table.Column(title: noun), "State", "Event", "Look",
        .number("Reports"), .number("Dissent"),
      ],
      rows: entries.map { entry in
        let state = entry.state
        return (hasManySites ? [records.titleLine(of: Subject(site: entry.subject.site))] : []) + [
          records.titleLine(of: entry.subject) + entry.access.mark, state.phraseLine,
          state.event?.line ?? .empty, state.look?.line ?? .empty,
          "\(state.liveReports)", "\(state.dissent.count)",
        ]
      })
  }

  /// How many names a line gives before it counts the rest.
  static let limit = 20

  /// The sites of the scope about which, monuments included, no report is known.
  var sitesWithoutReport: [Site] {
    let reported = Set(
      records.claims.records.reports.filter { records.viewpoint.knows($0) }.map {
        records.claims.successor(of: Subject(site: $0.site)).site
      })
    return sitesInScope.filter { !reported.contains($0.id) }
  }

  /// What the scope holds and the document does not tell of.
  func addLeftOut(to page: inout Page) {
    var lines: [Line] = []
    if !undated.isEmpty {
      let verb = undated.count == 1 ? "is" : "are"
      lines.append(
        .own(
          "\(counted(undated.count, "report")) without a date \(verb) left out: nothing says whether the event lies in the period."
        ))
    }
    let silent = sitesWithoutReport
    if !silent.isEmpty, sitesInScope.count > 1 {
      let verb = silent.count == 1 ? "has" : "have"
      lines.append(
        "Of the \(sitesInScope.count) sites in this scope \(silent.count) \(own: verb) no \(own: edition.report): \(silent.map { .record($0.title) }.joined(upTo: Self.limit))."
      )
    }
    let replaced = superseded.filter { $0.supersededBy?.reason.carriesClaims != false }
    if !replaced.isEmpty {
      lines.append(
        "Not counted, as other records took their place, where their claims count: \(replaced.map { .record($0.title) }.joined(upTo: Self.limit))."
      )
    }
    let divided = superseded.filter { $0.supersededBy?.reason.carriesClaims == false }
    if !divided.isEmpty {
      let told = divided.map { monument -> Line in
        let count = records.reportsBySubject[monument.subject]?.count ?? 0
        return
          "\(monument.title) (\(own: counted(count, "report")); \(records.state(of: monument.subject).phraseLine))"
      }
      lines.append(
        "Not counted, as they were divided; their claims stay with them: \(told.joined("; ", upTo: Self.limit))."
      )
    }
    page.bullets(lines)
  }

  /// What the deciding report says happened, a line for each subject that has a state.
  func addAccounts(to page: inout Page) {
    let byID = Dictionary(reports.map { ($0.id, $0) }) { first, _ in first }
    let lines = all.compactMap { entry -> Line? in
      guard entry.state.status != .unassessed, let deciding = entry.state.basis.first,
        let report = byID[deciding] ?? records.reports.first(where: { $0.id == deciding })
      else { return nil }
      return "\(.strongRecord(entry.title)): \(Self.account(of: report, entry.state, byID))"
    }
    page.section("What is said to have happened", lines)
  }

  /// What stands beside the states.
  func addBesides(to page: inout Page) {
    page.section(
      "Beside the states",
      all.flatMap { entry in
        entry.state.besides.map { "\(.strongRecord(entry.title)): \($0)" as Line }
      })
  }

  private static func account(
    of report: Report, _ state: Assessment, _ byID: [RecordID: Report]
  ) -> Line {
    // What the deciding report does not tell, one that says the same may.
    let agreeing = [report] + state.basis.dropFirst().compactMap { byID[$0] }
    var parts: [Line] = []
    if let scope = agreeing.lazy.compactMap(\.scope).first {
      parts.append(.record(scope.withoutFullStop))
    }
    if var account = report.narrative.first {
      account.text = account.text.withoutFullStop
      parts.append(account.line)
    }
    if let cause = agreeing.lazy.compactMap(\.causeLine).first { parts.append("Cause: \(cause)") }
    let event: Line = state.event.map { ", event \($0.line)" } ?? ""
    let told: Line = parts.isEmpty ? "" : ": \(parts.joined(". "))"
    return
      "\(state.phraseLine)\(event)\(told) – \(report.assessor), \(code: report.id.text)\(report.access.mark)"
  }

  /// How the sites of the scope stand with the World Heritage List.
  func addSites(to page: inout Page) {
    let shown = sites.prefix(Self.limit)
    guard !shown.isEmpty else { return }
    page.heading(2, "Sites")
    page.table(
      Table(
        ["Site", "Country", "World Heritage", "In danger"],
        rows: shown.map { site in
          [
            site.titleLine + site.access.mark,
            .record(site.countries.joined(separator: " ")),
            site.worldHeritage.map(\.standing) ?? "no entry on record",
            site.worldHeritage.map(Self.danger) ?? .empty,
          ]
        }))
    if sites.count > shown.count {
      page.paragraph("The other \(sites.count - shown.count) sites are in the JSON form.")
    }
  }

  private static func danger(_ worldHeritage: WorldHeritage) -> Line {
    guard worldHeritage.inDanger.isEmpty else {
      return worldHeritage.inDanger.map(\.line).joined("; ")
    }
    let raw = worldHeritage.listing["danger"] ?? ""
    return raw.isEmpty ? "not known" : "the listing says “\(raw)”"
  }

  /// Every dated event of the scope, with the subject that it struck.
  private var events: [(entry: Entry, incident: IncidentSummary, event: AssessedEvent)] {
    let found = all.flatMap { entry in
      entry.events.compactMap { incident in
        incident.event.map { (entry: entry, incident: incident, event: $0) }
      }
    }
    return found.sorted { left, right in
      let first = left.event.order
      let second = right.event.order
      return first == second ? left.entry.subject < right.entry.subject : first < second
    }
  }

  func addChronology(to page: inout Page) {
    page.section(
      "Chronology",
      Table(
        ["Event", "Subject", "What is said", "Reports"],
        rows: events.map { event in
          [
            event.event.line, records.titleLine(of: event.entry.subject), event.incident.phraseLine,
            event.incident.reports.codes(),
          ]
        }))
  }

  func addDisagreements(to page: inout Page) {
    let lines = all.flatMap { entry in
      entry.state.disagreements.map { "\(entry.title): \($0)" as Line }
    }
    page.section("Contradictions", lines, orElse: "No live claims disagree.")
  }
}

extension String {
  /// The text without the full stop that it may end in, as more follows.
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension StatedDate {
  /// Whether a day is known on one side at least.
  var isDated: Bool { lower != .unknown || upper != .unknown }
}

extension AssessedEvent {
  /// The first and last day as numbers, open ends outermost.
  fileprivate var order: (Int, Int) {
    (lower.knownDay?.number ?? .min, upper.knownDay?.number ?? .max)
  }
}
