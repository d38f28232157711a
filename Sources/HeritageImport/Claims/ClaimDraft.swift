import HeritageModel

/// What the rows of one key say of damage, as the records that they alone would make.
final class ClaimDraft: RowDraft {
  /// A report without its subject, its evidence and its identifier.
  struct Listed<Record: Sendable>: Sendable {
    var record: Record
    /// The place of the template among those of its kind, counted from 0.
    let template: Int
    /// What stood for the star in the columns' names; `nil` for a template without one.
    let star: String?
    /// Where the list has what its members say.
    let columns: ClaimColumns?
    /// The file that goes with it.
    var file: ListedFile?
  }

  /// Whose list it is.
  let list: Source
  let key: SourceKey
  let reports: [Listed<Report>]
  let evidence: [Listed<Evidence>]
  /// Where the rows are, for a list of which each belongs to what is nearest.
  let location: Location?
  /// What no field takes, where the rows have no site that keeps it.
  let unmapped: UnmappedColumns?
  let title: String?
  let line: Int
  let mended: MendedRow?

  init(
    list: Source, key: SourceKey, reports: [Listed<Report>], evidence: [Listed<Evidence>],
    location: Location? = nil, unmapped: UnmappedColumns? = nil, title: String? = nil, line: Int,
    mended: MendedRow? = nil
  ) {
    self.list = list
    self.key = key
    self.reports = reports
    self.evidence = evidence
    self.location = location
    self.unmapped = unmapped
    self.title = title
    self.line = line
    self.mended = mended
  }
}

/// The columns of a list that the members of a claim are taken from.
struct ClaimColumns: Sendable {
  let template: BoundTemplate
  /// What gives a class of damage, from which the grade follows.
  var word: BoundValue?

  /// Returns the name of the column that gives a field; `nil` if none does.
  func column(of field: String) -> String? {
    if let word, ["grade", "gradeUpper", "sourceClass"].contains(field) { return word.field }
    return template.column(of: field)
  }
}

extension ClaimDraft {
  /// Returns the column in which the list has what a rule found fault with.
  ///
  /// - Parameters:
  ///   - finding: What the rule found.
  ///   - claims: The reports, in the order of the draft's.
  ///   - items: The items of evidence, likewise.
  /// - Returns: The column's name; `nil` if no column gives the field.
  func column(
    of finding: RuleFinding, among claims: [Report?], _ items: [Evidence]
  ) -> String? {
    guard let field = finding.field else { return nil }
    // Most findings are on what the list does not have, so that is asked first.
    for (report, listed) in zip(claims, reports) {
      guard let column = listed.columns?.column(of: field),
        report?.reference.description == finding.record
      else { continue }
      return column
    }
    for (item, listed) in zip(items, evidence) {
      guard let column = listed.columns?.column(of: field),
        item.reference.description == finding.record
      else { continue }
      return column
    }
    return nil
  }

  /// The places of the items that a report rests on: those of its star, and those of none.
  func items(of report: Listed<Report>) -> [Int] {
    evidence.indices.filter { index in
      let star = evidence[index].star
      return star == nil || report.star == nil || star == report.star
    }
  }
}

/// Where a claim stands in a list, whatever it says: what another edition of the list says there is
/// about the same.
struct ClaimSlot: Hashable, Sendable {
  let source: String
  let key: String
  let template: Int
  let star: String?
}

extension ClaimSlot {
  /// The slot of a record that came in before.
  init(_ origin: RowOrigin) {
    source = origin.source
    key = origin.key
    template = origin.template
    star = origin.star
  }
}

extension ClaimDraft {
  /// Lets the rules judge the claims beside the records that they are about, before any comes in.
  ///
  /// Warnings are told when the claims come in.
  ///
  /// - Throws: ``ImportIssue`` if a rule keeps one out.
  func check(
    about site: Site, _ monument: Monument?, in target: some ImportTarget
  ) throws {
    var beside: [any HeritageRecord] = [site]
    var subject = Subject(site: site.id)
    if var monument {
      monument.setSite(site.id)
      beside.append(monument)
      subject = monument.subject
    }
    let items = evidence.enumerated().map { place, listed in
      var item = listed.record
      item.enter(as: RecordID(leading: UInt64(place + 1) << 4), at: target.stamp.recorded)
      return item
    }
    let claims = reports.enumerated().map { place, listed in
      var report = listed.record
      report.setSubject(subject)
      report.enter(as: RecordID(leading: UInt64(place + 1) << 4), at: target.stamp.recorded)
      report.evidence = self.items(of: listed).map { items[$0].id }
      return report
    }
    var notes = RowNotes(record: "", line: line)
    try target.judge(claims + items, of: list, beside: beside, &notes) { finding in
      column(of: finding, among: claims, items)
    }
  }
}
