/// The name under which this machine writes to the journal.
enum WriterIdentity {
  private static let length = 12
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// Reads the name, or returns `nil` if there is none that can be used.
  static func read(in own: borrowing OpenFolder) throws(StoreError) -> String? {
    guard let file = try own.file(Layout.writer) else { return nil }
    let bytes = try file.bytes(limit: 64)
    guard bytes.count == length + 1, bytes.last == UInt8(ascii: "\n"),
      bytes.dropLast().allSatisfy(digits.contains)
    else { return nil }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  /// Makes up a name and keeps it.
  ///
  /// - Parameters:
  ///   - own: the folder of this machine's own.
  ///   - staging: the staging folder.
  ///   - operation: the identifier of the operation that makes the registry, whose digits the first
  ///     writer takes on, so that a registry built from the same things is the same.
  /// - Returns: the name.
  /// - Throws: ``StoreError`` if it cannot be written.
  static func make(
    in own: borrowing OpenFolder, _ staging: borrowing OpenFolder, from operation: String?
  ) throws(StoreError) -> String {
    var random = SystemRandomNumberGenerator()
    var name = Array((operation ?? "").lowercased().utf8)
    if name.count != length || !name.allSatisfy(digits.contains) {
      name = (0..<length).map { _ in digits[Int(random.next() & 31)] }
    }
    let temporary = Layout.writer
    try staging.remove(temporary)
    let file = try staging.newFile(temporary, mode: 0o600)
    try file.write((name + [UInt8(ascii: "\n")]).span)
    try file.sync()
    try staging.rename(temporary, to: own, as: Layout.writer)
    try own.sync()
    try staging.sync()
    return String(decoding: name, as: UTF8.self)
  }
}
