import Bytes
public import HeritageModel
import HeritageStore

/// Some sites with all that their states rest on.
public struct SiteBatch: Sendable {
  /// The sites themselves, without those that are there because claims of theirs count for others.
  public internal(set) var sites: Set<Slug> = []
  public internal(set) var contents = RegistryContents()
}

extension Catalogue {
  /// Visits the sites that a filter may admit, some at a time, ascending by their folders.
  ///
  /// So a registry of any size is gone through in little memory. A batch holds the folders of its sites,
  /// of those that gave way to them or whose place they took, the evidence that is named there, and the
  /// sources: the same states follow from it as from all records.
  ///
  /// - Parameters:
  ///   - filter: Which sites. Others may come too.
  ///   - size: About how many bytes of records a batch has.
  ///   - body: Called with each batch; returns whether to go on.
  /// - Throws: `StoreError` if the store cannot be read; what the body throws.
  public func forEachBatch(
    of filter: PlaceFilter = PlaceFilter(), size: Int = 1 << 22,
    _ body: (SiteBatch) throws -> Bool
  ) throws {
    try SiteReader(self, size: size).read(filter, body)
  }

  /// Returns all sites that a filter may admit in one batch.
  public func batch(of filter: PlaceFilter) throws -> SiteBatch {
    var all = SiteBatch()
    try forEachBatch(of: filter, size: .max) { batch in
      all = batch
      return false
    }
    return all
  }
}

/// Reads sites batch by batch.
private final class SiteReader {
  private let catalogue: Catalogue
  private let size: Int
  private let indexed: IndexedPacks?
  /// What every batch has.
  private var shared = RegistryContents()
  /// What withdrew an item of evidence.
  private var retractions: [RecordID: [StoredItem]] = [:]
  /// The sites that gave way to a site directly.
  private var predecessors: [Slug: [Slug]] = [:]
  private var batch = SiteBatch()
  private var bytes = 0
  private var hasGivenAny = false

  init(_ catalogue: Catalogue, size: Int) throws {
    self.catalogue = catalogue
    self.size = size
    indexed = catalogue.indexedPacks()
    try catalogue.addRecords(below: "sources/", to: &shared)
    try noteJoins()
  }

  func read(_ filter: PlaceFilter, _ body: (SiteBatch) throws -> Bool) throws {
    if !filter.isEverything, let folders = try folders(filter) {
      var goesOn = true
      try folders { folder in
        guard let site = RecordLayout.site(ofPath: folder) else { return true }
        try catalogue.forEachRecord(ofSite: site, indexed) { item in
          self.add(item)
          return true
        }
        goesOn = try bytes < size || give(body)
        return goesOn
      }
      if goesOn { _ = try give(body) }
      return
    }
    var fault: (any Error)?
    var isStopped = false
    var last: Slug?
    try catalogue.store.forEachRecord(below: Catalogue.places) { item in
      let site = RecordLayout.site(ofPath: item.place)
      if self.bytes >= self.size, site != last {
        do {
          isStopped = try !self.give(body)
        } catch {
          fault = error
          isStopped = true
        }
        if isStopped { return false }
      }
      if site != nil { last = site }
      self.add(item)
      return true
    }
    if let fault { throw fault }
    if !isStopped { _ = try give(body) }
  }

  /// The folders of the sites that may be meant; `nil` where all records must be gone through.
  private func folders(
    _ filter: PlaceFilter
  ) throws -> (((String) throws -> Bool) throws -> Void)? {
    if !filter.sites.isEmpty {
      let folders = filter.sites.map(RecordLayout.folder(ofSite:)).sorted(by: Self.precedes)
      return { body in
        for folder in folders where try !body(folder) { return }
      }
    }
    guard let indexed, let found = try SiteCandidates(filter, indexed) else { return nil }
    var own: [String] = []
    try indexed.store.forEachOwnPath(below: Catalogue.places) { path in
      guard let site = RecordLayout.site(ofPath: path.text) else { return true }
      let folder = RecordLayout.folder(ofSite: site)
      if own.last != folder { own.append(folder) }
      return true
    }
    // Claims of others count for these, which their own records need not say.
    if filter.reports != nil { own += predecessors.keys.map(RecordLayout.folder(ofSite:)) }
    own = Set(own).sorted(by: Self.precedes)
    return { body in try found.forEachFolder(with: own, body) }
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    order(left.utf8Span.span, right.utf8Span.span) < 0
  }

  private func add(_ item: StoredItem) {
    if let site = RecordLayout.site(ofPath: item.place) { batch.sites.insert(site) }
    if case .record(let stored) = item { bytes += stored.bytes.count }
    batch.contents.add(item)
  }

  /// Hands on what there is, with all that it rests on.
  ///
  /// - Returns: Whether to go on.
  private func give(_ body: (SiteBatch) throws -> Bool) throws -> Bool {
    guard !batch.sites.isEmpty || !batch.contents.damaged.isEmpty || !hasGivenAny else {
      return true
    }
    hasGivenAny = true
    var full = batch
    batch = SiteBatch()
    bytes = 0
    try addJoined(to: &full)
    try addEvidence(to: &full.contents)
    full.contents.merge(shared)
    // Whatever is shared and damaged is told once.
    shared.forgetDamage()
    return try body(full)
  }

  /// Adds the folders of sites that count for those of the batch, and of those for which these count.
  private func addJoined(to batch: inout SiteBatch) throws(StoreError) {
    var seen = batch.sites
    var queue = Array(batch.sites)
    while let id = queue.popLast() {
      let site = batch.contents.sites[id]
      let next =
        (site?.replaces ?? []) + (site?.supersededBy?.successors ?? [])
        + predecessors[id, default: []]
      for other in next where seen.insert(other).inserted {
        try catalogue.forEachRecord(ofSite: other, indexed) { item in
          batch.contents.add(item)
          return true
        }
        queue.append(other)
      }
    }
  }

  /// Adds the items of evidence that records name, the other halves of their pairs, and what withdrew
  /// them.
  private func addEvidence(to contents: inout RegistryContents) throws(StoreError) {
    var seen: Set<RecordID> = []
    var queue = contents.namedEvidence.sorted()
    var found = RegistryContents()
    while let id = queue.popLast() {
      guard seen.insert(id).inserted else { continue }
      do throws(StoreError) {
        if let stored = try catalogue.storedEvidence(id, indexed) {
          found.add(.record(stored))
          queue += found.evidence[id]?.namedEvidence ?? []
        }
      } catch .damaged(let path, let detail) {
        // Where all were gone through it is told already.
        if indexed != nil { found.damaged.append(DamagedRecord(path: path, reason: detail)) }
      }
      for item in retractions[id] ?? [] { found.add(item) }
    }
    found.records.evidence = RecordTable(found.evidence.sorted { $0.id < $1.id })
    found.records.retractions = RecordTable(found.retractions.sorted { $0.id < $1.id })
    contents.merge(found)
  }

  // MARK: What may lie anywhere

  /// Finds the sites that gave way to others, and what withdrew items of evidence.
  private func noteJoins() throws {
    if let indexed {
      var lines: [(pack: StoredPack, offset: Int)] = []
      var isWhole = true
      for (number, pack) in indexed.packs.enumerated() where isWhole {
        isWhole = try indexed.forEachColumns(ofPack: number) { columns in
          let isMeant = columns.kind == .retraction || columns.kind == .site && columns.isSuperseded
          if isMeant { lines.append((pack.pack, columns.offset)) }
        }
      }
      if isWhole {
        for line in lines {
          guard let stored = try line.pack.record(at: line.offset),
            try indexed.store.isLive(stored)
          else { continue }
          note(.record(stored))
        }
        try noteOwn(indexed.store)
        return
      }
    }
    for folder in ["evidence/", Catalogue.places] {
      try catalogue.store.forEachRecord(below: folder) { item in
        // It may withdraw an item, whichever that is; what lies with a site is told with it.
        if case .damaged(let path, let reason) = item, folder != Catalogue.places {
          self.shared.damaged.append(DamagedRecord(path: path, reason: reason))
        }
        self.note(item)
        return true
      }
    }
  }

  private func noteOwn(_ store: any PackedStore) throws(StoreError) {
    var paths: [RegistryPath] = []
    try store.forEachOwnPath(below: "") { path in
      let kind = RecordLayout.kind(ofPath: path.text)
      if kind == .site || kind == .retraction { paths.append(path) }
      return true
    }
    for path in paths {
      do throws(StoreError) {
        if let stored = try store.record(at: path) { note(.record(stored)) }
      } catch {
        note(.damaged(path: path.text, reason: error.description))
      }
    }
  }

  private func note(_ item: StoredItem) {
    switch RecordLayout.reference(ofPath: item.place) {
    case .retraction:
      guard let id = RecordLayout.evidence(ofRetraction: item.place) else { return }
      retractions[id, default: []].append(item)
    case .site(let id):
      guard case .record(let stored) = item, stored.mayHold(Self.supersededBy) else { return }
      do throws(DamagedRecord) {
        guard let step = (try stored.read() as? Site)?.supersededBy else { return }
        for next in step.successors { predecessors[next, default: []].append(id) }
      } catch {
        // It is told with its batch.
      }
    default: return
    }
  }

  private static let supersededBy = Array(#""supersededBy""#.utf8)
}

extension RegistryContents {
  fileprivate mutating func forgetDamage() { damaged = [] }
}

extension RecordLayout {
  /// The item of evidence that a retraction at a path withdraws, as its name tells.
  fileprivate static func evidence(ofRetraction path: String) -> RecordID? {
    guard let name = path.split(separator: "/").last?.split(separator: "_").first else {
      return nil
    }
    do {
      return try RecordID(String(name))
    } catch {
      return nil
    }
  }
}
