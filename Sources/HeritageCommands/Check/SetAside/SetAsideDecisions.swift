import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

/// A finding that somebody set aside, with the decision that still holds.
struct FindingSetAside {
  let finding: Finding
  let decision: SetAside
}

/// The decisions of a registry that findings need no mending, compared with the records as they are.
struct SetAsideDecisions {
  private let decisions: [String: [SetAside]]
  private let registry: FileRegistry

  init(_ decisions: some Sequence<SetAside>, registry: FileRegistry) {
    self.decisions = Dictionary(grouping: decisions, by: \.record)
    self.registry = registry
  }

  /// Parts findings into those that are open and those that a decision sets aside.
  func parted(_ findings: [Finding]) throws -> (open: [Finding], aside: [FindingSetAside]) {
    var open: [Finding] = []
    var aside: [FindingSetAside] = []
    var hashes: [String: ContentHash] = [:]
    for finding in findings {
      let decided = decisions[finding.record, default: []].filter { decision in
        decision.code == finding.code
          && (decision.message == nil || decision.message == finding.message)
      }
      guard !decided.isEmpty else {
        open.append(finding)
        continue
      }
      let hash = try hashes[finding.path] ?? Self.hash(ofRecordAt: finding.path, in: registry)
      hashes[finding.path] = hash
      if let decision = decided.last(where: { $0.sha256 == hash?.text }) {
        aside.append(FindingSetAside(finding: finding, decision: decision))
      } else {
        open.append(finding)
      }
    }
    return (open, aside)
  }

  /// Returns the decisions that hold: the rules find what they set aside, in a record as it was.
  ///
  /// - Parameters:
  ///   - contents: All records, as a finding can depend on any of them.
  ///   - today: The day on which the rules judge.
  /// - Returns: The decisions, each once.
  /// - Throws: `StoreError` if a record that a decision is about cannot be read.
  func standing(among contents: RegistryContents, today: Day) throws -> [SetAside] {
    let codes = Set(decisions.values.joined().map(\.code))
    let findings = RuleSet.findings(
      in: RecordSet(contents.records, today: today), where: FindingFilter(codes: codes.sorted()))
    var seen: Set<RecordID> = []
    return try parted(findings).aside.map(\.decision).filter { seen.insert($0.id).inserted }
  }

  /// Returns the hash of a record's compact canonical bytes, whether it lies in a file or a pack.
  static func hash(ofRecordAt path: String, in registry: FileRegistry) throws -> ContentHash? {
    guard !path.isEmpty, let stored = try registry.record(at: RegistryPath(path)) else {
      return nil
    }
    return ContentHash(of: try JSONParser.parse(stored.bytes).bytes(.compact))
  }
}
