/// A file of many records, a line each, ascending by path; it never changes.
struct Pack: Sendable {
  /// The name in the folder of packs.
  let name: String
  let source: SharedFile

  /// A line read from a pack.
  struct Line {
    let offset: Int
    let bytes: [UInt8]
    let parts: PackLine

    var record: [UInt8] { Array(bytes[parts.record]) }

    func hasRecord(_ record: Span<UInt8>) -> Bool {
      order(bytes.span.extracting(parts.record), record) == 0
    }
  }

  /// Finds the line with a path by halving, in some twenty short reads for a million lines.
  func line(at path: RegistryPath) throws(StoreError) -> Line? {
    let start = try lowerBound(of: path.text)
    guard let line = try line(startingAt: start), let parts = PackLine(line.span),
      order(line.span.extracting(parts.path), path.text.utf8Span.span) == 0
    else { return nil }
    return Line(offset: start, bytes: line, parts: parts)
  }

  /// Where the first line starts whose path is not less than a text; the pack's size if none is.
  func lowerBound(of text: String) throws(StoreError) -> Int {
    let text = Array(text.utf8)
    // The answer is the first line start at or after `low`, or the one found last.
    var low = 0
    var high = source.file.size
    var answer = high
    while low < high {
      let middle = (low + high) / 2
      guard let found = try firstReadablePath(from: middle, to: high) else {
        high = middle
        continue
      }
      if order(found.path.span, text.span) < 0 {
        low = found.offset + 1
      } else {
        answer = found.offset
        high = middle
      }
    }
    return answer
  }

  /// Reads the line that starts at an offset, without its line end; `nil` at the end.
  func line(startingAt offset: Int) throws(StoreError) -> [UInt8]? {
    let reader = LineReader(source, from: offset, chunk: 4096, limit: PackLine.limit)
    return try reader.next() ? reader.withBytes { array($0) } : nil
  }

  private func isBefore(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    order(left.span, right.span) < 0
  }

  /// The first line that starts within a range and whose path can be read and trusted.
  private func firstReadablePath(from start: Int, to end: Int) throws(StoreError) -> (
    offset: Int, path: [UInt8]
  )? {
    // A line starts at 0 or behind a line end, so look from one byte before.
    let reader = LineReader(
      source, from: max(0, start - 1), chunk: 4096, limit: PackLine.limit)
    if start > 0, try !reader.next() { return nil }
    var found: [(offset: Int, path: [UInt8])] = []
    while found.count < 3, try reader.next(), reader.offset < end {
      let path = reader.withBytes { line in
        PackLine.path(in: line).map { array(line.extracting($0)) }
      }
      if let path { found.append((reader.offset, path)) }
    }
    // A damaged path must not lead astray: of three lines, at least two show the order.
    guard found.count == 3, !isBefore(found[0].path, found[1].path),
      !isBefore(found[0].path, found[2].path)
    else { return found.first }
    return found[1]
  }
}
