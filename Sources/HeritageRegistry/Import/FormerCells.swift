import CanonicalJSON
import HeritageAssessment
import HeritageDocuments
import HeritageEditions
import HeritageExport
import HeritageIndex
import HeritageModel
import HeritageStore

/// What exports said of records before, as far as the history has their former versions: files of their
/// own that were replaced, and lines of packs that newer ones hide.
final class FormerCells {
  private let registry: Registry
  private var hashes: [RegistryPath: [ContentHash]] = [:]
  private var packs: Set<RegistryPath> = []

  init(_ registry: Registry) throws {
    self.registry = registry
    for change in try registry.files.readableOperations().flatMap(\.changes) {
      if change.isOfPack {
        packs.insert(change.path)
      } else if let before = change.before {
        hashes[change.path, default: []].append(before)
      }
    }
  }

  /// Returns what an export said of a place in each former version of it and, as a monument without
  /// a point shows its site's, in those of its site.
  ///
  /// - Parameters:
  ///   - place: The site or monument.
  ///   - layer: The layer that the export had it in.
  ///   - records: The records as they are, of which the other one of the two is taken.
  /// - Returns: A row each, in no order.
  /// - Throws: ``RegistryError`` if the history cannot be read.
  func cells(
    of place: RecordReference, in layer: ExportLayer, beside records: Records
  ) throws -> [ExportedCells] {
    switch place {
    case .site(let id):
      return try versions(of: .site(id), as: Site.self).flatMap { site in
        try cells(of: place, in: layer, Records(sites: [site]))
      }
    case .monument(let id, let siteID):
      let subject = Subject(site: siteID, monument: id)
      guard let site = records.sites[siteID], let monument = records.monuments[subject] else {
        return []
      }
      let sites = try [site] + versions(of: .site(siteID), as: Site.self).filter { $0 != site }
      let monuments =
        try [monument] + versions(of: place, as: Monument.self).filter { $0 != monument }
      return try sites.flatMap { site in
        try monuments.flatMap { monument in
          try cells(of: place, in: layer, Records(sites: [site], monuments: [monument]))
        }
      }
    default: return []
    }
  }

  /// What each audience was told.
  private func cells(
    of place: RecordReference, in layer: ExportLayer, _ records: Records
  ) throws -> [ExportedCells] {
    try Audience.allCases.compactMap { audience in
      var contents = RegistryContents()
      contents.records = Edition(audience, of: records).records
      let pick = RecordPick(contents, selection: RecordSelection(), viewpoint: .latest)
      let exported = try registry.exported(pick, of: contents.records, from: .latest).layer(layer)
      return (0..<exported.count).lazy.map { exported[$0] }.first { $0.id == place.description }
        .map { ExportedCells(exported.columns, $0) }
    }
  }

  /// The versions that a record had and that can be read.
  private func versions<Record: HeritageRecord>(
    of reference: RecordReference, as type: Record.Type
  ) throws -> [Record] {
    guard let current = try registry.catalogue.stored(reference) else { return [] }
    let files = registry.files
    let replaced = (hashes[current.path] ?? []).compactMap { files.version(of: current.path, $0) }
    let hidden = try packs.compactMap { pack in try files.line(of: current.path, in: pack) }
    return Set(replaced + hidden).compactMap { bytes in
      do {
        return try JSONParser.parse(bytes).objectValue.map { try Record(json: $0) }
      } catch {
        // What an older program wrote and this one cannot read was in no export of this one.
        return nil
      }
    }
  }
}

extension Records {
  fileprivate init(sites: [Site], monuments: [Monument] = []) {
    self.init()
    self.sites = RecordTable(sites)
    self.monuments = RecordTable(monuments)
  }
}
