import ArgumentParser
import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore

struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    _superCommandName: Heritage.name,
    abstract: "Change a site, a monument or another record that is no claim",
    discussion: """
      Shows the difference, asks at a terminal, and keeps the former version: 'heritage undo' \
      brings it back. Without options it opens the record as JSON in $VISUAL or $EDITOR. A field of \
      a site or a monument that was edited is not touched by imports any more. Reports and reviews \
      never change: 'heritage supersede' puts a corrected one in a report's place.

      'registry' stands for what is said of the registry itself: title, author, publisher, contact, \
      edition, licence, licenceUrl, address (where its pages are on the web), citation, and banner \
      (a warning over every page).

      Items of lists are counted from 0 as they are before the edit. Fields are set first, then \
      removed, then added.

      EXAMPLES
        heritage edit palmyra
        heritage edit palmyra --set place='Homs' --add-name 'ar:مدينة تدمر'
        heritage edit palmyra/temple-of-bel --set location.latitude=34.5471
        heritage edit 9FQ2X6D3HWKE --set licence=CC-BY-4.0 --dry-run
        heritage edit registry --set title='Damage in Homs province'
        heritage edit registry --set banner='Exercise. All damage is invented.'
      """)

  @Argument(
    help: """
      The record: a site or 'site/monument' by identifier or whole name, another by identifier; \
      'registry' for what is said of the registry itself.
      """, completion: .placeOrEvidence)
  var record: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Set a field; can be given several times.", valueName: "field=value"))
  var assignments: [String] = []

  @Option(
    name: .customLong("add"),
    help: ArgumentHelp(
      "Add an item to a list; can be given several times.", valueName: "field=item"))
  var additions: [String] = []

  @Option(
    name: .customLong("remove"),
    help: ArgumentHelp(
      "Remove a field, an item by its place (names[2]) or as it is (countries=SY); can be given several times.",
      valueName: "field"))
  var removals: [String] = []

  @Option(
    name: .customLong("add-name"),
    help: ArgumentHelp(
      "Add a name, with its language in front where it is another (ar:تدمر); can be given several times.",
      valueName: "name"))
  var addedNames: [String] = []

  @Option(
    name: .customLong("remove-name"),
    help: ArgumentHelp(
      "Remove a name; can be given several times.", valueName: "name"))
  var removedNames: [String] = []

  @Option(
    name: .customLong("from-json"),
    help: ArgumentHelp(
      "A JSON file with the fields to replace, null for those to remove (RFC 7386); '-' for standard input.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var fromJSON: String?

  @Flag(help: "Write without asking.")
  var yes = false

  @OptionGroup var options: RecordingOptions

  func run() throws {
    let registry = try options.begin()
    let edit = try given()
    let target = try Target(record, in: registry, options.interview)
    if edit.isEmpty {
      try EditorSession(target, consent).run { (edit, shown, isRehearsal) throws(RegistryError) in
        try perform(edit, on: target, shown: shown, isRehearsal: isRehearsal)
      } answer: {
        try answer($0, isSeen: true)
      }
    } else {
      try change(target, by: edit)
    }
  }

  private var consent: ChangeConsent { ChangeConsent(options: options, isGiven: yes) }

  /// The changes that the options ask for.
  private func given() throws -> RecordEdit {
    var edit = RecordEdit()
    if let fromJSON {
      let patches = try DraftOptions.objects(in: fromJSON)
      guard patches.count == 1 else {
        throw RegistryError.usage(
          "'\(fromJSON)' holds \(patches.count) objects, and one record is edited",
          hint: "put the fields to replace into one object")
      }
      edit.merge(patches[0])
    }
    for text in assignments { try edit.set(text) }
    for text in removals { try edit.remove(text) }
    for text in removedNames { edit.removeName(text) }
    for text in additions { try edit.add(text) }
    for text in addedNames { edit.addName(text) }
    return edit
  }

  /// Makes the changes, once a person at a terminal has seen what they come to and agreed.
  private func change(_ target: Target, by edit: RecordEdit) throws {
    guard consent.isAsked else {
      let edited = try perform(edit, on: target, isRehearsal: options.dryRun)
      options.output.tell(edited.remarks)
      return try answer(edited, isSeen: false)
    }
    let trial = try perform(edit, on: target, isRehearsal: true)
    if trial.difference.isEmpty { return try answer(trial, isSeen: true) }
    guard try consent.ask(trial.difference, trial.remarks) == .yes else {
      throw RegistryError(.refused, "nothing was changed")
    }
    try answer(
      perform(edit, on: target, shown: trial.difference, isRehearsal: false), isSeen: true)
  }

  private func perform(
    _ edit: RecordEdit, on target: Target, shown: RecordDifference? = nil, isRehearsal: Bool
  ) throws(RegistryError) -> Edited {
    var context = try options.context(in: target.registry)
    do throws(RegistryError) {
      return switch target.reference {
      case let reference?:
        try target.registry.edit(
          reference, edit, shown: shown, isRehearsal: isRehearsal, &context)
      case nil:
        try target.registry.editHeader(edit, shown: shown, isRehearsal: isRehearsal, &context)
      }
    } catch {
      options.output.tell(error.remarks)
      // A word in a file that no list has is no wrong usage.
      guard error.kind == .unknownTerm, fromJSON != nil else { throw error }
      throw RegistryError(.invalid, error.message, hint: error.hint)
    }
  }

  private func answer(_ edited: Edited, isSeen: Bool) throws {
    try options.answer(
      ("edited", "would edit"), edited.id, edited.path, edited.difference,
      operation: edited.operation?.id, isSeen: isSeen)
  }

  /// The record to edit, as it is now.
  struct Target {
    let registry: Registry
    /// `nil` for `registry.json`.
    let reference: RecordReference?
    let json: JSONObject

    init(_ name: String, in registry: Registry, _ interview: Interview) throws {
      self.registry = registry
      guard name != "registry", name != "registry.json" else {
        reference = nil
        json = registry.header
        return
      }
      let found = try interview.place(named: name) { (name) throws(RegistryError) in
        try registry.record(named: name)
      }
      reference = found
      json = try registry.editable(found)
    }
  }
}
