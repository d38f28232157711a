public import HeritageModel

extension ListTable {
  /// Lists reports with what became of them.
  ///
  /// - Parameters:
  ///   - reports: The reports, in the order of the list.
  ///   - standings: What reviews and later reports made of a report; none for one that stands as it
  ///     was recorded.
  /// - Returns: The list, with whole records in JSON.
  public static func reports(
    _ reports: [Report], standings: [RecordID: Verdict] = [:]
  ) -> ListTable {
    ListTable(
      noun: "reports",
      columns: [
        .whole("id"), .whole("site"), .whole("monument"), .shown("assessor"), .shown("event"),
        .detail("eventEarliest"), .detail("eventLatest"), .detail("assessed"),
        .shown("published"), .detail("recorded"), .shown("grade"), .detail("gradeUpper"),
        .detail("sourceScale"), .detail("sourceClass"), .detail("cause"), .detail("method"),
        .detail("scope"), .detail("evidence"), .optional("standing"),
      ],
      rows: reports.map { report in
        [
          report.id.text, report.site.text, report.monument?.text ?? "", report.assessor,
          report.event?.text ?? "", report.event?.lower.knownDay?.description ?? "",
          report.event?.upper.knownDay?.description ?? "", report.assessed?.text ?? "",
          report.published?.text ?? "", report.recorded.description, report.grade.rawValue,
          report.gradeUpper?.rawValue ?? "", report.sourceScale ?? "", report.sourceClass ?? "",
          report.cause?.rawValue ?? "", report.method?.rawValue ?? "", report.scope ?? "",
          report.evidence.map(\.text).joined(separator: " "),
          standings[report.id]?.rawValue ?? "",
        ]
      }, json: .records(reports))
  }

  public static func evidence(_ items: [Evidence]) -> ListTable {
    ListTable(
      noun: "evidence",
      columns: [
        .whole("id"), .shown("type"), .shown("title"), .shown("source"), .detail("sourceGroup"),
        .shown("acquired"), .shown("published"), .detail("shows"), .detail("url"),
        .detail("sha256"), .detail("licence"), .detail("access"),
      ],
      rows: items.map { item in
        [
          item.id.text, item.type.rawValue, item.title, item.source, item.sourceGroup ?? "",
          item.acquired?.text ?? "", item.published?.text ?? "", item.shows?.rawValue ?? "",
          item.url ?? "", item.file?.sha256 ?? "", item.licence ?? "",
          item.access?.rawValue ?? "",
        ]
      }, json: .records(items))
  }
}
