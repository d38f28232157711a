public import HeritageModel
public import HeritageStore
import HeritageText

/// The sites and monuments by what one register, or one list, calls them, each read when it is asked
/// for or visited.
///
/// Of records in packs it has the places alone, 17 bytes a name, where the packs can be asked; each is
/// read and looked at before it counts. A site that gave way to others is represented by these, unless
/// a live site has the name itself; a monument that gave way has no name.
public struct NamedHolders {
  /// Who calls them so.
  public enum Namer: Hashable, Sendable {
    /// A register, by its scheme, whose values are in the one spelling.
    case register(String)
    /// A list, by its source, which has rows of them with these keys.
    case rows(ofSource: String)
    /// A list whose rows had these keys before it renamed them.
    case formerRows(ofSource: String)
  }

  /// A record that was visited.
  public struct Holder {
    public let record: RecordReference
    /// All its names, those of sites that gave way to it behind its own.
    public let names: [String]
    /// As it is stored; `nil` if it was read before.
    public let stored: StoredRecord?
  }

  private static let kinds: [RecordKind] = [.site, .monument]

  private let namer: Namer
  private let catalogue: Catalogue
  /// What was gone through when this was made: all that is not in a pack that can be asked.
  private var read = HoldersByName()
  /// The sites that took the places of others, by the names of these, which no live site has.
  private var successors = HoldersByName()
  fileprivate var packs: [KeyedPack] = []
  /// The paths of records that no pack speaks for, although it may have a line.
  private var elsewhere: Set<String> = []

  fileprivate init(_ namer: Namer, _ catalogue: Catalogue) {
    self.namer = namer
    self.catalogue = catalogue
  }

  /// Finds the records that have a name, or those that took their places, sites first; mostly one.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - isVisited: Whether ``forEachOther(_:)`` may leave them out from now on, as far as they have
  ///     no other name.
  /// - Returns: The records, and the one that was read last to find them, where it lies in a pack.
  /// - Throws: ``DamagedRecord`` for a record that cannot be read and may have it; `StoreError` if the
  ///   store cannot be read.
  public mutating func records(
    named name: String, isVisited: Bool = false
  ) throws -> (found: [RecordReference], read: StoredRecord?) {
    let (live, lines) = try live(named: name)
    if isVisited {
      for line in lines { packs[line.pack].isFound[line.place] = true }
    }
    var found = live
    if !live.contains(where: { $0.kind == .site }) {
      found.formUnion(successors.holders[name] ?? [])
    }
    let sites = found.filter { $0.kind == .site }
    return (sites.sorted() + found.subtracting(sites).sorted(), lines.last?.stored)
  }

  private typealias FoundLine = (pack: Int, place: Int, stored: StoredRecord)

  /// The live records that have a name themselves, and the lines where packs have some.
  private func live(
    named name: String
  ) throws -> (holders: Set<RecordReference>, lines: [FoundLine]) {
    var holders = read.holders[name] ?? []
    var lines: [FoundLine] = []
    for kind in Self.kinds {
      let hash = namer.key(name, of: kind).hash
      for number in packs.indices {
        for place in packs[number].places(of: hash) {
          guard let (stored, candidate) = try live(place, inPack: number),
            let holder = candidate.reference, namer.names(of: candidate).contains(name)
          else { continue }
          holders.insert(holder)
          lines.append((number, place, stored))
        }
      }
    }
    return (holders, lines)
  }

  /// All names of a record; none if it is not live.
  public func names(of record: RecordReference) throws -> [String] {
    guard let stored = try catalogue.stored(record) else { return [] }
    return try names(of: record, Candidate(stored, withNames: false, withRows: true))
  }

  /// All names of a record that another namer's holders visit.
  public func names(of holder: Holder) throws -> [String] {
    guard let stored = holder.stored else { return try names(of: holder.record) }
    return try names(of: holder.record, Candidate(stored, withNames: false, withRows: true))
  }

  /// Whether a live record of a kind has a name here.
  public func has(_ kind: RecordKind) throws -> Bool {
    if read.names.keys.contains(where: { $0.kind == kind }) { return true }
    if successors.names.keys.contains(where: { $0.kind == kind }) { return true }
    for number in packs.indices {
      for place in packs[number].entries.indices {
        if let (_, candidate) = try live(place, inPack: number),
          candidate.reference?.kind == kind, !namer.names(of: candidate).isEmpty
        {
          return true
        }
      }
    }
    return false
  }

  /// Visits the records that have a name by which they were not found yet, each once; others may be
  /// among them.
  ///
  /// - Throws: As ``records(named:)``, and what the body throws.
  public func forEachOther(_ body: (Holder) throws -> Void) throws {
    var heirs = Set(successors.names.keys)
    for (record, names) in read.names {
      heirs.remove(record)
      try body(Holder(record: record, names: names + inherited(by: record), stored: nil))
    }
    for number in packs.indices {
      // Lines are read in their order, and one that has several names once.
      for place in packs[number].placesOfOthers {
        guard let (stored, candidate) = try live(place, inPack: number),
          let record = candidate.reference
        else { continue }
        let names = try names(of: record, candidate)
        guard !names.isEmpty else { continue }
        heirs.remove(record)
        try body(Holder(record: record, names: names, stored: stored))
      }
    }
    for record in heirs.sorted() {
      try body(Holder(record: record, names: names(of: record), stored: nil))
    }
  }

  private func names(of record: RecordReference, _ candidate: Candidate) throws -> [String] {
    candidate.isSuperseded ? [] : namer.names(of: candidate) + inherited(by: record)
  }

  private func inherited(by record: RecordReference) -> [String] { successors.names[record] ?? [] }

  /// The record of a line, unless another has its path or it gave way.
  private func live(
    _ place: Int, inPack number: Int
  ) throws -> (stored: StoredRecord, candidate: Candidate)? {
    let (pack, offset) = (packs[number].pack, packs[number].entries[place].offset)
    guard let stored = try pack.record(at: offset) else {
      throw DamagedRecord(path: pack.path.text, reason: "the line at byte \(offset) cannot be read")
    }
    if elsewhere.contains(stored.path.text) { return nil }
    let candidate = try Candidate(stored, withNames: false, withRows: namer.isList)
    guard let reference = candidate.reference else {
      throw DamagedRecord(holdingAnother: stored.path.text)
    }
    if candidate.isSuperseded { return nil }
    for newer in packs[(number + 1)...] where try newer.has(stored, reference, candidate.id) {
      return nil
    }
    return (stored, candidate)
  }
}

extension Catalogue {
  /// Returns the sites and monuments by what some namers call them.
  ///
  /// - Parameter namers: Who calls them so; all are looked for at once.
  /// - Returns: The records by each.
  /// - Throws: ``DamagedRecord`` for a site or monument that cannot be read, because its names would
  ///   pass for new ones, or one whose successor cannot be found; `StoreError` if the store cannot be
  ///   read.
  public func holders(by namers: [NamedHolders.Namer]) throws -> [NamedHolders] {
    var tables = namers.map { NamedHolders($0, self) }
    var superseded: [Candidate] = []
    var fault: DamagedRecord?
    func take(_ item: StoredItem) -> Bool {
      guard item.mayBe(.site) || item.mayBe(.monument) else { return true }
      do throws(DamagedRecord) {
        let stored = try item.stored
        let candidate = try Candidate(stored, withNames: false, withRows: true)
        guard let holder = candidate.reference else {
          throw DamagedRecord(holdingAnother: stored.path.text)
        }
        for index in tables.indices { tables[index].take(candidate, holder) }
        if candidate.isSuperseded, holder.kind == .site { superseded.append(candidate) }
        return true
      } catch {
        fault = error
        return false
      }
    }
    if let (packs, packed, store) = try keyedPacks(for: namers) {
      for index in tables.indices { tables[index].packs = packs[index] }
      for stored in packed where !take(.record(stored)) { break }
      if fault == nil { try store.forEachOwnRecord(below: Self.places) { take($0) } }
    } else {
      try store.forEachRecord(below: Self.places) { take($0) }
    }
    if let fault { throw fault }
    for index in tables.indices {
      for former in superseded.sorted(by: { $0.id < $1.id }) {
        try tables[index].add(successorsOf: former)
      }
    }
    return tables
  }

  /// The packs that can be asked by each namer, and what must be read of packs beside: the sites that
  /// gave way to others, and all that small packs have.
  private func keyedPacks(
    for namers: [NamedHolders.Namer]
  ) throws(StoreError) -> ([[KeyedPack]], [StoredRecord], any PackedStore)? {
    guard let indexed = indexedPacks(),
      let packed = try indexed.records(.having([.gaveWay(.site)]), of: nil)
    else { return nil }
    var all: [[KeyedPack]] = []
    for namer in namers {
      var packs: [KeyedPack] = []
      for (pack, index) in indexed.packs {
        guard let index else { continue }
        let groups = [RecordKind.site, .monument].map(namer.group)
        guard let keyed = KeyedPack(pack, index, groups, in: indexed.store) else { return nil }
        packs.append(keyed)
      }
      all.append(packs)
    }
    return (all, packed, indexed.store)
  }

  /// Follows the successors of a superseded site to the one that is live, or to the live parts of
  /// what was split.
  fileprivate func successors(of id: Slug, after former: Set<Slug>) throws -> [Slug] {
    guard let step = try site(id)?.supersededBy else { return [id] }
    let path = RecordLayout.path(ofSite: id)
    let seen = former.union([id])
    return try step.successors.flatMap { next in
      guard !seen.contains(next) else {
        throw DamagedRecord(path: path, reason: "its 'supersededBy' leads back to '\(next)'")
      }
      guard try site(next) != nil else {
        throw DamagedRecord(
          path: path, reason: "its 'supersededBy' names '\(next)', which is not there")
      }
      return try successors(of: next, after: seen)
    }
  }
}

extension NamedHolders {
  /// Takes a record that was read.
  fileprivate mutating func take(_ candidate: Candidate, _ holder: RecordReference) {
    elsewhere.insert(candidate.path)
    if !candidate.isSuperseded { read.add(namer.names(of: candidate), of: holder) }
  }

  /// Lets the sites that took another's place stand for its names.
  fileprivate mutating func add(successorsOf former: Candidate) throws {
    guard case .site(let site)? = former.reference else { return }
    for name in namer.names(of: former) {
      if try live(named: name).holders.contains(where: { $0.kind == .site }) { continue }
      for heir in try catalogue.successors(of: site, after: []) {
        successors.add([name], of: .site(heir))
      }
    }
  }
}

extension NamedHolders.Namer {
  fileprivate var isList: Bool { if case .register = self { false } else { true } }

  fileprivate func names(of candidate: Candidate) -> [String] {
    switch self {
    case .register(let scheme):
      ExternalID.sound(in: candidate.externalIDs).filter { $0.scheme == scheme }.map(\.value)
    case .rows(let source): candidate.origins[source]?.keys ?? []
    case .formerRows(let source): candidate.origins[source]?.formerKeys ?? []
    }
  }

  fileprivate func key(_ name: String, of kind: RecordKind) -> PackKey {
    switch self {
    case .register(let scheme): .external(scheme: scheme, value: name, of: kind)
    case .rows(let source): .row(name, ofSource: source, of: kind)
    case .formerRows(let source): .formerRow(name, ofSource: source, of: kind)
    }
  }

  fileprivate func group(of kind: RecordKind) -> PackKeyGroup {
    switch self {
    case .register(let scheme): .register(scheme, of: kind)
    case .rows(let source): .rows(ofSource: source, of: kind)
    case .formerRows(let source): .formerRows(ofSource: source, of: kind)
    }
  }
}

extension DamagedRecord {
  fileprivate init(holdingAnother path: String) {
    self.init(path: path, reason: "it holds a record that lives elsewhere")
  }
}

/// Records that were read, by name, with the names of each.
private struct HoldersByName {
  private(set) var holders: [String: Set<RecordReference>] = [:]
  private(set) var names: [RecordReference: [String]] = [:]

  mutating func add(_ names: [String], of holder: RecordReference) {
    guard !names.isEmpty else { return }
    for name in names { holders[name, default: []].insert(holder) }
    self.names[holder, default: []] += names
  }
}

/// A pack with the keys of some groups that its lines have.
private struct KeyedPack {
  let pack: StoredPack
  /// Ascending by hash, those of the one group behind those of the other.
  let entries: [(hash: UInt64, offset: Int)]
  /// Whether the line of each entry was found by its name.
  var isFound: [Bool]
  private let index: PackIndex
  private let store: any PackedStore

  /// - Returns: `nil` if what is kept beside the pack cannot be read nor made anew.
  init?(
    _ pack: StoredPack, _ index: PackIndex, _ groups: [PackKeyGroup], in store: any PackedStore
  ) {
    let ascending = Set(groups).sorted { $0.hashes.lowerBound < $1.hashes.lowerBound }
    do {
      do {
        entries = try index.entries(of: ascending)
        self.index = index
      } catch {
        guard let made = PackIndex.made(of: pack, in: store) else { return nil }
        entries = try made.entries(of: ascending)
        self.index = made
      }
    } catch {
      return nil
    }
    self.pack = pack
    self.store = store
    isFound = Array(repeating: false, count: entries.count)
  }

  /// The places of the entries that have a hash.
  func places(of hash: UInt64) -> Range<Int> {
    let start = entries.partitioningIndex { $0.hash >= hash }
    var end = start
    while end < entries.count, entries[end].hash == hash { end += 1 }
    return start..<end
  }

  /// The place of an entry of each line that was not found by all its names, in the order of the lines.
  var placesOfOthers: [Int] {
    var places = entries.indices.filter { !isFound[$0] }
    places.sort { entries[$0].offset < entries[$1].offset }
    var last = -1
    return places.filter { place in
      defer { last = entries[place].offset }
      return entries[place].offset != last
    }
  }

  /// Tells whether the pack has a line with the path of a record of an older one.
  func has(_ other: StoredRecord, _ record: RecordReference, _ id: String) throws -> Bool {
    do {
      // Every place is found by its identifier as a name.
      return try index.offsets(of: .name(FoldedName(id), of: record.kind)).contains { offset in
        try pack.record(at: offset)?.path == other.path
      }
    } catch is PackIndex.Damage {
      return try !store.isLive(other)
    }
  }
}
