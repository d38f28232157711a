import Bytes
package import HeritageStore

extension StoredRecord {
  /// Whether some text of plain letters may stand in the record: it is among its bytes, or a hand has
  /// written something there with escapes.
  package func mayHold(_ text: [UInt8]) -> Bool {
    bytes.span.firstPlace(of: text.span, from: 0) != nil
      || bytes.span.firstPlace(of: Self.escape.span, from: 0) != nil
  }

  private static let escape = Array("\\u".utf8)
}
