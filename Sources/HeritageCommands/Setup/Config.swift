import ArgumentParser
import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageText

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    _superCommandName: Heritage.name,
    abstract: "Show or decide who is at work, and what new records are unless they say",
    discussion: """
      The settings are 'name', 'language' and 'access'. An option of a command comes before a \
      variable (HERITAGE_USER, HERITAGE_LANGUAGE, HERITAGE_ACCESS), that before your own settings \
      for one registry, those before your own for all, and those before the registry's defaults. \
      Your own are kept in a file that only you can read, a name never anywhere else; an empty \
      name is the decision to stay unnamed. What the registry says of itself, such as its title, \
      'heritage edit registry' changes.

      EXAMPLES
        heritage config
        heritage config name 'field team'
        heritage config name K. --here
        heritage config access restricted --shared
        heritage config language --unset
      """)

  @Argument(
    help: "The setting: name, language or access; all without one.",
    completion: .list(Setting.allCases.map(\.rawValue)))
  var setting: String?

  @Argument(
    help: "The value to keep; without one, the value that counts is shown.",
    completion: .terms(Access.self))
  var value: String?

  @Flag(help: "Decide nothing any more.")
  var unset = false

  @Flag(help: "Keep it in your own settings for this registry alone.")
  var here = false

  @Flag(help: "Keep it in the registry, for everybody who works on it; not for a name.")
  var shared = false

  @Flag(name: [.customShort("n"), .long], help: "Check everything and write nothing.")
  var dryRun = false

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  private var isChange: Bool { value != nil || unset }

  func validate() throws {
    if here, shared { throw ValidationError("'--here' and '--shared' are two places. Name one") }
    if unset, value != nil {
      throw ValidationError("'--unset' takes no value. Leave one of the two out")
    }
    guard isChange || !(here || shared) else {
      throw ValidationError("there is nothing to keep. Give a value, or --unset")
    }
    guard !unset || setting != nil else {
      throw ValidationError("'--unset' needs a setting. Name one: name, language or access")
    }
    if setting == Setting.language.rawValue, let value { try LanguageOption.check(value) }
  }

  func run() throws {
    guard let setting = try setting.map(Setting.init(argument:)) else { return try list() }
    guard isChange else { return try show(setting) }
    let value = try value.map { text throws(RegistryError) in try setting.value(text) }
    if shared {
      try keepInRegistry(setting, value)
    } else {
      try keepForMyself(setting, value)
    }
  }

  private func list() throws {
    let surroundings = Surroundings.current
    let registry = try registry.openIfThere()
    let settings = try surroundings.settings(for: registry)
    output.tell(try Surroundings.current.settingsRemarks())
    let document = SettingsDocument(
      Setting.allCases.map { setting in
        SettingsDocument.Row(
          setting: setting.rawValue, meaning: setting.meaning,
          choices: settings.choices(for: setting).map { choice in
            SettingsDocument.Choice(
              value: choice.text, origin: choice.origin.rawValue,
              place: place(of: choice.origin, setting))
          })
      }, file: surroundings.settingsFile?.path)
    try output.write(document, among: [.text, .json, .markdown])
  }

  private func show(_ setting: Setting) throws {
    let registry = try registry.openIfThere()
    let settings = try Surroundings.current.settings(for: registry)
    output.tell(try Surroundings.current.settingsRemarks())
    guard let choice = settings[setting] else {
      throw RegistryError(
        .notThere, "'\(setting.rawValue)' is not set",
        hint: "set it: heritage config \(setting.rawValue) VALUE")
    }
    if try output.format(among: [.text, .json]) == .json {
      let answer: JSONObject = [
        "from": .string(choice.origin.rawValue), "setting": .string(setting.rawValue),
        "value": .string(choice.text),
      ]
      return try output.write(.object(answer))
    }
    try output.write(SafeText.terminal(choice.text))
  }

  private func keepInRegistry(_ setting: Setting, _ value: String?) throws {
    let format = try output.formatBeforeWriting(among: [.text, .json])
    let registry = try registry.open()
    var context = try Surroundings.current.context(writing, in: registry)
    let change = try registry.setDefault(setting, to: value, isRehearsal: dryRun, &context)
    let isSame = change.before == change.after
    try answer(
      setting, value, isSame: isSame, place: place(of: .registry, setting), format,
      operation: change.operation?.id)
  }

  private func keepForMyself(_ setting: Setting, _ value: String?) throws {
    let format = try output.formatBeforeWriting(among: [.text, .json])
    guard let file = Surroundings.current.settingsFile else {
      throw RegistryError(
        .failed, "there is no folder for your own settings",
        hint: "set HOME, or XDG_CONFIG_HOME to an absolute folder")
    }
    let registry = here ? try registry.open() : nil
    var own = try file.read()
    let former = own.set(setting, to: value, for: registry?.id)
    if former != value, !dryRun { try file.write(own) }
    try answer(
      setting, value, isSame: former == value,
      place: place(of: here ? .here : .own, setting), format, operation: nil)
  }

  /// Tells what was kept, and what counts more than it.
  private func answer(
    _ setting: Setting, _ value: String?, isSame: Bool, place: String, _ format: OutputFormat,
    operation: String?
  ) throws {
    if format == .json {
      var answer: JSONObject = [
        "changed": .bool(!isSame && !dryRun), "place": .string(place),
        "setting": .string(setting.rawValue),
      ]
      answer["value"] = value.map(JSONValue.string) ?? .null
      answer["operation"] = operation.map(JSONValue.string)
      return try output.write(.object(answer), recorded: operation)
    }
    let what = value.map { "'\(SafeText.terminal($0))'" }
    let line =
      switch (what, isSame) {
      case (let what?, true): "\(setting.rawValue) is \(what) already in \(place)"
      case (let what?, false):
        "\(dryRun ? "would set" : "set") \(setting.rawValue) to \(what) in \(place)"
      case (nil, true): "\(setting.rawValue) is not set in \(place)"
      case (nil, false): "\(dryRun ? "would remove" : "removed") \(setting.rawValue) from \(place)"
      }
    try output.write(
      line + (operation.map { "  operation \($0)" } ?? ""), recorded: operation)
    if !dryRun { noteWhatCounts(setting, instead: value) }
  }

  /// Says so where something else counts more than what was just kept.
  private func noteWhatCounts(_ setting: Setting, instead value: String?) {
    guard let value else { return }
    do throws(RegistryError) {
      let settings = try Surroundings.current.settings(for: try registry.openIfThere())
      guard let choice = settings[setting], choice.text != value else { return }
      output.note(
        "note: '\(choice.text)' in \(place(of: choice.origin, setting)) counts before it")
    } catch {
      // The setting is kept, whatever is wrong with another one.
      output.note("warning: \(error.message)")
    }
  }

  /// Where a decision stands, in words.
  private func place(of origin: Settings.Origin, _ setting: Setting) -> String {
    switch origin {
    case .environment: setting.variable
    case .here: "your own settings for this registry"
    case .own: "your own settings"
    case .registry: "the registry's defaults"
    case .builtIn: "built in"
    }
  }
}

extension Setting {
  /// - Throws: ``RegistryError`` if no setting is called so.
  fileprivate init(argument text: String) throws(RegistryError) {
    guard let setting = Setting(rawValue: text) else {
      let names = Setting.allCases.map(\.rawValue)
      guard RegistryDescription.Field(rawValue: text) == nil else {
        throw .usage(
          "'\(text)' is not a setting but what the registry says of itself",
          hint: "set it: heritage edit registry --set \(text)='…'")
      }
      let near = NearestWord.to(text, among: names)
      throw .usage(
        "'\(text)' is not a setting",
        hint: near.map { "did you mean '\($0)'?" }
          ?? "it is one of: \(names.joined(separator: ", "))")
    }
    self = setting
  }
}
