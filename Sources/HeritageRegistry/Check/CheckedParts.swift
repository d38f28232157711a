import HeritageDocuments
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

extension SiteFolder {
  /// Reads records into the folders that they lie in.
  ///
  /// - Parameters:
  ///   - stored: The records, ascending by path.
  ///   - folders: Where the folders are added.
  /// - Returns: Those that cannot be read.
  static func read(
    _ stored: [StoredRecord], into folders: inout [SiteFolder]
  ) -> [DamagedRecord] {
    var damaged: [DamagedRecord] = []
    for record in stored {
      do throws(DamagedRecord) {
        let read = try record.read()
        let path = record.path.text
        if folders.last.map({ path.hasPrefix($0.path) }) != true {
          folders.append(SiteFolder(path: String(RecordLayout.wholeFolder(ofPath: path))))
        }
        folders[folders.count - 1].add(read)
      } catch {
        damaged.append(error)
      }
    }
    return damaged
  }
}

/// What a batch of folders of sites came to, without its records.
struct PlaceOutcome: Sendable {
  let number: Int
  let count: Int
  let damaged: [DamagedRecord]
  /// By folder, as some must be looked at again with others.
  let findings: [(folder: String, findings: [Finding])]
  /// By folder; most have none.
  let restricted: [(folder: String, records: Records)]
  let facts: FolderFacts
  private(set) var names: RecordNames

  init(
    _ batch: StoredBatch, _ rules: PartRules, _ lookup: EvidenceLookup, naming name: String?
  ) throws(StoreError) {
    number = batch.number
    var folders: [SiteFolder] = []
    damaged = SiteFolder.read(batch.records, into: &folders)
    count = batch.records.count - damaged.count
    names = RecordNames(name)
    var named: Set<RecordID> = []
    for record in folders.lazy.flatMap(\.records) {
      names.meet(record.reference)
      switch record {
      case let report as Report: named.formUnion(report.evidence)
      case is Review, is Intervention: named.formUnion(record.namedEvidence)
      // Other kinds of these folders name no evidence.
      default: break
      }
    }
    let checked = rules.check(folders, with: try lookup.items(named))
    facts = checked.facts
    findings = checked.findings
    let all = checked.records.all
    restricted = checked.findings.compactMap { folder, findings in
      let records = all.restricted(toldBy: findings)
      return records.count == 0 ? nil : (folder: folder, records: records)
    }
  }
}

/// What a batch of evidence came to, without its records.
struct EvidenceOutcome: Sendable {
  let number: Int
  private(set) var count = 0
  private(set) var damaged: [DamagedRecord] = []
  let findings: [Finding]
  let restricted: Records
  /// Findings that nothing rests on an item, unless something rests on a copy of it.
  let orphans: [(item: UInt64, finding: Finding)]
  /// By the items of those; most have none.
  let besideOrphans: [(item: UInt64, records: Records)]
  let files: [UInt64]
  let carried: [UInt64]
  let unlicensed: [RecordID]
  private(set) var names: RecordNames

  init(
    _ batch: StoredBatch, _ rules: PartRules, _ lookup: EvidenceLookup, _ uses: EvidenceUses,
    naming name: String?
  ) throws(StoreError) {
    number = batch.number
    names = RecordNames(name)
    var items: [Evidence] = []
    var retractions: [Retraction] = []
    for stored in batch.records {
      if RecordLayout.kind(ofPath: stored.path.text) == .retraction {
        // Retractions were read and counted before.
        if let retraction = stored.readIfSound() as? Retraction, rules.counts(retraction) {
          retractions.append(retraction)
        }
        continue
      }
      do throws(DamagedRecord) {
        let record = try stored.read()
        count += 1
        names.meet(record.reference)
        if let item = record as? Evidence { items.append(item) }
      } catch {
        damaged.append(error)
      }
    }
    let named = items.flatMap(\.namedEvidence) + retractions.map(\.evidence)
    let others = try lookup.items(named, besides: Set(items.map(\.id)))
    let checked = rules.check(items, retractions, with: others, uses: uses)
    let records = checked.records.all
    findings = checked.findings
    restricted = records.restricted(toldBy: findings)
    orphans = checked.orphans
    besideOrphans = checked.orphans.compactMap { item, finding in
      let restricted = records.restricted(toldBy: [finding])
      return restricted.count == 0 ? nil : (item: item, records: restricted)
    }
    files = checked.files
    carried = checked.carried
    unlicensed = checked.unlicensed
  }
}

/// What is known of evidence once all batches are done.
struct GatheredEvidence {
  var files = RepeatedHashes()
  var carried = NumberList()
  private(set) var orphans: [(item: UInt64, finding: Finding)] = []
  private(set) var besideOrphans: [(item: UInt64, records: Records)] = []
  private(set) var unlicensed: [RecordID] = []

  mutating func add(_ outcome: EvidenceOutcome) {
    for hash in outcome.files { files.append(hash, batch: outcome.number) }
    for number in outcome.carried { carried.append(number) }
    orphans += outcome.orphans
    besideOrphans += outcome.besideOrphans
    unlicensed += outcome.unlicensed
  }
}

extension Records {
  /// Returns the records that findings are about, with their places and evidence, where a reader must be
  /// told that some of them are not for everybody.
  func restricted(toldBy findings: [Finding]) -> Records {
    var restricted = Records()
    for path in Set(findings.map(\.path)).sorted() {
      guard let record = RecordLayout.reference(ofPath: path).flatMap(record) else { continue }
      let told = Records([record], grounds(of: record))
      if RestrictionCount.hasAny(in: told) { restricted.put(contentsOf: told) }
    }
    return restricted
  }

  /// Puts all records of another collection among these.
  mutating func put(contentsOf other: Records) {
    other.forEach { put($0) }
  }
}

extension Catalogue {
  /// Returns the records that findings are about, with their places and evidence, where a reader must be
  /// told that some of them are not for everybody.
  ///
  /// - Parameter findings: A few findings, as each record is looked up.
  /// - Returns: The records; those that are not there or damaged are left out.
  /// - Throws: `StoreError` if the store cannot be read.
  func restricted(toldBy findings: [Finding]) throws(StoreError) -> Records {
    var restricted = Records()
    for path in Set(findings.map(\.path)).sorted() {
      guard RecordLayout.kind(ofPath: path) != nil,
        let record = try soundRecord(at: RegistryPath(path))
      else { continue }
      var around = Records([record])
      for link in record.links {
        switch link.target {
        case .site, .monument, .evidence:
          if let ground = try soundRecord(link.target) { around.put(ground) }
        // No other kind has places or witnesses.
        default: break
        }
      }
      if RestrictionCount.hasAny(in: around) { restricted.put(contentsOf: around) }
    }
    return restricted
  }
}
