import Foundation
import HeritageModel
import HeritageRegistry
import LinuxFiles

/// What the process finds around it: the clock, the environment, the source of identifiers.
///
/// Only this layer looks; everything below gets values.
struct Surroundings {
  static let current = Surroundings(environment: ProcessInfo.processInfo.environment)

  let environment: [String: String]

  /// The time to record.
  ///
  /// A fixed one is taken only together with `HERITAGE_ID_SEED`, which is how the shipped
  /// registry is built the same each time; `SOURCE_DATE_EPOCH` alone never dates a record.
  var now: Instant {
    if isReproducible, let fixed = sourceDate.flatMap(Int.init) {
      return Instant(secondsSinceEpoch: fixed)
    }
    return Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))
  }

  private var isReproducible: Bool { environment["HERITAGE_ID_SEED"] != nil }

  private var sourceDate: String? { environment["SOURCE_DATE_EPOCH"] }

  /// The seconds from 1970 to the first and to the last moment that a record can name, which are
  /// those of the years 0 and 9999.
  private static let recordable = -62_167_219_200...253_402_300_799

  /// Refuses a time that no record could be read with.
  func check() throws(RegistryError) {
    guard isReproducible, let sourceDate,
      Int(sourceDate).map(Self.recordable.contains) != true
    else { return }
    throw .usage(
      "'\(sourceDate)' in SOURCE_DATE_EPOCH is no time of the years 0 to 9999",
      hint: "set it to whole seconds since 1970")
  }

  /// Goes to folders, each from the one before, from which everything else is meant.
  static func go(to folders: [String]) throws(RegistryError) {
    for folder in folders {
      let code = Linux.changeFolder(folder)
      guard code >= 0 else {
        throw RegistryError(
          .notThere, "cannot go to the folder '\(folder)': \(Linux.text(-code))",
          hint: "name a folder after -C")
      }
    }
  }

  /// Says what is wrong with an argument that is no text, or returns `nil`.
  ///
  /// Taken for text it would name another file, or be kept with other letters.
  static var undecodableArgument: RegistryError? {
    Linux.undecodableArguments.first.map { argument in
      .usage(
        "'\(argument)' is not UTF-8, and nothing else can be a text or a file's name here",
        hint: "rename or copy a file that is called so, or send a listing or JSON through standard "
          + "input: '-'; for any other value, set the terminal to UTF-8")
    }
  }

  /// Who is at work, as the team chose to be named; never the name of the computer's account.
  var user: String? { environment["HERITAGE_USER"] }

  /// What an operation takes from here, once.
  ///
  /// - Parameters:
  ///   - writing: Who is at work and how long to wait.
  ///   - isQuiet: Whether nobody at a terminal is told that another writer is waited for.
  /// - Returns: The context, with the time of this moment.
  func context(_ writing: WritingOptions, isQuiet: Bool = false) -> OperationContext {
    var context = OperationContext(
      now: now, user: writing.user,
      identifiers: IdentifierSource(seed: environment["HERITAGE_ID_SEED"]),
      lockTimeout: writing.timeout, isCancelled: { Interruption.isRequested })
    context.process = OperationContext.ProcessName(
      number: Int(ProcessInfo.processInfo.processIdentifier), host: Linux.hostName)
    if !isQuiet, isatty(STDERR_FILENO) == 1 {
      context.whenWaiting = { holder in
        StandardStreams.note(
          "waiting for another writer" + (holder.map { ": \($0)" } ?? ""))
      }
    }
    return context
  }
}
