import CanonicalJSON
import HeritageImport
import HeritageIndex
import HeritageModel
import HeritageStore

/// The registry as an import sees it: under the lock that lets nobody else write, or as a preview.
///
/// A preview takes no lock and writes nothing; its memory grows with what the import would write,
/// which a real import keeps on the disk.
final class RegistryTarget: ImportTarget {
  private var session: WriteSession?
  private let before: FileRegistry
  private let catalogue: Catalogue
  private var sitesByExternalID: [String: [String: [Slug]]] = [:]
  private var monumentsByExternalID: [String: [String: [RecordReference]]] = [:]
  /// What a preview would write, by path.
  private var previewed: [String: [UInt8]] = [:]

  init(_ session: consuming WriteSession) {
    before = session.before
    catalogue = Catalogue(session.before)
    self.session = consume session
  }

  /// Looks at the registry without writing to it.
  init(previewOf registry: FileRegistry) {
    before = registry
    catalogue = Catalogue(registry)
  }

  func records(of kind: RecordKind, scheme: String, value: String) throws -> [RecordReference] {
    try sites(kind, scheme)[value, default: []].map(RecordReference.site)
      + monuments(scheme)[value, default: []]
  }

  func externalIDs(
    of kind: RecordKind, scheme: String
  ) throws -> [(value: String, record: RecordReference)] {
    try sites(kind, scheme).flatMap { value, sites in
      sites.map { (value: value, record: .site($0)) }
    }
  }

  /// The sites by their values of a scheme, which is all that imports bring so far.
  private func sites(_ kind: RecordKind, _ scheme: String) throws -> [String: [Slug]] {
    guard kind == .site else {
      throw RegistryError(.failed, "an import finds sites only, not a \(kind.rawValue)")
    }
    if let known = sitesByExternalID[scheme] { return known }
    let read = try catalogue.sites(byExternalID: scheme)
    sitesByExternalID[scheme] = read
    return read
  }

  /// The monuments by their values of a scheme, none of which a site may have too.
  private func monuments(_ scheme: String) throws -> [String: [RecordReference]] {
    if let known = monumentsByExternalID[scheme] { return known }
    let read = try catalogue.monuments(byExternalID: scheme)
    monumentsByExternalID[scheme] = read
    return read
  }

  func isTaken(_ path: String) throws -> Bool {
    let path = try RegistryPath(path)
    return try session?.withCompactRecord(at: path) { $0 != nil }
      ?? (before.record(at: path) != nil)
  }

  func site(_ id: Slug) throws -> Site {
    guard let site = try catalogue.site(id) else {
      throw RegistryError(.notThere, "the registry has no site '\(id)'")
    }
    return site
  }

  func holds(_ record: Span<UInt8>, at path: String) throws -> Bool {
    let path = try RegistryPath(path)
    if session != nil { return try session?.holds(record, at: path) ?? false }
    // A record in a file of its own has another layout, and is compared as a value.
    guard let bytes = try before.record(at: path)?.bytes, bytes.count == record.count else {
      return false
    }
    return bytes.indices.allSatisfy { bytes[$0] == record[$0] }
  }

  func write(_ record: Span<UInt8>, to path: String) throws {
    if session == nil {
      previewed[path] = record.indices.map { record[$0] }
    } else {
      try session?.put(compact: record, at: RegistryPath(path))
    }
  }

  func written(_ path: String) throws -> [UInt8] {
    guard let bytes = try session?.pendingRecord(at: RegistryPath(path)) ?? previewed[path] else {
      throw RegistryError(.failed, "this import has written no record at '\(path)'")
    }
    return bytes
  }

  /// Records the import; `nil` if nothing differs or it was a preview.
  func commit(_ draft: OperationDraft) throws -> Operation? {
    guard let session = session.take() else { return nil }
    return try session.commit(draft)
  }
}
