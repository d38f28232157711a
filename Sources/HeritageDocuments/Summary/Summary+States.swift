import HeritageAssessment
import HeritageModel

extension Summary {
  func addKeyPoints(to page: inout Page) {
    let isAboutSites = entries.isEmpty
    let points = KeyPoints(
      told: (isAboutSites ? wholeSites : entries).map {
        KeyPoints.Told(title: $0.title, state: $0.state)
      }, noun: isAboutSites ? "site" : "monument", records: records)
    guard !points.lines.isEmpty else { return }
    page.heading(2, "Key points")
    page.bullets(points.lines + [VerificationFunnel(reports, records).point].compactMap(\.self))
  }

  func addTotals(to page: inout Page) {
    page.heading(2, "Totals")
    let counts = GradeCounts(entries.map(\.state))
    if entries.isEmpty {
      page.paragraph("No monument is in this scope.")
    } else {
      page.paragraph(
        "Counted are monuments, each once, by its derived state; sites as a whole are not."
      )
      page.table(counts.table("monuments"))
    }
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
          .record(entry.title) + entry.access.mark, .own(state.phrase),
          state.event?.lower.cell ?? "–",
          state.event?.upper.cell ?? "–", .own(state.status.rawValue),
          .own(String(state.liveReports)), .own(String(state.dissent.count)),
        ]
      })
  }
}
