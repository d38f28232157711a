public import CanonicalJSON
import HeritageText

/// One thing that everyday work needs, and how it is.
public struct HealthCheck: Hashable, Sendable {
  public enum Status: String, Sendable {
    case ok
    /// It works, and somebody should know this.
    case note
    /// Something cannot be done, or will go wrong.
    case problem
  }

  /// What was looked at, such as `free space`.
  public let name: String
  public let status: Status
  /// How it is, lower-case, without a full stop.
  public let message: String
  /// What can be done about it.
  public let hint: String?

  public init(_ status: Status, _ name: String, _ message: String, hint: String? = nil) {
    self.name = name
    self.status = status
    self.message = message
    self.hint = hint
  }
}

/// Whether the registry, the machine and the terminal are fit for everyday work.
public struct HealthDocument: Document {
  /// In the order in which they are told.
  public let checks: [HealthCheck]

  public init(_ checks: [HealthCheck]) {
    self.checks = checks
  }

  public var problems: Int { checks.count { $0.status == .problem } }

  private var notes: Int { checks.count { $0.status == .note } }

  /// A line a check, which begins with `ok`, `note` or `problem`, with its hint below; then a
  /// summary.
  public func text(on screen: Screen) -> String {
    let page = TerminalPage(on: screen)
    let column = HealthCheck.Status.problem.rawValue.utf8.count + 2
    let margin = String(repeating: " ", count: column)
    let lines = checks.flatMap { check in
      page.line(
        .literal("\(check.name): \(check.message)"),
        after: SafeText.padded(check.status.rawValue, toWidth: column), margin: column)
        + (check.hint.map { page.line(.literal("hint: \($0)"), after: margin, margin: column) }
          ?? [])
    }
    return (lines + [summary]).joined(separator: "\n") + "\n"
  }

  private var summary: String {
    "\(problems == 0 ? "no problems" : counted(problems, "problem")), \(counted(notes, "note"))"
  }

  public var markdown: String {
    var page = Page()
    page.heading(1, "Health of the registry and its surroundings")
    page.table(
      Table(
        ["Check", "Status", "How it is", "What to do"],
        rows: checks.map { check in
          [
            .own(check.name), .own(check.status.rawValue), .record(check.message),
            check.hint.map(Line.record) ?? .empty,
          ]
        }))
    page.paragraph(.own(summary.capitalizedFirst + "."))
    return MarkdownPage.text(of: page)
  }

  public var json: JSONValue {
    [
      "checks": .list(checks) {
        [
          "hint": .text($0.hint), "message": .string($0.message), "name": .string($0.name),
          "status": .text($0.status),
        ]
      },
      "notes": .integer(notes), "problems": .integer(problems),
    ]
  }
}
