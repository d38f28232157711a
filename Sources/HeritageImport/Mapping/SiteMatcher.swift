import HeritageModel
import Synchronization

/// Finds the site of a group that no identifier leads to: by what somebody decided, by name and
/// place, or not at all.
final class SiteMatcher: Sendable {
  private let mode: MatchMode
  private let decisions: MatchDecisions?
  private let rows: KnownRows
  /// The sites of the registry as they were before the import, once they are asked for.
  private let sites = Mutex<PlaceCandidates?>(nil)

  init(_ options: ImportOptions, _ rows: KnownRows) {
    mode = options.matching
    decisions = options.decisions
    self.rows = rows
  }

  /// What somebody decided of a group, which goes before its identifiers; `nil` if nothing.
  func decision(on draft: SiteDraft) -> Finding? {
    switch decisions?[draft.key.text] {
    case .record(.site(let id))?, .record(.monument(_, let id))?: .site(id)
    case .new?: .nothing
    case .record?, nil: nil
    }
  }

  /// Decides on a group that no identifier leads to a site.
  ///
  /// - Throws: ``ImportIssue`` if the group must be rejected; whatever the target throws.
  func judge(
    _ draft: SiteDraft, _ matching: SiteMatching, in target: inout some ImportTarget
  ) throws -> Finding {
    guard matching.creates else {
      let identifiers = draft.site.externalIDs.sorted { $0.key < $1.key }
        .map { "\($0.key):\($0.value)" }.joined(separator: ", ")
      throw ImportIssue(
        "site", line: 0, value: identifiers, code: "IDN-03",
        "the registry has no site with the row's identifiers, and the mapping makes none",
        suggestion: "import the sites first")
    }
    guard mode != .create else { return .nothing }
    let candidates = try index(of: target).candidates(for: draft.site)
    guard let best = candidates.first else { return .nothing }
    guard mode == .strict else { return .candidates(candidates) }
    throw ImportIssue(strictlyRefusing: draft.site.names.first?.text, best)
  }

  private func index(of target: some ImportTarget) throws -> PlaceCandidates {
    try sites.withLock { sites in
      if let sites { return sites }
      var found = PlaceCandidates(
        source: rows.source, missing: Set(try rows.missing(.site, from: target).keys))
      try target.forEachSite { found.add($0) }
      found.settle()
      sites = found
      return found
    }
  }
}

extension ImportIssue {
  /// Says that a row is refused as it may be about a record that is there.
  init(strictlyRefusing name: String?, _ best: PlaceCandidates.Candidate) {
    let former = best.formerKey.map { ", whose row had the key '\(SourceKey(text: $0).shown)'" }
    self.init(
      "names", line: 0, value: name, code: ImportCode.heldForMatch,
      "it may be the \(best.record.kind) '\(best.record.name)' (\(best.name))\(former ?? "")",
      suggestion: "decide with '--match ask', or make new records with '--match create'")
  }
}

/// What is done with rows that may be about sites of the registry.
public enum MatchMode: String, CaseIterable, Sendable {
  /// They are held until somebody decides.
  case ask
  /// They are rejected.
  case strict
  /// They make new sites.
  case create
}
