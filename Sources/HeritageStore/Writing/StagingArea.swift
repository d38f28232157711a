import HeritageModel

/// The staging folder, held under the registry's lock.
///
/// What is still listed as temporary when the area goes away is removed, and then the lock is free.
final class StagingArea {
  let folder: OpenFolder
  private let lock: OpenFile
  let writer: String
  /// The number that the next operation gets.
  let sequence: Int
  /// The hash of the writer's last operation.
  let previous: ContentHash?
  private let faults: FaultPlan?
  private var temporaries: Set<String> = []
  private var spools = 0

  init(
    _ folder: consuming OpenFolder, lock: consuming OpenFile, writer: String,
    after head: (sequence: Int, hash: ContentHash?), faults: FaultPlan?
  ) {
    self.folder = folder
    self.lock = lock
    self.writer = writer
    sequence = head.sequence + 1
    previous = head.hash
    self.faults = faults
  }

  deinit {
    if faults?.isDead == true { return }
    clear()
    lock.nameNobody()
  }

  /// Creates a file that is removed unless it is kept.
  func newFile(_ name: StagedName) throws(StoreError) -> OpenFile {
    try faults?.step(folder.path(of: name.text))
    temporaries.insert(name.text)
    return try folder.newFile(name.text)
  }

  /// A name for content whose operation has no identifier yet.
  func nextSpoolName() -> StagedName {
    spools += 1
    return StagedName(writer: writer, sequence: sequence, operation: "", role: .spool(spools))
  }

  func rename(_ name: String, to newName: StagedName) throws(StoreError) {
    try faults?.step(folder.path(of: newName.text))
    temporaries.insert(newName.text)
    try folder.rename(name, to: folder, as: newName.text)
    temporaries.remove(name)
  }

  /// Removes a temporary file that is not needed any more.
  func remove(_ name: StagedName) throws(StoreError) {
    try folder.remove(name.text)
    temporaries.remove(name.text)
  }

  /// Leaves all files to the operation, which is recorded now.
  func keepAll() { temporaries = [] }

  private func clear() {
    for name in temporaries {
      do {
        try folder.remove(name)
      } catch {
        // The next start removes what nothing in the journal claims.
      }
    }
  }
}

/// The name of a file in the staging folder, which tells its operation and its part in it.
struct StagedName: Hashable, Sendable {
  enum Role: Hashable, Sendable {
    /// The new content of the change with this index.
    case content(Int)
    /// The old content of the change with this index, on its way to the history.
    case history(Int)
    /// Stands for removals and returns, which have no staged file that would show them undone.
    case marker
    /// The operation's file before it is in the journal.
    case journal
    /// Content whose operation has no identifier yet.
    case spool(Int)
  }

  let writer: String
  let sequence: Int
  /// The operation's identifier, or nothing for a spool.
  let operation: String
  let role: Role

  var text: String { "\(writer)-\(Layout.padded(sequence))-\(operation).\(suffix)" }

  private var suffix: String {
    switch role {
    case .content(let index): "\(index)"
    case .history(let index): "h\(index)"
    case .marker: "m"
    case .journal: "j"
    case .spool(let index): "s\(index)"
    }
  }

  func with(_ role: Role) -> StagedName {
    StagedName(writer: writer, sequence: sequence, operation: operation, role: role)
  }

  init(writer: String, sequence: Int, operation: String, role: Role) {
    self.writer = writer
    self.sequence = sequence
    self.operation = operation
    self.role = role
  }

  /// Reads a name, or returns `nil` for one that is none.
  init?(_ text: String) {
    guard let dot = text.lastIndex(of: ".") else { return nil }
    let parts = text[..<dot].split(separator: "-", omittingEmptySubsequences: false)
    let suffix = text[text.index(after: dot)...]
    guard parts.count == 3, let sequence = Int(parts[1]), let role = Self.role(suffix) else {
      return nil
    }
    writer = String(parts[0])
    self.sequence = sequence
    operation = String(parts[2])
    self.role = role
    guard self.text == text else { return nil }
  }

  private static func role(_ suffix: Substring) -> Role? {
    switch suffix.first {
    case "m": .marker
    case "j": .journal
    case "h": Int(suffix.dropFirst()).map(Role.history)
    case "s": Int(suffix.dropFirst()).map(Role.spool)
    default: Int(suffix).map(Role.content)
    }
  }
}
