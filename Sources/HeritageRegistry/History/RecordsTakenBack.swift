import Bytes
import HeritageModel
import HeritageStore

/// What becomes of the records that an operation brought, if it is taken back.
///
/// There can be a million of them, so they are known by eight bytes of hashes.
struct RecordsTakenBack {
  /// Of the paths of those that are not there any more, ascending.
  private let paths: [UInt64]
  /// Of what others call them, ascending.
  private let references: [UInt64]
  /// The first of them.
  private let first: [RegistryPath]
  /// Those of them that were in a pack, unless they are too many to tell one by one.
  let packed: [StoredRecord]
  /// How many that it brought or changed are there all the same, as other operations have them.
  let left: Int

  private static let limit = 100

  /// Looks at a registry in which it is not taken back yet.
  init(undoing id: String, in files: FileRegistry) throws {
    var paths: [UInt64] = []
    var references: [UInt64] = []
    var first: [RegistryPath] = []
    left = try files.forEachRecordTakenAway(byUndoing: id) { path in
      paths.append(Self.hash(path.text))
      if let reference = RecordLayout.reference(ofPath: path.text) {
        references.append(Self.hash(reference.description))
      }
      if first.count <= Self.limit { first.append(path) }
      return true
    }
    packed =
      first.count > Self.limit
      ? []
      : try first.compactMap { try files.record(at: $0) }.filter { $0.origin != .file }
    self.paths = paths.sorted()
    self.references = references.sorted()
    self.first = first
  }

  var takesNone: Bool { paths.isEmpty }

  /// Whether the record at a path is not there any more.
  func takes(_ path: RegistryPath) -> Bool { Self.has(paths, path.text) }

  /// Whether a record is not there any more.
  func takes(_ reference: RecordReference) -> Bool { Self.has(references, reference.description) }

  /// The identifiers of the records, which stand in the bytes of whatever names one; `nil` if there are more.
  func names(atMost limit: Int) -> [[UInt8]]? {
    guard paths.count <= min(limit, Self.limit) else { return nil }
    return first.compactMap { RecordLayout.reference(ofPath: $0.text) }.map { reference in
      Array("\"\(reference.description.split(separator: "/").last ?? "")\"".utf8)
    }
  }

  private static func hash(_ text: String) -> UInt64 {
    RunningHash.prefix(of: text.utf8Span.span)
  }

  private static func has(_ hashes: [UInt64], _ text: String) -> Bool {
    let hash = hash(text)
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash
  }
}
