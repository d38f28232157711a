import CanonicalJSON

/// Compares all files of a registry with its journal.
struct IntegrityCheck {
  let folder: RegistryFolder
  let overlay: Overlay
  let replay: JournalReplay
  let checksEvidence: Bool
  var findings: [IntegrityFinding] = []

  init(_ folder: RegistryFolder, _ overlay: Overlay, checksEvidence: Bool) throws(StoreError) {
    self.folder = folder
    self.overlay = overlay
    self.checksEvidence = checksEvidence
    replay = try JournalReplay(folder)
    findings = replay.findings
    try checkHeader()
    try checkRecords()
    try checkPacks()
    try checkLost()
    try checkEvidence()
    try checkHistory()
    try checkRoot()
    findings.sort {
      ($0.path, $0.code.rawValue, $0.message) < ($1.path, $1.code.rawValue, $1.message)
    }
  }

  private mutating func checkHeader() throws(StoreError) {
    do {
      guard let file = try overlay.file(Layout.header, in: folder) else { return }
      check(try file.bytes(limit: Layout.recordLimit), at: Layout.header)
    } catch {
      add(.fileUnreadable, Layout.header.text, error.detail)
    }
  }

  /// Checks every file that has or seems to have a record of its own.
  private mutating func checkRecords() throws(StoreError) {
    let cursor = OwnFileCursor(folder, Layout.recordFolders, includesAllFiles: true)
    while try cursor.next(), let entry = cursor.current {
      let path = RegistryPath(known: entry.path)
      if let fault = entry.fault {
        add(.fileUnreadable, entry.path, record: path.isRecord ? path : nil, fault)
      } else if !path.isRecord {
        add(.unknownFile, entry.path, "it is no record")
      } else if overlay.places[path] == nil {
        do {
          if let bytes = try cursor.bytes() { check(bytes, at: path) }
        } catch {
          add(.fileUnreadable, entry.path, record: path, error.detail)
        }
      }
    }
    for path in overlay.places.keys.sorted() where path.isRecord {
      do {
        guard let file = try overlay.file(path, in: folder) else { continue }
        check(try file.bytes(limit: Layout.recordLimit), at: path)
      } catch {
        add(.fileUnreadable, path.text, record: path, error.detail)
      }
    }
  }

  private mutating func check(_ bytes: [UInt8], at path: RegistryPath) {
    let record = path.isRecord ? path : nil
    let hash = ContentHash(of: bytes)
    if let expected = replay.files[path], let expectedHash = expected.hash {
      if hash != expectedHash {
        add(
          .fileEdited, path.text, record: record,
          "it is not as operation '\(expected.operation.id)' left it", hint: hint(.fileEdited))
      }
    } else {
      add(
        .fileNotJournaled, path.text, record: record, "no operation recorded it",
        hint: hint(.fileNotJournaled))
    }
    if let fault = Self.fault(ofForm: bytes) {
      add(.fileNotCanonical, path.text, record: record, fault)
    }
  }

  /// What is wrong with the form of a file's JSON, or `nil`.
  private static func fault(ofForm bytes: [UInt8]) -> String? {
    do {
      let value = try JSONParser.parse(bytes, limits: JSONLimits(bytes: Layout.recordLimit))
      guard let object = value.objectValue else { return "it is not a JSON object" }
      return object.fileBytes == bytes ? nil : "its JSON is not in canonical form"
    } catch {
      return "it is not JSON that can be read: \(error.description)"
    }
  }

  /// The hint for a code; where the journal itself is damaged, that comes first, as its operations
  /// may be all that is missing.
  func hint(_ code: IntegrityCode) -> String {
    guard let damage = replay.findings.first(where: \.code.isOfJournal) else {
      return "\(code.hint); if the journal has lost its last operations, restore those first"
    }
    return "restore the journal first, '\(damage.path)', then check again"
  }

  /// Looks for files that should be there and are not.
  private mutating func checkLost() throws(StoreError) {
    for (path, expected) in replay.files where expected.hash != nil && overlay.places[path] == nil {
      if try folder.root.kind(of: path.text) != nil { continue }
      if path.isEvidenceFile {
        add(
          .evidenceAbsent, path.text,
          "operation '\(expected.operation.id)' brought it, and it is not here")
      } else {
        add(
          .fileLost, path.text, record: path.isRecord ? path : nil,
          "operation '\(expected.operation.id)' recorded it, and it is not there",
          hint: hint(.fileLost))
      }
    }
  }

  mutating func add(
    _ code: IntegrityCode, _ path: String, record: RegistryPath? = nil,
    severity: IntegrityFinding.Severity? = nil, _ message: String, hint: String? = nil
  ) {
    findings.append(
      IntegrityFinding(code, path, record: record, severity: severity, message, hint: hint))
  }
}
