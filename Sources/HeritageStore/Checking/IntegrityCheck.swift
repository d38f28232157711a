import CanonicalJSON
import Glibc

/// Compares all files of a registry with its journal.
struct IntegrityCheck {
  let folder: RegistryFolder
  let overlay: Overlay
  let replay: JournalReplay
  let checksEvidence: Bool
  /// Whether an evidence file that is not here is lost, and not kept elsewhere.
  let keepsEvidence: Bool
  var findings: [IntegrityFinding] = []
  /// Files that would be as they were recorded if their line ends were others.
  private var filesWithChangedLineEnds: Set<String> = []

  init(
    _ folder: RegistryFolder, _ overlay: Overlay, checksEvidence: Bool, keepsEvidence: Bool
  ) throws(StoreError) {
    self.folder = folder
    self.overlay = overlay
    self.keepsEvidence = keepsEvidence
    self.checksEvidence = checksEvidence
    replay = try JournalReplay(folder)
    findings = replay.findings
    filesWithChangedLineEnds = Set(replay.filesWithChangedLineEnds)
    try checkHeader()
    try checkRecords()
    try checkPacks()
    try checkLost()
    try checkEvidence()
    try checkHistory()
    try checkRoot()
    tellLineEnds()
    if try GitRules.mayChangeFiles(of: folder) {
      add(.lineEndsMayChange, Layout.gitAttributes, GitRules.danger)
    }
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
        add(.fileUnreadable, entry.path, fault)
      } else if !path.isRecord {
        add(.unknownFile, entry.path, "it is no record")
      } else if overlay.places[path] == nil {
        do {
          if let bytes = try cursor.bytes() { check(bytes, at: path) }
        } catch {
          add(.fileUnreadable, entry.path, error.detail)
        }
      }
    }
    for path in overlay.places.keys.sorted() where path.isRecord {
      do {
        guard let file = try overlay.file(path, in: folder) else { continue }
        check(try file.bytes(limit: Layout.recordLimit), at: path)
      } catch {
        add(.fileUnreadable, path.text, error.detail)
      }
    }
  }

  private mutating func check(_ bytes: [UInt8], at path: RegistryPath) {
    let hash = ContentHash(of: bytes)
    if let expected = replay.files[path], let expectedHash = expected.hash {
      if hash != expectedHash {
        if let restored = LineEnds.restored(bytes), ContentHash(of: restored) == expectedHash {
          filesWithChangedLineEnds.insert(path.text)
          return
        }
        add(
          .fileEdited, path.text,
          "it is not as operation '\(expected.operation.id)' left it", hint: hint(.fileEdited))
      }
    } else {
      add(
        .fileNotJournaled, path.text, "no operation recorded it",
        hint: hint(.fileNotJournaled))
    }
    if let fault = Self.fault(ofForm: bytes) {
      add(.fileNotCanonical, path.text, fault)
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
          .evidenceAbsent, path.text, severity: keepsEvidence ? .error : nil,
          "operation '\(expected.operation.id)' brought it, and it is not here",
          hint: keepsEvidence ? "restore the file from a copy of the registry" : nil)
      } else {
        add(
          .fileLost, path.text,
          "operation '\(expected.operation.id)' recorded it, and it is not there",
          hint: hint(.fileLost))
      }
    }
  }

  /// Tells whether a file is as it was recorded, and notes one whose line ends alone are not.
  mutating func isUnchanged(
    _ file: borrowing OpenFile, _ hash: ContentHash, at path: String, mayHavePairs: Bool = false
  ) throws(StoreError) -> Bool {
    if try ContentHash(of: file) == hash { return true }
    guard try LineEnds.alone(tell: file, from: hash, mayHavePairs: mayHavePairs) else {
      return false
    }
    filesWithChangedLineEnds.insert(path)
    return true
  }

  /// Tells of all files whose line ends were changed at once, as they have one cause.
  private mutating func tellLineEnds() {
    guard let first = filesWithChangedLineEnds.min() else { return }
    // An editor changes a record or two, git every file.
    let isByHand = filesWithChangedLineEnds.allSatisfy { RegistryPath(known: $0).isRecord }
    let more = filesWithChangedLineEnds.count - 1
    let others = more == 0 ? "" : more == 1 ? " and of 1 more" : " and of \(more) more"
    add(
      .lineEndsChanged, first,
      "the line ends of this file\(others) are not those that were recorded; "
        + (isByHand
          ? "an editor may have changed them" : "git changes them where nothing tells it not to"),
      hint: isByHand ? "run 'heritage accept', which puts the recorded ones back" : nil)
  }

  mutating func add(
    _ code: IntegrityCode, _ path: String, severity: IntegrityFinding.Severity? = nil,
    _ message: String, hint: String? = nil
  ) {
    let place = RegistryPath(known: path)
    findings.append(
      IntegrityFinding(
        code, path, record: place.isRecord ? place : nil, severity: severity, message, hint: hint))
  }
}

extension IntegrityCheck {
  /// Checks every pack, and the lines of those that have changed.
  mutating func checkPacks() throws(StoreError) {
    var names = Set(overlay.places.keys.filter(\.isPack).map(\.name))
    do {
      for entry in try folder.root.folder(Layout.packs)?.entries() ?? [] {
        if FileRegistry.isPackName(entry.name) {
          names.insert(entry.name)
        } else if !entry.name.hasPrefix(".") {
          add(.unknownFile, "\(Layout.packs)/\(entry.name)", "it is no pack")
        }
      }
    } catch {
      add(.fileUnreadable, Layout.packs, error.detail)
    }
    for name in names.sorted() {
      let path = Layout.pack(name)
      do {
        guard let file = try overlay.file(path, in: folder) else { continue }
        try check(Pack(name: name, source: SharedFile(file)), path)
      } catch {
        add(.fileUnreadable, path.text, error.detail)
      }
    }
  }

  private mutating func check(_ pack: Pack, _ path: RegistryPath) throws(StoreError) {
    guard let expected = replay.files[path], let hash = expected.hash else {
      return add(
        .fileNotJournaled, path.text, "no operation recorded it", hint: hint(.fileNotJournaled))
    }
    if try isUnchanged(pack.source.file, hash, at: path.text) { return }
    add(.packEdited, path.text, "it is not as operation '\(expected.operation.id)' left it")
    guard let journalFile = replay.digestFiles[path],
      let file = try folder.file(journalFile),
      let digests = try OperationFile.digests(of: path, in: SharedFile(file))
    else { return }
    findings += try LineComparison(pack, digests).findings
  }
}

extension IntegrityCheck {
  /// Checks that the bytes of evidence are those that their names say.
  mutating func checkEvidence() throws(StoreError) {
    let cursor = OwnFileCursor(folder, ["evidence/files"], includesAllFiles: true)
    while try cursor.next(), let entry = cursor.current {
      let path = RegistryPath(known: entry.path)
      if let fault = entry.fault {
        add(.fileUnreadable, entry.path, fault)
        continue
      }
      let stem = path.name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? ""
      guard let hash = ContentHash(stem), path.components.count == 4,
        path.components[2] == hash.text.prefix(2)
      else {
        add(.unknownFile, entry.path, "its name is not the hash of an item of evidence")
        continue
      }
      if !checksEvidence { continue }
      do {
        if let file = try folder.file(path),
          try !isUnchanged(file, hash, at: entry.path, mayHavePairs: true)
        {
          add(.evidenceEdited, entry.path, "its bytes are not those that its name says")
        }
      } catch {
        add(.fileUnreadable, entry.path, error.detail)
      }
    }
  }

  /// Looks for names in the registry's folder that mean nothing.
  mutating func checkRoot() throws(StoreError) {
    let folders = Layout.recordFolders + [Layout.packs, Layout.history, Layout.journal]
    for entry in try folder.root.entries() {
      if entry.name.hasPrefix(".") || entry.name.hasPrefix("README") { continue }
      if entry.name == Layout.header.text { continue }
      if folders.contains(entry.name) {
        if !entry.isFolder {
          add(.fileUnreadable, entry.name, "it is \(nameOfKind(entry.kind)), not a folder")
        }
        continue
      }
      // A copy of a file of the registry misleads; anything else may well lie beside it.
      let looksLikeData = entry.name.hasSuffix(".json") || entry.name.hasSuffix(".jsonl")
      add(
        .unknownFile, entry.name, severity: looksLikeData ? .error : .warning,
        "it does not belong to the registry")
    }
  }
}
