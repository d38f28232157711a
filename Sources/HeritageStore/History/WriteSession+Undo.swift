extension WriteSession {
  /// Takes back an operation with a new one.
  ///
  /// Bytes of evidence that the operation brought stay.
  ///
  /// - Throws: ``StoreError/unknownOperation(id:)``, or ``StoreError/cannotUndo(id:obstacles:)`` if
  ///   later operations changed the same records, or what ``commit(_:)`` throws.
  public consuming func undo(_ id: String, _ draft: OperationDraft) throws(StoreError) -> Operation
  {
    let plan = try UndoPlan(before, id)
    guard plan.obstacles.isEmpty, !plan.changes.isEmpty else {
      throw .cannotUndo(id: id, obstacles: plan.obstacles)
    }
    return try commit(plan.changes, draft, undoes: id)
  }
}

extension FileRegistry {
  /// Visits the records that would not be there any more if an operation were taken back.
  ///
  /// - Parameters:
  ///   - id: the operation.
  ///   - body: called for each path; returns whether to go on.
  /// - Throws: ``StoreError/unknownOperation(id:)``, or what reading throws.
  public func forEachRecordTakenAway(
    byUndoing id: String, _ body: (RegistryPath) throws(StoreError) -> Bool
  ) throws(StoreError) {
    let operation = try operation(id)
    let brought = Set(operation.changes.filter { $0.before == nil }.map(\.path))
    var remaining = PackLookup(packs.filter { !brought.contains(Layout.pack($0.name)) })
    for path in brought.sorted() {
      if path.isPack {
        guard let pack = packs.first(where: { $0.name == path.name }) else { continue }
        let cursor = try PackCursor(pack)
        while try cursor.next(), let entry = cursor.current {
          if entry.isDamaged { continue }
          let path = RegistryPath(known: entry.path)
          guard try remaining.line(at: path) == nil, try file(path) == nil else { continue }
          guard try body(path) else { return }
        }
      } else if path.isRecord, try remaining.line(at: path) == nil {
        guard try body(path) else { return }
      }
    }
  }
}
