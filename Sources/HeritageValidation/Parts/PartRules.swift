package import HeritageModel

/// The rules, asked of a registry whose records come part by part.
///
/// What is found comes to what ``RuleSet/findings(in:where:)`` finds in all records at once: a rule that
/// looks beyond its part is told of by what the parts give beside their findings, and asked again where
/// that says that there is something to see.
package struct PartRules: Sendable {
  private let shared: RecordSet
  private let filter: FindingFilter

  private static let duplicates = RuleCatalogue.duplicateIdentifier.explanation.code
  private static let holders = RuleCatalogue.sharedAuthorityIdentifier.explanation.code
  private static let alike = RuleCatalogue.duplicateEvidence.explanation.code
  private static let orphans = RuleCatalogue.orphanEvidence.explanation.code
  private static let licences = RuleCatalogue.unknownLicence.explanation.code

  /// - Parameters:
  ///   - shared: What every part is looked at with: sources, retractions and decisions.
  ///   - today: The day on which the records are judged.
  ///   - filter: Which findings are wanted.
  package init(beside shared: Records, today: Day, where filter: FindingFilter) {
    self.shared = RecordSet(shared, today: today)
    self.filter = filter
  }

  /// Returns what is wrong with sources and decisions, and which identifiers of shared records are taken
  /// twice.
  package func findingsInShared() -> [Finding] {
    var run = RuleRun(shared, filter)
    for source in shared.all.sources { run.check(source) }
    for decision in shared.all.setAsides { run.check(decision) }
    run.checkSet()
    return run.takeFindings()
  }

  /// Tells whether a retraction is the one that counts, and not another of its identifier.
  package func counts(_ retraction: Retraction) -> Bool {
    shared.all.retractions[retraction.id] == retraction
  }
}

// MARK: Folders of sites

/// What was found in some folders of sites.
package struct CheckedPlaces: Sendable {
  /// By folder, as some must be looked at again with others.
  package private(set) var findings: [(folder: String, findings: [Finding])] = []
  package let facts: FolderFacts
  /// All records that were looked at.
  package let records: RecordSet

  fileprivate init(_ folders: [SiteFolder], _ records: RecordSet) {
    facts = FolderFacts(folders)
    self.records = records
  }

  fileprivate mutating func add(_ findings: [Finding], in folder: String) {
    if !findings.isEmpty { self.findings.append((folder, findings)) }
  }
}

/// What was found in folders of sites that speak of each other.
package struct CheckedGroup: Sendable {
  package let findings: [Finding]
  /// All records that were looked at.
  package let records: RecordSet
  /// The records that were kept out, as their identifiers are taken.
  package let uncounted: [any HeritageRecord]
}

extension PartRules {
  /// Checks folders, each as if there were no other.
  ///
  /// - Parameters:
  ///   - folders: The folders, ascending.
  ///   - evidence: The items that their records name, and all that these name.
  /// - Returns: What was found; a folder that speaks of another must be looked at with that again.
  package func check(_ folders: [SiteFolder], with evidence: [Evidence]) -> CheckedPlaces {
    var set = shared
    let counted = folders.map { folder in folder.records.filter { set.add($0) } }
    for item in evidence { set.add(item) }
    var checked = CheckedPlaces(folders, set)
    var run = RuleRun(set, filter) { $0 != Self.duplicates && $0 != Self.holders }
    for (folder, records) in zip(folders, counted) {
      run.check(records)
      checked.add(run.takeFindings(), in: folder.path)
    }
    run.checkSet()
    let together = run.takeFindings()
    if together.isEmpty { return checked }
    var places: [String: String] = [:]
    for (folder, records) in zip(folders, counted) {
      for record in records { places[record.reference.description] = folder.path }
    }
    for finding in together {
      if let folder = places[finding.record] { checked.add([finding], in: folder) }
    }
    return checked
  }

  /// Checks folders that speak of each other and of no further one.
  ///
  /// - Parameters:
  ///   - folders: The folders, ascending.
  ///   - evidence: The items that their records name, and all that these name.
  /// - Returns: What was found.
  package func check(
    together folders: [SiteFolder], with evidence: [Evidence]
  ) -> CheckedGroup {
    var set = shared.forgettingDuplicates()
    var uncounted: [any HeritageRecord] = []
    var counted: [any HeritageRecord] = []
    for record in folders.flatMap(\.records) {
      if set.add(record) { counted.append(record) } else { uncounted.append(record) }
    }
    for item in evidence { set.add(item) }
    var run = RuleRun(set, filter) { $0 != Self.holders }
    run.check(counted)
    run.checkSet()
    return CheckedGroup(findings: run.takeFindings(), records: set, uncounted: uncounted)
  }

  /// Checks which identifiers in other registers several places have.
  ///
  /// - Parameter places: All sites and monuments that may have one of them, each kind ascending.
  /// - Returns: The findings, and all records that were looked at.
  package func check(holders places: Records) -> (findings: [Finding], records: RecordSet) {
    let set = RecordSet(places, today: shared.today)
    var run = RuleRun(set, filter) { $0 == Self.holders }
    set.all.forEach { run.check($0) }
    return (run.takeFindings(), set)
  }
}

extension RuleRun {
  /// Checks records, and what the reports among them say together.
  fileprivate mutating func check(_ records: [any HeritageRecord]) {
    for record in records { check(record) }
    for subject in Set(records.compactMap { ($0 as? Report)?.subject }) {
      checkTimeline(of: subject)
    }
  }
}

// MARK: Evidence

/// What was found in some items of evidence.
package struct CheckedEvidence: Sendable {
  package fileprivate(set) var findings: [Finding] = []
  /// The hashes of what the files hold.
  package fileprivate(set) var files: [UInt64] = []
  /// Findings that nothing rests on an item, unless something rests on a copy of it.
  package fileprivate(set) var orphans: [(item: UInt64, finding: Finding)] = []
  /// Items that others stand for on which something rests.
  package fileprivate(set) var carried: [UInt64] = []
  /// Items that a report for everybody may not use.
  package fileprivate(set) var unlicensed: [RecordID] = []
  /// All records that were looked at.
  package let records: RecordSet
}

extension PartRules {
  /// Checks items of evidence and what withdrew them.
  ///
  /// - Parameters:
  ///   - items: The items.
  ///   - retractions: What withdrew them.
  ///   - others: All other items that these name.
  ///   - uses: What rests on items.
  /// - Returns: What was found.
  package func check(
    _ items: [Evidence], _ retractions: [Retraction], with others: [Evidence], uses: EvidenceUses
  ) -> CheckedEvidence {
    let set = set(of: items, with: others)
    var checked = CheckedEvidence(records: set)
    var run = RuleRun(set, filter) { $0 != Self.alike && $0 != Self.orphans }
    var orphans = RuleRun(set, filter) { $0 == Self.orphans }
    for item in items {
      run.check(item)
      if let digest = item.file?.sha256 { checked.files.append(RepeatedHashes.hash(of: digest)) }
      if uses.hasAny(of: item.id) {
        checked.carried += [item.pair?.with, item.derivedFrom].compactMap { $0?.number }
      } else if item.pair.map({ uses.hasAny(of: $0.with) }) != true {
        orphans.check(item)
        checked.orphans += orphans.takeFindings().map {
          (item: item.id.number, finding: $0)
        }
      }
      if RuleCatalogue.mayNeedLeave(item), uses.hasPublicReport(on: item.id) {
        checked.unlicensed.append(item.id)
      }
    }
    for retraction in retractions { run.check(retraction) }
    checked.findings = run.takeFindings()
    return checked
  }

  /// Checks which items have files with the same bytes.
  ///
  /// - Parameters:
  ///   - items: All items that may have one of these files, ascending.
  ///   - others: All other items that these name.
  /// - Returns: The findings, and all records that were looked at.
  package func check(
    alike items: [Evidence], with others: [Evidence]
  ) -> (findings: [Finding], records: RecordSet) {
    let set = set(of: items, with: others)
    var run = RuleRun(set, filter) { $0 == Self.alike }
    for item in items { run.check(item) }
    return (run.takeFindings(), set)
  }

  /// Checks whether reports may use the file of an item.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - reports: The reports that rest on it, in the order of their paths.
  ///   - others: All other items that it names.
  /// - Returns: The findings, and all records that were looked at.
  package func check(
    licenceOf item: Evidence, usedIn reports: [Report], with others: [Evidence]
  ) -> (findings: [Finding], records: RecordSet) {
    var set = set(of: [item], with: others)
    for report in reports { set.add(report) }
    var run = RuleRun(set, filter) { $0 == Self.licences }
    run.check(item)
    return (run.takeFindings(), set)
  }

  private func set(of items: [Evidence], with others: [Evidence]) -> RecordSet {
    var set = shared
    for item in items { set.add(item) }
    for item in others { set.add(item) }
    return set
  }
}
