import ArgumentParser
import CanonicalJSON
import Foundation
import HeritageStore

/// How a record comes in: from options and questions, or whole from a JSON file.
struct DraftOptions: ParsableArguments {
  @Option(
    name: .customLong("from-json"),
    help: ArgumentHelp(
      "A JSON file with one record or a list of them, '-' for standard input.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var fromJSON: String?

  @Flag(help: "Never ask; a missing value is an error.")
  var noInput = false

  @Flag(name: [.customShort("n"), .long], help: "Check everything and write nothing.")
  var dryRun = false

  var interview: Interview {
    Interview(isPossible: !noInput && fromJSON == nil && StandardStreams.inputIsTerminal)
  }

  /// Reads the drafts of a JSON file, or returns `nil` where none was named.
  ///
  /// - Throws: ``CommandError`` if the file cannot be read or holds no records.
  func drafts() throws -> [JSONObject]? {
    guard let fromJSON else { return nil }
    let source = fromJSON == "-" ? "<standard input>" : fromJSON
    let value: JSONValue
    do {
      value = try JSONParser.parse(
        try Self.bytes(of: fromJSON), limits: JSONLimits(bytes: Self.limit))
    } catch let error as JSONError {
      throw CommandError("\(source):\(error.line): \(error.reason)", hint: error.hint)
    }
    let drafts = value.objectValue.map { [$0] } ?? value.arrayValue?.compactMap(\.objectValue)
    guard let drafts, !drafts.isEmpty, drafts.count == value.arrayValue?.count ?? 1 else {
      throw CommandError(
        "'\(source)' holds no records",
        hint: "it must be one JSON object, or a list of objects")
    }
    return drafts.map { JSONObject.cleaned($0) }
  }

  /// The most that a file may hold, in bytes.
  private static let limit = 256 << 20

  private static func bytes(of path: String) throws -> [UInt8] {
    if path == "-" { return try bytes(FileHandle.standardInput, path) }
    let file = try StandardStreams.openRegular(file: path)
    defer { file.closeFile() }
    return try bytes(file, path)
  }

  /// Reads no more than what shows that the limit is passed.
  private static func bytes(_ file: FileHandle, _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      while bytes.count <= limit, let more = try file.read(upToCount: 1 << 20), !more.isEmpty {
        bytes += more
      }
    } catch {
      throw CommandError("cannot read '\(path)': \(StandardStreams.reason(of: error))")
    }
    // A mark of the byte order that some editors put first is no part of the document.
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
