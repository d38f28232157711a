import ArgumentParser
import CanonicalJSON
import HeritageRegistry
import HeritageText
import HeritageModel
import HeritageStore

/// What every command that writes records takes.
struct RecordingOptions: ParsableArguments {
  @Flag(help: "Never ask; a missing value is an error.")
  var noInput = false

  @Flag(name: [.customShort("n"), .long], help: "Check everything and write nothing.")
  var dryRun = false

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  var interview: Interview { Interview(isPossible: !noInput && StandardStreams.inputIsTerminal) }

  /// Opens the registry, once it is certain that an answer can be written somewhere.
  func begin() throws -> Registry {
    let registry = try registry.open()
    _ = try output.formatBeforeWriting(among: [.text, .json], mayAsk: !noInput)
    return registry
  }

  /// Who is at work; a person at a terminal whom nothing names is asked once.
  ///
  /// Her answer is kept in her own settings, an empty one too.
  ///
  /// - Parameters:
  ///   - registry: The registry that is worked on.
  ///   - draft: Where the records come from; for a file's, nobody is asked.
  /// - Returns: The name, or `nil` for nobody in particular.
  /// - Throws: ``RegistryError`` if what was decided beforehand cannot be read, or the answer cannot
  ///   be kept.
  func user(
    in registry: Registry, from draft: DraftOptions? = nil
  ) throws(RegistryError) -> String? {
    let settings = try Surroundings.current.settings(for: registry)
    guard writing.by == nil, settings.decided(.name) == nil, !dryRun, interview.isPossible,
      draft?.fromJSON == nil,
      let file = Surroundings.current.settingsFile
    else { return writing.user(settings) }
    var answers = JSONObject()
    try interview.complete(
      &answers,
      [
        Question(
          "name", option: "--by",
          prompt: "your name or a pseudonym, kept in your own settings", isRequired: false
        ) { text in
          do throws(RegistryError) {
            _ = try Setting.name.value(text)
            return nil
          } catch {
            return error.message
          }
        }
      ])
    let name = answers["name"]?.stringValue ?? ""
    var own = try file.read()
    own.set(.name, to: name)
    try file.write(own)
    output.note("note: 'heritage config' shows and changes this")
    return name.isEmpty ? nil : name
  }

  /// What the answer says was done to the records.
  enum Deed: String {
    case add
    case supersede

    var past: String {
      switch self {
      case .add: "added"
      case .supersede: "superseded"
      }
    }
  }

  /// Records something, tells the remarks on it, and answers.
  ///
  /// - Parameters:
  ///   - deed: What the answer says was done.
  ///   - draft: Where the records come from, for commands that take them from a file.
  ///   - registry: The registry, opened here where it is not given.
  ///   - prepared: Who records, and when, where it was asked for before.
  ///   - told: The remarks that were told before.
  ///   - work: Records them, given whether it is a rehearsal.
  /// - Throws: ``RegistryError`` if it is not recorded, or the answer is lost.
  func record(
    _ deed: Deed = .add, from draft: DraftOptions? = nil, in registry: Registry? = nil,
    as prepared: OperationContext? = nil, told: [Remark] = [],
    _ work: (Bool, inout OperationContext) throws(RegistryError) -> Recorded
  ) throws {
    let registry = try registry ?? self.registry.open()
    if prepared == nil { _ = try user(in: registry, from: draft) }
    var context = try prepared ?? Surroundings.current.context(writing, in: registry)
    let recorded: Recorded
    do {
      recorded = try work(dryRun, &context)
    } catch {
      output.tell(error.remarks)
      // A word in a file that no list has is no wrong usage.
      guard error.kind == .unknownTerm, draft?.fromJSON != nil else { throw error }
      throw RegistryError(.invalid, error.message, hint: error.hint)
    }
    output.tell(recorded.remarks.filter { !told.contains($0) })
    let answer =
      try output.format(among: [.text, .json]) == .json
      ? recorded.json.text(.pretty) : recorded.text(deed)
    try output.write(answer, recorded: recorded.operation?.id)
  }
}

extension Recorded {
  /// The records to name: what a report brings along, such as the review of the one it
  /// supersedes, is named in the log.
  private var shown: [Entry] {
    entries.filter { !$0.comesAlong }.filter { entry in
      switch entry.reference.kind {
      case .review, .incident: entries.count == 1
      default: true
      }
    }
  }

  fileprivate func text(_ deed: RecordingOptions.Deed) -> String {
    var lines = shown.map { entry in
      guard let operation else { return "would \(deed.rawValue) \(entry.id)  \(entry.path)" }
      return "\(deed.past) \(entry.id)  \(entry.path)  operation \(operation.id)"
    }
    if let dependents {
      lines += dependents.map { dependent in
        "affects \(dependent.record)  \(dependent.subject)  \(SafeText.terminal(dependent.words))"
      }
      if dependents.isEmpty { lines.append("nothing leaned on it") }
    }
    return lines.joined(separator: "\n")
  }

  fileprivate var json: JSONValue {
    let answers = shown.map { entry in
      var answer: JSONObject = ["id": .string(entry.id), "path": .string(entry.path)]
      answer["operation"] = operation.map { .string($0.id) }
      return answer
    }
    guard answers.count == 1, var only = answers.first else {
      return .array(answers.map(JSONValue.object))
    }
    only["affects"] = dependents.map { .array($0.map(\.json)) }
    return .object(only)
  }
}

extension Dependent {
  fileprivate var json: JSONValue {
    var json: JSONObject = [
      "record": .string(record.description), "subject": .string(subject.description),
      "words": .string(words),
    ]
    json["otherEvidence"] = otherEvidence.map(JSONValue.integer)
    return .object(json)
  }
}

/// What a site or a monument is called, and who may see it, as options.
struct NamingOptions: ParsableArguments {
  @Option(name: .customLong("name"), help: "A name; the first given is the one to show.")
  var names: [String] = []

  @Option(help: "The language of the names and the description as a BCP 47 tag.")
  var language = "en"

  @Option(help: "The identifier; made from the first name without it.")
  var id: String?

  @Option(help: "A sentence or two about it.")
  var description: String?

  @Option(help: "Who may see it: public, restricted, confidential.")
  var access: String?

  func validate() throws {
    try LanguageOption.check(language)
  }

  func fill(_ json: inout JSONObject) {
    json.fill("access", access)
    json.fill("description", description, language: language)
    json.fill("id", id)
    json.fill(names: names, language: language)
  }
}
