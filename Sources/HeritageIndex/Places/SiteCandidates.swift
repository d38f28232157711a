import Bytes
import HeritageModel
import HeritageStore

/// Lines of packs that lie in the folders of sites which may be meant, ascending in each pack.
struct SiteCandidates {
  private var packs: [(pack: StoredPack, offsets: [Int])] = []

  /// Finds them; `nil` where all records must be gone through instead.
  init?(
    _ filter: PlaceFilter, _ indexed: IndexedPacks
  ) throws(StoreError) {
    var places = FittingPlaces()
    if let reports = filter.reports {
      let isWhole = try indexed.forEachColumns { columns in
        if columns.kind == .report, reports.mayAdmit(columns) { places.told.insert(columns.place) }
      }
      guard isWhole else { return nil }
    }
    if !filter.boxes.isEmpty {
      let isWhole = try indexed.forEachColumns { columns in
        if columns.kind == .monument, columns.mayLie(in: filter.boxes) {
          places.inBoxes.insert(columns.place)
        }
      }
      guard isWhole else { return nil }
    }
    let wanted = Set(filter.sites.map(RecordColumns.hash(ofSite:)))
    for (number, pack) in indexed.packs.enumerated() {
      var offsets: [Int] = []
      let isWhole = try indexed.forEachColumns(ofPack: number) { columns in
        let isMeant =
          switch columns.kind {
          case .site: places.mayBeMeant(columns, by: filter)
          // A list must tell of what it could not read.
          case .unreadable: true
          case .monument, .report, .retraction: false
          }
        if isMeant, wanted.isEmpty || wanted.contains(columns.place) {
          offsets.append(columns.offset)
        }
      }
      guard isWhole else { return nil }
      packs.append((pack.pack, offsets))
    }
  }

  /// Visits the sites, ascending by their folders, with those of others among them.
  ///
  /// - Parameters:
  ///   - others: The folders of more sites, ascending.
  ///   - body: Called with each folder; returns whether to go on.
  /// - Throws: `StoreError` if a pack cannot be read; what the body throws.
  func forEachFolder(
    with others: [String], _ body: (String) throws -> Bool
  ) throws {
    var positions = packs.map { _ in 0 }
    var heads = try packs.indices.map { try folder(in: $0, from: &positions[$0]) }
    var other = 0
    while true {
      var least = other < others.count ? others[other] : nil
      for case .some(let head) in heads where least.map({ head < $0 }) ?? true { least = head }
      guard let least else { return }
      guard try body(least) else { return }
      if other < others.count, others[other] == least { other += 1 }
      for pack in packs.indices {
        while heads[pack] == least { heads[pack] = try folder(in: pack, from: &positions[pack]) }
      }
    }
  }

  /// The folder of the next line of a pack, and moves on.
  private func folder(in number: Int, from position: inout Int) throws(StoreError) -> String? {
    let (pack, offsets) = packs[number]
    while position < offsets.count {
      defer { position += 1 }
      guard let line = try pack.record(at: offsets[position]),
        let site = RecordLayout.site(ofPath: line.path.text)
      else { continue }
      return RecordLayout.folder(ofSite: site)
    }
    return nil
  }
}

/// The sites of which a report or a monument fits.
private struct FittingPlaces {
  var told: Set<UInt64> = []
  var inBoxes: Set<UInt64> = []

  func mayBeMeant(_ site: RecordColumns, by filter: PlaceFilter) -> Bool {
    filter.mayAdmit(site)
      && (filter.boxes.isEmpty || site.mayLie(in: filter.boxes) || inBoxes.contains(site.place))
      && (filter.reports == nil || told.contains(site.place))
  }
}
