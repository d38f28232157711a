import ArgumentParser
import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

struct SetAsideFinding: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-aside",
    abstract: "Decide that a finding of the check needs no mending",
    discussion: """
      The finding is named by its code and its record, or the record's file, as 'heritage check' \
      prints them. The check then leaves it out of its counts and lists it apart with the reason \
      and the name. The decision is a record, journaled like any other. It holds for what the \
      finding says and for the record as they are now: when either changes, the finding is back.

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
    let recording = try Recording(command: "set-aside", options)
    let name = try FindingName(finding)
    var json = JSONObject()
    json.fill("because", because)
    json.fill("by", options.writing.user)
    for key in ["because", "by"] where json[key] == "" { json[key] = nil }
    try options.draft.interview.complete(
      &json,
      [
        Question("because", option: "--because", prompt: "why it needs no mending"),
        Question("by", option: "--by", prompt: "who decides"),
      ])
    try recording.setAside(name, json)
  }
}

extension Recording {
  /// Writes the decision that the findings of one code on one record need no mending.
  func setAside(_ name: FindingName, _ draft: JSONObject) throws {
    try record { catalogue, identifiers, session in
      let contents = try catalogue.everything()
      let findings = RuleSet.findings(
        in: RecordSet(contents.records, today: surroundings.now.day),
        where: FindingFilter(record: name.record)
      ).filter { $0.record == name.record }
      let decisions = SetAsideDecisions(contents.setAsides, registry: session.before)
      return try name.picked(from: decisions.parted(findings)).map { finding in
        guard
          let hash = try SetAsideDecisions.hash(ofRecordAt: finding.path, in: session.before)
        else { throw CommandError("the record '\(finding.record)' has no file of its own") }
        var json = try stamped(draft, &identifiers, signed: false)
        json["code"] = .string(finding.code)
        json["message"] = .string(finding.message)
        json["record"] = .string(finding.record)
        json["sha256"] = .string(hash.text)
        let decision = try SetAside(json: json)
        return NewRecord(
          id: decision.id.text, path: decision.path, record: decision,
          json: decision.json)
      }
    }
  }
}
