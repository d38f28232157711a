import ArgumentParser
import CBuildInfo
import CanonicalJSON
import HeritageRegistry
import HeritageStore
import XMLStream

/// What `heritage --version` answers: the version, and as JSON what it was built from and which
/// formats of a registry it reads and writes.
struct VersionAnswer {
  static let version = "0.1.0"

  private let output: OutputOptions

  /// Reads what to answer, or is `nil` unless the version is asked for.
  ///
  /// - Parameter arguments: The command line in the form that the argument parser gets.
  /// - Throws: What the argument parser has against the other options.
  init?(_ arguments: [String]) throws {
    guard arguments.first == "--version" else { return nil }
    output = try OutputOptions.parse(Array(arguments.dropFirst()))
  }

  func write() throws {
    switch try output.format(among: [.text, .json]) {
    case .json: try output.write(Self.json)
    default: try output.write(Self.version)
    }
  }

  private static var json: JSONValue {
    [
      "commit": commit.map(JSONValue.string) ?? .null,
      "format": ["heritage-registry": .integer(RegistryHeader.currentVersion)],
      "libxml2": .string(XMLLibrary.version),
      "modified": .bool(heritage_is_modified() != 0),
      "program": "heritage",
      "version": .string(version),
    ]
  }

  /// The commit's hash, 40 hexadecimal digits; `nil` where the build was not told.
  private static var commit: String? {
    let parts = (0..<5).map { heritage_commit_part($0) }
    guard parts.contains(where: { $0 != 0 }) else { return nil }
    return parts.map { part in
      let digits = String(part, radix: 16)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }
}
