import ArgumentParser
import CanonicalJSON
import Glibc
import HeritageDocuments
import HeritageIndex
import HeritageModel
import HeritagePages
import HeritageRegistry
import LinuxFiles

/// Where and how a command answers, whatever its forms are.
struct AnswerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(
    help: "Say nothing on standard error but errors, and what a CSV or TSV has no place to warn of."
  )
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Colour text: auto does so at a terminal, unless $NO_COLOR is set.", valueName: "when"))
  var color = ColorChoice.auto

  @Flag(
    name: .customLong("no-pager"),
    help: ArgumentHelp(
      "Show a long answer at once.",
      discussion: "Else a terminal gets it in $HERITAGE_PAGER, $PAGER or less."))
  var isWithoutPager = false
}

/// In which form and where a command answers.
struct OutputOptions: ParsableArguments {
  @Option(help: "The form of the answer; without it that of the output file's ending.")
  var format: OutputFormat?

  @Flag(help: "Replace the output file without asking.")
  var force = false

  @OptionGroup var answer: AnswerOptions

  var output: String? { answer.output }
  var quiet: Bool { answer.quiet }
  private var color: ColorChoice { answer.color }
  private var isWithoutPager: Bool { answer.isWithoutPager }

  /// The form to use, given what the command can do.
  ///
  /// - Parameters:
  ///   - supported: What the command can do, what it does unless asked first.
  ///   - piped: What it does unless asked where another program and no person gets its answer.
  /// - Returns: The form.
  /// - Throws: ``RegistryError`` if the form asked for, or else the output file's ending, stands for
  ///   none of them.
  func format(
    among supported: [OutputFormat], piped: OutputFormat? = nil
  ) throws(RegistryError) -> OutputFormat {
    if let format {
      guard supported.contains(format) else {
        let known = supported.map(\.rawValue).joined(separator: ", ")
        throw .usage("this command has no '\(format.rawValue)' form", hint: "use one of: \(known)")
      }
      return format
    }
    guard let ending else {
      let isPiped = isOnStandardOutput && isatty(STDOUT_FILENO) == 0
      return isPiped ? piped ?? supported[0] : supported[0]
    }
    guard let form = OutputFormat(ending: ending), supported.contains(form) else {
      let known = supported.compactMap(\.endings.first).map { "." + $0 }.joined(separator: ", ")
      throw .usage(
        "this command cannot write '.\(ending)'",
        hint: "end the file's name with one of: \(known); or name the form with --format")
    }
    return form
  }

  private var isOnStandardOutput: Bool { output == nil || output == "-" }

  /// What an answer in text is laid out for.
  var screen: Screen { isOnStandardOutput ? standardOutput.screen : .page }

  /// What standard output leads to.
  private var standardOutput: ScreenChoice {
    ScreenChoice(
      environment: Surroundings.current.environment, terminal: Linux.terminalSize(STDOUT_FILENO),
      color: color)
  }

  /// The ending of the output file's name, if there is one with a letter.
  private var ending: String? {
    guard let name = output?.split(separator: "/").last, let dot = name.lastIndex(of: "."),
      dot != name.startIndex
    else { return nil }
    let ending = name[name.index(after: dot)...]
    return ending.contains(where: \.isLetter) ? String(ending) : nil
  }

  /// The form to use, once it is certain that an answer can be written somewhere.
  ///
  /// A command that changes something asks first, so that nothing is changed in vain.
  ///
  /// - Parameters:
  ///   - supported: What the command can do.
  ///   - mayAsk: Whether a person at a terminal is asked before a file is replaced.
  /// - Returns: The form.
  /// - Throws: ``RegistryError`` if the form is none of those, or the place takes no answer.
  func formatBeforeWriting(
    among supported: [OutputFormat], mayAsk: Bool = true
  ) throws(RegistryError) -> OutputFormat {
    let format = try format(among: supported)
    if let output, output != "-" {
      try Self.refuseRegistry(around: output)
      if mayAsk { try askBeforeReplacing(output) }
      try StandardStreams.checkWritable(file: output)
    } else {
      try StandardStreams.checkOutput()
    }
    return format
  }

  /// Refuses a place among a registry's own files, of the open registry or any other.
  static func refuseRegistry(around output: String) throws(RegistryError) {
    guard let folder = Registry.folder(around: output) else { return }
    throw RegistryError(
      .refused, "'\(output)' lies inside the registry '\(folder)'",
      hint: "name a file outside of it")
  }

  private func askBeforeReplacing(_ output: String) throws(RegistryError) {
    guard !force, StandardStreams.inputIsTerminal, StandardStreams.isRegular(file: output) else {
      return
    }
    let question = "'\(output)' is there already; replace it, y or n"
    guard try Interview(isPossible: true).answer(question) == .yes else {
      throw RegistryError(
        .refused, "'\(output)' stays as it is", hint: "name another file with --output")
    }
  }

  /// Writes the answer to a change that is made and stays made.
  ///
  /// - Throws: ``RegistryError`` that names the operation, if the answer cannot be written.
  func write(_ text: String, recorded operation: String?) throws {
    do {
      try put(text)
    } catch {
      guard let operation else { throw error }
      throw RegistryError(
        .failed, "operation '\(operation)' is recorded, but its answer is lost: \(error.message)",
        hint: "do not repeat the command; 'heritage log' shows what was done")
    }
  }

  /// Writes a command's answer, ending it with a line break.
  func write(_ text: String) throws {
    try checkPlace()
    try put(text)
  }

  /// Writes the answer to a question, or to a change that is made, as one JSON document.
  ///
  /// - Parameters:
  ///   - json: The answer; of an object it also says which version of the schemas it follows.
  ///   - operation: The operation that recorded the change.
  /// - Throws: ``RegistryError`` if it cannot be written, which names the operation.
  func write(_ json: JSONValue, recorded operation: String? = nil) throws {
    let text = PublishedSchemas.versioned(json).text(.pretty)
    guard let operation else { return try write(text) }
    try write(text, recorded: operation)
  }

  /// Writes an answer that is made piece by piece to standard output or a file.
  ///
  /// - Parameters:
  ///   - file: The file to write; `nil` for standard output.
  ///   - make: Makes the pieces.
  /// - Throws: ``RegistryError`` if they cannot be made or written.
  func write(
    to file: String?, _ make: (@escaping OutputFile.Sink) throws(RegistryError) -> Void
  ) throws(RegistryError) {
    guard let file else { return try make(StandardStreams.write) }
    try Self.refuseRegistry(around: file)
    try askBeforeReplacing(file)
    try OutputFile(file).write(make)
  }

  /// Writes an answer that is made piece by piece.
  ///
  /// - Parameter make: Makes the pieces, and what is known at their end.
  /// - Returns: What is known at their end.
  /// - Throws: ``RegistryError`` if they cannot be made or written.
  func writePieces<Result>(
    _ make: (@escaping OutputFile.Sink) throws(RegistryError) -> Result
  ) throws(RegistryError) -> Result {
    var result: Result?
    try write(to: isOnStandardOutput ? nil : output) { (sink) throws(RegistryError) in
      result = try make(sink)
    }
    guard let result else { throw RegistryError(.failed, "nothing was written") }
    return result
  }

  /// Makes a file that is more than a stream of bytes.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - make: Makes it of an empty file at a path.
  /// - Throws: ``RegistryError`` if it cannot be made.
  func make(
    file: String, _ make: (_ path: String) throws(RegistryError) -> Void
  ) throws(RegistryError) {
    try Self.refuseRegistry(around: file)
    try askBeforeReplacing(file)
    try OutputFile(file).make(make)
  }

  /// Writes JSON values, a line each, as they come: standard output never waits for the last.
  ///
  /// - Parameter values: Shows each value to a closure.
  /// - Throws: ``RegistryError`` if they cannot be written.
  func writeLines(_ values: (_ line: (JSONValue) throws -> Void) throws -> Void) throws {
    try checkPlace()
    let isStream = output == nil || output == "-"
    var bytes: [UInt8] = []
    try values { value in
      bytes += value.bytes(.compact)
      bytes.append(UInt8(ascii: "\n"))
      guard isStream, bytes.count >= Self.pieceOfLines else { return }
      try put(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    if !isStream || !bytes.isEmpty { try put(bytes) }
  }

  /// How many bytes of lines are written at once.
  private static let pieceOfLines = 1 << 16

  private func checkPlace() throws(RegistryError) {
    guard let output, output != "-" else { return }
    try Self.refuseRegistry(around: output)
    try askBeforeReplacing(output)
  }

  private func put(_ text: String) throws(RegistryError) {
    // The end of a CSV line is one character to Swift, so its last byte is asked for.
    let whole = text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
    if isOnStandardOutput {
      return try Pager.write(whole, on: standardOutput, isWanted: !isWithoutPager)
    }
    try put(Array(whole.utf8))
  }

  /// Writes bytes as they are: what the file holds from then on, or more of standard output.
  private func put(_ bytes: [UInt8]) throws(RegistryError) {
    guard let output, output != "-" else { return try StandardStreams.write(bytes) }
    try Self.refuseRegistry(around: output)
    try OutputFile(output).write(bytes)
  }

  /// Says something beside the answer.
  func note(_ line: String) {
    if !quiet { StandardStreams.note(line) }
  }

  /// Tells the remarks on a piece of work.
  func tell(_ remarks: [Remark]) {
    for remark in remarks { note(remark.description) }
  }

  /// Says which records could not be read.
  func warn(about damaged: [DamagedRecord]) {
    for record in damaged.prefix(20) { StandardStreams.note("error: \(record.description)") }
    if damaged.count > 20 { StandardStreams.note("and \(damaged.count - 20) more") }
    if let first = damaged.first { StandardStreams.note("hint: \(first.hint)") }
  }

  /// Ends the command as failed if there are records that could not be read.
  func end(without damaged: [DamagedRecord]) throws {
    if !damaged.isEmpty { throw ExitCode.failure }
  }
}

extension AnswerOptions {
  /// The options of a command that has forms of its own, or a `--force` that means more.
  func output(_ format: OutputFormat?, force: Bool) -> OutputOptions {
    // In an initializer the wrappers would be made anew, as definitions without a value.
    var output = OutputOptions()
    output.format = format
    output.force = force
    output.answer = self
    return output
  }
}
