/// Takes the bytes of an export as they are made.
package typealias ByteSink = (_ bytes: [UInt8]) throws -> Void

/// Asks whether work goes on, between two of its steps, and throws if it does not.
package typealias StepCheck = () throws -> Void

/// Bytes on their way to a sink, which gets them in pieces of some size.
struct ByteBuffer {
  private var bytes: [UInt8] = []
  private let sink: ByteSink
  /// How many bytes the sink gets at once.
  private static let piece = 1 << 16

  init(_ sink: @escaping ByteSink) { self.sink = sink }

  mutating func append(_ text: String) throws {
    bytes.append(contentsOf: text.utf8)
    try pass()
  }

  mutating func append(_ more: [UInt8]) throws {
    bytes.append(contentsOf: more)
    try pass()
  }

  private mutating func pass() throws {
    if bytes.count >= Self.piece { try flush() }
  }

  mutating func flush() throws {
    guard !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
