import Bytes

/// A path below a registry's folder that is safe to use on any system.
///
/// Components are ASCII letters, digits, `.`, `-` and `_`, do not start with a dot, and have at most
/// 255 bytes.
public struct RegistryPath: Hashable, Sendable {
  public let text: String

  /// Checks a path.
  ///
  /// - Throws: ``StoreError/unsafePath(_:)`` unless each of its components is as described.
  public init(_ text: String) throws(StoreError) {
    guard Self.isSafe(text.utf8Span.span) else { throw .unsafePath(text) }
    self.text = text
  }

  /// Takes over a path that is known to be safe.
  init(known text: String) { self.text = text }

  static func isSafe(_ bytes: Span<UInt8>) -> Bool {
    var length = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "/"):
        if length == 0 { return false }
        length = 0
        continue
      case UInt8(ascii: "."): if length == 0 { return false }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        break
      default: return false
      }
      length += 1
      if length > 255 { return false }
    }
    return length > 0 && bytes.count <= 1024
  }

  var components: [Substring] { text.split(separator: "/") }

  /// The components of the folder that the path is in.
  var folder: ArraySlice<Substring> { components.dropLast() }

  /// The last component.
  var name: String { components.last.map(String.init) ?? text }

  /// Whether the path is in a folder, which is given with its final `/`.
  func isBelow(_ folder: String) -> Bool { text.hasPrefix(folder) }
}

extension RegistryPath {
  /// The first eight bytes of the SHA-256 of the path.
  var digest: UInt64 { RunningHash.prefix(of: text.utf8Span.span) }

  /// The folder whose records are read together with this one, with its final `/`: that of a site,
  /// else that of the kind; `nil` for a file that is no record's.
  var recordFolder: String? {
    guard isRecord else { return nil }
    let depth = isBelow("sites/") && components.count > 3 ? 3 : 1
    return components.prefix(depth).map { $0 + "/" }.joined()
  }

  /// The first eight bytes of the SHA-256 of such a folder.
  static func digest(ofFolder folder: String) -> UInt64 {
    RunningHash.prefix(of: folder.utf8Span.span)
  }
}

extension RegistryPath: Comparable {
  public static func < (left: RegistryPath, right: RegistryPath) -> Bool { left.text < right.text }
}

extension RegistryPath: CustomStringConvertible {
  public var description: String { text }
}
