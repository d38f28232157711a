import CanonicalJSON
import HeritageAssessment
import HeritageModel

extension Summary {
  func addKeyPoints(_ facts: SituationFacts, _ edited: EditedParts, to page: inout Page) {
    let namesSite = facts.siteCount > 1
    edited.addKeyPoints(
      facts.named,
      besides: [periodPoint].compactMap(\.self)
        + edited.lines(facts.beside, told: facts.named, namesSite: namesSite)
        + edited.words.points(of: facts).map(Line.record),
      namesSite: namesSite, to: &page)
  }

  /// What can have happened in the period of the scope, if it has one.
  private var periodPoint: Line? {
    guard scope.selection.since != nil || scope.selection.until != nil else { return nil }
    let struck = all.filter { !$0.damagingEvents.isEmpty }
    let events = all.reduce(0) { $0 + $1.damagingEvents.count }
    let named = struck.map { name(of: $0.subject) }.joined(upTo: Self.limit)
    return .strong("In the period: \(counted(events, "dated event"))")
      + (struck.isEmpty ? "." : " – " + named + ".")
  }

  func addTotals(_ facts: SituationFacts, _ edited: EditedParts, to page: inout Page) {
    guard facts.has(.states) else { return }
    page.heading(2, "Totals")
    let noun = facts.noun == .site ? "sites" : "monuments"
    let words = edited.words
    let places =
      facts.noun == .site || facts.siteCount < 2
      ? "" : " of \(words.counted(facts.siteCount, .site))"
    let isOne = facts.counted.count == 1
    let day = scope.selection.until.map { " \(words.when(SpokenDate($0)))" } ?? ""
    page.paragraph(
      .own(
        "Counted \(isOne ? "is" : "are") \(words.counted(facts.counted.count, facts.noun))\(places), \(isOne ? "once" : "each once"), by the state worked out from its reports\(day).\(words.parts(of: facts).map { " \($0)" } ?? "")"
      ))
    page.table(GradeCounts(facts.counted.map(\.state), edition: edition).table(noun))
    page.table(
      "By type", facts.byGroup.map { (edited.words.group($0.label), $0.byState) }, words)
    if facts.byRegion.contains(where: { $0.label != nil }) {
      page.table(
        "By region",
        facts.byRegion.map { ($0.label ?? edited.words.label(.regionNotRecorded), $0.byState) },
        words)
    }
  }

  /// The sites by the worse of their own state and that of their monuments, the worst first.
  func addSiteRollUps(to page: inout Page) {
    let told = siteStates.filter { !$0.state.isNotAssessed }.enumerated().sorted { one, other in
      let gravities = [one, other].map { Gravity($0.element.state) }
      return gravities[0] == gravities[1]
        ? one.offset < other.offset : gravities[0] > gravities[1]
    }.map(\.element)
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

  /// The title of a subject, with that of its site where there are several.
  func name(of subject: Subject) -> Line {
    .record(records.title(of: subject)) + siteBeside(subject)
  }

  private func siteBeside(_ subject: Subject) -> Line {
    subject.monument == nil || sites.count < 2
      ? .empty : " (\(records.title(of: Subject(site: subject.site))))"
  }

  /// In which order the table of subjects stands.
  func order(of facts: SituationFacts) -> Line? {
    guard facts.siteCount > 1 else { return nil }
    let isByRegion = facts.byRegion.contains { $0.label != nil }
    return switch (facts.noun, isByRegion) {
    case (.site, true): "By region, and in each the worst first."
    case (.site, false): "The worst first."
    case (_, true):
      "By region and site: in each region the worst site first, and at each site the worst monument."
    case (_, false): "By site, the worst first, and at each the worst monument first."
    }
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
  func leftOut(_ facts: SituationFacts, _ edited: EditedParts) -> [Line] {
    var lines = edited.words.leftOut(of: facts).map(Line.record)
    let replaced = superseded.filter { $0.supersededBy?.reason.carriesClaims != false }
    if !replaced.isEmpty {
      lines.append(
        "Not counted, as other records took their place, where their claims count: \(replaced.map { name(of: $0.subject) }.joined(upTo: Self.limit))."
      )
    }
    let divided = superseded.filter { $0.supersededBy?.reason.carriesClaims == false }
    if !divided.isEmpty {
      let told = divided.map { monument -> Line in
        let count = records.reportsBySubject[monument.subject]?.count ?? 0
        return
          "\(name(of: monument.subject)) (\(own: counted(count, "report")); \(records.state(of: monument.subject).phraseLine))"
      }
      lines.append(
        "Not counted, as they were divided; their claims stay with them: \(told.joined("; ", upTo: Self.limit))."
      )
    }
    return lines
  }

  /// What claims that give a state tell of it, and what stands beside it, a line for each subject.
  func addAccounts(_ facts: SituationFacts, _ edited: EditedParts, to page: inout Page) {
    page.section(
      "What is said to have happened",
      facts.all.compactMap { subject in
        let told = edited.account(of: subject)
        return told.isEmpty
          ? nil : edited.name(subject, namesSite: facts.siteCount > 1) + ". " + told
      })
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
            site.countries.map { code in
              Country(code: code).map { .own($0.name) } ?? .record(code)
            }.joined(),
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
            SpokenDate(event.event).line,
            records.titleLine(of: event.entry.subject) + siteBeside(event.entry.subject),
            event.incident.phraseLine, event.incident.reports.codes(),
          ]
        }))
  }
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
