import HeritageModel

/// An operation with the time at which it counts among those of other writers.
struct TimedOperation {
  let operation: Operation
  /// The latest time up to it in its writer's journal.
  let time: Instant

  init(_ operation: Operation, _ time: Instant) {
    self.operation = operation
    self.time = time
  }

  /// Puts the operations of all writers into one order.
  static func sorted(_ operations: [TimedOperation]) -> [Operation] {
    operations.sorted {
      ($0.time, $0.operation.writer, $0.operation.sequence)
        < ($1.time, $1.operation.writer, $1.operation.sequence)
    }.map(\.operation)
  }
}
