import Bytes

/// The two parts of a pack's line, `{"path":"…","record":{…}}`.
struct PackLine {
  private static let head = Array(#"{"path":""#.utf8)
  private static let middle = Array(#"","record":"#.utf8)

  /// The longest line, in bytes without its line end: that of the longest path and record.
  static let limit = Layout.recordLimit + 1024 + head.count + middle.count + 1

  /// Where the path starts in every line.
  static var pathOffset: Int { head.count }

  /// The path's bytes in the line.
  let path: Range<Int>
  /// The record's bytes in the line.
  let record: Range<Int>

  /// Finds the parts, or returns `nil` if the line is too long, not of this form, or its path not
  /// safe.
  init?(_ line: Span<UInt8>) {
    guard line.count <= Self.limit, let path = Self.path(in: line),
      line[line.count - 1] == UInt8(ascii: "}")
    else { return nil }
    let record = (path.upperBound + Self.middle.count)..<(line.count - 1)
    guard record.count >= 2, line[record.lowerBound] == UInt8(ascii: "{"),
      line[record.upperBound - 1] == UInt8(ascii: "}")
    else { return nil }
    self.path = path
    self.record = record
  }

  /// Reads a line's parts, or returns `nil` if it has none that can be read.
  static func record(in line: Span<UInt8>) -> (path: RegistryPath, record: [UInt8])? {
    PackLine(line).map {
      (RegistryPath(known: text(line.extracting($0.path))), array(line.extracting($0.record)))
    }
  }

  /// Finds the path in a line of which only the start may be given.
  static func path(in line: Span<UInt8>) -> Range<Int>? {
    guard line.count > head.count, hasBytes(line, head, at: 0) else { return nil }
    var end = head.count
    while end < line.count, line[end] != UInt8(ascii: "\"") { end += 1 }
    guard end + middle.count < line.count, hasBytes(line, middle, at: end),
      RegistryPath.isSafe(line.extracting(head.count..<end))
    else { return nil }
    return head.count..<end
  }

  /// Appends a line with its line end.
  static func append(path: RegistryPath, record: Span<UInt8>, to buffer: inout [UInt8]) {
    buffer.append(contentsOf: head)
    buffer.append(contentsOf: path.text.utf8)
    buffer.append(contentsOf: middle)
    buffer.append(record)
    buffer.append(UInt8(ascii: "}"))
    buffer.append(UInt8(ascii: "\n"))
  }

  /// The first eight bytes of the SHA-256 of a line without its line end.
  static func digest(path: RegistryPath, record: Span<UInt8>) -> UInt64 {
    var line: [UInt8] = []
    append(path: path, record: record, to: &line)
    return RunningHash.prefix(of: line.span.extracting(droppingLast: 1))
  }

  private static func hasBytes(_ line: Span<UInt8>, _ expected: [UInt8], at start: Int) -> Bool {
    for index in expected.indices where line[start + index] != expected[index] { return false }
    return true
  }
}
