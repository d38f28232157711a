import CanonicalJSON

/// The names that registry format 1 gives to files and folders.
enum Layout {
  static let formatName = "heritage-registry"
  static let header = RegistryPath(known: "registry.json")
  static let packs = "packs"
  static let history = "history"
  static let journal = "journal"
  static let evidenceFiles = "evidence/files/"
  /// The folders that hold records, ascending.
  static let recordFolders = ["evidence", "set-aside", "sites", "sources"]

  /// The folder of what belongs to this machine alone.
  static let own = ".heritage"
  static let staging = "staging"
  static let lock = "lock"
  static let writer = "writer"
  static let operations = "operations"
  /// What can be made of packs again.
  static let caches = "index"
  static let gitAttributes = ".gitattributes"
  /// What git is told, by the file that tells it: to leave this machine's own folder alone, and not
  /// to change line ends, on which every hash depends.
  static let gitRules = [gitAttributes: "* -text\n", ".gitignore": "\(own)/\n"]

  /// The largest file that can be a record, in bytes.
  static let recordLimit = 1 << 20

  static func pack(_ name: String) -> RegistryPath { RegistryPath(known: packs + "/" + name) }

  static func retiredPack(_ name: String) -> RegistryPath {
    RegistryPath(known: history + "/" + packs + "/" + name)
  }

  static func journalFile(writer: String, sequence: Int) -> RegistryPath {
    RegistryPath(known: "\(journal)/\(writer)/\(padded(sequence)).jsonl")
  }

  static func evidenceFile(_ hash: ContentHash, extension suffix: String) -> RegistryPath {
    RegistryPath(known: "\(evidenceFiles)\(hash.text.prefix(2))/\(hash).\(suffix)")
  }

  /// A sequence number in eight digits, so that names sort as numbers do.
  static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
  }
}

extension RegistryPath {
  var isPack: Bool { isBelow(Layout.packs + "/") }
  var isEvidenceFile: Bool { isBelow(Layout.evidenceFiles) }

  /// Whether the path is one that a record can have.
  var isRecord: Bool {
    text.hasSuffix(".json") && !isEvidenceFile
      && Layout.recordFolders.contains { isBelow($0 + "/") }
  }

  /// Where a version of this file goes that is replaced or removed.
  func inHistory(_ version: ContentHash) -> RegistryPath {
    if isPack { return Layout.retiredPack(name) }
    let stem = text.hasSuffix(".json") ? String(text.dropLast(5)) : text
    return RegistryPath(known: "\(Layout.history)/\(stem)/\(version).json")
  }
}

extension FileRegistry {
  /// The largest record that a registry takes, in bytes.
  package static var recordLimit: Int { Layout.recordLimit }
}

extension JSONObject {
  /// The bytes of the object in a file of its own.
  var fileBytes: [UInt8] { bytes(.pretty) + [UInt8(ascii: "\n")] }

  /// The bytes of a record in a file of its own.
  ///
  /// - Throws: ``StoreError/tooLarge(path:bytes:)`` if no reader would take them.
  func fileBytes(at path: RegistryPath) throws(StoreError) -> [UInt8] {
    let bytes = fileBytes
    guard bytes.count <= Layout.recordLimit else {
      throw .tooLarge(path: path.text, bytes: bytes.count)
    }
    return bytes
  }
}
