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
  private let reader: LineReader
  private let countsLines: Bool
  private var ahead: Entry?
  /// The greatest path so far of a line in order.
  private var last = ""

  /// The current line, or `nil` before the first and after the last.
  private(set) var current: Entry?

  init(_ pack: Pack, below folder: String = "") throws(StoreError) {
    self.pack = pack
    self.folder = folder
    let start = folder.isEmpty ? 0 : try pack.lowerBound(of: folder)
    countsLines = start == 0
    reader = LineReader(pack.source, from: start, limit: PackLine.limit)
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
