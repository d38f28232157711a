extension WriteSession {
  /// Takes back an operation with a new one.
  ///
  /// Bytes of evidence that the operation brought stay.
  ///
  /// - Throws: What ``FileRegistry/changes(byUndoing:)`` or ``commit(_:)`` throws.
  public consuming func undo(_ id: String, _ draft: OperationDraft) throws(StoreError) -> Operation
  {
    try commit(UndoPlan.checked(before, id), draft, undoes: id)
  }
}

extension [Operation] {
  /// The operations that are taken back, with those that took them back and were not taken back
  /// themselves, by identifier.
  ///
  /// - Precondition: The oldest is the first.
  public var undone: [String: String] {
    var undone: [String: String] = [:]
    for operation in reversed() where undone[operation.id] == nil {
      if let target = operation.undoes { undone[target] = operation.id }
    }
    return undone
  }
}

extension FileRegistry {
  /// Returns what taking an operation back would change, ascending by path, and writes nothing.
  ///
  /// - Throws: ``StoreError/unknownOperation(id:)``, ``StoreError/alreadyUndone(id:by:)``,
  ///   ``StoreError/cannotUndo(id:obstacles:)`` if later operations changed the same records,
  ///   ``StoreError/madeTheRegistry(id:)``, ``StoreError/neverKept(id:path:)`` or
  ///   ``StoreError/damaged(path:detail:)``.
  public func changes(byUndoing id: String) throws(StoreError) -> [Operation.Change] {
    try UndoPlan.checked(self, id).map(\.change).sorted { $0.path < $1.path }
  }

  /// Visits the records that would not be there any more if an operation were taken back.
  ///
  /// - Parameters:
  ///   - id: the operation.
  ///   - body: called for each path; returns whether to go on.
  /// - Returns: The number of records that the operation brought or changed and that would be there
  ///   all the same, as other operations have them, of those that were come to.
  /// - Throws: ``StoreError/unknownOperation(id:)``, or what reading throws.
  @discardableResult
  public func forEachRecordTakenAway(
    byUndoing id: String, _ body: (RegistryPath) throws(StoreError) -> Bool
  ) throws(StoreError) -> Int {
    let operations = try readableOperations()
    guard let operation = operations.first(where: { $0.id == id }) else {
      throw .unknownOperation(id: id)
    }
    let kept = OtherOperations(than: operation, in: operations).kept
    let brought = Set(
      operation.changes.filter { $0.before == nil && !kept.contains($0) }.map(\.path))
    var staying = operation.changes.count { kept.contains($0) && $0.path.isRecord }
    // What moved into the pack that goes comes back as a file of its own.
    let returning = Set(operation.changes.filter(\.isPacked).map(\.path))
    var remaining = PackLookup(packs.filter { !brought.contains(Layout.pack($0.name)) })
    for path in brought.sorted() {
      if path.isPack {
        guard let pack = packs.first(where: { $0.name == path.name }) else { continue }
        let cursor = try PackCursor(pack)
        while try cursor.next(), let entry = cursor.current {
          if entry.isDamaged { continue }
          let path = RegistryPath(known: entry.path)
          if returning.contains(path) { continue }
          guard try remaining.line(at: path) == nil, try file(path) == nil else {
            staying += 1
            continue
          }
          guard try body(path) else { return staying }
        }
      } else if path.isRecord, try remaining.line(at: path) == nil {
        guard try body(path) else { return staying }
      }
    }
    return staying
  }
}

/// What taking back an operation comes to, and what stands against it.
struct UndoPlan {
  private let registry: FileRegistry
  private let operation: Operation
  private let others: OtherOperations
  /// Whether a file stays as it is, as an operation apart from this one left it so too.
  private var leavesFiles = false
  private(set) var changes: [PlannedChange] = []
  private(set) var obstacles: [UndoObstacle] = []

  /// More obstacles than this are not looked for.
  private static let obstacleLimit = 100

  /// Returns the changes that take back an operation.
  ///
  /// - Throws: What the plan throws, and ``StoreError/cannotUndo(id:obstacles:)`` if something stands
  ///   against it.
  static func checked(_ registry: FileRegistry, _ id: String) throws(StoreError) -> [PlannedChange]
  {
    let plan = try UndoPlan(registry, id)
    let isPossible = !plan.changes.isEmpty || plan.leavesFiles || plan.operation.changes.isEmpty
    guard plan.obstacles.isEmpty, isPossible else {
      throw .cannotUndo(id: id, obstacles: plan.obstacles)
    }
    return plan.changes
  }

  /// Plans to take back an operation.
  ///
  /// - Throws: ``StoreError/unknownOperation(id:)``, ``StoreError/alreadyUndone(id:by:)``,
  ///   ``StoreError/madeTheRegistry(id:)`` for the operation that did, ``StoreError/neverKept(id:path:)`` for an edit by hand, or
  ///   ``StoreError/damaged(path:detail:)`` if the history has not what is needed.
  init(_ registry: FileRegistry, _ id: String) throws(StoreError) {
    let operations = try registry.readableOperations()
    guard let place = operations.firstIndex(where: { $0.id == id }) else {
      throw .unknownOperation(id: id)
    }
    if let by = operations.undone[id] { throw .alreadyUndone(id: id, by: by) }
    self.registry = registry
    operation = operations[place]
    others = OtherOperations(than: operation, in: operations)
    for change in operation.changes {
      if change.path.isEvidenceFile { continue }
      if change.path == Layout.header, change.before == nil { throw .madeTheRegistry(id: id) }
      if change.path.isPack { try planPack(change) } else { try planFile(change) }
    }
  }

  /// Plans to take back the change of a file of its own.
  private mutating func planFile(_ change: Operation.Change) throws(StoreError) {
    let path = change.path
    let present = try registry.file(path)?.bytes(limit: Layout.recordLimit)
    guard present.map(ContentHash.init(of:)) == change.after else { return add(path.text, path) }
    guard !others.kept.contains(change) else {
      leavesFiles = true
      return
    }
    guard let before = change.before else {
      changes.append(PlannedChange(change: change.reversed, content: .moved))
      return
    }
    let place = path.inHistory(before)
    guard let kept = try registry.file(place)?.bytes(limit: Layout.recordLimit) else {
      if operation.accepts { throw .neverKept(id: operation.id, path: path.text) }
      throw .damaged(path: place.text, detail: "the version is not kept")
    }
    guard ContentHash(of: kept) == before else {
      throw .damaged(path: place.text, detail: "it is not the version that its name says")
    }
    if change.after == nil, let pack = try laterPack(holding: path) {
      return add(path.text, Layout.pack(pack.name))
    }
    changes.append(
      PlannedChange(change: change.reversed, content: .bytes(kept), replaced: present))
  }

  /// Plans to retire the pack that the operation brought, or to bring back the one it retired.
  private mutating func planPack(_ change: Operation.Change) throws(StoreError) {
    if operation.accepts, change.before != nil {
      throw .neverKept(id: operation.id, path: change.path.text)
    }
    guard (change.before == nil) != (change.after == nil),
      let expected = change.before ?? change.after
    else { return add(change.path.text, change.path) }
    let place = change.after == nil ? change.path.inHistory(expected) : change.path
    guard let file = try registry.file(place) else { return add(change.path.text, change.path) }
    let source = SharedFile(file)
    guard try ContentHash(of: source.file) == expected else {
      throw .damaged(path: place.text, detail: "it is not as operation '\(operation.id)' left it")
    }
    try findObstacles(to: Pack(name: change.path.name, source: source))
    changes.append(PlannedChange(change: change.reversed, content: .moved))
  }

  /// Looks for records of a pack that later operations changed.
  private mutating func findObstacles(to pack: Pack) throws(StoreError) {
    let own = OwnFileCursor(registry.folder, Layout.recordFolders)
    while obstacles.count < Self.obstacleLimit, try own.next(), let entry = own.current {
      guard entry.fault == nil else { continue }
      let path = RegistryPath(known: entry.path)
      if try pack.line(at: path) != nil, !others.apart.contains(path) { add(entry.path, path) }
    }
    for other in registry.packs where other.name != pack.name && isLater(other) {
      let left = try PackCursor(pack)
      let right = try PackCursor(other)
      var isGoing = try left.next()
      if isGoing { isGoing = try right.next() }
      while isGoing, obstacles.count < Self.obstacleLimit,
        let first = left.current?.path, let second = right.current?.path
      {
        if first == second { add(first, Layout.pack(other.name)) }
        isGoing = first < second ? try left.next() : try right.next()
      }
    }
  }

  private func laterPack(holding path: RegistryPath) throws(StoreError) -> Pack? {
    for pack in registry.packs where isLater(pack) {
      if try pack.line(at: path) != nil { return pack }
    }
    return nil
  }

  private func isLater(_ pack: Pack) -> Bool {
    let path = Layout.pack(pack.name)
    return others.later.contains { $0.changes.contains { $0.path == path && $0.after != nil } }
  }

  /// Adds what stands in the way: a record, and the file with which it was changed.
  private mutating func add(_ record: String, _ file: RegistryPath) {
    let culprit = others.later.last { $0.changes.contains { $0.path == file } }
    obstacles.append(UndoObstacle(path: record, laterOperation: culprit?.id))
  }
}

/// What the journal has beside one operation.
private struct OtherOperations {
  /// Those after it that may build on it, the oldest first.
  let later: [Operation]
  /// Files that only writers changed since who did not know of the operation, nor it of them, as
  /// happens where copies of a registry are put together again.
  let apart: Set<RegistryPath>
  /// The changes that such writers made and did not take back, which stay theirs if the operation
  /// made the same.
  let kept: Set<Operation.Change>

  init(than operation: Operation, in operations: [Operation]) {
    let apart = operations.filter { $0.isApart(from: operation) }
    later = operations.drop { $0.id != operation.id }.dropFirst().filter {
      !$0.isApart(from: operation)
    }
    guard !apart.isEmpty else {
      self.apart = []
      kept = []
      return
    }
    let undone = operations.undone
    kept = Set(
      apart.filter { $0.undoes == nil && undone[$0.id] == nil }.flatMap(\.changes))
    self.apart = Set(apart.flatMap(\.changes).map(\.path))
      .subtracting(later.flatMap(\.changes).map(\.path))
  }
}

extension Operation {
  /// Whether neither of two operations knew of the other.
  fileprivate func isApart(from other: Operation) -> Bool {
    !hasSeen(other) && !other.hasSeen(self) && id != other.id
  }

  private func hasSeen(_ other: Operation) -> Bool {
    if other.writer == writer { return other.sequence <= sequence }
    return heads.contains { $0.writer == other.writer && $0.sequence >= other.sequence }
  }
}

extension Operation.Change {
  /// The change that takes this one back.
  var reversed: Operation.Change { Operation.Change(path: path, before: after, after: before) }
}

extension FileRegistry {
  /// The operations that can be read, the oldest first.
  public func readableOperations() throws(StoreError) -> [Operation] {
    try operations().compactMap {
      if case .operation(let operation) = $0 { operation } else { nil }
    }
  }
}
