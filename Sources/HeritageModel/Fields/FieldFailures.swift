/// A value of another kind than the field holds.
struct WrongKind: FieldFailure {
  let fieldCode = FieldProblem.wrongKind
  private let expected: String

  init(_ expected: String) {
    self.expected = expected
  }

  var fieldMessage: String { "the value is not \(expected)" }

  func fieldMessage(at path: String) -> String { "the value of '\(path)' is not \(expected)" }
}

/// A word that a controlled list does not have.
struct UnknownTerm: FieldFailure {
  let fieldCode: String
  let fieldMessage: String

  init<Term: ControlledTerm>(_ text: String, in list: Term.Type) {
    fieldCode = Term.unknownCode
    let terms = Term.allCases.map(\.rawValue)
    let known =
      terms.count <= 12
      ? "use \(terms.joined(separator: ", "))" : "see 'heritage vocabulary \(Term.listName)'"
    fieldMessage = "\(quoted(text)) is not a known \(Term.singular): \(known)"
  }
}

/// What is wrong with one item of a list of texts.
enum ItemFailure<Failure: FieldFailure>: FieldFailure {
  case wrongKind(WrongKind)
  case unconvertible(Failure)

  var fieldCode: String {
    switch self {
    case .wrongKind(let failure): failure.fieldCode
    case .unconvertible(let failure): failure.fieldCode
    }
  }

  var fieldMessage: String {
    switch self {
    case .wrongKind(let failure): failure.fieldMessage
    case .unconvertible(let failure): failure.fieldMessage
    }
  }

  func fieldMessage(at path: String) -> String {
    switch self {
    case .wrongKind(let failure): failure.fieldMessage(at: path)
    case .unconvertible(let failure): failure.fieldMessage(at: path)
    }
  }
}

extension IdentifierError: FieldFailure {
  package var fieldCode: String { "IDN-01" }
  package var fieldMessage: String { description }
}
