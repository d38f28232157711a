public import CanonicalJSON
public import HeritageModel

/// Who did what and when in a registry, the newest operation first.
public struct LogDocument: TableDocument, NoticedDocument {
  public let entries: [LogEntry]
  public let told: Records
  public var notAsJournaled: Set<RecordReference> = []
  public var missing: Set<RecordReference> = []
  public var edition = EditionNote()

  /// Creates a log.
  ///
  /// - Parameters:
  ///   - entries: The operations, in the order in which they are shown.
  ///   - told: The records whose content is told, and the places that they are about.
  public init(_ entries: [LogEntry], told: Records = Records()) {
    self.entries = entries
    self.told = told
  }

  /// A line an operation as `identifier  time  who  command`, with what it did below.
  public func text(on screen: Screen) -> String {
    guard !entries.isEmpty else { return "no operations\n" }
    let page = TerminalPage(on: screen)
    let lines = entries.flatMap { page.line($0.head, margin: 4) + $0.textLines(on: screen) }
    return heading.text(on: screen) + lines.joined(separator: "\n") + "\n"
  }

  public var markdown: String {
    guard !entries.isEmpty else { return "No operations.\n" }
    var page = Page()
    page.notices(heading)
    page.table(table)
    return MarkdownPage.text(of: page)
  }

  /// An array of the operations as the journal has them, each with what it did in words, `what`;
  /// one that tells of records that are not for everybody says so.
  public var json: JSONValue {
    .array(
      entries.map { entry in
        var own = Records()
        for reference in entry.references {
          guard let record = told.record(reference) else { continue }
          own.put(record)
          for ground in told.grounds(of: record) { own.put(ground) }
        }
        return entry.json(Notices(own))
      })
  }

  /// A row an operation.
  var table: Table {
    Table(
      [.whole("operation"), .whole("time"), "who", "command", "what"],
      rows: entries.map { entry in
        [
          .code(entry.id), .own(entry.at.description), .record(entry.who), .record(entry.command),
          entry.lines.joined("; "),
        ]
      })
  }
}
