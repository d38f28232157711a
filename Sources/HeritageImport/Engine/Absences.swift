import CanonicalJSON
import HeritageModel

/// The records of a source that a document does not have.
///
/// They are told in any case. Only a document that is the whole list, and is not older than a
/// record, leaves a trace in it: an extract says nothing of what it leaves out.
struct Absences {
  private let conventions: any SourceConventions
  private let options: ImportOptions
  private let isWhole: Bool
  /// The line of the row for each key.
  private let lines: KeyLines
  /// The sites that rows of the document have changed, some under a key that is new to the registry.
  private let changed: Set<Slug>

  /// Creates a look at what is absent.
  ///
  /// - Parameters:
  ///   - conventions: Those of the document's source.
  ///   - options: What the user says of the document.
  ///   - isWhole: Whether every row was read and has a key, so that none can be the record's.
  ///   - lines: The line of the row for each key, whatever became of it.
  ///   - changed: The sites that rows have changed.
  init(
    _ conventions: any SourceConventions, _ options: ImportOptions, isWhole: Bool,
    _ lines: KeyLines, changed: Set<Slug>
  ) {
    self.conventions = conventions
    self.options = options
    self.isWhole = isWhole
    self.lines = lines
    self.changed = changed
  }

  /// Tells what is missing, and notes it in the records where the document is the whole list.
  func note(in target: inout some ImportTarget, _ result: inout ImportResult) throws {
    for absence in try absences(from: target).sorted() {
      result.missing.append(absence.key.text)
      let isNoted = try mark(absence, in: &target, &result)
      var issue = ImportIssue(
        "", line: 0, record: absence.key.shown, code: ImportCode.missing,
        "the registry's site '\(absence.site)' is not in this listing; "
          + (isNoted ? "its record says so" : "it stays as it is"))
      issue.name = absence.title
      result.warn(issue)
    }
    guard options.isComplete, !isWhole, !result.missing.isEmpty else { return }
    result.warn(
      ImportIssue(
        "", line: 0, record: result.source, code: ImportCode.rowCount,
        "no record says that it is not in the list, as rows of the listing could not be read",
        suggestion: "correct the file and import it again with '--complete'"))
  }

  /// A site that the document has no row of.
  private struct Absence: Comparable {
    let key: SourceKey
    let site: Slug
    let title: String
    /// Whether it took the place of others and may be in the document by the key of one.
    let isPresent: Bool

    static func < (lhs: Absence, rhs: Absence) -> Bool {
      (lhs.key, lhs.site) < (rhs.key, rhs.site)
    }
  }

  /// The sites that the document has no row of, but those that are rightly not there.
  private func absences(from target: some ImportTarget) throws -> [Absence] {
    var absences: [Absence] = []
    func take(_ record: RecordReference, _ keys: [SourceKey], isPresent: Bool) throws {
      guard case .site(let id) = record, !keys.isEmpty else { return }
      let site = try target.site(id)
      if conventions.isRightlyMissing(site) { return }
      for key in keys {
        absences.append(Absence(key: key, site: id, title: site.title, isPresent: isPresent))
      }
    }
    if let rows = conventions.knownRows {
      for (record, keys) in try rows.missing(.site, from: target) {
        if case .site(let site) = record, changed.contains(site) { continue }
        let last = keys.map { SourceKey(text: $0) }.max()
        try take(record, last.map { [$0] } ?? [], isPresent: false)
      }
      return absences
    }
    try target.forEachOther(of: .site, scheme: conventions.scheme) { other in
      let keys = other.names.map { SourceKey(text: $0) }
      let gone = keys.filter { lines[$0] == nil }
      try take(other.record, gone, isPresent: gone.count < keys.count)
    }
    return absences
  }

  /// Notes an absence in a record; returns whether the record says so now.
  private func mark(
    _ absence: Absence, in target: inout some ImportTarget, _ result: inout ImportResult
  ) throws -> Bool {
    guard options.isComplete, isWhole, !absence.isPresent else { return false }
    let (site, key) = (try target.site(absence.site), absence.key)
    guard
      site.externalIDs[conventions.scheme] == nil
        || ExternalID.sound(in: site.externalIDs).contains(where: {
          $0.scheme == conventions.scheme && $0.value == key.text
        }),
      let date = try options.edition ?? options.today.map({ try StatedDate($0.description) })
    else { return false }
    var marked = site
    guard
      conventions.noteAbsence(of: &marked, since: date, options, language: result.language)
    else { return false }
    let change = RecordChange(
      from: site.json, to: marked.json, controlled: site.controlled,
      nestedFields: conventions.nestedFields)
    guard !change.fields.isEmpty else { return true }
    try target.write(
      change.record.bytes(.compact).span, to: RecordLayout.path(ofSite: site.id))
    result.noteAbsence(of: key.text)
    return true
  }
}
