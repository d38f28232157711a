import Bytes

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

    func hasPath(_ path: Span<UInt8>) -> Bool {
      order(bytes.span.extracting(parts.path), path) == 0
    }

    func hasRecord(_ record: Span<UInt8>) -> Bool {
      order(bytes.span.extracting(parts.record), record) == 0
    }
  }

  /// Finds the line with a path by halving, in some twenty short reads for a million lines.
  func line(at path: RegistryPath) throws(StoreError) -> Line? {
    let line = try line(startingAt: lowerBound(of: path.text))
    return line.flatMap { $0.hasPath(path.text.utf8Span.span) ? $0 : nil }
  }

  /// Tells whether there is a line with a path that cannot be read any further.
  func isDamaged(at path: RegistryPath) throws(StoreError) -> Bool {
    let reader = LineReader(
      source, from: try lowerBound(of: path.text), chunk: 4096, limit: PackLine.limit)
    guard try reader.next() else { return false }
    return reader.withBytes { line in
      guard PackLine(line) == nil, let found = PackLine.path(in: line) else { return false }
      return order(line.extracting(found), path.text.utf8Span.span) == 0
    }
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

  /// Reads the line that starts at an offset; `nil` at the end or if it is damaged.
  func line(startingAt offset: Int) throws(StoreError) -> Line? {
    let reader = LineReader(source, from: offset, chunk: 4096, limit: PackLine.limit)
    guard try reader.next() else { return nil }
    let bytes = reader.withBytes { array($0) }
    return PackLine(bytes.span).map { Line(offset: offset, bytes: bytes, parts: $0) }
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

/// Goes through the lines of a pack below a folder, telling damaged ones apart.
final class PackCursor {
  /// A line, or what is wrong with it.
  struct Entry {
    let path: String
    let record: [UInt8]
    let offset: Int
    /// Counted from 1, or `nil` if the cursor did not start with the pack.
    let number: Int?
    let isDamaged: Bool
  }

  let pack: Pack
  private let folder: String
  private var reader: LineReader
  private let countsLines: Bool
  private var ahead: Entry?
  /// The greatest path so far of a line in order.
  private var last = ""

  /// The current line, or `nil` before the first and after the last.
  private(set) var current: Entry?

  /// Stands before the first line below a folder.
  ///
  /// - Parameters:
  ///   - pack: The pack.
  ///   - folder: A path ending in `/`, or nothing for all lines.
  ///   - offset: Where that line starts, if it is known; a line of another folder there is not taken.
  /// - Throws: ``StoreError`` if the pack cannot be read.
  init(_ pack: Pack, below folder: String = "", from offset: Int? = nil) throws(StoreError) {
    self.pack = pack
    self.folder = folder
    let start =
      if let offset { offset } else { folder.isEmpty ? 0 : try pack.lowerBound(of: folder) }
    countsLines = start == 0
    reader = LineReader(pack.source, from: start, limit: PackLine.limit)
    ahead = try read()
    guard offset != nil, ahead.map({ $0.isDamaged || !$0.path.hasPrefix(folder) }) ?? true else {
      return
    }
    reader = LineReader(pack.source, from: try pack.lowerBound(of: folder), limit: PackLine.limit)
    ahead = try read()
  }

  /// Moves to the next line; returns `false` at the end.
  func next() throws(StoreError) -> Bool {
    guard let entry = ahead else {
      current = nil
      return false
    }
    ahead = try read()
    if entry.isDamaged {
      current = entry
      return true
    }
    guard entry.path.hasPrefix(folder) else {
      current = nil
      ahead = nil
      return false
    }
    // Of two lines out of order, the one that the line behind shows to be too great is at fault.
    let isTooGreat = ahead.map { !$0.isDamaged && $0.path <= entry.path && $0.path > last } ?? false
    if entry.path <= last || isTooGreat {
      current = Entry(
        path: entry.path, record: [], offset: entry.offset, number: entry.number, isDamaged: true)
    } else {
      last = entry.path
      current = entry
    }
    return true
  }

  /// Leaves out the rest.
  func stop() {
    current = nil
    ahead = nil
  }

  private func read() throws(StoreError) -> Entry? {
    guard try reader.next() else { return nil }
    let number = countsLines ? reader.number : nil
    let offset = reader.offset
    return reader.withBytes { line in
      guard let parts = PackLine(line) else {
        let path = PackLine.path(in: line).map { text(line.extracting($0)) }
        return Entry(path: path ?? "", record: [], offset: offset, number: number, isDamaged: true)
      }
      return Entry(
        path: text(line.extracting(parts.path)), record: array(line.extracting(parts.record)),
        offset: offset, number: number, isDamaged: false)
    }
  }
}
