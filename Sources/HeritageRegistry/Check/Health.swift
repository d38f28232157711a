public import HeritageDocuments
public import HeritageModel
import HeritageStore

extension Registry {
  /// Less than this much free space is a problem, and less than the second worth a note, in bytes.
  private static let space = (problem: 10 << 20, note: 200 << 20)
  /// Fewer files than this may still be made before it is worth a note.
  private static let fileReserve = 1000
  /// How far the newest operation may be ahead of the clock, in seconds: machines differ a little.
  private static let clockTolerance = 300
  /// The first year in which anything can have been recorded in this format.
  private static let firstYear = 2026

  /// Looks at whether a registry is fit for everyday work.
  ///
  /// It reads the ends of the journal alone; ``check(at:where:keepsFiles:today:)`` is what proves.
  ///
  /// - Parameters:
  ///   - path: The registry's folder.
  ///   - now: What the clock says.
  /// - Returns: What was looked at; a registry that cannot be opened is one problem.
  public static func health(at path: String, now: Instant) -> [HealthCheck] {
    do throws(RegistryError) {
      let registry = try Registry(at: path)
      let condition = try RegistryError.telling { try registry.files.condition() }
      return [
        HealthCheck(
          .ok, "registry",
          "'\(registry.title)' in '\(path)', format \(registry.files.header.version)"),
        writing(condition), place(condition), space(condition), lock(condition),
      ] + journal(condition) + [clock(now, newest: condition.newest), git(condition)]
    } catch {
      return [HealthCheck(.problem, "registry", error.message, hint: error.hint)]
    }
  }

  private static func writing(_ condition: RegistryCondition) -> HealthCheck {
    guard let obstacle = condition.obstacle else {
      return HealthCheck(.ok, "writing", "the registry's folders can be written")
    }
    return HealthCheck(
      .problem, "writing", obstacle.description,
      hint: obstacle.hint ?? "ask whoever owns the folder for the right to write, or copy it")
  }

  private static func place(_ condition: RegistryCondition) -> HealthCheck {
    let words = condition.ignoresCase ? ", where upper and lower case are one" : ""
    return HealthCheck(
      condition.caution == nil ? .ok : .note, "file system", condition.fileSystem + words,
      hint: condition.caution)
  }

  private static func space(_ condition: RegistryCondition) -> HealthCheck {
    let name = "free space"
    guard let bytes = condition.freeBytes else {
      return HealthCheck(.note, name, "the system does not tell")
    }
    let hint = "free some space, or move the registry to a larger disk"
    if bytes < space.problem { return HealthCheck(.problem, name, bytes.sizeWords, hint: hint) }
    if bytes < space.note { return HealthCheck(.note, name, bytes.sizeWords, hint: hint) }
    if let files = condition.freeFiles, files < fileReserve {
      return HealthCheck(
        .note, name, "\(bytes.sizeWords), room for \(counted(files, "file"))", hint: hint)
    }
    return HealthCheck(.ok, name, bytes.sizeWords)
  }

  private static func lock(_ condition: RegistryCondition) -> HealthCheck {
    switch condition.lock {
    case .free: HealthCheck(.ok, "lock", "nobody is writing")
    case .held(let holder):
      HealthCheck(
        .note, "lock", holder.map { "somebody is writing: \($0)" } ?? "somebody is writing",
        hint: "a command that writes waits for it; --lock-timeout says how long")
    case .unknown(let reason): HealthCheck(.note, "lock", reason)
    }
  }

  private static func journal(_ condition: RegistryCondition) -> [HealthCheck] {
    let faults = condition.journalFindings.map { fault in
      HealthCheck(
        .problem, "journal", "'\(fault.path)': \(fault.message) [\(fault.code.rawValue)]",
        hint: fault.hint)
    }
    guard faults.isEmpty else { return faults }
    let operations = counted(condition.operations, "operation")
    let writers = counted(condition.writers, "writer")
    return [
      HealthCheck(
        .ok, "journal", "\(operations) of \(writers); 'heritage check' looks at all of them")
    ]
  }

  private static func clock(_ now: Instant, newest: Instant?) -> HealthCheck {
    let hint = "set the clock: what is recorded now would seem older than it is"
    if let newest, newest.secondsSinceEpoch > now.secondsSinceEpoch + clockTolerance {
      return HealthCheck(
        .problem, "clock", "it says \(now), and the newest operation was recorded at \(newest)",
        hint: hint)
    }
    if now.day.year < firstYear {
      return HealthCheck(.problem, "clock", "it says \(now)", hint: hint)
    }
    return HealthCheck(.ok, "clock", "it says \(now)")
  }

  private static func git(_ condition: RegistryCondition) -> HealthCheck {
    guard let danger = condition.gitDanger else {
      return HealthCheck(.ok, "git", "its rules leave the files alone")
    }
    return HealthCheck(
      .problem, "git", "'\(danger.path)': \(danger.message) [\(danger.code.rawValue)]",
      hint: danger.hint)
  }
}

extension Int {
  /// A size in bytes, in the greatest unit of which there is one, rounded down.
  fileprivate var sizeWords: String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var (size, unit) = (self, 0)
    while size >= 10_000, unit < units.count - 1 { (size, unit) = (size / 1000, unit + 1) }
    return "\(size) \(units[unit])"
  }
}
