import Bytes
import HeritageModel
package import HeritageStore
import HeritageText

/// Which records of packs are looked for; the lines decide whether they are meant.
enum SoughtRecords {
  /// Those that have one of some keys.
  case having([PackKey])
  /// Those with a name in which all of some words stand.
  case withWords(NameSearch)
  /// Those with a name that is like what was asked for.
  case near(NameSearch)

  /// The offsets of the lines in a pack, ascending.
  func offsets(in index: PackIndex, of kind: NamedKind?) throws -> [Int] {
    var offsets: Set<Int> = []
    switch self {
    case .having(let keys):
      for key in keys { offsets.formUnion(try index.offsets(of: key)) }
    case .withWords(let search):
      guard let kind else { return [] }
      try index.forEachNames(of: kind) { names, offset in
        if search.mayStand(in: names) { offsets.insert(offset) }
      }
    case .near(let search):
      guard let kind, let likeness = NameLikeness(to: search) else { return [] }
      try index.forEachNames(of: kind) { names, offset in
        if likeness.mayHold(of: names) { offsets.insert(offset) }
      }
    }
    return offsets.sorted()
  }
}

/// The packs of a store with what is kept beside them.
struct IndexedPacks {
  /// A pack that is smaller, in bytes, is read as quickly as what would be kept beside it.
  private static let smallestIndexed = 1 << 15

  let store: any PackedStore
  /// Without an index where the pack itself is to be read.
  private(set) var packs: [(pack: StoredPack, index: PackIndex?)] = []

  /// - Returns: `nil` where all records must be gone through.
  init?(_ store: any RecordStore) {
    guard let store = store as? any PackedStore, let packs = store.storedPacks,
      packs.contains(where: { $0.size >= Self.smallestIndexed })
    else { return nil }
    self.store = store
    for pack in packs {
      let index = pack.size < Self.smallestIndexed ? nil : PackIndex.of(pack, in: store)
      if pack.size >= Self.smallestIndexed, index == nil { return nil }
      self.packs.append((pack, index))
    }
  }

  /// Visits the columns of every record of the packs that has some, whether or not it is live.
  ///
  /// - Returns: Whether all could be read; else all records must be gone through.
  /// - Throws: `StoreError` if a pack cannot be read.
  func forEachColumns(_ body: (RecordColumns) -> Void) throws(StoreError) -> Bool {
    for number in packs.indices {
      guard try forEachColumns(ofPack: number, body) else { return false }
    }
    return true
  }

  /// Visits the columns of one pack; see ``forEachColumns(_:)``.
  ///
  /// A body may be called again with all of them, where a part of what is kept was torn.
  func forEachColumns(
    ofPack number: Int, _ body: (RecordColumns) -> Void
  ) throws(StoreError) -> Bool {
    let (pack, index) = packs[number]
    guard let index else {
      var columns: [RecordColumns] = []
      let isSound = try pack.forEachLine { path, record, offset in
        let path = text(path)
        do throws(DamagedRecord) {
          let record = try RecordLayout.record(at: path, bytes: array(record))
          if let found = RecordColumns(of: record, offset: offset) { columns.append(found) }
        } catch {
          columns.append(RecordColumns(unreadableAt: path, offset: offset))
        }
      }
      columns.forEach(body)
      return isSound
    }
    do {
      try index.forEachColumns(body)
      return true
    } catch {
      do {
        guard let made = PackIndex.made(of: pack, in: store) else { return false }
        try made.forEachColumns(body)
        return true
      } catch {
        return false
      }
    }
  }

  /// Visits the live records in the folder of a site, ascending by path.
  ///
  /// - Parameters:
  ///   - site: The site, whether or not there is one.
  ///   - body: Called with each record; returns whether to go on.
  /// - Throws: `StoreError` if the folder cannot be read; what the body throws.
  func forEachRecord(
    of site: Slug, _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError) {
    var starts: [PackStart] = []
    for (pack, index) in packs {
      do {
        guard let index else {
          starts.append(PackStart(pack))
          continue
        }
        let first = try index.offsets(of: .folder(of: site)).first
        if let first { starts.append(PackStart(pack, offset: first)) }
      } catch {
        starts.append(PackStart(pack))
      }
    }
    try store.forEachRecord(below: RecordLayout.folder(ofSite: site), from: starts, body)
  }

  /// Returns the live records of the packs that are sought.
  ///
  /// - Returns: `nil` where all records must be gone through instead.
  /// - Throws: `StoreError` if a pack cannot be read.
  func records(
    _ sought: SoughtRecords, of kind: NamedKind?
  ) throws(StoreError) -> [StoredRecord]? {
    var records: [StoredRecord] = []
    for (pack, index) in packs {
      guard let index else {
        var lines: [StoredRecord] = []
        let isSound = try pack.forEachLine { path, record, offset in
          lines.append(StoredRecord(pack, path, record, offset))
        }
        guard isSound else { return nil }
        for line in lines where try store.isLive(line) { records.append(line) }
        continue
      }
      guard let offsets = offsets(sought, kind, in: index, of: pack) else { return nil }
      for offset in offsets {
        guard let line = try pack.record(at: offset) else { return nil }
        if try store.isLive(line) { records.append(line) }
      }
    }
    return records
  }

  /// Asks what is kept beside a pack, and makes it anew if a part of it is torn.
  private func offsets(
    _ sought: SoughtRecords, _ kind: NamedKind?, in index: PackIndex, of pack: StoredPack
  ) -> [Int]? {
    do {
      return try sought.offsets(in: index, of: kind)
    } catch {
      do {
        return try PackIndex.made(of: pack, in: store)
          .map { try sought.offsets(in: $0, of: kind) }
      } catch {
        return nil
      }
    }
  }
}

extension Catalogue {
  func indexedPacks() -> IndexedPacks? { IndexedPacks(store) }

  /// Visits the live records in a site's folder, which packs tell where to find if they can be asked.
  func forEachRecord(
    ofSite site: Slug, _ indexed: IndexedPacks?,
    _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError) {
    guard let indexed else {
      return try store.forEachRecord(below: RecordLayout.folder(ofSite: site), body)
    }
    try indexed.forEachRecord(of: site, body)
  }

  /// Whether there are packs and each is known to have no line that cannot be read.
  var hasSoundPacks: Bool {
    indexedPacks()?.packs.allSatisfy { $0.index != nil } ?? false
  }

  /// Returns the live records that may be of a kind and meant, ascending by path: those that packs have by
  /// what is kept beside them, and all with files of their own.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - sought: Which of them.
  /// - Returns: `nil` where all records must be gone through instead, as a pack is damaged or nothing can
  ///   be kept beside it.
  /// - Throws: `StoreError` if a pack or the folders cannot be read.
  func indexedItems(
    of kind: RecordKind, _ sought: SoughtRecords
  ) throws(StoreError) -> [StoredItem]? {
    guard let indexed = indexedPacks(),
      let packed = try indexed.records(sought, of: NamedKind(kind))
    else { return nil }
    var items = packed.map(StoredItem.record)
    try indexed.store.forEachOwnRecord(below: Self.places) { item in
      if item.mayBe(kind) { items.append(item) }
      return true
    }
    return items.sorted { order($0.place.utf8Span.span, $1.place.utf8Span.span) < 0 }
  }

  /// Returns the paths of the records in packs that have an identifier.
  ///
  /// - Parameters:
  ///   - id: The identifier.
  ///   - own: Called with the path of every record that has a file of its own.
  /// - Returns: `nil`, without a call, where all paths must be gone through instead.
  /// - Throws: `StoreError` if a pack or the folders cannot be read.
  func indexedPaths(
    of id: RecordID, _ own: (RegistryPath) -> Bool
  ) throws(StoreError) -> [RegistryPath]? {
    guard let indexed = indexedPacks(),
      let packed = try indexed.records(.having([.record(id)]), of: nil)
    else { return nil }
    try indexed.store.forEachOwnPath(below: "") { own($0) }
    return packed.map(\.path).filter { RecordLayout.reference(ofPath: $0.text)?.recordID == id }
  }

  /// Returns the paths of the records whose identifiers of twelve characters begin with two.
  ///
  /// - Returns: `nil` where all paths must be gone through instead.
  /// - Throws: `StoreError` if a pack or the folders cannot be read.
  package func indexedPaths(
    ofIdentifiersBeginningWith starts: [String]
  ) throws(StoreError) -> [RegistryPath]? {
    guard let indexed = indexedPacks(),
      let packed = try indexed.records(
        .having(starts.map { PackKey.record(beginningWith: $0) }), of: nil)
    else { return nil }
    var paths = Set(packed.map(\.path))
    try indexed.store.forEachOwnPath(below: "") { path in
      paths.insert(path)
      return true
    }
    return paths.sorted { $0.text < $1.text }
  }

  /// Returns an item of evidence as it is stored, or `nil` if there is none by that identifier, from the
  /// packs where they can be asked.
  func storedEvidence(
    _ id: RecordID, _ indexed: IndexedPacks?
  ) throws(StoreError) -> StoredRecord? {
    let path = try RegistryPath(RecordLayout.path(ofEvidence: id))
    if let indexed, let found = try indexed.records(.having([.record(id)]), of: nil),
      let record = found.first(where: { $0.path == path })
    {
      return record
    }
    return try store.record(at: path)
  }
}

extension StoredItem {
  /// The path of the record, or of the file to look at.
  var place: String {
    switch self {
    case .record(let stored): stored.path.text
    case .damaged(let path, _): path
    }
  }
}

/// Tells quickly that names cannot be like a text, before letters are compared.
struct NameLikeness {
  private let text: String
  private let edits: Int
  private let isOneWord: Bool
  private let letters: Letters

  init?(to search: NameSearch) {
    guard let edits = search.editsAllowed else { return nil }
    self.edits = edits
    text = search.folded.text
    isOneWord = search.words.count == 1
    letters = Letters(text.utf8Span.span)
  }

  /// Whether one of some folded names may be, with line ends between them.
  func mayHold(of names: Span<UInt8>) -> Bool {
    var start = 0
    while start <= names.count {
      let end = names.firstNewline(from: start) ?? names.count
      if mayHold(ofName: names.extracting(start..<end)) { return true }
      start = end + 1
    }
    return false
  }

  private func mayHold(ofName name: Span<UInt8>) -> Bool {
    if isLike(name) { return true }
    guard isOneWord else { return false }
    var start = 0
    for end in 0...name.count where end == name.count || name[end] == UInt8(ascii: " ") {
      let word = name.extracting(start..<end)
      if beginsWithText(word) || isLike(word) { return true }
      start = end + 1
    }
    return false
  }

  private func beginsWithText(_ word: Span<UInt8>) -> Bool {
    let text = text.utf8Span.span
    guard word.count >= text.count else { return false }
    return order(word.extracting(0..<text.count), text) == 0
  }

  private func isLike(_ name: Span<UInt8>) -> Bool {
    let other = Letters(name)
    if letters.isASCII, other.isASCII {
      // Each edit takes one letter away and puts another in.
      guard abs(letters.count - other.count) <= edits,
        (letters.set ^ other.set).nonzeroBitCount <= 2 * edits
      else { return false }
    }
    return NameDistance.edits(
      Array(self.text), Array(Bytes.text(name)), atMost: edits) != nil
  }

  private struct Letters {
    private(set) var set: UInt64 = 0
    private(set) var isASCII = true
    let count: Int

    init(_ text: Span<UInt8>) {
      count = text.count
      for index in text.indices {
        set |= 1 << UInt64(text[index] & 63)
        if text[index] >= 0x80 { isASCII = false }
      }
    }
  }
}
