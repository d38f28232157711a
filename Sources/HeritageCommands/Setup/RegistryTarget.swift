import CanonicalJSON
import HeritageImport
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageRegistry

/// The registry as an import sees it, under the lock that lets nobody else write.
final class RegistryTarget: ImportTarget {
  private var session: WriteSession?
  private let catalogue: Catalogue
  private var sitesByExternalID: [String: [String: Slug]] = [:]

  init(_ session: consuming WriteSession) {
    catalogue = Catalogue(session.before)
    self.session = consume session
  }

  func site(scheme: String, value: String) throws -> Slug? {
    try sites(scheme: scheme)[value]
  }

  func externalIDs(scheme: String) throws -> [(value: String, site: Slug)] {
    try sites(scheme: scheme).map { (value: $0.key, site: $0.value) }
  }

  private func sites(scheme: String) throws -> [String: Slug] {
    if let known = sitesByExternalID[scheme] { return known }
    let read = try catalogue.sites(byExternalID: scheme)
    sitesByExternalID[scheme] = read
    return read
  }

  func isTaken(_ id: Slug) throws -> Bool {
    let path = try RegistryPath(RecordLayout.path(ofSite: id))
    return try session?.withCompactRecord(at: path) { $0 != nil } ?? false
  }

  func site(_ id: Slug) throws -> Site {
    guard let site = try catalogue.site(id) else {
      throw RegistryError(.failed, "the registry has no site '\(id)'")
    }
    return site
  }

  func holds(_ record: Span<UInt8>, at id: Slug) throws -> Bool {
    try session?.holds(record, at: RegistryPath(RecordLayout.path(ofSite: id))) ?? false
  }

  func write(_ record: Span<UInt8>, to id: Slug) throws {
    try session?.put(compact: record, at: RegistryPath(RecordLayout.path(ofSite: id)))
  }

  func written(_ id: Slug) throws -> [UInt8] {
    let path = try RegistryPath(RecordLayout.path(ofSite: id))
    guard let bytes = try session?.pendingRecord(at: path) else {
      throw RegistryError(.failed, "this import has written no site '\(id)'")
    }
    return bytes
  }

  /// Records the import; `nil` if nothing differs.
  func commit(_ draft: OperationDraft) throws -> Operation? {
    guard let session = session.take() else { return nil }
    return try session.commit(draft)
  }

  /// Gives the import up; nothing of it stays.
  func discard() {
    session = nil
  }
}
