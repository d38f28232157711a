import HeritageAssessment
import HeritageModel

extension Summary {
  /// How many names a line gives before it counts the rest.
  private static let limit = 20

  /// The sites of the scope about which, monuments included, no report is known.
  var sitesWithoutReport: [Site] {
    let reported = Set(records.reportsBySubject.keys.map(\.site))
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
        "Of the \(sitesInScope.count) sites in this scope \(silent.count) \(own: verb) no report: \(Self.list(silent.map { .record($0.title) }))."
      )
    }
    if !superseded.isEmpty {
      lines.append(
        "Not counted, as other records took their place: \(Self.list(superseded.map { .record($0.title) }))."
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
    guard !lines.isEmpty else { return }
    page.heading(2, "What is said to have happened")
    page.bullets(lines)
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
      "\(own: state.phrase)\(event)\(told) – \(report.assessor), \(code: report.id.text)\(report.access.mark)"
  }

  /// How the sites of the scope stand with the World Heritage List.
  func addSites(to page: inout Page) {
    let shown = sites.prefix(Self.limit)
    guard !shown.isEmpty else { return }
    page.heading(2, "Sites")
    page.table(
      Page.Table(
        ["Site", "Country", "World Heritage", "In danger"],
        rows: shown.map { site in
          [
            .record(site.title) + site.access.mark,
            .record(site.countries.joined(separator: " ")),
            site.worldHeritage.map(\.standing) ?? "no entry on record",
            site.worldHeritage.map(Self.danger) ?? "–",
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

  private static func list(_ names: [Line]) -> Line {
    let shown = names.prefix(limit).joined()
    return names.count > limit ? shown + .own(" and \(names.count - limit) more") : shown
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
