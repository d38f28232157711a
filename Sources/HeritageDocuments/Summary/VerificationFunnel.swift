import CanonicalJSON
import HeritageAssessment
import HeritageModel

/// How far reports have come in verification; every report stands in one row.
struct VerificationFunnel: Sendable {
  struct Row: Sendable {
    let name: String
    let label: String
    let count: Int
  }

  let rows: [Row]
  /// Among those not reviewed, reports whose confirmation fell with their evidence.
  let lapsed: Int

  private static let order: [Verdict] = [
    .partiallyVerified, .verified, .disputed, .refuted, .withdrawn, .superseded,
  ]

  init(_ reports: [Report], _ records: KnownRecords) {
    var counts: [Verdict: Int] = [:]
    var lapsed = 0
    for report in reports {
      let verdict = records.claims.verdict(on: report, from: records.viewpoint)
      if let verdict { counts[verdict, default: 0] += 1 }
      let isConfirmed = (records.reviewsByReport[report.id] ?? []).last {
        $0.verdict != .underReview
      }.map { $0.verdict == .verified || $0.verdict == .partiallyVerified }
      if verdict == nil, isConfirmed == true { lapsed += 1 }
    }
    let reviewed = counts.values.reduce(0, +)
    rows =
      [Row(name: "reported", label: "reported, not verified", count: reports.count - reviewed)]
      + Self.order.map { Row(name: $0.rawValue, label: $0.words, count: counts[$0] ?? 0) }
    self.lapsed = lapsed
  }

  var total: Int { rows.reduce(0) { $0 + $1.count } }

  func add(to page: inout Page) {
    page.paragraph("Counted are reports, each once, by what reviews in this registry made of them.")
    page.table(
      Table(
        ["Verification", .number("Reports")],
        rows: rows.filter { $0.count > 0 }.map { [.own($0.label), .own(String($0.count))] }
          + [[.strong("total"), .strong(String(total))]]))
    if lapsed > 0 {
      let verb = lapsed == 1 ? "was" : "were"
      page.paragraph(
        .own(
          "\(lapsed) of those not verified \(verb) verified once, on evidence that is withdrawn now."
        ))
    }
  }

  var json: JSONValue {
    var object = JSONObject()
    for row in rows { object[row.name] = .integer(row.count) }
    object["total"] = .integer(total)
    return .object(object)
  }
}
