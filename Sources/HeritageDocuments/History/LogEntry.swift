public import CanonicalJSON
public import HeritageModel

/// One operation of a registry, as a log tells it.
public struct LogEntry: Sendable {
  /// The operation that another one took back.
  public struct Former: Sendable {
    let id: String
    let words: Line?

    /// - Parameters:
    ///   - id: Its identifier.
    ///   - entry: The operation, if the journal has it.
    public init(id: String, _ entry: LogEntry?) {
      self.id = id
      words = entry?.origin
    }

    fileprivate var line: Line { words.map { "\(code: id) (\($0))" } ?? .code(id) }
  }

  public let id: String
  public let at: Instant
  let who: String
  let command: String
  let note: String?
  /// What an import brought, from its summary.
  let imported: Line?
  /// The operation as the journal has it.
  let json: JSONObject
  public var former: Former?
  public var manner = LogManner.done
  /// The changes to tell, those that matter most first.
  public var changes: [LoggedChange] = []
  /// How many more changes there are.
  public var more = 0
  /// How many records an undo leaves that the operation brought, as others brought them too.
  public var left = 0

  /// Creates an entry that tells no changes yet.
  ///
  /// - Parameters:
  ///   - json: The operation as the journal has it.
  ///   - id: The operation's identifier.
  ///   - at: When it was recorded.
  ///   - who: Who recorded it, as far as that is known.
  ///   - command: The command's name.
  public init(_ json: JSONObject, id: String, at: Instant, who: String, command: String) {
    self.json = json
    self.id = id
    self.at = at
    self.who = who
    self.command = command
    note = json["note"]?.stringValue
    imported = json["summary"]?.objectValue.flatMap(Self.counts)
  }

  private static func counts(_ summary: JSONObject) -> Line? {
    guard let source = summary["source"]?.stringValue else { return nil }
    let counts = ["created", "updated", "unchanged", "rejected"].compactMap { key in
      summary[key]?.intValue.map { Line.own("\(key) \($0)") }
    }
    let kinds = summary["kinds"]?.objectValue
    let claims = [("report", "reports"), ("evidence", "evidence")].compactMap { kind, words in
      let made = ["created", "updated"].compactMap { kinds?[kind]?.objectValue?[$0]?.intValue }
        .reduce(0, +)
      return made > 0 ? Line.own("\(words) \(made)") : nil
    }
    return (["\(source)"] + counts + claims).joined()
  }

  /// Who did what and when, without what came of it.
  private var origin: Line {
    "\(command) by \(who), \(own: at.description)\(imported.map { ": \($0)" } ?? .empty)"
  }

  /// What the operation did, a line each.
  var lines: [Line] {
    var lines: [Line] = []
    if manner == .done {
      if let former { lines.append("took back \(former.line)") }
      if let imported { lines.append(imported) }
    }
    let manner = manner == .done && former != nil ? LogManner.tookBack : manner
    lines += changes.map { $0.line(manner) }
    if more > 0 { lines.append("and \(more) more") }
    if left > 0 {
      let verb = manner == .wouldTakeBack ? "leave" : "left"
      lines.append(.own("\(verb) \(counted(left, "record")) as other operations have them"))
    }
    if let note, self.manner == .done { lines.append("note: \(note)") }
    return lines
  }

  /// The lines for below another one on a screen, safe to show.
  public func textLines(on screen: Screen) -> [String] {
    let page = TerminalPage(on: screen)
    return lines.flatMap { page.wrapped(TerminalText($0), indent: 2, margin: 4) }
  }

  /// What a program gets: the operation as the journal has it, with the lines as `what`.
  func json(_ notices: Notices) -> JSONValue {
    var object = json
    object["what"] = .array(words.map(JSONValue.string))
    return notices.mark(.object(object))
  }

  /// What the operation did, a line each, in plain text.
  public var words: [String] { lines.map(\.plainText) }

  /// The operation in one line: identifier, time, who, command.
  var head: Line { "\(code: id)  \(own: at.description)  \(who)  \(command)" }

  /// Who did what and when in one line, safe to show on a terminal.
  public var originText: String { TerminalText.plain("\(code: id) (\(origin))") }

  /// The records whose content is told.
  var references: [RecordReference] { changes.compactMap { $0.record?.reference } }
}
