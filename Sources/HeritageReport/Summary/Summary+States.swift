import HeritageAssessment
import HeritageModel

extension Summary {
  func addTotals(to page: inout Page) {
    page.heading(2, "Totals")
    let counts = GradeCounts(entries.map(\.state))
    if entries.isEmpty {
      page.paragraph("No monument is in this scope.")
    } else {
      page.paragraph("Counted are monuments, each once, by its derived state.")
      page.table(counts.table("monuments"))
    }
    page.paragraph(.own(reportSentence))
  }

  /// How many reports there are, and what reviews made of them.
  private var reportSentence: String {
    guard !reports.isEmpty else { return "No report is on record." }
    var byStanding: [String: Int] = [:]
    let ended = Dictionary(
      all.flatMap(\.state.ended).map { ($0.report, $0.verdict) }
    ) { first, _ in first }
    for report in reports {
      let review = (records.reviewsByReport[report.id] ?? []).last { $0.verdict != .underReview }
      byStanding[(ended[report.id] ?? review?.verdict)?.words ?? "not reviewed", default: 0] += 1
    }
    let order = Verdict.allCases.map(\.words) + ["not reviewed"]
    let parts = order.compactMap { word in byStanding[word].map { "\($0) \(word)" } }
    return "\(counted(reports.count, "report")): \(parts.joined(separator: ", "))."
  }

  func addMonuments(to page: inout Page) {
    guard !entries.isEmpty else { return }
    page.heading(2, "Monuments")
    page.table(table("Monument", entries))
  }

  func addWholeSites(to page: inout Page) {
    guard !wholeSites.isEmpty else { return }
    page.heading(2, "Sites as a whole")
    page.paragraph(
      "\(own: GradeCounts(wholeSites.map(\.state)).sentence("site")) These are reports about a whole site and are not part of the totals above."
    )
    page.table(table("Site as a whole", wholeSites))
  }

  private func table(_ noun: String, _ entries: [Entry]) -> Page.Table {
    let hasManySites = sites.count > 1 && noun == "Monument"
    let first: [Page.Table.Column] = hasManySites ? ["Site"] : []
    return Page.Table(
      first + [
        Page.Table.Column(title: noun), "State", "Earliest", "Latest", "Status",
        .number("Reports"), .number("Dissent"),
      ],
      rows: entries.map { entry in
        let state = entry.state
        return (hasManySites ? [.record(titles[entry.subject.site] ?? "")] : []) + [
          .record(entry.title), .own(state.phrase), state.event?.lower.cell ?? "–",
          state.event?.upper.cell ?? "–", .own(state.status.rawValue),
          .own(String(state.liveReports)), .own(String(state.dissent.count)),
        ]
      })
  }
}
