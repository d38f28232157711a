import ArgumentParser
import Foundation
import HeritageStore

/// The forms in which a command can answer.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case markdown
  case csv
}

/// In which form and where a command answers.
struct OutputOptions: ParsableArguments {
  @Option(help: "The form of the answer.")
  var format: OutputFormat?

  @Option(
    help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Say nothing on standard error but errors.")
  var quiet = false

  /// The form to use, given what the command can do.
  ///
  /// - Throws: ``CommandError`` if the form asked for is none of them.
  func format(among supported: [OutputFormat]) throws(CommandError) -> OutputFormat {
    guard let format else { return supported[0] }
    guard supported.contains(format) else {
      let known = supported.map(\.rawValue).joined(separator: ", ")
      throw .usage("this command has no '\(format.rawValue)' form", hint: "use one of: \(known)")
    }
    return format
  }

  /// The form to use, once it is certain that an answer can be written somewhere.
  ///
  /// A command that changes something asks first, so that nothing is changed in vain.
  ///
  /// - Throws: ``CommandError`` if the form is none of those, or the place takes no answer.
  func formatBeforeWriting(among supported: [OutputFormat]) throws(CommandError) -> OutputFormat {
    let format = try format(among: supported)
    if let output, output != "-" {
      try StandardStreams.checkWritable(file: output)
    } else {
      try StandardStreams.checkOutput()
    }
    return format
  }

  /// Writes the answer to a change that is made and stays made.
  ///
  /// - Throws: ``CommandError`` that names the operation, if the answer cannot be written.
  func write(_ text: String, recorded operation: String?) throws {
    do {
      try write(text)
    } catch let error as CommandError {
      guard let operation else { throw error }
      throw CommandError(
        "operation '\(operation)' is recorded, but its answer is lost: \(error.message)",
        hint: "do not repeat the command; 'heritage log' shows what was done")
    }
  }

  /// Writes a command's answer, ending it with a line break.
  func write(_ text: String) throws {
    // The end of a CSV line is one character to Swift, so its last byte is asked for.
    let whole = text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
    guard let output, output != "-" else { return try StandardStreams.write(whole) }
    do {
      // A document can be made again; only the registry's own files need the durable path.
      try Data(whole.utf8).write(to: URL(filePath: output), options: [])
    } catch {
      throw CommandError("cannot write '\(output)': \(StandardStreams.reason(of: error))")
    }
  }

  /// Says something beside the answer.
  func note(_ line: String) {
    if !quiet { StandardStreams.note(line) }
  }
}
