import Bytes
package import HeritageModel
package import HeritageStore
import HeritageText

/// Where the sites of a registry are, by what is kept beside its packs, without their records.
///
/// It may have lines that are no longer live; whoever reads a site is told.
package struct SitePlaces {
  /// A circle around all points of a site.
  package struct Circle: Sendable {
    package let latitude: Double
    package let longitude: Double
    /// How far the points are from its middle at most.
    package let spreadMetres: Double
    /// How far off the points may be themselves.
    package let unsureMetres: Double

    package init(
      latitude: Double, longitude: Double, spreadMetres: Double, unsureMetres: Double
    ) {
      self.latitude = latitude
      self.longitude = longitude
      self.spreadMetres = spreadMetres
      self.unsureMetres = unsureMetres
    }
  }

  /// A line of a pack with a site that did not give way to another.
  package struct Place: Sendable {
    /// Stands for the site, of which several packs may have lines.
    package let site: UInt64
    /// `nil` for a site without a point.
    package let circle: Circle?
    fileprivate let pack: UInt32
    fileprivate let offset: Int
  }

  /// The lines, pack by pack in the order in which they lie there.
  package private(set) var places: [Place] = []
  private let indexed: IndexedPacks
  private var unreadable: [(pack: Int, offset: Int)] = []

  /// - Returns: `nil` where all records must be gone through instead.
  fileprivate init?(_ indexed: IndexedPacks) throws(StoreError) {
    self.indexed = indexed
    for pack in indexed.packs.indices {
      let first = (places: places.count, unreadable: unreadable.count)
      var last = -1
      let isWhole = try indexed.forEachColumns(ofPack: pack) { columns in
        // After a torn part all of them come again.
        if columns.offset <= last {
          places.removeLast(places.count - first.places)
          unreadable.removeLast(unreadable.count - first.unreadable)
        }
        last = columns.offset
        switch columns.kind {
        case .site where !columns.isSuperseded:
          places.append(
            Place(
              site: columns.place, circle: columns.circle, pack: UInt32(pack),
              offset: columns.offset))
        case .unreadable: unreadable.append((pack, columns.offset))
        case .site, .monument, .report, .retraction: break
        }
      }
      guard isWhole else { return nil }
    }
  }

  /// Visits what stands for each folded name of each site.
  ///
  /// - Parameters:
  ///   - isMeant: Whether the names of a place are wanted, by its number in ``places``.
  ///   - body: Called with what stands for the name, and the place's number.
  /// - Returns: Whether all could be read; else all records must be gone through instead.
  /// - Throws: `StoreError` if a pack cannot be read.
  package func forEachName(
    where isMeant: (_ place: Int) -> Bool, _ body: (_ name: UInt64, _ place: Int) -> Void
  ) throws(StoreError) -> Bool {
    var place = 0
    for (pack, part) in indexed.packs.enumerated() {
      func take(_ names: Span<UInt8>, _ offset: Int) {
        while place < places.count, places[place].pack == pack, places[place].offset < offset {
          place += 1
        }
        guard place < places.count, places[place].pack == pack, places[place].offset == offset,
          isMeant(place)
        else { return }
        var start = 0
        while start <= names.count {
          let end = names.firstNewline(from: start) ?? names.count
          body(RunningHash.prefix(of: names.extracting(start..<end)), place)
          start = end + 1
        }
      }
      while place < places.count, places[place].pack < pack { place += 1 }
      if let index = part.index {
        do {
          try index.forEachNames(of: .site, take)
        } catch {
          return false
        }
        continue
      }
      // A pack without anything beside it is small.
      while place < places.count, places[place].pack == pack {
        if isMeant(place) {
          guard let line = try part.pack.record(at: places[place].offset) else { return false }
          do throws(DamagedRecord) {
            let candidate = try Candidate(line)
            for name in [candidate.id] + candidate.names { body(Self.print(ofName: name), place) }
          } catch {
            return false
          }
        }
        place += 1
      }
    }
    return true
  }

  /// Returns the site of a place, or `nil` if the line is no longer live.
  ///
  /// - Throws: `DamagedRecord` if it cannot be read.
  package func site(_ place: Int) throws -> Site? {
    let (pack, offset) = (Int(places[place].pack), places[place].offset)
    guard let line = try indexed.packs[pack].pack.record(at: offset),
      try indexed.store.isLive(line)
    else { return nil }
    return try line.read() as? Site
  }

  /// Visits the sites with files of their own.
  ///
  /// - Returns: What cannot be read and may be a site.
  /// - Throws: `StoreError` if the folders cannot be read.
  package func forEachOwnSite(_ body: (Site) -> Void) throws(StoreError) -> [DamagedRecord] {
    var damaged: [DamagedRecord] = []
    try indexed.store.forEachOwnRecord(below: Catalogue.places) { item in
      Self.show(item, body, &damaged)
      return true
    }
    for (pack, offset) in unreadable {
      guard let line = try indexed.packs[pack].pack.record(at: offset),
        try indexed.store.isLive(line)
      else { continue }
      Self.show(.record(line), body, &damaged)
    }
    return damaged
  }

  fileprivate static func show<Record: HeritageRecord>(
    _ item: StoredItem, _ body: (Record) -> Void, _ damaged: inout [DamagedRecord]
  ) {
    guard item.mayBe(Record.kind) else { return }
    do throws(DamagedRecord) {
      if let record = try item.stored.read() as? Record { body(record) }
    } catch {
      damaged.append(error)
    }
  }

  /// Stands for a site as ``Place/site`` does.
  package static func print(of site: Slug) -> UInt64 { RecordColumns.hash(ofSite: site) }

  /// Stands for a name as ``forEachName(where:_:)`` does.
  package static func print(ofName name: String) -> UInt64 {
    RunningHash.prefix(of: FoldedName(name).text.utf8Span.span)
  }
}

extension Catalogue {
  /// Returns where the sites are.
  ///
  /// - Returns: `nil` where all records must be gone through instead.
  /// - Throws: `StoreError` if a pack cannot be read.
  package func sitePlaces() throws(StoreError) -> SitePlaces? {
    guard let indexed = indexedPacks() else { return nil }
    return try SitePlaces(indexed)
  }

  /// Visits every site, as ``SitePlaces/forEachOwnSite(_:)`` does some.
  package func forEachReadableSite(
    _ body: (Site) -> Void
  ) throws(StoreError) -> [DamagedRecord] {
    try forEachReadable(body)
  }

  /// Visits every monument, those of a site one after the other; as ``forEachReadableSite(_:)``.
  package func forEachReadableMonument(
    _ body: (Monument) -> Void
  ) throws(StoreError) -> [DamagedRecord] {
    try forEachReadable(body)
  }

  private func forEachReadable<Record: HeritageRecord>(
    _ body: (Record) -> Void
  ) throws(StoreError) -> [DamagedRecord] {
    var damaged: [DamagedRecord] = []
    try store.forEachRecord(below: Self.places) { item in
      SitePlaces.show(item, body, &damaged)
      return true
    }
    return damaged
  }
}
