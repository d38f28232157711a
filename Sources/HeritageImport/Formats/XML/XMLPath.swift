/// The way from a document's root element to the elements that are rows, by local names.
///
/// It is written as in `dataroot/Monument`. Prefixes such as `lido:` mean nothing and are left out.
struct XMLPath: Hashable, Sendable {
  let names: [String]

  /// Takes names as they are.
  init(_ names: [String]) {
    self.names = names
  }

  /// Reads a path as a mapping has it.
  init(parsing text: String) throws(XMLPathError) {
    var cursor = XMLPathCursor(text)
    var names = [try cursor.name()]
    while cursor.take("/") { names.append(try cursor.name()) }
    if !cursor.isAtEnd { throw cursor.error(.unexpected) }
    self.names = names
  }

  var text: String { names.joined(separator: "/") }
}

/// A column's path in which the text of a child chooses among elements of one name, such as
/// `event[eventType/term='Production']/eventDate` or `title[@lang='ro']`.
struct XMLSelector: Hashable, Sendable {
  struct Segment: Hashable, Sendable {
    let name: String
    let isAttribute: Bool
  }

  /// What a step's element must have inside; no path stands for its own text.
  struct Condition: Hashable, Sendable {
    let path: [Segment]
    let text: String
  }

  struct Step: Hashable, Sendable {
    /// `nil` for the row's own element, which only the first step can be.
    let segment: Segment?
    let conditions: [Condition]
  }

  /// The selector as it is written, which is the column's name.
  let text: String
  let steps: [Step]

  /// The names of all elements and attributes in it.
  var names: [String] {
    steps.flatMap { step in
      (step.segment.map { [$0.name] } ?? []) + step.conditions.flatMap { $0.path.map(\.name) }
    }
  }

  /// Tells whether a column's name is a selector and no plain path.
  static func isSelector(_ column: String) -> Bool { column.utf8.contains(UInt8(ascii: "[")) }

  /// Reads a selector.
  ///
  /// - Parameter text: The selector as a mapping has it.
  /// - Throws: ``XMLPathError``, which says at which character it cannot be read.
  init(_ text: String) throws(XMLPathError) {
    self.text = text
    var cursor = XMLPathCursor(text)
    var steps: [Step] = []
    repeat {
      if steps.last?.segment?.isAttribute == true { throw cursor.error(.afterAttribute) }
      let isRow = steps.isEmpty && cursor.take(".")
      let segment = isRow ? nil : try cursor.segment()
      var conditions: [Condition] = []
      while cursor.take("[") {
        if segment?.isAttribute == true { throw cursor.error(.afterAttribute) }
        conditions.append(try cursor.condition())
      }
      steps.append(Step(segment: segment, conditions: conditions))
    } while cursor.take("/")
    if !cursor.isAtEnd { throw cursor.error(.unexpected) }
    self.steps = steps
  }
}

/// A reason why a path cannot be read.
public struct XMLPathError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case nameMissing
    case equalsMissing
    case textMissing
    case textOpen
    case bracketOpen
    case afterAttribute
    case unexpected
  }

  public let path: String
  /// The character at which it cannot be read, counting from 1.
  public let position: Int
  public let reason: Reason
}

extension XMLPathError: CustomStringConvertible {
  public var description: String {
    let words =
      switch reason {
      case .nameMissing: "the name of an element is due"
      case .equalsMissing: "'=' is due"
      case .textMissing: "a text in quotes is due"
      case .textOpen: "a text in quotes has no end"
      case .bracketOpen: "']' is due"
      case .afterAttribute: "nothing can follow an attribute"
      case .unexpected: "nothing more is due"
      }
    return "the path '\(path)' cannot be read at character \(position): \(words)"
  }

  /// What the user can do next.
  public var hint: String {
    #"paths are written as in 'a/b', 'a/@b', 'a[b="text"]/c' and 'a[@b="text"]'"#
  }
}

/// A place in a path that is read.
private struct XMLPathCursor {
  private let path: String
  private let characters: [Character]
  private var index = 0

  init(_ path: String) {
    self.path = path
    characters = Array(path)
  }

  var isAtEnd: Bool { index == characters.count }

  func error(_ reason: XMLPathError.Reason) -> XMLPathError {
    XMLPathError(path: path, position: index + 1, reason: reason)
  }

  mutating func take(_ character: Character) -> Bool {
    guard index < characters.count, characters[index] == character else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < characters.count, characters[index].isWhitespace { index += 1 }
  }

  /// Reads the name of an element or an attribute, without its prefix.
  mutating func name() throws(XMLPathError) -> String {
    let name = characters[index...].prefix { !Self.isMark($0) }
    let local = name.split(separator: ":", omittingEmptySubsequences: false).last ?? []
    if local.isEmpty || local == ["."] { throw error(.nameMissing) }
    index += name.count
    return String(local)
  }

  private static func isMark(_ character: Character) -> Bool {
    character.isWhitespace || "/[]()=!<>|,$'\"@*".contains(character)
  }

  mutating func segment() throws(XMLPathError) -> XMLSelector.Segment {
    let isAttribute = take("@")
    return XMLSelector.Segment(name: try name(), isAttribute: isAttribute)
  }

  /// Reads what follows a `[`.
  mutating func condition() throws(XMLPathError) -> XMLSelector.Condition {
    var path: [XMLSelector.Segment] = []
    skipBlanks()
    if !take(".") {
      repeat {
        if path.last?.isAttribute == true { throw error(.afterAttribute) }
        path.append(try segment())
      } while take("/")
    }
    skipBlanks()
    guard take("=") else { throw error(.equalsMissing) }
    skipBlanks()
    let text = try quotedText()
    skipBlanks()
    guard take("]") else { throw error(.bracketOpen) }
    return XMLSelector.Condition(path: path, text: text)
  }

  /// Reads a text in single or double quotes, in which a quote is written twice.
  private mutating func quotedText() throws(XMLPathError) -> String {
    guard index < characters.count, let quote = "'\"".first(where: { $0 == characters[index] })
    else { throw error(.textMissing) }
    let start = error(.textOpen)
    index += 1
    var text = ""
    while index < characters.count {
      let character = characters[index]
      index += 1
      if character == quote, !take(quote) { return text }
      text.append(character)
    }
    throw start
  }
}
