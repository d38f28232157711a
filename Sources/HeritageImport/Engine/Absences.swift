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
    let (missing, present) = try missing(from: target)
    for (key, id) in missing.sorted(by: { $0.key < $1.key }) {
      let site = try target.site(id)
      if conventions.isRightlyMissing(site) { continue }
      result.missing.append(key.text)
      // A site that took the place of several may be in the document by another's key.
      let isNoted = try !present.contains(id) && mark(site, key, in: &target, &result)
      var issue = ImportIssue(
        "", line: 0, record: key.shown, code: ImportCode.missing,
        "the registry's site '\(id)' is not in this listing; "
          + (isNoted ? "its record says so" : "it stays as it is"))
      issue.name = site.title
      result.warn(issue)
    }
    guard options.isComplete, !isWhole, !result.missing.isEmpty else { return }
    result.warn(
      ImportIssue(
        "", line: 0, record: result.source, code: ImportCode.rowCount,
        "no record says that it is not in the list, as rows of the listing could not be read",
        suggestion: "correct the file and import it again with '--complete'"))
  }

  /// The sites that the document has no row of, each with its key, and those of other rows.
  private func missing(
    from target: some ImportTarget
  ) throws -> (missing: [(key: SourceKey, site: Slug)], present: Set<Slug>) {
    if let rows = conventions.knownRows {
      let missing = try rows.missing(.site, from: target)
      var last: [Slug: SourceKey] = [:]
      for (value, record) in try target.keys(of: .site, source: conventions.scheme) {
        guard missing.contains(record), case .site(let site) = record, !changed.contains(site)
        else { continue }
        last[site] = max(last[site] ?? SourceKey(text: value), SourceKey(text: value))
      }
      return (last.map { ($1, $0) }, [])
    }
    var missing: [(key: SourceKey, site: Slug)] = []
    var present: Set<Slug> = []
    for (value, record) in try target.externalIDs(of: .site, scheme: conventions.scheme) {
      let key = SourceKey(text: value)
      guard case .site(let site) = record else { continue }
      if lines[key] == nil {
        missing.append((key, site))
      } else {
        present.insert(site)
      }
    }
    return (missing, present)
  }

  /// Notes an absence in a record; returns whether the record says so now.
  private func mark(
    _ site: Site, _ key: SourceKey, in target: inout some ImportTarget,
    _ result: inout ImportResult
  ) throws -> Bool {
    guard options.isComplete, isWhole,
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
