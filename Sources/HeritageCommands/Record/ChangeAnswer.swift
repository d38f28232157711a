import CanonicalJSON
import HeritageDocuments
import HeritageRegistry

/// What a command that shows a difference before it writes takes beside the others.
struct ChangeConsent {
  let options: RecordingOptions
  /// Whether the person has agreed beforehand.
  let isGiven: Bool

  /// Whether a person is shown what would change and asked.
  var isAsked: Bool { !isGiven && !options.dryRun && options.interview.isPossible }

  /// Shows a person what would change, and asks whether to write it.
  ///
  /// - Parameters:
  ///   - difference: What would change.
  ///   - remarks: What there is to tell of it.
  ///   - mayEditAgain: Whether to go back to an editor is an answer too.
  /// - Returns: What the person wants.
  /// - Throws: ``RegistryError`` if the input ends.
  func ask(
    _ difference: RecordDifference, _ remarks: [Remark], mayEditAgain: Bool = false
  ) throws(RegistryError) -> Answer {
    for line in difference.lines { StandardStreams.note("  " + line) }
    options.output.tell(remarks)
    return try options.interview.answer(
      mayEditAgain ? "write it, y or n, or e to edit it again" : "write it, y or n",
      mayEditAgain: mayEditAgain)
  }

  enum Answer {
    case yes
    case no
    case again
  }
}

extension Interview {
  /// Asks a question that is answered by y or n.
  func answer(
    _ prompt: String, mayEditAgain: Bool = false
  ) throws(RegistryError) -> ChangeConsent.Answer {
    let known = ["y", "yes", "n", "no"] + (mayEditAgain ? ["e", "edit"] : [])
    let advice = mayEditAgain ? "answer y, n or e" : "answer y or n"
    var answers = JSONObject()
    try complete(
      &answers,
      [
        Question(
          "answer", option: "--yes", prompt: prompt,
          fault: { known.contains($0.lowercased()) ? nil : advice })
      ])
    switch answers["answer"]?.stringValue?.lowercased().first {
    case "y": return .yes
    case "e": return .again
    default: return .no
    }
  }
}

extension RecordingOptions {
  /// Answers that a record was changed, or would be.
  ///
  /// - Parameters:
  ///   - deed: What was done, such as `edited`, and what a rehearsal says, such as `would edit`.
  ///   - id: What people name the record by.
  ///   - path: Its file.
  ///   - difference: What changed.
  ///   - operation: The operation, `nil` for a rehearsal or where nothing differs.
  ///   - isSeen: Whether the person saw the difference before.
  /// - Throws: ``RegistryError`` if the answer is lost.
  func answer(
    _ deed: (past: String, rehearsed: String), _ id: String, _ path: String,
    _ difference: RecordDifference, operation: String?, isSeen: Bool
  ) throws {
    guard try output.format(among: [.text, .json]) != .json else {
      var json: JSONObject = [
        "changes": difference.json, "id": .string(id), "path": .string(path),
      ]
      json["operation"] = operation.map(JSONValue.string)
      return try output.write(.object(json), recorded: operation)
    }
    let word = difference.isEmpty ? "unchanged" : dryRun ? deed.rehearsed : deed.past
    let first = "\(word) \(id)  \(path)" + (operation.map { "  operation \($0)" } ?? "")
    let lines = isSeen ? [] : difference.lines.map { "  " + $0 }
    try output.write(([first] + lines).joined(separator: "\n"), recorded: operation)
  }
}
