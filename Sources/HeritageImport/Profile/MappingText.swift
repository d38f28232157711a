import CanonicalJSON

/// A part of a mapping's text, whose members stand in the order in which people read them.
indirect enum MappingText: Hashable, Sendable {
  struct Member: Hashable, Sendable {
    let key: String
    let value: MappingText
  }

  case text(String)
  case number(Int)
  case flag(Bool)
  case list([MappingText])
  case object([Member])
  /// An object with a line a member, as a person has to go through it.
  case table([Member])

  /// The text of what a person has to decide.
  static let undecided = MappingText.text("?")
}

extension MappingText: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}

extension MappingText: ExpressibleByDictionaryLiteral {
  /// Creates an object without the members whose value is `nil`.
  init(dictionaryLiteral elements: (String, MappingText?)...) {
    self = .object(elements.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }
}

extension MappingText {
  /// The members of an object, none of anything else.
  var members: [Member] {
    switch self {
    case .object(let members), .table(let members): members
    case .text, .number, .flag, .list: []
    }
  }

  /// The value without the order of its members.
  ///
  /// - Precondition: no object has a key twice.
  var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .integer(number)
    case .flag(let flag): .bool(flag)
    case .list(let values): .array(values.map(\.json))
    case .object(let members), .table(let members):
      .object(JSONObject(uniqueMembers: members.map { ($0.key, $0.value.json) }))
    }
  }

  /// The keys that lead to what is undecided, as in `site.names[0].text`; remarks are left out.
  func undecided(below path: String = "") -> [String] {
    switch self {
    case .undecided: [path]
    case .text, .number, .flag: []
    case .list(let values):
      values.enumerated().flatMap { $1.undecided(below: "\(path)[\($0)]") }
    case .object(let members), .table(let members):
      members.filter { !$0.key.hasPrefix("?") }.flatMap { member in
        member.value.undecided(below: path.isEmpty ? member.key : "\(path).\(member.key)")
      }
    }
  }
}

// MARK: - Layout

extension MappingText {
  /// The mapping as a file: what fits on a line stands on one.
  var file: String { laidOut(indent: 0, column: 0, isWhole: true) + "\n" }

  private static let width = 80

  /// - Parameters:
  ///   - indent: The spaces before the line.
  ///   - column: Where on its line the value begins.
  ///   - isWhole: Whether the value is the whole mapping, which is never put on one line.
  /// - Returns: The value, its first line without a margin.
  private func laidOut(indent: Int, column: Int, isWhole: Bool = false) -> String {
    if !isWhole, let line = oneLine, column + line.count <= Self.width { return line }
    let inner = indent + 2
    let margin = String(repeating: " ", count: inner)
    let lines: [String]
    let brackets: (String, String)
    switch self {
    case .text, .number, .flag: return json.text(.compact)
    case .list(let values):
      brackets = ("[", "]")
      lines = values.map { margin + $0.laidOut(indent: inner, column: inner) }
    case .object(let members), .table(let members):
      brackets = ("{", "}")
      lines = members.map { member in
        let start = margin + Self.quoted(member.key) + ": "
        return start + member.value.laidOut(indent: inner, column: start.count)
      }
    }
    if lines.isEmpty { return brackets.0 + brackets.1 }
    return brackets.0 + "\n" + lines.joined(separator: ",\n") + "\n"
      + String(repeating: " ", count: indent) + brackets.1
  }

  /// The value on one line; `nil` for one that has a table.
  private var oneLine: String? {
    switch self {
    case .text, .number, .flag: return json.text(.compact)
    case .list(let values):
      let parts = values.compactMap(\.oneLine)
      return parts.count == values.count ? "[\(parts.joined(separator: ", "))]" : nil
    case .object(let members):
      let parts = members.compactMap { member in
        member.value.oneLine.map { "\(Self.quoted(member.key)): \($0)" }
      }
      return parts.count == members.count ? "{\(parts.joined(separator: ", "))}" : nil
    case .table: return nil
    }
  }

  private static func quoted(_ text: String) -> String { JSONValue.string(text).text(.compact) }
}
