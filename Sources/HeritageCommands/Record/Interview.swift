import CanonicalJSON
import Glibc
import HeritageModel
import HeritageText
import HeritageRegistry

/// One thing that a command needs to know, and how an answer is checked.
struct Question: Sendable {
  /// The member of the record that the answer becomes.
  let key: String
  /// The command's option, such as `--grade`.
  let option: String
  let prompt: String
  let isRequired: Bool
  /// The terms that an answer may be, none for a free answer.
  let terms: [Vocabulary.Term]
  /// Says what is wrong with an answer, or returns nothing.
  let fault: @Sendable (String) -> String?
  /// Whether an answer is a list of words.
  var isList = false
  /// What an empty answer stands for.
  var standard: String?
  /// Returns the code of the term that an answer means.
  private let term: @Sendable (String) -> String?

  init(
    _ key: String, option: String, prompt: String, isRequired: Bool = true,
    fault: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.key = key
    self.option = option
    self.prompt = prompt
    self.isRequired = isRequired
    terms = []
    self.fault = fault
    term = { _ in nil }
  }

  init<List: ControlledTerm>(
    _ key: String, option: String, prompt: String, isRequired: Bool = true, _: List.Type
  ) {
    self.key = key
    self.option = option
    self.prompt = prompt
    self.isRequired = isRequired
    terms = List.allCases.map { Vocabulary.Term($0) }
    term = { List.meant(by: $0)?.rawValue }
    fault = { text in
      guard List.meant(by: text) == nil else { return nil }
      let near = NearestWord.to(text, among: List.allCases.map(\.rawValue))
      return "'\(text)' is not a known \(List.singular)"
        + (List.advice(on: text).map { "; \($0)" } ?? near.map { "; did you mean '\($0)'?" }
          ?? "; '?' lists them")
    }
  }

  /// A question whose answer is an EDTF date.
  static func date(_ key: String, option: String, prompt: String) -> Question {
    Question(key, option: option, prompt: prompt, isRequired: false) { text in
      do throws(EDTFError) {
        _ = try StatedDate(text)
        return nil
      } catch {
        return error.description + (error.hint.map { "; \($0)" } ?? "")
      }
    }
  }
}

extension Question {
  /// A question whose answer is the name of one place.
  static func place(
    _ key: String, option: String, prompt: String,
    _ find: @escaping @Sendable (String) throws(RegistryError) -> Void
  ) -> Question {
    Question(key, option: option, prompt: prompt) { text in
      do throws(RegistryError) {
        try find(text)
        return nil
      } catch {
        return [error.description, error.hint].compactMap(\.self)
          .joined(separator: error.lines.isEmpty ? "; " : "\n")
      }
    }
  }

  /// A question whose answer is any number of files and of identifiers of evidence.
  static func evidence(_ key: String, option: String, prompt: String) -> Question {
    var question = Question(
      key, option: option, prompt: prompt, isRequired: false, fault: EvidenceAnswer.fault)
    question.isList = true
    return question
  }

  /// What an answer is taken for: the term that it means, or itself.
  fileprivate func meaning(of answer: String) -> String { term(answer) ?? answer }

  /// The member of the record that an answer becomes.
  fileprivate func value(of answer: String) -> JSONValue {
    isList ? .array(EvidenceAnswer.words(answer).map(JSONValue.string)) : .string(answer)
  }

  /// How to give the answer without being asked.
  fileprivate var advice: String {
    option.hasPrefix("--")
      ? "give it with \(option) (\(prompt)), or run the command at a terminal"
      : "name it after the command (\(prompt)), or run the command at a terminal"
  }
}

/// Asks at the terminal for what a draft lacks, and checks each answer as it is given.
struct Interview {
  /// Whether somebody is there to answer and wants to.
  let isPossible: Bool

  /// Fills in a draft.
  ///
  /// - Throws: ``RegistryError`` naming the option, if something needed is missing and nobody can
  ///   be asked, or if the person ends the input.
  func complete(_ draft: inout JSONObject, _ questions: [Question]) throws(RegistryError) {
    for question in questions where draft[question.key] == nil {
      guard isPossible else {
        guard question.isRequired else { continue }
        let terms = question.terms.prefix(30).map(\.code).joined(separator: ", ")
        throw .usage(
          "\(question.option) is missing",
          hint: terms.isEmpty
            ? question.advice
            : "it is one of: \(terms)")
      }
      if let answer = try ask(question) { draft[question.key] = question.value(of: answer) }
    }
  }

  /// Fills in the site and the monument of a draft from a name, and asks for it where it is missing.
  ///
  /// - Throws: ``RegistryError`` if nothing is named, or if no site or monument matches.
  func fillSubject(
    of draft: inout JSONObject, named given: String?, in registry: Registry
  ) throws {
    var name = given
    if name == nil {
      var answers = JSONObject()
      try complete(
        &answers,
        [
          .place("subject", option: "the subject", prompt: "site, or site/monument") {
            (name) throws(RegistryError) in
            _ = try registry.successor(of: registry.subject(named: name))
          }
        ])
      name = answers["subject"]?.stringValue
    }
    guard let name else { throw RegistryError.usage("the subject is missing") }
    let found = try place(named: name) { (name) throws(RegistryError) in
      let found = try registry.subject(named: name)
      // Whether it was split is asked now, before anybody answers what comes next.
      _ = try registry.successor(of: found)
      return found
    }
    draft.fill("site", found.site.text)
    draft.fill("monument", found.monument?.text)
  }

  /// Finds the place that a name means, and asks where it may mean several or only a part of it fits.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - option: The option that gave the name, `nil` for an argument.
  ///   - find: Finds the place.
  /// - Returns: What was found.
  /// - Throws: ``RegistryError`` if nothing matches, or several do and nobody can be asked; with the
  ///   command to use instead, where one place comes close.
  func place<Found>(
    named name: String, of option: String? = nil,
    _ find: (String) throws(RegistryError) -> Found
  ) throws -> Found {
    do throws(RegistryError) {
      return try find(name)
    } catch {
      guard case .candidates(let lines)? = error.detail else { throw error }
      guard isPossible else {
        guard lines.count == 1, let id = lines[0].split(separator: " ").first,
          let command = CommandLineForm.command(
            Array(CommandLine.arguments.dropFirst()), with: String(id), for: name, of: option)
        else { throw error }
        throw RegistryError(
          error.kind, error.message, hint: "if it is meant, run: \(command)", detail: error.detail)
      }
      StandardStreams.note(error.description)
    }
    while true {
      var answers = JSONObject()
      try complete(
        &answers, [Question("place", option: "the place", prompt: "the one that is meant")])
      do throws(RegistryError) {
        return try find(answers["place"]?.stringValue ?? "")
      } catch {
        StandardStreams.note(error.description)
      }
    }
  }

  private func ask(_ question: Question) throws(RegistryError) -> String? {
    let optional =
      question.standard.map { " (Enter for '\($0)')" }
      ?? (question.isRequired ? "" : " (empty to skip)")
    let listed = question.terms.isEmpty ? "" : " (? lists the terms)"
    while true {
      try Self.prompt("\(question.prompt)\(optional)\(listed): ")
      guard let line = readLine() else {
        throw RegistryError(.failed, "the input ended; nothing was recorded")
      }
      // Bytes that are not UTF-8 would be kept as this character.
      guard !line.contains("\u{FFFD}") else {
        StandardStreams.note("this is not UTF-8")
        continue
      }
      var answer = SourceText.clean(line, markup: false).text
      if answer.isEmpty, let standard = question.standard { answer = standard }
      if answer == "?", !question.terms.isEmpty {
        for term in question.terms {
          StandardStreams.note(
            "  " + SafeText.padded(term.code, toWidth: 24) + term.definition)
        }
        continue
      }
      if answer.isEmpty {
        if !question.isRequired { return nil }
        StandardStreams.note("this is needed")
        continue
      }
      if let fault = question.fault(answer) {
        StandardStreams.note(fault)
        continue
      }
      let meant = question.meaning(of: answer)
      if meant != answer { StandardStreams.note("'\(answer)' is taken as '\(meant)'") }
      return meant
    }
  }

  private static func prompt(_ text: String) throws(RegistryError) {
    try StandardStreams.write(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
  }
}
