import CanonicalJSON
public import HeritageModel
import LinuxFiles

/// Who holds the lock of a registry, as that writer says in the lock's file.
///
/// The lock itself is the system's and ends with its process. What the file says is for people only:
/// it may be missing, torn, or left behind by a process that was killed, and decides nothing.
public struct LockHolder: Hashable, Sendable {
  /// The command's name.
  public let command: String
  /// Who is at work.
  public let by: String?
  public let process: Int
  public let host: String?
  public let since: Instant

  public init(command: String, by: String?, process: Int, host: String?, since: Instant) {
    self.command = command
    self.by = by
    self.process = process
    self.host = host
    self.since = since
  }
}

extension LockHolder: CustomStringConvertible {
  public var description: String {
    let name = by.map { " by \($0)" } ?? ""
    let place = host.map { " on \($0)" } ?? ""
    return "'\(command)'\(name), process \(process)\(place) since \(since)"
  }
}

extension LockHolder {
  /// More bytes than this are none that this program wrote.
  private static let limit = 4096
  /// Longer texts, in characters, are not repeated.
  private static let textLimit = 80

  var json: JSONObject {
    var object: JSONObject = [
      "command": .string(command), "process": .integer(process), "since": .string("\(since)"),
    ]
    object["by"] = by.map(JSONValue.string)
    object["host"] = host.map(JSONValue.string)
    return object
  }

  /// Reads who holds a lock.
  ///
  /// - Parameters:
  ///   - lock: The lock's file.
  ///   - own: Who asks; a process of the same host that is there no more holds nothing.
  /// - Returns: Who holds it, or `nil` where the file does not tell.
  static func read(from lock: borrowing OpenFile, askedBy own: LockHolder?) -> LockHolder? {
    do {
      var bytes = [UInt8](repeating: 0, count: limit)
      let count = try lock.read(into: &bytes, at: 0, count: limit, from: 0)
      let value = try JSONParser.parse(Array(bytes.prefix(count)))
      guard let object = value.objectValue, let holder = try LockHolder(object) else { return nil }
      let isGone =
        holder.host != nil && holder.host == own?.host && !Linux.isRunning(holder.process)
      return isGone ? nil : holder
    } catch {
      // The lock holds all the same, and the caller says that it cannot tell by whom.
      return nil
    }
  }

  private init?(_ object: JSONObject) throws {
    guard let command = Self.text(object["command"]), let process = object["process"]?.intValue,
      process > 0, let since = object["since"]?.stringValue
    else { return nil }
    self.init(
      command: command, by: Self.text(object["by"]), process: process,
      host: Self.text(object["host"]), since: try Instant(since))
  }

  /// Returns a text that can be repeated in a message: short, and on one line.
  private static func text(_ value: JSONValue?) -> String? {
    guard let text = value?.stringValue, !text.isEmpty, text.count <= textLimit,
      text.utf8.count <= 8 * textLimit,
      text.unicodeScalars.allSatisfy({ $0.properties.generalCategory.isShown })
    else { return nil }
    return text
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isShown: Bool {
    switch self {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      false
    default: true
    }
  }
}

extension OpenFile {
  /// Says in a lock's file, which this process holds and has not written to before, who holds it.
  ///
  /// A disk that is full or fails keeps nobody from working.
  func name(_ holder: LockHolder) {
    do {
      try truncate()
      try write((holder.json.bytes(.compact) + [UInt8(ascii: "\n")]).span)
    } catch {
      // Whoever waits is told that somebody writes, and not who.
    }
  }

  /// Empties a lock's file before the lock is given back.
  func nameNobody() {
    do {
      try truncate()
    } catch {
      // What stays behind names a process that is gone.
    }
  }
}
