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

  /// What an operation takes from around it; see ``Surroundings/context(_:in:isQuiet:)``.
  func context(in registry: Registry) throws(RegistryError) -> OperationContext {
    try Surroundings.current.context(writing, in: registry, isQuiet: output.quiet)
  }

  /// The language of names and texts that do not say theirs, `nil` where nobody decided on one.
  func usualLanguage(in registry: Registry) throws(RegistryError) -> String? {
    try Surroundings.current.settings(for: registry).decided(.language)
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
    var context = try prepared ?? context(in: registry)
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
    guard try output.format(among: [.text, .json]) == .json else {
      return try output.write(recorded.text(deed), recorded: recorded.operation?.id)
    }
    try output.write(recorded.json, recorded: recorded.operation?.id)
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

  /// The files whose items are not among the records to name.
  private var filesBeside: [File] {
    let named = Set(shown.map(\.reference))
    return files.filter { $0.isKnown || !named.contains(.evidence($0.item)) }
  }

  /// The path of the file that a new item was made of.
  private func file(of reference: RecordReference) -> String? {
    files.first { !$0.isKnown && .evidence($0.item) == reference }?.path
  }

  fileprivate func text(_ deed: RecordingOptions.Deed) -> String {
    func line(_ id: String, _ path: String, _ file: String?) -> String {
      let source = file.map { "  " + SafeText.terminal($0) } ?? ""
      guard let operation else { return "would \(deed.rawValue) \(id)  \(path)\(source)" }
      return "\(deed.past) \(id)  \(path)  operation \(operation.id)\(source)"
    }
    var lines = shown.map { line($0.id, $0.path, file(of: $0.reference)) }
    lines += filesBeside.map { file in
      file.isKnown
        ? "present \(file.item)  \(file.recordPath)  \(SafeText.terminal(file.path))"
        : line(file.item.text, file.recordPath, file.path)
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
    func answer(_ id: String, _ path: String, _ file: String?, isNew: Bool = true) -> JSONObject {
      var answer: JSONObject = ["id": .string(id), "path": .string(path)]
      answer["file"] = file.map(JSONValue.string)
      if isNew { answer["operation"] = operation.map { .string($0.id) } }
      return answer
    }
    var answers = shown.map { answer($0.id, $0.path, file(of: $0.reference)) }
    let items = filesBeside.map { file in
      var item = answer(file.item.text, file.recordPath, file.path, isNew: !file.isKnown)
      if file.isKnown { item["present"] = true }
      return item
    }
    let comesWithFiles = shown.contains { $0.reference.kind == .report }
    if !comesWithFiles { answers += items }
    guard answers.count == 1, var only = answers.first else {
      return .array(answers.map(JSONValue.object))
    }
    if comesWithFiles, !items.isEmpty { only["evidence"] = .array(items.map(JSONValue.object)) }
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
  @Option(
    name: .customLong("name"),
    help: """
      A name, or its language and the name, such as 'ar:تدمر'; the first given is the one to show.
      """)
  var names: [String] = []

  @Option(
    help: """
      The language of the names and the description as a BCP 47 tag; without it, their letters and \
      the country tell it.
      """)
  var language: String?

  @Option(help: "The identifier; made from the first name in Latin letters without it.")
  var id: String?

  @Option(help: "A sentence or two about it.")
  var description: String?

  @Option(
    help: "Who may see it: public, restricted, confidential.",
    completion: .terms(Access.self))
  var access: String?

  func validate() throws {
    if let language { try LanguageOption.check(language) }
  }

  /// Fills in what has no language.
  func fill(_ json: inout JSONObject) {
    json.fill("access", access)
    json.fill("id", id)
  }

  /// Fills in the names and the description, whose languages are told as far as that can be.
  ///
  /// - Parameters:
  ///   - names: The names, given or asked for.
  ///   - json: The draft.
  ///   - countries: The countries of the place.
  ///   - usual: The language that is usual in the registry.
  /// - Returns: What whoever wrote them should know.
  /// - Throws: ``RegistryError`` if what stands before a colon looks like a language and is none.
  func fill(
    names: [String], of json: inout JSONObject, from countries: [String], usual: String? = nil
  ) throws(RegistryError) -> [Remark] {
    let languages = LanguageChoice(given: language, usual: usual, countries: countries)
    return try json.fill(names: names, in: languages)
      + json.fill("description", description, in: languages)
  }
}
