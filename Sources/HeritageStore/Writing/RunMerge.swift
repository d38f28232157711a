/// Merges sorted runs of lines into one; of lines for the same path the one in the last run counts.
struct RunMerge {
  /// A run and its current line.
  private final class Run {
    let number: Int
    let reader: LineReader
    private(set) var path = ""

    init(_ number: Int, _ reader: LineReader) {
      self.number = number
      self.reader = reader
    }

    func next() throws(StoreError) -> Bool {
      guard try reader.next() else { return false }
      path = reader.withBytes { line in
        PackLine.path(in: line).map { text(line.extracting($0)) } ?? ""
      }
      return true
    }

    func isBefore(_ other: Run) -> Bool {
      path != other.path ? path < other.path : number < other.number
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
    var path = ""
    var line: [UInt8] = []
    while let run = heap.first {
      if run.path != path {
        try write(line, to: output)
        path = run.path
      }
      line.removeAll(keepingCapacity: true)
      run.reader.withBytes { bytes in
        unsafe bytes.withUnsafeBufferPointer { unsafe line.append(contentsOf: $0) }
      }
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
    guard PackLine(line.span) != nil else { return }
    try output.append((line + [UInt8(ascii: "\n")]).span)
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
