import ArgumentParser
import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageRegistry

/// How a record comes in that is not made of options and questions: whole, from a JSON file.
struct DraftOptions: ParsableArguments {
  @Option(
    name: .customLong("from-json"),
    help: ArgumentHelp(
      "A JSON file with one record or a list of them, '-' for standard input.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var fromJSON: String?

  /// Reads the drafts of a JSON file, or returns `nil` where none was named.
  ///
  /// - Parameter subject: What the command line names, which each draft must name itself.
  /// - Returns: The drafts.
  /// - Throws: ``RegistryError`` if the file cannot be read or holds no records, or if the command
  ///   line names a subject beside it.
  func drafts(besides subject: String? = nil) throws -> [JSONObject]? {
    guard let fromJSON else { return nil }
    if let subject {
      throw RegistryError.usage(
        "'\(subject)' does not go with --from-json", hint: "name it in each record of the file")
    }
    return try Self.objects(in: fromJSON)
  }

  /// Reads the JSON objects of a file, one or a list of them; `-` is standard input.
  ///
  /// - Throws: ``RegistryError`` if the file cannot be read or holds something else.
  static func objects(in fromJSON: String) throws -> [JSONObject] {
    let source = fromJSON == "-" ? "<standard input>" : fromJSON
    let value: JSONValue
    do {
      value = try JSONParser.parse(
        try bytes(of: fromJSON), limits: JSONLimits(bytes: limit))
    } catch let error as JSONError {
      throw RegistryError(.failed, "\(source):\(error.line): \(error.reason)", hint: error.hint)
    }
    let drafts = value.objectValue.map { [$0] } ?? value.arrayValue?.compactMap(\.objectValue)
    guard let drafts, !drafts.isEmpty, drafts.count == value.arrayValue?.count ?? 1 else {
      throw RegistryError(
        .failed, "'\(source)' holds no records",
        hint: "it must be one JSON object, or a list of objects")
    }
    return drafts
  }

  /// The most that a file may hold, in bytes.
  private static let limit = 256 << 20

  private static func bytes(of path: String) throws -> [UInt8] {
    if path == "-" { return try bytes(StandardStreams.document(), path) }
    let file = try StandardStreams.openRegular(file: path)
    return try bytes(file, path)
  }

  /// Reads no more than what shows that the limit is passed.
  private static func bytes(_ file: OpenedFile, _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(SystemFailure) {
      while bytes.count <= limit {
        let more = try file.read(1 << 20)
        if more.isEmpty { break }
        bytes += more
      }
    } catch {
      throw RegistryError(.failed, "cannot read '\(path)': \(error.reason)")
    }
    // A mark of the byte order that some editors put first is no part of the document.
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
