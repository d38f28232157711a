import Glibc

extension FileRegistry {
  /// After how long a lock is tried again, in milliseconds.
  private static let pollInterval = 10

  /// Takes the lock and begins a change of the registry as it is then.
  ///
  /// - Parameters:
  ///   - timeout: how long to wait for another writer.
  ///   - holder: who writes, for those who wait meanwhile.
  ///   - patience: after how long `onWait` is called.
  ///   - onWait: called once with who is waited for, as far as can be told.
  /// - Returns: the session, which holds the lock.
  /// - Throws: ``StoreError/locked(path:seconds:holder:)`` if another writer takes longer,
  ///   ``StoreError/readOnly(path:)``, ``StoreError/lineEndsChanged(path:)``, or what else the system has against it.
  public func beginWriting(
    timeout: Duration = .seconds(10), as holder: LockHolder? = nil,
    patience: Duration = .seconds(1), onWait: (LockHolder?) -> Void = { _ in }
  ) throws(StoreError) -> WriteSession {
    try Self.makeOwnFolder(in: folder)
    guard let own = try folder.root.folder(Layout.own) else { throw .notARegistry(path: path) }
    let lock = try own.lockFile(Layout.lock)
    try Self.wait(for: lock, path, timeout, as: holder, patience, onWait)
    try Recovery(folder: folder).complete()
    var registry = try FileRegistry(path: path, folder: folder, overlay: Overlay([]))
    if let hiding = registry.unreadablePacks.last { throw hiding.error }
    // What follows would be chained to bytes that are not those of the other copies.
    if let file = try Journal(folder: folder).fileWithChangedLineEnds() {
      throw .lineEndsChanged(path: file.text)
    }
    registry.faults = faults
    return WriteSession(registry, try Self.stagingArea(folder, own, lock, faults, holder: holder))
  }

  /// Makes the staging area, once the lock is held.
  static func stagingArea(
    _ folder: RegistryFolder, _ own: borrowing OpenFolder, _ lock: consuming OpenFile,
    _ faults: FaultPlan?, making operation: String? = nil, holder: LockHolder? = nil
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
    let head = try Journal(folder: folder).head(of: writer)
    if let holder { lock.name(holder) }
    return StagingArea(staging, lock: lock, writer: writer, after: head, faults: faults)
  }

  /// Makes the folder of this machine's own, where it is missing or incomplete.
  static func makeOwnFolder(in folder: RegistryFolder) throws(StoreError) {
    if try folder.ownFolder(Layout.staging) != nil { return }
    if try folder.root.makeFolder(Layout.own, mode: 0o700) { try folder.root.sync() }
    guard let own = try folder.root.folder(Layout.own) else { return }
    if try own.makeFolder(Layout.staging, mode: 0o700) { try own.sync() }
  }

  static func wait(
    for lock: borrowing OpenFile, _ path: String, _ timeout: Duration,
    as holder: LockHolder? = nil, _ patience: Duration = .seconds(1),
    _ onWait: (LockHolder?) -> Void = { _ in }
  ) throws(StoreError) {
    var waited = Duration.zero
    var isTold = false
    while try !lock.tryLock() {
      guard waited < timeout else {
        throw .locked(
          path: path, seconds: Int(timeout.components.seconds),
          holder: LockHolder.read(from: lock, askedBy: holder))
      }
      if !isTold, waited >= patience {
        onWait(LockHolder.read(from: lock, askedBy: holder))
        isTold = true
      }
      usleep(UInt32(pollInterval * 1000))
      waited += .milliseconds(pollInterval)
    }
  }
}

/// The name under which this machine writes to the journal.
enum WriterIdentity {
  private static let length = 12
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// Reads the name, or returns `nil` if there is none that can be used.
  static func read(in own: borrowing OpenFolder) throws(StoreError) -> String? {
    guard let file = try own.file(Layout.writer) else { return nil }
    let bytes = try file.bytes(limit: 64)
    guard bytes.count == length + 1, bytes.last == UInt8(ascii: "\n"),
      bytes.dropLast().allSatisfy(digits.contains)
    else { return nil }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  /// Makes up a name and keeps it.
  ///
  /// - Parameters:
  ///   - own: the folder of this machine's own.
  ///   - staging: the staging folder.
  ///   - operation: the identifier of the operation that makes the registry, whose digits the first
  ///     writer takes on, so that a registry built from the same things is the same.
  /// - Returns: the name.
  /// - Throws: ``StoreError`` if it cannot be written.
  static func make(
    in own: borrowing OpenFolder, _ staging: borrowing OpenFolder, from operation: String?
  ) throws(StoreError) -> String {
    var random = SystemRandomNumberGenerator()
    var name = Array((operation ?? "").lowercased().utf8)
    if name.count != length || !name.allSatisfy(digits.contains) {
      name = (0..<length).map { _ in digits[Int(random.next() & 31)] }
    }
    try own.replace(Layout.writer, with: name + [UInt8(ascii: "\n")], through: staging)
    return String(decoding: name, as: UTF8.self)
  }
}
