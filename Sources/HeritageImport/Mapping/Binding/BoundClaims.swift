import HeritageModel
import HeritageText

/// The templates of reports and of evidence with their columns found in a table, one for each star.
struct BoundClaims {
  private let reports: [BoundReport]
  private let evidence: [BoundEvidence]
  private let files: [BoundFiles]

  init(_ mapping: Mapping, _ columns: inout ColumnFinder, absent: Set<String>) {
    var reports: [BoundReport] = []
    for (index, record) in mapping.reports.enumerated() {
      for star in columns.stars(of: record) {
        columns.star = star
        reports.append(BoundReport(record, index, star, &columns, absent: absent))
      }
    }
    var evidence: [BoundEvidence] = []
    for (index, record) in mapping.evidence.enumerated() {
      for star in columns.stars(of: record) {
        columns.star = star
        evidence.append(
          BoundEvidence(
            record, index, star, files: mapping.fileNames(for: record), &columns, absent: absent))
      }
    }
    var files: [BoundFiles] = []
    if let names = mapping.namesOfFilesAlone {
      for star in columns.stars(of: [names]) {
        columns.star = star
        files.append(BoundFiles(names, mapping.evidence.count, star, &columns, absent: absent))
      }
    }
    columns.star = nil
    self.files = files
    self.reports = reports
    self.evidence = evidence
  }

  /// What says when a report was made public.
  var published: [BoundValue] { reports.compactMap(\.published) }

  var isEmpty: Bool { reports.isEmpty && evidence.isEmpty && files.isEmpty }

  /// Makes the reports of a group of rows, and the items that its rows name.
  func made(of group: GroupReading) -> MappedClaims {
    var claims = MappedClaims()
    claims.reports = reports.compactMap { $0.report(of: group) }
    claims.evidence = evidence.flatMap { $0.items(of: group, beside: claims.reports) }
    claims.evidence += files.flatMap { $0.items(of: group) }
    return claims
  }
}

/// What rows say of damage.
struct MappedClaims {
  var reports: [ClaimDraft.Listed<Report>] = []
  var evidence: [ClaimDraft.Listed<Evidence>] = []
}

extension BoundTemplate {
  /// Returns what a member takes its value from; `nil` if the template lacks the member.
  func value(of key: String) -> BoundValue? {
    for member in members where member.key == key {
      if case .value(let value, _) = member.content { return value }
    }
    return nil
  }
}

/// What a starred template needs of a row: a text in one of the columns of its star.
struct StarCheck {
  let columns: [Int]
  let isStarred: Bool

  init(_ record: RecordTemplate, _ star: String?, _ finder: ColumnFinder) {
    isStarred = star != nil
    columns = star == nil ? [] : record.columns.compactMap { finder.starred($0) }
  }

  func holds(_ row: TableRow) -> Bool {
    !isStarred || row.cells.contains { columns.contains($0.column) }
  }
}

/// The template of a report with its columns found in a table.
private struct BoundReport {
  private let template: BoundTemplate
  private let condition: BoundCondition?
  private let scale: DamageScale?
  private let sourceClass: BoundValue?
  private let index: Int
  private let star: String?
  private let starCheck: StarCheck

  init(
    _ record: RecordTemplate, _ index: Int, _ star: String?, _ columns: inout ColumnFinder,
    absent: Set<String>
  ) {
    template = BoundTemplate(
      record.template, &columns, absent: absent, without: ["class", "scale"])
    condition = record.condition.map { BoundCondition($0, &columns) }
    if case .value(let value, _)? = record.template["scale"] {
      scale = value.constant.flatMap { DamageScale.named($0) }
    } else {
      scale = nil
    }
    if case .value(let value, _)? = record.template["class"] {
      sourceClass = BoundValue(value, &columns, absent: absent)
    } else {
      sourceClass = nil
    }
    self.index = index
    self.star = star
    starCheck = StarCheck(record, star, columns)
  }

  var published: BoundValue? { template.value(of: "published") }

  /// Makes the report of a group's rows, or of those that the template is for.
  ///
  /// - Returns: The report; `nil` if they say nothing for it, or lack what a report must have.
  func report(of group: GroupReading) -> ClaimDraft.Listed<Report>? {
    let rows = group.rows.indices.filter { index in
      condition?.holds(group.rows[index]) ?? true
    }[...]
    guard rows.contains(where: { starCheck.holds(group.rows[$0]) }) else { return nil }
    var report = Report.blank
    var visitor = TemplateVisitor(template, rows, of: group)
    report.visit(&visitor)
    if let scale, let sourceClass {
      guard let label = visitor.text(of: sourceClass),
        let meaning = meaning(of: label, scale, sourceClass, rows.first ?? 0, group)
      else { return nil }
      report.sourceScale = scale.id
      report.sourceClass = label
      report.setGrade(meaning.lower, upTo: meaning.upper)
    }
    // What the list does not say of somebody else it says itself.
    if report.assessor.isEmpty { report.assessor = group.sourceName }
    guard visitor.lacking.isSubset(of: ["assessor"]), visitor.hasText || condition != nil else {
      return nil
    }
    return ClaimDraft.Listed(
      record: report, template: index, star: star,
      columns: ClaimColumns(template: template, word: sourceClass))
  }

  /// What a class of the list's scale means; a text that is none refuses the rows.
  private func meaning(
    of label: String, _ scale: DamageScale, _ value: BoundValue, _ row: Int, _ group: GroupReading
  ) -> (lower: DamageGrade, upper: DamageGrade?)? {
    do throws(ScaledClassFault) {
      return try scale.meaning(ofListed: label)
    } catch {
      group.reject(
        ImportIssue(
          value.field, line: group.rows[row].line, value: label, code: error.code, error.message,
          suggestion: error.suggestion))
      return nil
    }
  }
}

/// Why a text of a list is no class of a scale that says a grade.
struct ScaledClassFault: Error {
  let code: String
  let message: String
  let suggestion: String?
}

extension DamageScale {
  /// Returns what a class means that a list names.
  ///
  /// - Throws: ``ScaledClassFault`` for a number, which means another class in another list, and for
  ///   what is no class or grades nothing.
  func meaning(
    ofListed label: String
  ) throws(ScaledClassFault) -> (lower: DamageGrade, upper: DamageGrade?) {
    let found: ScaleClass
    do throws(ScaleClassError) {
      found = try scaleClass(label)
    } catch {
      if case .numberNotStable = error { throw numberFault(label) }
      let near = NearestWord.to(label, among: classes.map(\.name))
      throw ScaledClassFault(
        code: FieldProblem.notInVocabulary, message: error.description,
        suggestion: near.map { "did you mean '\($0)'?" } ?? error.hint)
    }
    if found.name != label, Int(label.filter { $0 != " " }) != nil { throw numberFault(label) }
    switch found.meaning {
    case .grade(let grade): return (grade, nil)
    case .range(let lower, let upper): return (lower, upper)
    case .unknown: return (.unknown, nil)
    case .noGrade(let reason):
      throw ScaledClassFault(
        code: FieldProblem.notInVocabulary,
        message: "the class '\(found.name)' of '\(id)' sets no grade: \(reason)",
        suggestion: "translate it to a class by a 'map', or to null for rows that claim nothing")
    }
  }

  private func numberFault(_ label: String) -> ScaledClassFault {
    ScaledClassFault(
      code: ImportCode.classNumber,
      message: "'\(label)' is a number, and what a number means differs between lists",
      suggestion: "give the mapping a 'map' from each number to the class's name: "
        + classes.map { "'\($0.name)'" }.joined(separator: ", "))
  }
}

/// An address of the web, as far as an item of evidence is named by it.
struct WebAddress: Hashable, Sendable {
  /// The name of the server, lowercase, without a port.
  let host: String
  /// What follows, up to a query or a fragment; empty for the server's own page.
  let path: String

  /// The server without what many put before its name.
  var site: String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }

  /// Reads an address that begins with `http://` or `https://`; `nil` for any other text.
  init?(_ text: String) {
    guard let end = text.firstRange(of: "://"),
      ["http", "https"].contains(text[..<end.lowerBound].lowercased()),
      !text.contains(where: \.isWhitespace)
    else { return nil }
    let rest = text[end.upperBound...].prefix { $0 != "?" && $0 != "#" }
    let authority = rest.prefix { $0 != "/" }
    // What stands before '@' is a name and a password, which are nobody's business here.
    let server = authority.split(separator: "@").last.map { $0.prefix { $0 != ":" } } ?? ""
    guard !server.isEmpty else { return nil }
    host = server.lowercased()
    let path = String(rest.dropFirst(authority.count))
    self.path = path == "/" ? "" : path
  }
}
