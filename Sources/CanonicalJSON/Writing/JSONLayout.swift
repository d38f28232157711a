/// How canonical JSON is laid out.
public enum JSONLayout: Hashable, Sendable {
  /// A line an element or member, two spaces a level, for files that people read and compare.
  case pretty
  /// No space at all, for a document a line.
  case compact
}
