import ArgumentParser
import CanonicalJSON
import HeritageStore
import HeritageText
import HeritageRegistry

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show who did what and when",
    discussion: """
      Lists the operations of all writers, the newest first. Each names the records it changed \
      and their hashes; 'heritage check' proves that none was altered since.

      EXAMPLES
        heritage log
        heritage log --limit 5 --format json
      """)

  @Option(help: "How many operations to show, the newest first.")
  var limit: Int?

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number of at least 1") }
  }

  func run() throws {
    let format = try output.format(among: [.text, .json, .jsonl])
    let history = try registry.open().history()
    for fault in history.faults { StandardStreams.note("error: \(fault)") }
    let shown = Array(history.operations.reversed().prefix(limit ?? .max))
    switch format {
    case .json:
      try output.write(.array(shown.map { .object($0.json) }))
    case .jsonl:
      try output.writeLines { line in for operation in shown { try line(.object(operation.json)) } }
    default:
      try output.write(
        shown.isEmpty ? "no operations yet" : shown.map(\.line).joined(separator: "\n"))
    }
    if !history.faults.isEmpty { throw ExitCode.failure }
  }
}

extension Operation {
  /// One line for a person: identifier, time, who, command, what it touched.
  fileprivate var line: String {
    let who = by ?? "writer \(writer)"
    let touched = changes.count == 1 ? "1 file" : "\(changes.count) files"
    let undone = undoes.map { " (takes back \($0))" } ?? ""
    let remark = (note ?? imported).map { ": \($0)" } ?? ""
    return SafeText.terminal("\(id)  \(at)  \(who)  \(command)\(undone)  \(touched)\(remark)")
  }
  /// What an import brought, from its summary.
  private var imported: String? {
    guard let summary, let source = summary["source"]?.stringValue else { return nil }
    let counts = ["created", "updated", "unchanged", "rejected"].compactMap { key in
      summary[key]?.intValue.map { "\(key) \($0)" }
    }
    return ([source] + counts).joined(separator: ", ")
  }
}
