/// How large and how deeply nested a document may be.
public struct JSONLimits: Hashable, Sendable {
  /// The number of arrays and objects that may be open inside each other.
  public var depth: Int

  /// The size of the document in bytes.
  public var bytes: Int

  public init(depth: Int = 32, bytes: Int = 1 << 20) {
    self.depth = depth
    self.bytes = bytes
  }
}
