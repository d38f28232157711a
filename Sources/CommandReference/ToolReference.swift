public import Foundation

/// The reference of a command line tool, made from the description that the tool gives of itself.
///
/// The same description gives the same bytes: neither the time nor the machine goes in.
public struct ToolReference: Sendable {
  let root: CommandDescription

  /// Reads what a tool built on swift-argument-parser prints for `--experimental-dump-help`.
  ///
  /// - Throws: ``ToolReferenceError`` if it is something else, or of a newer form.
  public init(json: Data) throws(ToolReferenceError) {
    do {
      let version = try JSONDecoder().decode(DescriptionVersion.self, from: json)
      guard version.serializationVersion == 0 else {
        throw ToolReferenceError.unknownVersion(version.serializationVersion)
      }
      root = try JSONDecoder().decode(ToolDescription.self, from: json).command
    } catch let error as ToolReferenceError {
      throw error
    } catch {
      throw .notADescription
    }
  }

  /// The reference as one Markdown document.
  public var markdown: String { MarkdownReference(root: root).text }

  /// The reference as one manual page of section 1, in the `man` macros of roff.
  public var manualPage: String { ManualPage(root: root).text }
}

/// Why a reference could not be made.
public enum ToolReferenceError: Error, Hashable, CustomStringConvertible {
  case notADescription
  case unknownVersion(Int)

  public var description: String {
    switch self {
    case .notADescription: "standard input is not a tool's description of itself"
    case .unknownVersion(let version): "the description is of the unknown version '\(version)'"
    }
  }

  public var hint: String? {
    switch self {
    case .notADescription: "pipe the output of 'heritage --experimental-dump-help' into this"
    case .unknownVersion: "adapt CommandReference to this swift-argument-parser"
    }
  }
}
