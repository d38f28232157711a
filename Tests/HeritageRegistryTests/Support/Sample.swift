import CanonicalJSON
import Foundation
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

/// The registry of ``SampleRecords`` in the test's own folder, and somebody who works on it.
enum Sample {
  static let bel = "7K3M9XQ2PD4T"
  static let arch = "2N5VJ8G0C4XA"
  static let image = "9FQ2X6D3HWKE"
  static let article = "0B1C2D3E4F5G"
  /// 22 November 2026, 10 o'clock in UTC.
  static let now = Instant(secondsSinceEpoch: 1_795_341_600)

  static var path: String { url("Registry").path }

  /// Puts the registry into the test's own folder as `Registry`.
  static func make() throws { try made.get().put(into: url("Registry")) }

  /// Puts a registry without records there.
  static func makeEmpty() throws { try empty.get().put(into: url("Registry")) }

  static func open() throws -> Registry { try Registry(at: path) }

  /// Somebody called `desk` at work, whose identifiers come from a seed.
  ///
  /// With the usual seed an operation is `199VP4HNCCAX` and the first record `NQ08ZRPDXFCD`. A lock is
  /// waited for a little, as a child that another test starts has it until it runs its program.
  static func work(seed: Int = 9, at now: Instant = now) -> OperationContext {
    OperationContext(
      now: now, user: "desk", identifiers: IdentifierSource(seed: "\(seed)"),
      lockTimeout: .seconds(1))
  }

  /// Does something with the registry as it is now, as somebody at work.
  @discardableResult
  static func on<Result>(
    seed: Int = 9, _ work: (Registry, inout OperationContext) throws -> Result
  ) throws -> Result {
    var context = Self.work(seed: seed)
    return try work(open(), &context)
  }

  private static let empty = Result {
    try FolderInMemory { folder in
      var work = work(seed: 1)
      _ = try Registry.create(at: folder, title: "Test", &work)
    }
  }

  private static let made = Result {
    try FolderInMemory { folder in
      var works = (1...5).map { work(seed: $0) }
      _ = try Registry.create(at: folder, title: "Test", &works[0])
      _ = try Registry(at: folder).addSites(drafts(SampleRecords.site), &works[1])
      _ = try Registry(at: folder).addMonuments(drafts(SampleRecords.monuments), &works[2])
      _ = try Registry(at: folder).addEvidence(drafts(SampleRecords.evidence), &works[3])
      _ = try Registry(at: folder).addReports(drafts(SampleRecords.reports), &works[4])
    }
  }
}

/// Reads one record or a list of them.
func drafts(_ json: String) throws -> [JSONObject] {
  let value = try JSONParser.parse(Array(json.utf8))
  return value.objectValue.map { [$0] } ?? value.arrayValue?.compactMap(\.objectValue) ?? []
}

/// Reads one record.
func draft(_ json: String) throws -> JSONObject { try #require(try drafts(json).first) }

/// Reads the records of a kind, in files of their own and in packs.
func records(_ kind: RecordKind, in path: String = Sample.path) throws -> [JSONObject] {
  var found: [[UInt8]] = []
  try FileRegistry.open(path: path).forEachRecord(below: "") { item in
    if case .record(let record) = item, RecordLayout.kind(ofPath: record.path.text) == kind {
      found.append(record.bytes)
    }
    return true
  }
  return try found.map { try #require(JSONParser.parse($0).objectValue) }
}

/// Reads a record as it is stored.
func record(_ path: String) throws -> JSONObject { try draft(contents(of: "Registry/" + path)) }

extension Recorded {
  var paths: [String] { entries.map(\.path) }

  /// The remarks as a user reads them.
  var told: [String] { remarks.map(\.description) }
}

/// Something that is asked for in vain, and everything that is told.
struct Refusal: Sendable, CustomTestStringConvertible {
  typealias Request = @Sendable (Registry, inout OperationContext) throws -> Void

  private let kind: RegistryError.Kind
  private let message: String
  private let hint: String?
  private let lines: [String]
  /// The rules that stand against it.
  private let codes: [String]
  private let remarks: [String]
  private let request: Request

  init(
    _ kind: RegistryError.Kind, _ message: String, hint: String? = nil, lines: [String] = [],
    codes: [String] = [], remarks: [String] = [], _ request: @escaping Request
  ) {
    self.kind = kind
    self.message = message
    self.hint = hint
    self.lines = lines
    self.codes = codes
    self.remarks = remarks
    self.request = request
  }

  var testDescription: String { message }

  /// Asks for it, and expects that nothing changes in the registry.
  func expect(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let before = try bytes(below: "Registry")
    let error = #expect(throws: RegistryError.self, sourceLocation: sourceLocation) {
      try Sample.on { try request($0, &$1) }
    }
    #expect(error?.kind == kind, sourceLocation: sourceLocation)
    #expect(error?.message == message, sourceLocation: sourceLocation)
    #expect(error?.hint == hint, sourceLocation: sourceLocation)
    #expect(error?.lines == lines, sourceLocation: sourceLocation)
    #expect(error?.codes == codes, sourceLocation: sourceLocation)
    #expect(error?.remarks.map(\.description) == remarks, sourceLocation: sourceLocation)
    #expect(try bytes(below: "Registry") == before, sourceLocation: sourceLocation)
  }
}

extension RegistryError {
  /// The rules whose findings the error tells.
  fileprivate var codes: [String] {
    if case .faults(_, let findings) = detail { findings.map(\.code) } else { [] }
  }
}
