package import CanonicalJSON
import Foundation
import HeritageModel
package import HeritageStore

/// A registry in the test's own folder, and short ways to change, damage and read it.
package struct Workbench {
  package static let uuid = "6f1f1a52-5bd5-4f55-9c11-0a3fb2b6d3a1"
  package let path: String
  /// How many seconds the clock of this machine is ahead.
  package var clock = 0

  /// Makes the registry.
  package init() throws {
    path = TemporaryFolder.path + "/registry"
    _ = try FileRegistry.create(at: path, title: "Test", id: Self.uuid, Self.draft(0, "init"))
  }

  private init(at path: String) { self.path = path }

  /// Copies the registry as another machine gets it, without what belongs to this one alone.
  ///
  /// - Parameters:
  ///   - name: the folder beside this one, which keeps what is its own if it is there.
  ///   - clock: how many seconds that machine's clock is ahead.
  /// - Returns: the other machine's.
  /// - Throws: what the file system has against it.
  package func copy(to name: String, clock: Int = 0) throws -> Workbench {
    var other = Workbench(at: TemporaryFolder.path + "/" + name)
    other.clock = clock
    let files = FileManager.default
    if !files.fileExists(atPath: other.path) {
      try files.createDirectory(atPath: other.path, withIntermediateDirectories: true)
    }
    for entry in try files.contentsOfDirectory(atPath: other.path) where entry != ".heritage" {
      try other.remove(entry)
    }
    for entry in try files.contentsOfDirectory(atPath: path) where entry != ".heritage" {
      try files.copyItem(atPath: path + "/" + entry, toPath: other.path + "/" + entry)
    }
    return other
  }

  package static func draft(_ number: Int, _ command: String = "test", clock: Int = 0)
    -> OperationDraft
  {
    let id = "OP" + String(repeating: "0", count: 10 - String(number).count) + String(number)
    return OperationDraft(
      id: id, at: Instant(secondsSinceEpoch: 1_795_000_000 + number + clock), command: command,
      packSource: "unesco")
  }

  package static func id(_ number: Int) -> String { draft(number).id }

  package static func path(_ site: String) throws -> RegistryPath {
    try RegistryPath("sites/\(site.prefix(2))/\(site)/site.json")
  }

  package static func record(_ site: String, _ text: String) -> JSONObject {
    ["id": .string(site), "text": .string(text)]
  }

  /// Names of sites that sort as their numbers do.
  package static func sites(_ count: Int) -> [String] { (0..<count).map { "site-\(1000 + $0)" } }

  package func open() throws -> FileRegistry { try FileRegistry.open(path: path) }

  /// Puts sites with a text in one operation.
  @discardableResult
  package func put(_ sites: [String], _ text: String, _ number: Int, faults: FaultPlan? = nil)
    throws
    -> HeritageStore.Operation?
  {
    var registry = try open()
    registry.faults = faults
    var session = try registry.beginWriting(timeout: .zero)
    for site in sites {
      try session.put(Self.record(site, text), at: Self.path(site))
    }
    return try session.commit(Self.draft(number, clock: clock))
  }

  @discardableResult
  package func undo(_ number: Int, as newNumber: Int) throws -> HeritageStore.Operation {
    try open().beginWriting(timeout: .zero).undo(
      Self.id(number), Self.draft(newNumber, clock: clock))
  }

  /// Moves all records with files of their own into a pack.
  @discardableResult
  package func packFiles(_ number: Int) throws -> FilesForPack {
    try open().beginWriting(timeout: .zero).packFiles(Self.draft(number, clock: clock)) { _ in true
    }
    .files
  }

  /// The text of every live site, and the reasons of damaged ones, by path.
  package func texts() throws -> [String: String] { try Self.texts(open()) }

  package static func texts(_ store: any RecordStore) throws -> [String: String] {
    var texts: [String: String] = [:]
    try store.forEachRecord(below: "") { item in
      switch item {
      case .record(let record): texts[record.path.text] = text(record.bytes)
      case .damaged(let path, let reason): texts[path] = "damaged: \(reason)"
      }
      return true
    }
    return texts
  }

  package static func text(_ bytes: [UInt8]) -> String {
    do {
      return try JSONParser.parse(bytes).objectValue?["text"]?.stringValue ?? "no text"
    } catch {
      return "not JSON"
    }
  }

  package func text(of site: String) throws -> String? {
    try open().record(at: Self.path(site)).map { Self.text($0.bytes) }
  }

  /// Every file below the registry but the lock, with its size.
  package func files() throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: path)
    return try all.filter { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
      return attributes[.type] as? FileAttributeType != .typeDirectory
    }.sorted()
  }

  /// The files whose paths match a prefix.
  package func files(below prefix: String) throws -> [String] {
    try files().filter { $0.hasPrefix(prefix) }
  }

  package func read(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + file)), as: UTF8.self)
  }

  package func write(_ text: String, _ file: String) throws {
    let url = URL(filePath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  package func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + file)
  }

  /// What a check finds, as code and path.
  package func findings() throws -> [String] {
    try FileRegistry.integrityFindings(at: path).map { "\($0.code.rawValue) \($0.path)" }
  }
}
