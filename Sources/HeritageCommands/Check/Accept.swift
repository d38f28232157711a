import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageStore

struct Accept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Take over files that were edited by hand",
    discussion: """
      Finds the files that differ from what the journal says, checks that they are valid records \
      in their places, and journals them. What 'heritage check' named as edited, added or lost \
      is then the registry's state. Reports, reviews and retractions never change, so an edited \
      or removed one is refused.

      EXAMPLES
        heritage check
        heritage accept --dry-run
        heritage accept --note 'spelling of names corrected in an editor'
      """)

  @Argument(help: "The files to take over, below the registry's folder; all without any.")
  var paths: [String] = []

  @Option(help: "Why, for the journal.")
  var note: String?

  @Flag(name: [.customShort("n"), .long], help: "Say what would be taken over and write nothing.")
  var dryRun = false

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try WritingOptions.check(note, of: "--note")
  }

  func run() throws {
    let format = try output.formatBeforeWriting(among: [.text, .json])
    let surroundings = Surroundings.current
    var identifiers = surroundings.identifiers
    var wanted: Set<RegistryPath>?
    if !paths.isEmpty {
      wanted = []
      for text in paths { wanted?.insert(try RegistryPath(text)) }
    }
    let registry = try registry.open()
    do {
      try refuseEditedLines(registry, wanted)
      if dryRun {
        let changes = try registry.handEdits(
          wanted, refuse: Self.refusal, validate: Self.fault)
        return try answer(changes, nil, format)
      }
      let operation = try registry.beginWriting(timeout: writing.timeout).accept(
        wanted,
        OperationDraft(
          id: identifiers.recordID().text, at: surroundings.now, by: writing.user,
          command: "accept", note: note),
        refuse: Self.refusal, validate: Self.fault)
      try answer(operation.changes, operation, format)
    } catch StoreError.nothingToAccept {
      try answer([], nil, format)
    } catch StoreError.notAcceptable(let path, let detail) where Self.isPermanent(path) {
      throw CommandError(
        "cannot accept '\(path)': \(detail)",
        hint: "restore the file from a copy; to correct a claim, supersede or withdraw it")
    }
  }

  /// Says why a change of a record that never changes is refused.
  private static func refusal(_ change: Operation.Change, _ operation: Operation?) -> String? {
    guard change.before != nil, isPermanent(change.path.text) else { return nil }
    let source = operation.map { " that operation '\($0.id)' of \($0.at) recorded" } ?? ""
    let deed = change.after == nil ? "was removed" : "was edited"
    return "a record\(source) \(deed), and what somebody claimed never changes"
  }

  private static func isPermanent(_ path: String) -> Bool {
    switch RecordLayout.reference(ofPath: path)?.kind {
    case .report, .review, .retraction: true
    default: false
    }
  }

  /// Says what is wrong with a record.
  private static func fault(_ path: RegistryPath, _ bytes: [UInt8]) -> String? {
    do throws(DamagedRecord) {
      _ = try RecordLayout.record(at: path.text, bytes: bytes)
      return nil
    } catch {
      return error.reason
    }
  }

  /// Refuses an edited pack in which a line with a claim was edited or taken out.
  private func refuseEditedLines(
    _ registry: FileRegistry, _ wanted: Set<RegistryPath>?
  ) throws {
    // Only the pack's digests in the journal tell which of its lines were touched.
    let lines = try registry.integrityFindings(checksEvidence: false).filter { finding in
      guard finding.code == .lineEdited || finding.code == .lineLost else { return false }
      return wanted?.contains { $0.text == finding.path } ?? true
    }
    guard
      let line = lines.first(where: { $0.record.map { Self.isPermanent($0.text) } ?? false })
    else { return }
    throw StoreError.notAcceptable(
      path: line.record?.text ?? line.path,
      detail: "\(line.message), and what somebody claimed never changes")
  }

  private func answer(
    _ changes: [Operation.Change], _ operation: Operation?, _ format: OutputFormat
  ) throws {
    if format == .json {
      let json =
        operation?.json ?? ["changes": .array(changes.map { .string($0.path.text) })]
      return try output.write(json.text(.pretty), recorded: operation?.id)
    }
    guard !changes.isEmpty else { return try output.write("nothing to accept") }
    let lines = changes.map { change in
      "\(dryRun ? "would accept" : "accepted") \(change.path)\(words(for: change))"
    }
    try output.write(
      (lines + (operation.map { ["operation \($0.id)"] } ?? [])).joined(separator: "\n"),
      recorded: operation?.id)
  }

  private func words(for change: Operation.Change) -> String {
    if change.after == nil { return " (no longer there)" }
    guard dryRun else { return "" }
    return change.before == nil ? " (added)" : " (edited)"
  }
}
