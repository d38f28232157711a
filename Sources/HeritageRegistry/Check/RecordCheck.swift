import HeritageDocuments
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

/// What the rules find in the records of a registry, which are read once, some at a time.
///
/// Folders of sites are checked each by itself on all cores, and so are items of evidence. What looks
/// further, such as an identifier that two records have, is gathered meanwhile as numbers; where these
/// show that there may be something to see, the few records that it concerns are read once more.
struct RecordCheck {
  private(set) var findings: [Finding] = []
  private(set) var damaged: [DamagedRecord] = []
  /// The number of records that could be read.
  private(set) var count = 0
  /// Of the records that findings are about, with their places and evidence, those of which a reader
  /// must be told that they are not for everybody.
  private(set) var restricted = Records()
  private(set) var decisions: [SetAside] = []
  /// What the record is called that a person names.
  private(set) var names: RecordNames

  private let catalogue: Catalogue
  private let size: StoredBatch.Size
  private var identifiers = RepeatedHashes()
  private var references = NumberList()
  private var uses = NumberList()
  private var ties = FolderTies()
  /// By folder, until it is known which folders must be looked at together.
  private var placeFindings: [(folder: String, findings: [Finding])] = []
  private var placesRestricted: [(folder: String, records: Records)] = []

  /// Checks all records.
  ///
  /// - Parameters:
  ///   - catalogue: Where the records are.
  ///   - filter: Which findings are wanted.
  ///   - name: What a person calls the record that is wanted, if it is one.
  ///   - today: The day on which the records are judged.
  ///   - size: How many records are read at a time.
  /// - Throws: `StoreError` if the store cannot be read.
  init(
    _ catalogue: Catalogue, where filter: FindingFilter, naming name: String? = nil, today: Day,
    size: StoredBatch.Size = StoredBatch.Size()
  ) throws(StoreError) {
    self.catalogue = catalogue
    self.size = size
    names = RecordNames(name)
    let shared = try readShared()
    let rules = PartRules(beside: shared, today: today, where: filter)
    let lookup = EvidenceLookup(catalogue)
    add(rules.findingsInShared(), about: shared)
    try checkPlaces(rules, lookup)
    let uncounted = try checkTied(rules, lookup)
    try checkHolders(rules)
    try checkEvidence(rules, lookup, uncounted)
    findings.sort()
  }

  /// Reads what every part is looked at with.
  private mutating func readShared() throws(StoreError) -> Records {
    var shared = Records()
    let catalogue = self.catalogue
    for folder in ["evidence/", "set-aside/", "sources/"] {
      try catalogue.forEachStoredBatch(below: folder, size: size) { batch in
        for stored in batch.records
        where folder != "evidence/" || RecordLayout.kind(ofPath: stored.path.text) == .retraction {
          if let record = read(stored) { shared.add(record) }
        }
      }
    }
    decisions = Array(shared.setAsides)
    return shared
  }

  private mutating func read(_ stored: StoredRecord) -> (any HeritageRecord)? {
    do throws(DamagedRecord) {
      let record = try stored.read()
      count += 1
      names.meet(record.reference)
      return record
    } catch {
      damaged.append(error)
      return nil
    }
  }

  private mutating func add(_ findings: [Finding], about records: Records) {
    self.findings += findings
    restricted.put(contentsOf: records.restricted(toldBy: findings))
  }

  // MARK: Folders of sites

  private mutating func checkPlaces(
    _ rules: PartRules, _ lookup: EvidenceLookup
  ) throws(StoreError) {
    let name = names.name
    let work = OrderedWork<StoredBatch, Result<PlaceOutcome, StoreError>>(named: "check") { batch in
      Result { () throws(StoreError) in try PlaceOutcome(batch, rules, lookup, naming: name) }
    }
    let catalogue = self.catalogue
    var faults: [DamagedRecord] = []
    try catalogue.forEachStoredBatch(
      below: "sites/", size: size, damaged: { faults.append($0) }
    ) { (batch) throws(StoreError) in
      try work.add(batch) { (outcome) throws(StoreError) in take(try outcome.get()) }
    }
    try work.finish { (outcome) throws(StoreError) in take(try outcome.get()) }
    damaged += faults
    references.sort()
    uses.sort()
  }

  private mutating func take(_ outcome: PlaceOutcome) {
    count += outcome.count
    damaged += outcome.damaged
    names.merge(outcome.names)
    placeFindings += outcome.findings
    placesRestricted += outcome.restricted
    for hash in outcome.facts.identifiers { identifiers.append(hash, batch: outcome.number) }
    for number in outcome.facts.references { references.append(number) }
    for number in outcome.facts.uses { uses.append(number) }
    for join in outcome.facts.joins { ties.join(join.folder, join.other) }
    ties.note(outcome.facts.outward)
  }

  /// Checks the folders together that speak of each other.
  ///
  /// - Returns: The records that do not count, as their identifiers are taken.
  private mutating func checkTied(
    _ rules: PartRules, _ lookup: EvidenceLookup
  ) throws(StoreError) -> [any HeritageRecord] {
    try tieWhatIsNamed()
    for place in placeFindings where !ties.hasTied(place.folder) {
      findings += place.findings
    }
    for place in placesRestricted where !ties.hasTied(place.folder) {
      restricted.put(contentsOf: place.records)
    }
    (placeFindings, placesRestricted) = ([], [])
    var uncounted: [any HeritageRecord] = []
    for group in ties.groups {
      var folders: [SiteFolder] = []
      // What is damaged there was told with its batch.
      _ = try SiteFolder.read(catalogue.storedRecords(inFolders: group), into: &folders)
      let named = Set(folders.flatMap(\.records).flatMap(\.namedEvidence))
      let checked = rules.check(together: folders, with: try lookup.items(named))
      add(checked.findings, about: checked.records.all)
      uncounted += checked.uncounted
    }
    return uncounted
  }

  /// Ties the folders of records that name each other, or whose identifiers are the same.
  private mutating func tieWhatIsNamed() throws(StoreError) {
    let taken = references.repeated
    let sought = taken.union(ties.outward.map(\.target).filter(references.contains))
    if sought.isEmpty { return }
    let places = try catalogue.foldersOfSites { reference in
      FolderFacts.number(of: reference).map(sought.contains) ?? false
    }
    var folders: [UInt64: [String]] = [:]
    for (folder, reference) in places {
      if let number = FolderFacts.number(of: reference) {
        folders[number, default: []].append(folder)
      }
    }
    for number in taken {
      guard let first = folders[number]?.first else { continue }
      for folder in folders[number] ?? [] { ties.join(first, folder) }
    }
    for link in ties.outward {
      for folder in folders[link.target] ?? [] { ties.join(link.folder, folder) }
    }
  }

  private mutating func checkHolders(_ rules: PartRules) throws(StoreError) {
    let (hashes, batches) = identifiers.repeated()
    identifiers = RepeatedHashes()
    if hashes.isEmpty { return }
    var holders = Records()
    try catalogue.forEachStoredBatch(below: "sites/", size: size) { batch in
      guard batches.contains(batch.number) else { return }
      for stored in batch.records {
        let kind = RecordLayout.kind(ofPath: stored.path.text)
        guard kind == .site || kind == .monument, let record = stored.readIfSound() else {
          continue
        }
        let held = FolderFacts(of: record).identifiers.map(RepeatedHashes.kept)
        if !hashes.isDisjoint(with: held) { holders.add(record) }
      }
    }
    let (findings, records) = rules.check(holders: holders)
    add(findings, about: records.all)
  }

  // MARK: Evidence

  private mutating func checkEvidence(
    _ rules: PartRules, _ lookup: EvidenceLookup, _ uncounted: [any HeritageRecord]
  ) throws(StoreError) {
    let uses = EvidenceUses(
      all: self.uses, uncounted: NumberList(uncounted.flatMap(EvidenceUses.numbers)))
    let name = names.name
    let work = OrderedWork<StoredBatch, Result<EvidenceOutcome, StoreError>>(named: "check") {
      batch in
      Result { () throws(StoreError) in
        try EvidenceOutcome(batch, rules, lookup, uses, naming: name)
      }
    }
    var gathered = GatheredEvidence()
    let catalogue = self.catalogue
    func take(_ outcome: EvidenceOutcome) {
      count += outcome.count
      damaged += outcome.damaged
      names.merge(outcome.names)
      findings += outcome.findings
      restricted.put(contentsOf: outcome.restricted)
      gathered.add(outcome)
    }
    try catalogue.forEachStoredBatch(below: "evidence/", size: size) { (batch) throws(StoreError) in
      try work.add(batch) { (outcome) throws(StoreError) in take(try outcome.get()) }
    }
    try work.finish { (outcome) throws(StoreError) in take(try outcome.get()) }
    gathered.carried.sort()
    for orphan in gathered.orphans where !gathered.carried.contains(orphan.item) {
      findings.append(orphan.finding)
    }
    for item in gathered.besideOrphans where !gathered.carried.contains(item.item) {
      restricted.put(contentsOf: item.records)
    }
    try checkAlike(gathered.files.repeated(), rules, lookup)
    try checkLicences(of: gathered.unlicensed, rules, lookup, uncounted)
  }

  private mutating func checkAlike(
    _ repeated: (hashes: Set<UInt64>, batches: Set<Int>), _ rules: PartRules,
    _ lookup: EvidenceLookup
  ) throws(StoreError) {
    if repeated.hashes.isEmpty { return }
    var items: [Evidence] = []
    try catalogue.forEachStoredBatch(below: "evidence/", size: size) { batch in
      guard repeated.batches.contains(batch.number) else { return }
      for stored in batch.records where RecordLayout.kind(ofPath: stored.path.text) == .evidence {
        guard let item = stored.readIfSound() as? Evidence, let digest = item.file?.sha256,
          repeated.hashes.contains(RepeatedHashes.kept(RepeatedHashes.hash(of: digest)))
        else { continue }
        items.append(item)
      }
    }
    let others = try lookup.items(
      items.flatMap(\.namedEvidence), besides: Set(items.map(\.id)))
    let (findings, records) = rules.check(alike: items, with: others)
    add(findings, about: records.all)
  }

  private mutating func checkLicences(
    of items: [RecordID], _ rules: PartRules, _ lookup: EvidenceLookup,
    _ uncounted: [any HeritageRecord]
  ) throws(StoreError) {
    if items.isEmpty { return }
    let paths = Set(uncounted.compactMap { ($0 as? Report)?.path })
    for start in stride(from: 0, to: items.count, by: Self.itemsAtOnce) {
      let some = items[start..<min(items.count, start + Self.itemsAtOnce)]
      let reports = try catalogue.reports(naming: Array(some)).filter { !paths.contains($0.path) }
      var users: [RecordID: [Report]] = [:]
      for report in reports {
        for id in Set(report.evidence) { users[id, default: []].append(report) }
      }
      for id in some {
        let found = try lookup.items([id])
        guard let item = found.first(where: { $0.id == id }) else { continue }
        let (findings, records) = rules.check(
          licenceOf: item, usedIn: users[id] ?? [], with: found.filter { $0.id != id })
        add(findings, about: records.all)
      }
    }
  }

  /// How many items the reports are looked for of at a time.
  private static let itemsAtOnce = 500
}
