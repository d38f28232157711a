import Glibc

extension FileRegistry {
  /// How long a lock is tried again, in milliseconds.
  private static let pollInterval = 10

  /// Takes the lock and begins a change of the registry as it is then.
  ///
  /// - Parameter timeout: how long to wait for another writer.
  /// - Returns: the session, which holds the lock.
  /// - Throws: ``StoreError/locked(path:seconds:)`` if another writer takes longer,
  ///   ``StoreError/readOnly(path:)``, or what else the system has against it.
  public func beginWriting(timeout: Duration = .seconds(10)) throws(StoreError) -> WriteSession {
    try Self.makeOwnFolder(in: folder)
    guard let own = try folder.root.folder(Layout.own) else { throw .notARegistry(path: path) }
    let lock = try own.lockFile(Layout.lock)
    try Self.wait(for: lock, path, timeout)
    try Recovery(folder: folder).complete()
    var registry = try FileRegistry(path: path, folder: folder, overlay: Overlay([]))
    if let hiding = registry.unreadablePacks.last { throw hiding.error }
    registry.faults = faults
    return WriteSession(registry, try Self.stagingArea(folder, own, lock, faults))
  }

  /// Makes the staging area, once the lock is held.
  static func stagingArea(
    _ folder: RegistryFolder, _ own: borrowing OpenFolder, _ lock: consuming OpenFile,
    _ faults: FaultPlan?, making operation: String? = nil
  ) throws(StoreError) -> StagingArea {
    guard let staging = try own.folder(Layout.staging) else {
      throw .damaged(path: own.path(of: Layout.staging), detail: "the folder is missing")
    }
    let writer: String
    if let name = try WriterIdentity.read(in: own) {
      writer = name
    } else {
      writer = try WriterIdentity.make(in: own, staging, from: operation)
    }
    let sequence = try Journal(folder: folder).head(of: writer).sequence + 1
    return StagingArea(staging, lock: lock, writer: writer, sequence: sequence, faults: faults)
  }

  /// Makes the folder of this machine's own, where it is missing or incomplete.
  static func makeOwnFolder(in folder: RegistryFolder) throws(StoreError) {
    if try folder.ownFolder(Layout.staging) != nil { return }
    if try folder.root.makeFolder(Layout.own, mode: 0o700) { try folder.root.sync() }
    guard let own = try folder.root.folder(Layout.own) else { return }
    if try own.makeFolder(Layout.staging, mode: 0o700) { try own.sync() }
  }

  static func wait(for lock: borrowing OpenFile, _ path: String, _ timeout: Duration)
    throws(StoreError)
  {
    let (seconds, attoseconds) = timeout.components
    var rest = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    while try !lock.tryLock() {
      guard rest > 0 else { throw .locked(path: path, seconds: Int(seconds)) }
      usleep(UInt32(pollInterval * 1000))
      rest -= pollInterval
    }
  }
}
