/// Merges sorted runs of lines into one; of lines for the same path the one in the last run counts.
struct RunMerge {
  /// A run and its current line.
  private final class Run {
    let number: Int
    let reader: LineReader
    /// The path's bytes in the current line, none if it is not a pack's line.
    private var path = 0..<0

    init(_ number: Int, _ reader: LineReader) {
      self.number = number
      self.reader = reader
    }

    func next() throws(StoreError) -> Bool {
      guard try reader.next() else { return false }
      path = reader.withBytes { PackLine.path(in: $0) } ?? 0..<0
      return true
    }

    func withPath<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
      reader.withBytes { body($0.extracting(path)) }
    }

    func isBefore(_ other: Run) -> Bool {
      let result = withPath { own in other.withPath { order(own, $0) } }
      return result != 0 ? result < 0 : number < other.number
    }
  }

  /// All buffers together, in bytes.
  private static let bufferSize = 8 << 20

  /// A heap: no run is before the one at half its index.
  private var heap: [Run] = []

  init(_ file: SharedFile, _ ranges: [Range<Int>]) throws(StoreError) {
    let chunk = max(1 << 13, min(1 << 18, Self.bufferSize / max(1, ranges.count)))
    for (number, range) in ranges.enumerated() {
      let reader = LineReader(file, from: range.lowerBound, to: range.upperBound, chunk: chunk)
      let run = Run(number, reader)
      if try run.next() { heap.append(run) }
    }
    for index in heap.indices.reversed() { sink(index) }
  }

  mutating func write(to output: PackWriter) throws(StoreError) {
    /// The path of the line that waits to be written, and the line with its line end.
    var path: [UInt8] = []
    var line: [UInt8] = []
    while let run = heap.first {
      if run.withPath({ order($0, path.span) }) != 0 {
        try write(line, to: output)
        path.removeAll(keepingCapacity: true)
        run.withPath { path.append($0) }
      }
      line.removeAll(keepingCapacity: true)
      run.reader.withBytes { line.append($0) }
      line.append(UInt8(ascii: "\n"))
      if try !run.next() {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
      }
      sink(0)
    }
    try write(line, to: output)
  }

  private func write(_ line: [UInt8], to output: PackWriter) throws(StoreError) {
    // A line without a record takes back those before it, and is not written itself.
    guard !line.isEmpty, PackLine(line.span.extracting(droppingLast: 1)) != nil else { return }
    try output.append(line.span)
  }

  private mutating func sink(_ start: Int) {
    var index = start
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < heap.count && heap[child].isBefore(heap[least]) { least = child }
      if least == index { return }
      heap.swapAt(index, least)
      index = least
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
