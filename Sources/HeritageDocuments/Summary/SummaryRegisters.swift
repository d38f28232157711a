import HeritageAssessment
import HeritageModel

// What the states of a summary rest on: items of evidence, sources, withdrawals, decisions.

extension Summary {
  func addEvidence(
    _ facts: SituationFacts, _ edited: EditedParts, to page: inout Page
  ) {
    page.heading(2, "Evidence")
    let items = facts.evidence
    let withdrawn = Dictionary(
      items.compactMap { item in records.retraction(of: item.id).map { (item.id, $0) } }
    ) { first, _ in first }
    page.items(edited.evidence(items, withdrawn: withdrawn))
  }

  func addSources(to page: inout Page) {
    guard !reports.isEmpty else { return }
    let claims = Dictionary(reports.map { ($0.assessor, 1) }, uniquingKeysWith: +)
    let items = Dictionary(evidence.map { ($0.source, 1) }, uniquingKeysWith: +)
    page.section(
      "Sources",
      Table(
        ["Source", .number("Reports"), .number("Evidence")],
        rows: Set(claims.keys).union(items.keys)
          .sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }.map { name in
            [.record(name), "\(claims[name] ?? 0)", "\(items[name] ?? 0)"]
          }))
  }

  /// The reports of the scope that leaned on evidence which was withdrawn.
  var weakened: [Report] { reports.filter { !records.withdrawals(of: $0).isEmpty } }

  func addWithdrawals(to page: inout Page) {
    page.section(
      "Withdrawn evidence",
      weakened.map { report in
        let items = records.withdrawals(of: report).map(\.line).joined(" and on ")
        let all = records.restsOnlyOnWithdrawn(report) ? "; it rests on nothing else" : ""
        return
          "\(records.title(of: report.subject)): \(code: report.id.text), \(report.assessor), leaned on \(items)\(own: all)."
      })
  }

  /// The decisions on findings about records of the scope.
  var setAsides: [SetAside] {
    guard !records.setAsides.isEmpty else { return [] }
    var scope = Set(sites.map(\.reference.description))
    scope.formUnion(monuments.map(\.reference.description))
    scope.formUnion(all.map(\.subject.reference.description))
    scope.formUnion(reports.map(\.reference.description))
    scope.formUnion(evidence.map(\.reference.description))
    for report in reports {
      scope.formUnion((records.reviewsByReport[report.id] ?? []).map(\.reference.description))
    }
    return records.setAsides.filter { scope.contains($0.record) }
  }

  func addSetAsides(to page: inout Page) {
    page.section(
      "Findings set aside",
      setAsides.map { decision in
        let message: Line = decision.message.map { ": \($0)" } ?? ""
        return
          "\(decision.code) on \(code: decision.record)\(message) – set aside by \(decision.by) on \(SpokenDate(decision.recorded.day).line) because \(decision.because) (\(code: decision.id.text))"
      })
  }
}
