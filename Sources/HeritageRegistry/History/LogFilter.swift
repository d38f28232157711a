import HeritageIndex
public import HeritageModel
import HeritageStore
import HeritageText

/// Which operations a log shows.
public struct LogFilter: Hashable, Sendable {
  /// How many, counted from the newest; all of them without.
  public var limit: Int?
  /// The first day, in UTC.
  public var since: Day?
  /// Who recorded them, by name or a part of it, whatever the case and diacritics.
  public var by: String?
  /// The record that they changed, as ``Registry/log(_:)`` finds it.
  public var record: String?

  public init(
    limit: Int? = nil, since: Day? = nil, by: String? = nil, record: String? = nil
  ) {
    self.limit = limit
    self.since = since
    self.by = by
    self.record = record
  }

  func admits(_ operation: Operation) -> Bool {
    if let since, operation.at.day < since { return false }
    guard let by else { return true }
    let name = operation.by.map { FoldedName($0).text } ?? ""
    return name.contains(FoldedName(by).text)
  }
}

/// A record that a log is asked about, and which files tell of it.
///
/// To a site belongs all that is in its folder; to a monument, the reports on it and their reviews;
/// to a report, its reviews; to an item of evidence, its withdrawals. The files' names say so, and no
/// record is read.
struct LoggedRecord {
  let reference: RecordReference
  /// Where a pack would have the record; `nil` where only its content tells.
  private let place: RegistryPath?
  private let reports: Set<String>

  init(_ text: String, in registry: Registry, _ operations: [Operation]) throws {
    let paths = operations.flatMap(\.changes).map(\.path.text)
    let reference = try Self.reference(text, in: registry, paths)
    self.reference = reference
    place = try Self.place(of: reference, in: registry)
    switch reference {
    case .report(let id): reports = [id.text]
    case .monument(let id, let site):
      reports = Set(paths.compactMap { Self.report(in: $0, on: id, of: site) })
    default: reports = []
    }
  }

  /// Returns the record that a text names: one that the journal has, whether or not it is still
  /// there, or one of the registry.
  ///
  /// - Throws: ``RegistryError`` if the text names none, or several.
  private static func reference(
    _ text: String, in registry: Registry, _ paths: [String]
  ) throws -> RecordReference {
    if let named = try RecordReference(argument: text) { return named }
    var known: [String: RecordReference] = [:]
    for path in paths {
      if let reference = RecordLayout.reference(ofPath: path) {
        known[reference.description] = reference
      }
    }
    if let found = known[RecordReference.name(text, among: known.keys)] { return found }
    if let id = Self.identifier(text) {
      if try registry.catalogue.report(id) != nil { return .report(id) }
      if try registry.catalogue.evidence(id) != nil { return .evidence(id) }
    }
    var damaged: [DamagedRecord] = []
    return try registry.catalogue.subject(named: text, damaged: &damaged).reference
  }

  private static func identifier(_ text: String) -> RecordID? {
    do throws(IdentifierError) {
      return try RecordID(text.uppercased())
    } catch {
      // It is a name.
      return nil
    }
  }

  private static func place(
    of reference: RecordReference, in registry: Registry
  ) throws -> RegistryPath? {
    switch reference {
    case .site(let id): try RegistryPath(RecordLayout.path(ofSite: id))
    case .monument(let id, let site):
      try RegistryPath(RecordLayout.path(ofMonument: id, site: site))
    case .evidence(let id): try RegistryPath(RecordLayout.path(ofEvidence: id))
    case .report(let id): try registry.catalogue.report(id).map { try RegistryPath($0.path) }
    default: nil
    }
  }

  /// Returns the identifier of the report at a path, if it is one on a monument.
  private static func report(in path: String, on monument: Slug, of site: Slug) -> String? {
    guard path.hasPrefix(RecordLayout.folder(ofSite: site) + "reports/") else { return nil }
    let parts = words(ofFile: path)
    return parts.count == 3 && parts[1] == monument.text ? parts[2] : nil
  }

  /// The parts of a file's name that stand between underscores.
  private static func words(ofFile path: String) -> [String] {
    let name = path.split(separator: "/").last ?? ""
    return name.split(separator: ".").first.map { $0.split(separator: "_").map(String.init) } ?? []
  }

  /// Tells whether a file is the record's, or that of a record about it.
  func isTold(by path: RegistryPath) -> Bool {
    if let place, path == place { return true }
    let own = RecordLayout.reference(ofPath: path.text)
    if own == reference { return true }
    switch (reference, own) {
    case (.site(let id), _): return path.text.hasPrefix(RecordLayout.folder(ofSite: id))
    case (.evidence(let id), .retraction): return Self.words(ofFile: path.text).first == id.text
    case (_, .report(let id)): return reports.contains(id.text)
    case (_, .review): return Self.words(ofFile: path.text).first.map(reports.contains) ?? false
    default: return false
    }
  }

  /// Tells whether a pack has a line for the record.
  func isHeld(by pack: RegistryPath, in files: FileRegistry) throws -> Bool {
    guard let place else { return false }
    return try files.pack(pack, holds: place)
  }
}
