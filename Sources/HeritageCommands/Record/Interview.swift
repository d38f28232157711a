import CanonicalJSON
import HeritageModel
import HeritageRegistry
import HeritageText
import LineEditing

/// Asks at the terminal for what a draft lacks, and checks each answer as it is given.
struct Interview {
  /// Whether somebody is there to answer and wants to.
  let isPossible: Bool
  /// What was typed so far, which the arrow keys bring back.
  private let typed = TypedAnswers()

  init(isPossible: Bool) {
    self.isPossible = isPossible
  }

  /// Whether anything was asked.
  var hasAsked: Bool { typed.hasAsked }

  /// Fills in a draft; a person who answers `<` goes back to the question before.
  ///
  /// - Throws: ``RegistryError`` naming the option, if something needed is missing and nobody can
  ///   be asked, or if the person ends the input.
  func complete(_ draft: inout JSONObject, _ questions: [Question]) throws(RegistryError) {
    let open = questions.filter { draft[$0.key] == nil }
    guard isPossible else { return try Self.check(open, draft) }
    var asked: [Int] = []
    var former: [String: JSONValue] = [:]
    var index = 0
    while index < open.count {
      let question = open[index]
      guard question.isAsked(draft) else {
        index += 1
        continue
      }
      switch try ask(question, former: former[question.key]) {
      case .value(let value): draft[question.key] = value
      case .nothing: break
      case .back:
        guard let previous = asked.popLast() else {
          StandardStreams.note("this is the first question here")
          continue
        }
        index = previous
        let key = open[index].key
        former[key] = draft[key]
        draft[key] = nil
        continue
      }
      asked.append(index)
      index += 1
    }
  }

  /// Refuses a draft that lacks something which nobody can be asked for.
  private static func check(
    _ open: [Question], _ draft: JSONObject
  ) throws(RegistryError) {
    guard let question = open.first(where: { $0.isRequired && $0.isAsked(draft) }) else { return }
    let terms = (question.terms?.terms ?? []).prefix(30).map(\.code).joined(separator: ", ")
    throw .usage(
      "\(question.option) is missing",
      hint: terms.isEmpty ? question.advice : "it is one of: \(terms)")
  }

  /// Asks for one of a few letters.
  ///
  /// - Returns: The letter, in lower case.
  func choice(_ prompt: String, _ letters: [String]) throws(RegistryError) -> String {
    var answer = JSONObject()
    try complete(&answer, [.choice(prompt, letters)])
    return answer["choice"]?.stringValue?.lowercased() ?? ""
  }

  /// Asks for a number from 1 on.
  ///
  /// - Returns: The number, or `nil` where the person wants none.
  func number(_ prompt: String, upTo last: Int) throws(RegistryError) -> Int? {
    var answer = JSONObject()
    let question = Question("number", option: "the answer", prompt: prompt, isRequired: false) {
      Int($0).map { (1...last).contains($0) } == true ? nil : "answer a number from 1 to \(last)"
    }
    try complete(&answer, [question])
    return answer["number"]?.stringValue.flatMap { Int($0) }
  }

  /// Asks once more for something that a draft has or was not given.
  ///
  /// - Throws: ``RegistryError`` if the person ends the input.
  func change(_ draft: inout JSONObject, _ question: Question) throws(RegistryError) {
    switch try ask(question, former: draft[question.key]) {
    case .value(let value): draft[question.key] = value
    case .nothing: draft[question.key] = nil
    case .back: break
    }
  }
}

extension Interview {
  /// Fills in the site and the monument of a draft from a name, and asks for it where it is missing.
  ///
  /// - Throws: ``RegistryError`` if nothing is named, or if no site or monument matches.
  func fillSubject(
    of draft: inout JSONObject, named given: String?, in registry: Registry
  ) throws {
    var name = given
    if name == nil {
      var question = Question.place(
        "subject", option: "the subject", prompt: "site, or site/monument"
      ) { (name) throws(RegistryError) in
        _ = try registry.successor(of: registry.subject(named: name))
      }
      question.completions = { Completions(of: registry, beginningWith: $0).places }
      var answers = JSONObject()
      try complete(&answers, [question])
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
}

extension Interview {
  private enum Answer {
    case value(JSONValue)
    case nothing
    case back
  }

  /// Asks until there is an answer that will do; what was answered before is kept by an empty one.
  private func ask(
    _ asked: Question, former: JSONValue? = nil
  ) throws(RegistryError) -> Answer {
    var question = asked
    var history = typed.lines
    if let former {
      question.standard = Question.typed(former)
      question.isEmptied = !question.isRequired
      history.append(Question.typed(former))
    }
    while true {
      let line = try TerminalLine.read(
        prompt: question.line, history: history,
        completion: question.completion)
      typed.hasAsked = true
      guard let line else {
        throw RegistryError(.failed, "the input ended; nothing was recorded")
      }
      // Bytes that are not UTF-8 would be kept as this character.
      guard !line.contains("\u{FFFD}") else {
        StandardStreams.note("this is not UTF-8")
        continue
      }
      var answer = SourceText.clean(line, markup: false).text
      typed.add(answer)
      history.append(answer)
      if answer == "?", let terms = question.terms {
        for line in terms.lines { StandardStreams.note(line) }
        continue
      }
      if answer == "<" { return .back }
      if answer == "-", question.isEmptied { return .nothing }
      if answer.isEmpty {
        guard let standard = question.standard else {
          if !question.isRequired { return .nothing }
          StandardStreams.note("this is needed")
          continue
        }
        answer = standard
      }
      switch question.meaning(of: answer) {
      case .fault(let fault): StandardStreams.note(fault)
      case .value(let value, let notes):
        for note in notes { StandardStreams.note(note) }
        return .value(value)
      }
    }
  }
}

extension Question {
  /// What Tab completes.
  fileprivate var completion: LineEditor.Completion? {
    let words =
      completions ?? terms.map { terms in { @Sendable text in terms.completions(of: text) } }
    return words.map { LineEditor.Completion(isList: isList, words: $0) }
  }

  /// The prompt with what an answer may be.
  fileprivate var line: String {
    var line = prompt
    if let standard {
      let shown = SafeText.shortened(standard, toWidth: 40)
      line += " (Enter for '\(shown)'\(isEmptied ? ", - for nothing" : ""))"
    } else {
      if let example { line += ", such as \(example)" }
      if !isRequired { line += " (empty to skip)" }
    }
    if terms != nil { line += " (? lists the terms)" }
    return SafeText.terminal(line) + ": "
  }
}

/// What a person typed in one interview; it is kept in memory alone.
private final class TypedAnswers {
  private(set) var lines: [String] = []
  var hasAsked = false

  func add(_ line: String) {
    if line.count > 1, lines.last != line { lines.append(line) }
  }
}
