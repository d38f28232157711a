import ArgumentParser
import CanonicalJSON
import HeritageRegistry
import HeritageRegistry

struct SetAsideFinding: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-aside",
    _superCommandName: Heritage.name,
    abstract: "Decide that a finding of the check needs no mending",
    discussion: """
      The finding is named by its code and its record, or the record's file, as 'heritage check' \
      prints them. The check then leaves it out of its counts and lists it apart with the reason \
      and the name. The decision is a record, journaled like any other. It holds for the field and \
      the values that the finding names and for the record as they are now: when any of them \
      changes, the finding is back.

      EXAMPLES
        heritage check --only GRD
        heritage set-aside GRD-09:report/7K3M9XQ2PD4T --by 'A. Editor' \\
          --because 'two events within one day'
      """)

  @Argument(help: "The finding, as 'CODE:RECORD' or 'CODE:FILE'.")
  var finding: String

  @Option(help: "Why it needs no mending.")
  var because: String?

  @OptionGroup var options: RecordingOptions

  func run() throws {
    let registry = try options.begin()
    let name = try FindingName(finding)
    var json = JSONObject()
    json.fill("because", because)
    json.fill("by", try options.user(in: registry))
    for key in ["because", "by"] where json[key] == "" { json[key] = nil }
    try options.interview.complete(
      &json,
      [
        Question("because", option: "--because", prompt: "why it needs no mending"),
        Question("by", option: "--by", prompt: "who decides"),
      ])
    let draft = json
    try options.record(in: registry) { (isRehearsal, context) throws(RegistryError) in
      try registry.setAside(name, draft, isRehearsal: isRehearsal, &context)
    }
  }
}
