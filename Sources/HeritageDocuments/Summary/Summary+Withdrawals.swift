import CanonicalJSON
import HeritageAssessment
import HeritageModel

extension Summary {
  /// The reports of the scope that leaned on evidence which was withdrawn.
  var weakened: [Report] { reports.filter { !records.withdrawals(of: $0).isEmpty } }

  func addWithdrawals(to page: inout Page) {
    guard !weakened.isEmpty else { return }
    page.heading(2, "Withdrawn evidence")
    page.bullets(
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
    let decisions = setAsides
    guard !decisions.isEmpty else { return }
    page.heading(2, "Findings set aside")
    page.bullets(
      decisions.map { decision in
        let message: Line = decision.message.map { ": \($0)" } ?? ""
        return
          "\(decision.code) on \(code: decision.record)\(message) – set aside by \(decision.by) on \(own: decision.recorded.day.description) because \(decision.because) (\(code: decision.id.text))"
      })
  }
}

extension SetAside {
  var summaryJSON: JSONValue {
    [
      "id": .string(id.text), "code": .string(code), "record": .string(record),
      "message": .text(message), "because": .string(because), "by": .string(by),
      "recorded": .string(recorded.description),
    ]
  }
}
