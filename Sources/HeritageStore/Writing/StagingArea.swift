/// The staging folder, held under the registry's lock.
///
/// What is still listed as temporary when the area goes away is removed, and then the lock is free.
final class StagingArea {
  let folder: OpenFolder
  private let lock: OpenFile
  let writer: String
  /// The number that the next operation gets.
  let sequence: Int
  private let faults: FaultPlan?
  private var temporaries: Set<String> = []
  private var spools = 0

  init(
    _ folder: consuming OpenFolder, lock: consuming OpenFile, writer: String, sequence: Int,
    faults: FaultPlan?
  ) {
    self.folder = folder
    self.lock = lock
    self.writer = writer
    self.sequence = sequence
    self.faults = faults
  }

  deinit { clear() }

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
    if faults?.isDead == true { return }
    for name in temporaries {
      do {
        try folder.remove(name)
      } catch {
        // The next start removes what nothing in the journal claims.
      }
    }
  }
}
