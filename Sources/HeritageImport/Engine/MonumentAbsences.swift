import HeritageModel

/// The monuments of a list that a document does not have any more: it has no row of them, or their
/// row says nothing of one.
///
/// A monument comes in with its site's row or with one of its own. Of those of a kind that a document
/// has none of, it says nothing.
struct MonumentAbsences {
  private let rows: KnownRows
  /// Whether monuments of the document came with their site's row, and whether with others.
  private var comeWithSites: Set<Bool> = []
  /// The keys of rows that say nothing of the monument that they brought before.
  private var silent: [RecordReference: Set<String>] = [:]

  init(_ rows: KnownRows) {
    self.rows = rows
  }

  /// Takes note of a row and of what it says of a monument, if anything.
  mutating func note(
    _ draft: MonumentDraft?, _ key: SourceKey?, in target: some ImportTarget
  ) throws {
    if let draft {
      comeWithSites.insert(draft.siteKey == draft.key)
    } else if let key {
      for record in try target.records(
        of: .monument, source: rows.source.text, key: .ofRow(key.text))
      {
        silent[record, default: []].insert(key.text)
      }
    }
  }

  /// Tells what is missing, once the whole document was read.
  ///
  /// - Parameters:
  ///   - target: The registry.
  ///   - changed: The monuments that rows of the document have changed, some under a new key.
  ///   - result: Where it is told; a row that is missing with its site is told with that.
  /// - Throws: Whatever the target throws.
  func tell(
    in target: some ImportTarget, changed: Set<RecordReference>, _ result: inout ImportResult
  ) throws {
    guard !result.document.isPart, !comeWithSites.isEmpty else { return }
    let told = Set(result.missing)
    let missing = try missing(from: target).filter {
      !changed.contains($0.record) && !told.contains($0.key.text)
    }
    for (key, record) in missing.sorted(by: { ($0.key, $0.record.name) < ($1.key, $1.record.name) })
    {
      guard case .monument(let id, let site) = record else { continue }
      result.missing.append(key.text)
      result.missingMonuments += 1
      var issue = ImportIssue(
        "", line: 0, record: key.shown, code: ImportCode.missing,
        "the registry's monument '\(record.name)' is not in this listing; it stays as it is")
      issue.name = try target.monument(id, of: site).title
      result.warn(issue)
    }
  }

  private func missing(
    from target: some ImportTarget
  ) throws -> [(key: SourceKey, record: RecordReference)] {
    var keys = try rows.missing(.monument, from: target)
    for record in silent.keys where keys[record] == nil {
      keys[record] = try target.keys(of: record, source: rows.source.text)
    }
    return try keys.compactMap { record, keys in
      guard case .monument(_, let site) = record,
        keys.allSatisfy({ !rows.has($0) || silent[record]?.contains($0) == true }),
        let last = keys.map({ SourceKey(text: $0) }).max()
      else { return nil }
      let origin = try target.site(site).origins[rows.source.text]
      let ofSite = Set((origin?.keys ?? []) + (origin?.formerKeys ?? []))
      return comeWithSites.contains(keys.contains(where: ofSite.contains)) ? (last, record) : nil
    }
  }
}
