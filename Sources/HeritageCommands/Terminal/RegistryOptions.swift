import ArgumentParser
import Glibc
import HeritageModel
import HeritageRegistry
import LinuxFiles

/// Which registry a command works on.
struct RegistryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The registry's folder.",
      discussion:
        "Without it: $HERITAGE_REGISTRY, else the nearest registry, or folder 'Registry' that is one, upwards from here.",
      valueName: "folder"),
    completion: .directory)
  var registry: String?

  // Whoever starts the command line goes there before it is read; this tells of it.
  @Option(
    name: .customShort("C"),
    help: ArgumentHelp(
      "Work from this folder, as if started there; before or after the command.",
      valueName: "folder"),
    completion: .directory)
  var startingFolder: String?

  func open() throws(RegistryError) -> Registry { try Registry(at: folder()) }

  /// Opens the registry, or returns `nil` where none is named and none is found.
  func openIfThere() throws(RegistryError) -> Registry? {
    let isNamed = registry != nil || Surroundings.current.environment["HERITAGE_REGISTRY"] != nil
    do throws(RegistryError) {
      return try open()
    } catch {
      guard error.kind == .notThere, !isNamed else { throw error }
      return nil
    }
  }

  func folder() throws(RegistryError) -> String { try Self.folder(named: registry) }

  /// Returns the folder that an option names, else the one that the surroundings mean.
  static func folder(named registry: String?) throws(RegistryError) -> String {
    if let registry { return registry }
    let surroundings = Surroundings.current
    if let folder = surroundings.environment["HERITAGE_REGISTRY"], !folder.isEmpty {
      try checkText(folder, "HERITAGE_REGISTRY names a folder")
      return folder
    }
    let start = Linux.currentFolder
    try checkText(start, "you are in a folder")
    var names = start.split(separator: "/")
    while true {
      let folder = "/" + names.joined(separator: "/")
      let inside = names.isEmpty ? "/Registry" : folder + "/Registry"
      for candidate in [folder, inside]
      where Linux.access("\(candidate)/registry.json", F_OK) == 0 {
        return candidate
      }
      if names.popLast() == nil { break }
    }
    throw RegistryError(
      .notThere, "no registry here or in any folder above '\(start)'",
      hint: "run 'heritage init' to make one, or name one with --registry")
  }
}

extension RegistryOptions {
  /// Refuses a folder's name that had to be changed to become text.
  private static func checkText(_ folder: String, _ origin: String) throws(RegistryError) {
    guard folder.contains("\u{FFFD}"), Linux.access(folder, F_OK) != 0 else { return }
    throw .usage(
      "\(origin) whose name is not UTF-8",
      hint: "go to the registry's folder and name it from there: --registry .")
  }
}

/// Who records, and how long to wait for another writer.
struct WritingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who is at work, a pseudonym if you like; else as 'heritage config' says.",
      valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp("How long to wait for another writer, in seconds.", valueName: "seconds"))
  var lockTimeout = 10

  func validate() throws {
    guard (0...3600).contains(lockTimeout) else {
      throw ValidationError("--lock-timeout takes 0 to 3600 seconds")
    }
    try Self.check(by, of: "--by")
    if by == nil {
      let name = Surroundings.current.environment[Setting.name.variable]
      try Self.check(name, of: "the name in HERITAGE_USER")
    }
  }

  /// Refuses a text for the journal that a terminal would take as orders.
  static func check(_ text: String?, of origin: String) throws(ValidationError) {
    guard let text else { return }
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .control
    }
    guard !text.unicodeScalars.contains(where: isControl) else {
      throw ValidationError("\(origin) holds a control character. Write it on one line")
    }
    guard !text.contains("\u{FFFD}") else {
      throw ValidationError("\(origin) is not UTF-8. Write it in UTF-8")
    }
  }

  /// Who is at work: the option before what was decided beforehand; `nil` for nobody in particular.
  func user(_ settings: Settings) -> String? {
    guard let by else { return settings.user }
    return by.isEmpty ? nil : by
  }

  var timeout: Duration { .seconds(lockTimeout) }
}
