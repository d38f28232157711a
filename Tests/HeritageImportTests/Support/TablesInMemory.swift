import HeritageImport

/// Keeps the tables beside a document as texts.
final class TablesInMemory: SideTableOutput {
  private var bytes: [SideTable: [UInt8]] = [:]

  func write(_ bytes: [UInt8], to table: SideTable) { self.bytes[table, default: []] += bytes }

  /// A table without its byte-order mark, its lines ended by a line feed; `nil` if there is none.
  subscript(table: SideTable) -> String? {
    bytes[table].map {
      String(decoding: $0, as: UTF8.self).replacing("\u{FEFF}", with: "")
        .replacing("\r\n", with: "\n")
    }
  }
}
