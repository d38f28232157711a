import ArgumentParser
import CanonicalJSON

/// What every command that writes records takes.
struct RecordingOptions: ParsableArguments {
  @OptionGroup var draft: DraftOptions
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions
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
