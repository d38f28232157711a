import Bytes

/// Finds the lines of a pack that are not those that the journal has digests of.
struct LineComparison {
  private(set) var findings: [IntegrityFinding] = []
  private let file: String

  /// A line as it is now.
  private struct Line {
    let number: Int
    let path: RegistryPath?
    /// The number, counted from 0, of the line that it was, or `nil` if it was none.
    let origin: Int?
  }

  /// Compares a pack with the digests of the lines that it had.
  init(_ pack: Pack, _ digests: [UInt64]) throws(StoreError) {
    file = Layout.pack(pack.name).text
    var places: [UInt64: [Int]] = [:]
    for (place, digest) in digests.enumerated().reversed() {
      places[digest, default: []].append(place)
    }
    var lines: [Line] = []
    let reader = LineReader(pack.source, limit: PackLine.limit)
    while try reader.next() {
      let (digest, path) = reader.withBytes { line in
        (
          RunningHash.prefix(of: line),
          PackLine.path(in: line).map { RegistryPath(known: text(line.extracting($0))) }
        )
      }
      lines.append(
        Line(number: reader.number, path: path, origin: places[digest]?.popLast()))
    }
    compare(lines, count: digests.count)
  }

  private mutating func compare(_ lines: [Line], count: Int) {
    let settled = Self.longestAscending(lines)
    var isFound = [Bool](repeating: false, count: count)
    for line in lines { if let origin = line.origin { isFound[origin] = true } }
    var next = 0
    var strangers: [Line] = []
    var previous: RegistryPath?
    for (index, line) in lines.enumerated() {
      guard let origin = line.origin else {
        strangers.append(line)
        continue
      }
      guard settled[index] else {
        add(.lineMoved, line, "line \(line.number) is not in its place")
        continue
      }
      explain(strangers, lost: (next..<origin).count { !isFound[$0] }, previous, line.path)
      strangers = []
      next = origin + 1
      previous = line.path
    }
    explain(strangers, lost: (next..<max(next, count)).count { !isFound[$0] }, previous, nil)
  }

  /// Reports what is between two lines that are in their places.
  private mutating func explain(
    _ strangers: [Line], lost: Int, _ previous: RegistryPath?, _ following: RegistryPath?
  ) {
    for (index, line) in strangers.enumerated() {
      if index < lost {
        add(.lineEdited, line, "line \(line.number) was edited")
      } else {
        add(.lineAdded, line, "line \(line.number) was added")
      }
    }
    guard lost > strangers.count else { return }
    let start = previous.map { "after '\($0)'" } ?? "at the start"
    let end = following.map { "before '\($0)'" } ?? "at the end"
    let missing = lost - strangers.count
    findings.append(
      IntegrityFinding(
        .lineLost, file,
        "\(missing) \(missing == 1 ? "line is" : "lines are") missing \(start), \(end)"))
  }

  private mutating func add(_ code: IntegrityCode, _ line: Line, _ message: String) {
    let path = line.path.map { " ('\($0)')" } ?? ""
    findings.append(IntegrityFinding(code, file, record: line.path, message + path))
  }

  /// Which lines stand in the order that they had; as many as possible.
  private static func longestAscending(_ lines: [Line]) -> [Bool] {
    // The ends of the best ascending sequences of each length, by patience sorting.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: lines.count)
    for (index, line) in lines.enumerated() {
      guard let origin = line.origin else { continue }
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if lines[ends[middle]].origin ?? 0 < origin { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var settled = [Bool](repeating: false, count: lines.count)
    var index = ends.last
    while let current = index {
      settled[current] = true
      index = before[current]
    }
    return settled
  }
}
