import Glibc
import HeritageModel
import HeritageRegistry
import LinuxFiles

/// What the process finds around it: the clock, the environment, the source of identifiers.
///
/// Only this layer looks; everything below gets values.
struct Surroundings {
  static let current = Surroundings(environment: Linux.environment)

  let environment: [String: String]

  /// The time to record.
  ///
  /// A fixed one is taken only together with `HERITAGE_ID_SEED`, which is how the shipped
  /// registry is built the same each time; `SOURCE_DATE_EPOCH` alone never dates a record.
  var now: Instant {
    if isReproducible, let fixed = sourceDate.flatMap(Int.init) {
      return Instant(secondsSinceEpoch: fixed)
    }
    return Instant(secondsSinceEpoch: Linux.secondsSince1970)
  }

  /// The folder for files that are wanted for a while.
  var temporaryFolder: String {
    environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
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

  /// What an operation takes from here, once.
  ///
  /// - Parameters:
  ///   - writing: Who is at work and how long to wait.
  ///   - registry: The registry that is worked on, `nil` where it is not there yet.
  ///   - isQuiet: Whether nobody at a terminal is told that another writer is waited for.
  /// - Returns: The context, with the time of this moment.
  /// - Throws: ``RegistryError`` if what was decided beforehand cannot be read.
  func context(
    _ writing: WritingOptions, in registry: Registry? = nil, isQuiet: Bool = false
  ) throws(RegistryError) -> OperationContext {
    // What the registry decides is asked for under its lock.
    let settings = Settings(
      environment: try decidedByVariables(), person: try personalSettings(),
      registry: registry?.id)
    var context = OperationContext(
      now: now, user: writing.user(settings), access: settings.access,
      identifiers: IdentifierSource(seed: environment["HERITAGE_ID_SEED"]),
      lockTimeout: writing.timeout, isCancelled: { Interruption.isRequested })
    context.process = OperationContext.ProcessName(
      number: Int(getpid()), host: Linux.hostName)
    if !isQuiet, isatty(STDERR_FILENO) == 1 {
      context.whenWaiting = { holder in
        StandardStreams.note(
          "waiting for another writer" + (holder.map { ": \($0)" } ?? ""))
      }
    }
    return context
  }
}

extension Surroundings {
  /// The file of the settings of whoever is at work, `nil` where there is no place for one.
  var settingsFile: SettingsFile? { SettingsFile(environment) }

  /// What was decided beforehand, by variables, the person and the registry.
  ///
  /// - Throws: ``RegistryError`` if any of it has a value that it cannot have.
  func settings(for registry: Registry?) throws(RegistryError) -> Settings {
    Settings(
      environment: try decidedByVariables(), person: try personalSettings(),
      registry: registry?.id, defaults: try registry?.defaults() ?? [:])
  }

  /// What of the person's own settings may be a mistake.
  ///
  /// - Throws: ``RegistryError`` if they cannot be read.
  func settingsRemarks() throws(RegistryError) -> [Remark] { try personalSettings().remarks }

  private func personalSettings() throws(RegistryError) -> PersonalSettings {
    try settingsFile?.read() ?? PersonalSettings()
  }

  /// What the variables of the environment decide; an empty one decides nothing.
  private func decidedByVariables() throws(RegistryError) -> [Setting: String] {
    var decided: [Setting: String] = [:]
    for setting in Setting.allCases {
      guard let text = environment[setting.variable], !text.isEmpty else { continue }
      do throws(RegistryError) {
        decided[setting] = try setting.value(text)
      } catch {
        throw .usage("\(setting.variable): \(error.message)", hint: error.hint)
      }
    }
    return decided
  }
}
