import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageText

/// Asks for what a claim lacks, shows the claim before it is saved, and lets answers be changed.
struct ClaimInterview {
  private let interview: Interview
  private let registry: Registry
  private let questions: [Question]
  /// What is said of every file.
  private let evidence: JSONObject
  private var looks: [FileLook]
  /// The language of what is told, as an option gave it, and the one that is usual.
  private let language: String?
  private let usual: String?
  /// What the claim is shown on.
  var screen = Screen.page
  /// The remarks that the person has read.
  private(set) var told: [Remark] = []

  /// - Parameters:
  ///   - interview: Who is asked.
  ///   - registry: Where the claim goes.
  ///   - evidence: What is said of every file.
  ///   - looks: The files that options named.
  ///   - language: The language of what is told, `nil` where its letters and the country tell it.
  ///   - usual: The language that was decided on for what does not say its own.
  ///   - questions: What is asked.
  init(
    _ interview: Interview, registry: Registry, evidence: JSONObject, looks: [FileLook],
    language: String?, usual: String?, questions: [Question]
  ) {
    self.interview = interview
    self.registry = registry
    self.evidence = evidence
    self.looks = looks
    self.language = language
    self.usual = usual
    self.questions = looks.isEmpty ? questions : questions.filter { $0.key != "evidence" }
  }

  /// The files that the claim rests on.
  var files: [FileDraft] { looks.map(\.draft) }

  /// Makes a draft of what options said and a person answers.
  ///
  /// - Parameters:
  ///   - given: The members that options set, the narrative as a text.
  ///   - subject: The subject's name, `nil` to ask for it.
  ///   - isRehearsal: Whether nothing will be saved, so that nobody is asked whether to.
  ///   - context: Who records, and when; recording with it next gives the identifiers shown.
  /// - Returns: The draft, which the person wants to save where anything was asked.
  /// - Throws: ``RegistryError`` if something is missing and nobody can be asked, or if the person
  ///   does not want to save it.
  mutating func draft(
    _ given: JSONObject, subject: String?, isRehearsal: Bool, _ context: inout OperationContext
  ) throws -> JSONObject {
    var json = given
    introduce(subject, json)
    try interview.fillSubject(of: &json, named: subject, in: registry)
    // The grade follows from the class, so that nobody is asked for it.
    try SourceScale.fillGrade(of: &json)
    try interview.complete(&json, questions)
    try takeFiles(from: &json)
    while interview.hasAsked {
      let mayBeSaved = try show(json, &context)
      if isRehearsal { break }
      let choices = mayBeSaved ? ["y", "n", "e"] : ["n", "e"]
      let prompt =
        mayBeSaved
        ? "save it? (y, n, or e to change an answer)" : "change an answer, or stop (e, n)"
      switch try interview.choice(prompt, choices) {
      case "y": return try finished(json).draft
      case "e": try change(&json)
      default: throw RegistryError(.refused, "nothing was recorded, as you asked")
      }
    }
    let finished = try finished(json)
    for remark in finished.remarks where !interview.hasAsked {
      StandardStreams.note(remark.description)
    }
    return finished.draft
  }

  /// Takes the files that were named where evidence is asked for.
  private mutating func takeFiles(from json: inout JSONObject) throws {
    let paths = EvidenceAnswer.takeFiles(from: &json)
    looks += try interview.settle(
      paths.map { FileDraft($0, members: evidence) }, typeOption: "--evidence-type", in: registry)
  }

  /// Says how to answer, where there is something to ask.
  private func introduce(_ subject: String?, _ json: JSONObject) {
    guard interview.isPossible, subject == nil || json["grade"] == nil else { return }
    StandardStreams.note(
      "Enter skips what need not be said, < goes back to the question before, Ctrl-C ends it all")
  }

  /// Shows the claim, or what stands against it.
  ///
  /// - Returns: Whether it can be saved.
  private mutating func show(
    _ json: JSONObject, _ context: inout OperationContext
  ) throws -> Bool {
    let finished = try finished(json)
    do throws(RegistryError) {
      let preview = try registry.previewReport(finished.draft, files: files, &context)
      StandardStreams.note("\n" + preview.document.text(on: screen.plain))
      for remark in finished.remarks + preview.remarks {
        StandardStreams.note(remark.description)
      }
      told = preview.remarks
      return true
    } catch {
      let message = FailureMessage(error)
      for remark in error.remarks { StandardStreams.note(remark.description) }
      for line in message.lines { StandardStreams.note(line) }
      if let hint = message.hint { StandardStreams.note("hint: \(hint)") }
      told = []
      return false
    }
  }

  /// Lets the person choose an answer, and asks for it once more.
  private mutating func change(_ json: inout JSONObject) throws {
    let place = [json["site"], json["monument"]].compactMap { $0?.stringValue }
    let rows =
      [("subject", place.joined(separator: "/"))]
      + questions.map { ($0.label ?? $0.prompt, Question.typed(json[$0.key])) }
    let width = (rows.map { SafeText.displayWidth($0.0) }.max() ?? 0) + 2
    for (index, row) in rows.enumerated() {
      let number = SafeText.padded("\(index + 1)", toWidth: 4)
      StandardStreams.note(
        "  " + number + (row.1.isEmpty ? row.0 : SafeText.padded(row.0, toWidth: width) + row.1))
    }
    guard let number = try interview.number("which one, by its number", upTo: rows.count) else {
      return
    }
    if number == 1 {
      json["site"] = nil
      json["monument"] = nil
      return try interview.fillSubject(of: &json, named: nil, in: registry)
    }
    try interview.change(&json, questions[number - 2])
    try takeFiles(from: &json)
  }

  /// The draft as it is recorded, with what to tell of its language.
  private func finished(_ json: JSONObject) throws -> (draft: JSONObject, remarks: [Remark]) {
    guard let told = json["narrative"]?.stringValue else { return (json, []) }
    var draft = json
    let countries = try json["site"]?.stringValue.map { try registry.site(named: $0).countries }
    let languages = LanguageChoice(given: language, usual: usual, countries: countries ?? [])
    let remarks = draft.fill("narrative", told, in: languages)
    return (draft, remarks)
  }
}
