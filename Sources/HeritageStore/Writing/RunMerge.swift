import Bytes

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

    /// Whether its line goes before that of another run.
    func precedes(_ other: Run) -> Bool {
      let result = withPath { own in other.withPath { order(own, $0) } }
      return result != 0 ? result < 0 : number < other.number
    }
  }

  /// All buffers together, in bytes.
  private static let bufferSize = 8 << 20

  /// The runs that have lines left, the one with the least line last.
  private var runs: [Run] = []

  init(_ file: SharedFile, _ ranges: [Range<Int>]) throws(StoreError) {
    let chunk = max(1 << 13, min(1 << 18, Self.bufferSize / max(1, ranges.count)))
    for (number, range) in ranges.enumerated() {
      let reader = LineReader(file, from: range.lowerBound, to: range.upperBound, chunk: chunk)
      let run = Run(number, reader)
      if try run.next() { insert(run) }
    }
  }

  mutating func write(to output: PackWriter) throws(StoreError) {
    /// The path of the line that waits to be written, and the line with its line end.
    var path: [UInt8] = []
    var line: [UInt8] = []
    while let run = runs.popLast() {
      if run.withPath({ order($0, path.span) }) != 0 {
        try write(line, to: output)
        path.removeAll(keepingCapacity: true)
        run.withPath { path.append($0) }
      }
      line.removeAll(keepingCapacity: true)
      run.reader.withBytes { line.append($0) }
      line.append(UInt8(ascii: "\n"))
      if try run.next() { insert(run) }
    }
    try write(line, to: output)
  }

  private mutating func insert(_ run: Run) {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if run.precedes(runs[middle]) { low = middle + 1 } else { high = middle }
    }
    runs.insert(run, at: low)
  }

  private func write(_ line: [UInt8], to output: PackWriter) throws(StoreError) {
    // A line without a record takes back those before it, and is not written itself.
    guard !line.isEmpty, PackLine(line.span.extracting(droppingLast: 1)) != nil else { return }
    try output.append(line.span)
  }
}
