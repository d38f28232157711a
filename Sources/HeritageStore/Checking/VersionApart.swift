/// A version of a file that no operation replaced, though it is not the one that counts.
///
/// Two writers who did not know of each other recorded the file, and their copies were merged by
/// hand.
struct VersionApart {
  let path: RegistryPath
  let hash: ContentHash
  /// The operation that recorded it.
  let operation: Operation
}

extension VersionApart {
  /// Finds all such versions, whatever the order of the operations among writers.
  ///
  /// What was accepted after an edit by hand stands for all that was there before.
  ///
  /// - Parameter operations: All operations, in their order.
  /// - Returns: The versions, in no order.
  static func all(in operations: [Operation]) -> [VersionApart] {
    var counts: [RegistryPath: Int] = [:]
    for operation in operations {
      for change in operation.changes { counts[change.path, default: 0] += 1 }
    }
    // A path that one operation alone names has one version.
    var histories: [RegistryPath: History] = [:]
    for operation in operations {
      for change in operation.changes where counts[change.path, default: 0] > 1 {
        histories[change.path, default: History()].add(change, operation)
      }
    }
    return histories.flatMap { path, history in
      history.open.map { VersionApart(path: path, hash: $0.key, operation: $0.value) }
    }
  }

  /// The versions of one file.
  private struct History {
    private var made: [ContentHash: Operation] = [:]
    private var replaced: Set<ContentHash> = []
    private var last: ContentHash?

    /// Those that neither count nor were replaced.
    var open: [ContentHash: Operation] {
      made.filter { $0.key != last && !replaced.contains($0.key) }
    }

    mutating func add(_ change: Operation.Change, _ operation: Operation) {
      if operation.accepts { made = [:] }
      if let before = change.before { replaced.insert(before) }
      if let after = change.after { made[after] = operation }
      last = change.after
    }
  }
}
