public import CanonicalJSON
public import HeritageModel

/// What was found in files that their audience must not have.
public struct LeaksDocument: Document {
  /// Something that a record says and its edition does not tell.
  public struct Leak: Hashable, Sendable {
    public let file: String
    /// The file inside of it, of an archive.
    public let within: String?
    public let record: RecordReference
    /// Where in the record, such as `custody/agent`.
    public let field: String

    package init(file: String, within: String?, record: RecordReference, field: String) {
      self.file = file
      self.within = within
      self.record = record
      self.field = field
    }

    fileprivate var line: String {
      let place = within.map { "\(file) (\($0))" } ?? file
      return "\(place): error: has what '\(field)' of '\(record)' says"
    }
  }

  /// A file that could not be looked into.
  public struct Unread: Hashable, Sendable {
    public let file: String
    public let reason: String

    package init(file: String, reason: String) {
      self.file = file
      self.reason = reason
    }

    fileprivate var line: String { "\(file): error: not looked into: \(reason)" }
  }

  public let audience: Audience
  /// The registry that the folder was published from, where that is another one: what it keeps to itself
  /// cannot be searched for.
  public let otherRegistry: String?
  /// In the order of the files.
  public let leaks: [Leak]
  public let unread: [Unread]
  /// How many files were searched.
  public let files: Int
  /// How many texts were searched for.
  public let texts: Int
  /// How many were not, as they are too short or stand in what may be told.
  public let passed: Int

  package init(
    audience: Audience, otherRegistry: String? = nil, leaks: [Leak], unread: [Unread] = [],
    files: Int, texts: Int, passed: Int
  ) {
    self.audience = audience
    self.otherRegistry = otherRegistry
    self.leaks = leaks
    self.unread = unread
    self.files = files
    self.texts = texts
    self.passed = passed
  }

  /// Whether all was looked into, of this registry, and nothing found.
  public var isClean: Bool { leaks.isEmpty && unread.isEmpty && otherRegistry == nil }

  /// The findings, a line each.
  private var lines: [String] {
    let other = otherRegistry.map { registry in
      "error: this was published from the registry \(registry) and not from this one: what that one "
        + "keeps to itself was not searched for; check it with --registry"
    }
    return [other].compactMap(\.self) + leaks.map(\.line) + unread.map(\.line)
  }

  /// What was searched and found, in one sentence without a full stop.
  private var summary: String {
    let searched =
      "searched \(counted(files, "file")) for \(counted(texts, "text")) that the \(audience.rawValue) edition does not tell"
    let found =
      leaks.isEmpty
      ? "found none" : "found \(leaks.count) in \(counted(Set(leaks.map(\.file)).count, "file"))"
    let rest =
      (unread.isEmpty ? "" : "; \(counted(unread.count, "file")) not looked into")
      + (passed == 0
        ? "" : "; \(counted(passed, "text")) not searched for, too short or told elsewhere")
    return "\(searched), \(found)\(rest)"
  }

  public func text(on screen: Screen) -> String {
    (lines + [summary]).flatMap {
      TerminalPage(on: screen).line(.literal($0), margin: 4)
    }.joined(separator: "\n") + "\n"
  }

  public var markdown: String {
    var page = Page()
    page.heading(1, "Search for what is not told")
    page.paragraph(.literal("\(summary.capitalizedFirst)."))
    page.section("Found", lines.map { .literal($0) })
    return MarkdownPage.text(of: page)
  }

  public var json: JSONValue {
    [
      "audience": .string(audience.rawValue), "files": .integer(files), "texts": .integer(texts),
      "passed": .integer(passed), "otherRegistry": .text(otherRegistry),
      "unread": .array(
        unread.map { ["file": .string($0.file), "reason": .string($0.reason)] }),
      "leaks": .array(
        leaks.map { leak in
          [
            "file": .string(leak.file), "within": .text(leak.within),
            "record": .text(leak.record), "field": .string(leak.field),
          ]
        }),
    ]
  }
}
