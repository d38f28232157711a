import ArgumentParser
import CanonicalJSON
import Foundation
import HeritageIndex
import HeritageModel
import HeritageRegistry

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

  /// Fills in the site and the monument of a draft from a name, and asks for it where it is missing.
  ///
  /// - Throws: ``RegistryError`` if nothing is named, or if no site or monument matches.
  func fillSubject(
    of draft: inout JSONObject, named given: String?, in registry: Registry
  ) throws {
    var name = given
    if name == nil {
      var answers = JSONObject()
      try interview.complete(
        &answers,
        [
          .place("subject", option: "the subject", prompt: "site, or site/monument") {
            (name) throws(RegistryError) in
            _ = try registry.successor(of: registry.subject(named: name))
          }
        ])
      name = answers["subject"]?.stringValue
    }
    guard let name else { throw RegistryError.usage("the subject is missing") }
    let found = try place(named: name) { (name) throws(RegistryError) in
      let found = try registry.subject(named: name)
      // Whether it was split is asked now, before anybody answers what comes next.
      _ = try registry.successor(of: found)
      return found
    }
    draft.fill("site", found.site.text)
    draft.fill("monument", found.monument?.text)
  }

  /// Finds the place that a name means, and asks where it may mean several or only a part of it fits.
  ///
  /// - Throws: ``RegistryError`` if nothing matches, or several do and nobody can be asked; with the
  ///   command to use instead, where one place comes close.
  func place<Found>(
    named name: String, _ find: (String) throws(RegistryError) -> Found
  ) throws -> Found {
    do throws(RegistryError) {
      return try find(name)
    } catch {
      guard case .candidates(let lines)? = error.detail else { throw error }
      guard interview.isPossible else {
        guard lines.count == 1, let id = lines[0].split(separator: " ").first else { throw error }
        let command = CommandLineForm.command(
          Array(CommandLine.arguments.dropFirst()), with: String(id), for: name)
        throw RegistryError(
          error.kind, error.message, hint: "if it is meant, run: \(command)", detail: error.detail)
      }
      StandardStreams.note(error.description)
    }
    while true {
      var answers = JSONObject()
      try interview.complete(
        &answers, [Question("place", option: "the place", prompt: "the one that is meant")])
      do throws(RegistryError) {
        return try find(answers["place"]?.stringValue ?? "")
      } catch {
        StandardStreams.note(error.description)
      }
    }
  }

  /// Reads the drafts of a JSON file, or returns `nil` where none was named.
  ///
  /// - Throws: ``RegistryError`` if the file cannot be read or holds no records.
  func drafts() throws -> [JSONObject]? {
    guard let fromJSON else { return nil }
    let source = fromJSON == "-" ? "<standard input>" : fromJSON
    let value: JSONValue
    do {
      value = try JSONParser.parse(
        try Self.bytes(of: fromJSON), limits: JSONLimits(bytes: Self.limit))
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
      throw RegistryError(.failed, "cannot read '\(path)': \(StandardStreams.reason(of: error))")
    }
    // A mark of the byte order that some editors put first is no part of the document.
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
