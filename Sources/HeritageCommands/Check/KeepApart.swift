import ArgumentParser
import CanonicalJSON
import HeritageRegistry

struct KeepApart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep-apart",
    _superCommandName: Heritage.name,
    abstract: "Decide that two records that look like one place are two",
    discussion: """
      'heritage duplicates' does not list the pair any more, however the records change. The \
      decision is a record with the reason and the name, journaled like any other; 'heritage \
      duplicates --decided' lists such pairs, and 'heritage undo' takes a decision back. For two \
      records of one place, use 'heritage supersede'.

      EXAMPLES
        heritage keep-apart bosra bosra-al-harir --by 'A. Editor' \\
          --because 'a town and a village 20 km away'
      """)

  @Argument(
    help: "A site or 'site/monument', by identifier or whole name.", completion: .place)
  var first: String

  @Argument(help: "The other, named likewise.", completion: .place)
  var second: String

  @Option(help: "Why they are two places.")
  var because: String?

  @OptionGroup var options: RecordingOptions

  func run() throws {
    let registry = try options.begin()
    var json = JSONObject()
    json.fill("because", because)
    json.fill("by", try options.user(in: registry))
    for key in ["because", "by"] where json[key] == "" { json[key] = nil }
    try options.interview.complete(
      &json,
      [
        Question("because", option: "--because", prompt: "why they are two places"),
        Question("by", option: "--by", prompt: "who decides"),
      ])
    let draft = json
    try options.record(in: registry) { (isRehearsal, context) throws(RegistryError) in
      try registry.keepApart((first, second), draft, isRehearsal: isRehearsal, &context)
    }
  }
}
