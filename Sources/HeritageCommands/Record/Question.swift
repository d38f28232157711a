import CanonicalJSON
import HeritageModel
import HeritageRegistry
import HeritageText

/// One thing that a command needs to know, and how an answer is checked.
struct Question: Sendable {
  /// The member of the record that the answer becomes.
  let key: String
  /// The command's option, such as `--grade`.
  let option: String
  let prompt: String
  let isRequired: Bool
  /// The terms that an answer may be, none for a free answer.
  let terms: TermChoice?
  /// Says what is wrong with an answer, or returns nothing.
  let fault: @Sendable (String) -> String?
  /// Whether an answer is a list of words.
  var isList = false
  /// What it is called in a list of answers, where that is not the prompt.
  var label: String?
  /// An answer such as may be given.
  var example: String?
  /// What an empty answer stands for.
  var standard: String?
  /// Whether `-` takes away what is there.
  var isEmptied = false
  /// The words to which a beginning can be completed, where they are no terms.
  var completions: (@Sendable (String) -> [String])?
  /// Whether it is asked, given what was answered before.
  var isAsked: @Sendable (JSONObject) -> Bool = { _ in true }

  init(
    _ key: String, option: String, prompt: String, isRequired: Bool = true,
    fault: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.key = key
    self.option = option
    self.prompt = prompt
    self.isRequired = isRequired
    terms = nil
    self.fault = fault
  }

  init<List: ControlledTerm>(
    _ key: String, option: String, prompt: String, isRequired: Bool = true, _: List.Type
  ) {
    self.key = key
    self.option = option
    self.prompt = prompt
    self.isRequired = isRequired
    terms = TermChoice(List.self)
    fault = { _ in nil }
  }

  /// A question whose answer is an EDTF date.
  static func date(
    _ key: String, option: String, prompt: String, example: String? = nil
  ) -> Question {
    var question = Question(key, option: option, prompt: prompt, isRequired: false) { text in
      do throws(EDTFError) {
        _ = try StatedDate(text)
        return nil
      } catch {
        return error.description + (error.hint.map { "; \($0)" } ?? "")
      }
    }
    question.example = example
    return question
  }

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

  /// A question that is answered with one of a few letters.
  static func choice(_ prompt: String, _ letters: [String]) -> Question {
    Question("choice", option: "the answer", prompt: prompt) { text in
      letters.contains { text.lowercased() == $0 }
        ? nil : "answer \(letters.dropLast().joined(separator: ", ")) or \(letters.last ?? "")"
    }
  }
}

extension Question {
  /// What an answer is taken for.
  enum Meaning: Hashable {
    /// The value, with what to tell where it is not what was typed.
    case value(JSONValue, notes: [String] = [])
    case fault(String)
  }

  /// Finds out what an answer is taken for: terms may be begun, numbered or called by other names.
  func meaning(of answer: String) -> Meaning {
    guard let terms else {
      if let fault = fault(answer) { return .fault(fault) }
      return .value(
        isList ? .array(EvidenceAnswer.words(answer).map(JSONValue.string)) : .string(answer))
    }
    guard isList else {
      switch terms.meaning(of: answer) {
      case .term(let code, let note): return .value(.string(code), notes: [note].compactMap(\.self))
      case .fault(let fault): return .fault(fault)
      }
    }
    var codes: [String] = []
    var notes: [String] = []
    for part in terms.parts(of: answer) {
      switch terms.meaning(of: part) {
      case .term(let code, let note):
        if !codes.contains(code) { codes.append(code) }
        if let note { notes.append(note) }
      case .fault(let fault): return .fault(fault)
      }
    }
    return .value(.array(codes.map(JSONValue.string)), notes: notes)
  }

  /// How a value of the record would have been typed; empty where it is not there.
  static func typed(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text): text
    case .array(let values): values.compactMap(\.stringValue).joined(separator: ", ")
    case nil: ""
    case let other?: other.text(.compact)
    }
  }

  /// How to give the answer without being asked.
  var advice: String {
    option.hasPrefix("--")
      ? "give it with \(option) (\(prompt)), or run the command at a terminal"
      : "name it after the command (\(prompt)), or run the command at a terminal"
  }
}
