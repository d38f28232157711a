import HeritageModel
import HeritageRegistry
import Testing

@Suite struct SettingsTests {
  private static let person: PersonalSettings = {
    var person = PersonalSettings()
    person.set(.name, to: "own")
    person.set(.language, to: "fr")
    person.set(.name, to: "here", for: "R")
    return person
  }()

  private static func choice(_ text: String, _ origin: Settings.Origin) -> Settings.Choice {
    Settings.Choice(text: text, origin: origin)
  }

  @Test func `the nearest decision counts, and the others are told behind it`() {
    let settings = Settings(
      environment: [.name: "variable"], person: Self.person, registry: "R",
      defaults: [.language: "ar", .access: "restricted"])
    #expect(
      settings.choices(for: .name) == [
        Self.choice("variable", .environment),
        Self.choice("here", .here), Self.choice("own", .own),
      ])
    #expect(
      settings.choices(for: .language) == [
        Self.choice("fr", .own), Self.choice("ar", .registry),
      ])
    #expect(settings[.access] == Self.choice("restricted", .registry))
    #expect(settings.access == .restricted)
    #expect(settings.user == "variable")
  }

  @Test(arguments: [("R", "here"), ("S", "own"), (nil, "own")])
  func `a name for one registry holds there alone`(_ registry: String?, _ name: String) {
    #expect(Settings(person: Self.person, registry: registry).user == name)
  }

  @Test func `without a decision what is built in holds, and nobody is named`() {
    let settings = Settings()
    #expect(settings[.name] == nil)
    #expect(settings[.language] == Self.choice("en", .builtIn))
    #expect(settings[.access] == Self.choice("public", .builtIn))
    #expect(settings.decided(.access) == nil)
    #expect(settings.user == nil)
  }

  @Test func `an empty name is a decision, and names nobody`() {
    var person = PersonalSettings()
    person.set(.name, to: "")
    let settings = Settings(person: person)
    #expect(settings.decided(.name) == "")
    #expect(settings.user == nil)
  }

  @Test(arguments: [
    (Setting.name, "a\u{7}b", "the name holds a control character"),
    (.name, "a\u{FFFD}", "the name is not UTF-8"),
    (.language, "english", "'english' is not a language tag"),
    (.language, "", "'' is not a language tag"),
    (.access, "restrictd", "'restrictd' is not a known access level"),
    (.access, "", "'' is not a known access level"),
  ])
  func `a value that a setting cannot have is refused`(
    _ setting: Setting, _ text: String, _ message: String
  ) {
    let error = #expect(throws: RegistryError.self) { try setting.value(text) }
    #expect(error?.message == message)
    #expect(error?.kind == .usage)
  }

  @Test func `a name is kept with single spaces`() throws {
    #expect(try Setting.name.value(" field  team ") == "field team")
    #expect(try Setting.name.value("فريق") == "فريق")
    #expect(try Setting.name.value("") == "")
  }
}

@Suite struct PersonalSettingsTests {
  private static func reading(_ text: String) throws(RegistryError) -> PersonalSettings {
    try PersonalSettings(reading: Array(text.utf8), named: "config.json")
  }

  @Test func `what is read is written, with what this version does not know`() throws {
    let text = """
      {
        "colour" : "red",
        "name" : "field team",
        "registries" : {
          "R" : {
            "name" : "K."
          }
        }
      }

      """
    var settings = try Self.reading(text)
    #expect(String(decoding: settings.bytes, as: UTF8.self) == text)
    #expect(
      settings.remarks.map(\.description) == [
        "warning: config.json:2: 'colour' is not a setting and is kept as it is"
      ])
    #expect(settings.set(.name, to: nil, for: "R") == "K.")
    #expect(settings.set(.name, to: "desk") == "field team")
    #expect(settings.set(.access, to: nil) == nil)
    #expect(
      String(decoding: settings.bytes, as: UTF8.self) == """
        {
          "colour" : "red",
          "name" : "desk"
        }

        """)
  }

  @Test func `a member that comes close to a setting is told`() throws {
    let settings = try Self.reading("{\n \"registries\": {\"R\": {\n \"nmae\": \"a\"}}}")
    #expect(
      settings.remarks.map(\.description) == [
        "warning: config.json:3: 'nmae' is not a setting and is kept as it is; did you mean "
          + "'name'?"
      ])
  }

  @Test(arguments: [
    ("{\n  \"name\": \"a\",\n}", "config.json:2: trailing comma"),
    ("", "config.json:1: unexpected end instead of a value"),
    ("[]", "config.json:1: it is not one JSON object"),
    (
      "{\n\n  \"access\": \"secret\"}",
      "config.json:3: 'access': 'secret' is not a known access level"
    ),
    ("{\n  \"name\": 7}", "config.json:2: 'name' is not a text"),
    ("{\n  \"registries\": 7}", "config.json:2: 'registries' is not an object"),
    ("{\"registries\": {\n  \"R\": 7}}", "config.json:2: 'R' is not an object"),
    (
      "{\"access\": \"public\", \"registries\": {\"R\": {\n  \"access\": \"no\"}}}",
      "config.json:2: 'access': 'no' is not a known access level"
    ),
  ])
  func `a file that cannot be used is named with the line`(_ text: String, _ message: String) {
    let error = #expect(throws: RegistryError.self) { try Self.reading(text) }
    #expect(error?.message == message)
    #expect(
      error?.hint?.hasSuffix("it stays as it is") == true
        || error?.hint?.hasSuffix("the file stays as it is") == true)
  }
}
