import HeritageImport
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageRegistry

/// The registry as a dry run of an import sees it: without the lock, and with nothing written.
///
/// Memory grows with what the import would write, which a real import keeps on the disk.
struct PreviewTarget: ImportTarget {
  private let registry: FileRegistry
  private let catalogue: Catalogue
  private var sitesByExternalID: [String: [String: Slug]] = [:]
  private var records: [Slug: [UInt8]] = [:]

  init(_ registry: FileRegistry) throws {
    self.registry = registry
    catalogue = Catalogue(registry)
    let scheme = "unesco"
    sitesByExternalID[scheme] = try catalogue.sites(byExternalID: scheme)
  }

  func site(scheme: String, value: String) throws -> Slug? { try sites(scheme)[value] }

  func externalIDs(scheme: String) throws -> [(value: String, site: Slug)] {
    try sites(scheme).map { (value: $0.key, site: $0.value) }
  }

  private func sites(_ scheme: String) throws -> [String: Slug] {
    try sitesByExternalID[scheme] ?? catalogue.sites(byExternalID: scheme)
  }

  func isTaken(_ id: Slug) throws -> Bool { try record(of: id) != nil }

  func site(_ id: Slug) throws -> Site {
    guard let site = try catalogue.site(id) else {
      throw RegistryError(.failed, "the registry has no site '\(id)'")
    }
    return site
  }

  func holds(_ compact: Span<UInt8>, at id: Slug) throws -> Bool {
    // A record in a file of its own has another layout, and is compared as a value.
    guard let bytes = try record(of: id), bytes.count == compact.count else { return false }
    return bytes.indices.allSatisfy { bytes[$0] == compact[$0] }
  }

  mutating func write(_ compact: Span<UInt8>, to id: Slug) {
    records[id] = compact.indices.map { compact[$0] }
  }

  func written(_ id: Slug) throws -> [UInt8] {
    guard let bytes = records[id] else {
      throw RegistryError(.failed, "this import has written no site '\(id)'")
    }
    return bytes
  }

  private func record(of id: Slug) throws -> [UInt8]? {
    try registry.record(at: RegistryPath(RecordLayout.path(ofSite: id)))?.bytes
  }
}
