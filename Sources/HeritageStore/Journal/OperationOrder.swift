import HeritageModel

/// Puts the operations of all writers into one order, in which the clocks decide last.
///
/// An operation comes after its writer's previous one, after those that it names as seen, and after
/// the one that it takes back. Of the operations that may come next, one waits while a file that it
/// changes is not as it found it and another writer's operation, still to come, leaves it so; nothing
/// else orders journals from before heads were named. Of the rest the earliest comes next, where an
/// operation counts at the latest time in its writer's journal so far.
struct OperationOrder {
  private(set) var operations: [Operation] = []
  /// Operations that name as seen, or take back, what could only be put after them.
  private(set) var contradictions: [Operation] = []

  /// Orders the operations of each writer, which are given ascending by their sequence.
  init(_ writers: [[Operation]]) {
    let writers = writers.filter { !$0.isEmpty }.sorted { $0[0].writer < $1[0].writer }
    guard writers.count > 1 else {
      operations = writers.first ?? []
      return
    }
    var queue = OperationQueue(writers)
    while let (operation, isContradiction) = queue.next() {
      operations.append(operation)
      if isContradiction { contradictions.append(operation) }
    }
  }
}

/// The operations still to come, and what each writer's next one waits for.
private struct OperationQueue {
  /// Whose operation it is, which of those of the writer, counted from 0, and when it counts.
  private struct Place: Comparable {
    let time: Instant
    let writer: Int
    let index: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.time, left.writer, left.index) < (right.time, right.writer, right.index)
    }
  }

  private enum Condition: Hashable {
    /// That so many operations of a writer have come.
    case count(writer: Int, Int)
    case operation(String)
    /// That a file is in a state, or that no other writer leaves it so any more.
    case state(FileState)
  }

  private struct FileState: Hashable {
    let path: RegistryPath
    let hash: ContentHash?
  }

  /// A state of a file that a writer's operations leave.
  private struct Leaving: Hashable {
    let writer: Int
    let state: FileState
  }

  private let writers: [[Operation]]
  /// The number of each writer's operations that have come.
  private var done: [Int]
  /// The latest time of each writer so far.
  private var times: [Instant?]
  private let numbers: [String: Int]
  private let identifiers: Set<String>
  private var seen: Set<String> = []
  /// The state that each file is in that is there.
  private var present: [RegistryPath: ContentHash] = [:]
  /// How many operations to come leave a state, and how many of them are of one writer.
  private var coming: [FileState: Int] = [:]
  private var comingOf: [Leaving: Int] = [:]
  private var waiting: [Condition: [Place]] = [:]
  /// Those that wait for nothing, for files at most, and all; a place that is past counts no more.
  private var free = Heap<Place>()
  private var ready = Heap<Place>()
  private var all = Heap<Place>()

  init(_ writers: [[Operation]]) {
    self.writers = writers
    done = writers.map { _ in 0 }
    times = writers.map { _ in nil }
    numbers = Dictionary(
      writers.enumerated().map { ($1[0].writer, $0) }, uniquingKeysWith: { first, _ in first })
    identifiers = Set(writers.joined().map(\.id))
    for (writer, operations) in writers.enumerated() {
      for operation in operations { count(operation, of: writer, 1) }
    }
    for writer in writers.indices { moveOn(writer) }
  }

  /// Counts the states that an operation leaves as still to come, or with -1 as no more.
  private mutating func count(_ operation: Operation, of writer: Int, _ number: Int) {
    for change in operation.changes {
      let state = FileState(path: change.path, hash: change.after)
      coming[state, default: 0] += number
      comingOf[Leaving(writer: writer, state: state), default: 0] += number
    }
  }

  /// Takes the next operation, and tells whether it comes before one that it must come after.
  mutating func next() -> (Operation, isContradiction: Bool)? {
    while let place = take(from: \.free) {
      guard let state = unmetState(place) else {
        return (take(place), false)
      }
      waiting[.state(state), default: []].append(place)
    }
    if let place = take(from: \.ready) { return (take(place), false) }
    return take(from: \.all).map { (take($0), true) }
  }

  private mutating func take(from heap: WritableKeyPath<OperationQueue, Heap<Place>>) -> Place? {
    while let place = self[keyPath: heap].removeFirst() {
      if done[place.writer] == place.index { return place }
    }
    return nil
  }

  private mutating func take(_ place: Place) -> Operation {
    let operation = writers[place.writer][place.index]
    done[place.writer] += 1
    seen.insert(operation.id)
    count(operation, of: place.writer, -1)
    for change in operation.changes { present[change.path] = change.after }
    for change in operation.changes {
      wake(.state(FileState(path: change.path, hash: change.after)))
    }
    wake(.operation(operation.id))
    wake(.count(writer: place.writer, done[place.writer]))
    moveOn(place.writer)
    return operation
  }

  /// Looks at a writer's next operation.
  private mutating func moveOn(_ writer: Int) {
    let index = done[writer]
    guard index < writers[writer].count else { return }
    let at = writers[writer][index].at
    let time = max(times[writer] ?? at, at)
    times[writer] = time
    let place = Place(time: time, writer: writer, index: index)
    all.insert(place)
    consider(place)
  }

  private mutating func wake(_ condition: Condition) {
    for place in waiting.removeValue(forKey: condition) ?? []
    where done[place.writer] == place.index {
      if case .state = condition { free.insert(place) } else { consider(place) }
    }
  }

  private mutating func consider(_ place: Place) {
    if let condition = unmetCondition(place) {
      waiting[condition, default: []].append(place)
    } else {
      ready.insert(place)
      free.insert(place)
    }
  }

  private func unmetCondition(_ place: Place) -> Condition? {
    let operation = writers[place.writer][place.index]
    for head in operation.heads {
      guard let writer = numbers[head.writer] else { continue }
      let count = writers[writer].partitioningIndex { $0.sequence > head.sequence }
      if done[writer] < count { return .count(writer: writer, count) }
    }
    guard let id = operation.undoes, identifiers.contains(id), !seen.contains(id) else {
      return nil
    }
    return .operation(id)
  }

  private func unmetState(_ place: Place) -> FileState? {
    for change in writers[place.writer][place.index].changes
    where present[change.path] != change.before {
      let state = FileState(path: change.path, hash: change.before)
      let own = comingOf[Leaving(writer: place.writer, state: state), default: 0]
      if coming[state, default: 0] > own { return state }
    }
    return nil
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element, and so all behind it, has a property.
  package func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if belongsBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
