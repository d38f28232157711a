import CanonicalJSON
import HeritageText

extension MappingReader {
  private static let steps = [
    "column", "split", "after", "before", "plain", "unescape", "map", "date", "join", "else",
  ]

  /// Reads a value or a list of values.
  mutating func values(_ node: LocatedJSON, at path: String) -> [MappedValue] {
    guard let elements = node.elements else { return value(node, at: path).map { [$0] } ?? [] }
    return elements.enumerated().compactMap { index, element in
      value(element, at: "\(path)[\(index)]")
    }
  }

  /// Reads a value: a column's name, `=` and a text, or an object with a column and steps.
  mutating func value(_ node: LocatedJSON, at path: String) -> MappedValue? {
    switch node.content {
    case .scalar(.string):
      guard isDecided(node, at: path), let origin = origin(node, at: path) else { return nil }
      return MappedValue(origins: [origin], path: path, line: node.line)
    case .object: return steps(node, at: path)
    case .scalar(.integer(let number)):
      note(node.line, path, "the value of '\(path)' is not a text", "write '=\(number)'")
    case .scalar, .array:
      note(
        node.line, path, "the value of '\(path)' is neither a column nor '=' and a text")
    }
    return nil
  }

  private mutating func origin(_ node: LocatedJSON, at path: String) -> MappedValue.Origin? {
    guard let text = text(node, at: path) else { return nil }
    guard text.hasPrefix("=") else { return .column(text) }
    guard text.utf8.count > 1 else {
      note(node.line, path, "no text follows '=' in '\(path)'")
      return nil
    }
    return .text(String(text.dropFirst()))
  }

  private mutating func steps(_ node: LocatedJSON, at path: String) -> MappedValue? {
    let members = members(of: node, at: path, "a value", known: Self.steps)
    guard let column = members["column"] else {
      if !has("column", node) { note(node.line, path, "'\(path).column' is missing") }
      return nil
    }
    var value = MappedValue(
      origins: origins(column.value, at: path + ".column"), path: path, line: node.line)
    if let member = members["join"] {
      value.joint = member.value.stringValue
      if value.joint == nil {
        note(member.line, path + ".join", "the value of '\(path).join' is not a text")
      }
      if value.origins.contains(.nothing) {
        note(
          member.line, path + ".join", "'\(path).join' stands beside 'null', which joins nothing")
      }
    }
    value.steps.unescapes = flag(members["unescape"], at: path + ".unescape")
    value.steps.isPlain = flag(members["plain"], at: path + ".plain")
    value.steps.after = members["after"].flatMap { text($0.value, at: path + ".after") }
    value.steps.before = members["before"].flatMap { text($0.value, at: path + ".before") }
    value.steps.split = members["split"].flatMap { text($0.value, at: path + ".split") }
    value.steps.map = map(members["map"], else: members["else"], at: path)
    value.steps.date = members["date"].flatMap { date($0, at: path + ".date") }
    return value.origins.isEmpty ? nil : value
  }

  private mutating func origins(_ node: LocatedJSON, at path: String) -> [MappedValue.Origin] {
    guard let elements = node.elements else {
      return isDecided(node, at: path) ? origin(node, at: path).map { [$0] } ?? [] : []
    }
    if elements.isEmpty { note(node.line, path, "'\(path)' names no column") }
    return elements.enumerated().compactMap { index, element in
      let path = "\(path)[\(index)]"
      if element.isNull {
        if index == 0 || index + 1 < elements.count {
          note(element.line, path, "'null' is not the last of several in '\(path)'")
        }
        return .nothing
      }
      return isDecided(element, at: path) ? origin(element, at: path) : nil
    }
  }

  private mutating func flag(_ member: LocatedJSON.Member?, at path: String) -> Bool {
    guard let member else { return false }
    guard case .scalar(.bool(let flag)) = member.value.content else {
      note(member.line, path, "the value of '\(path)' is not true or false")
      return false
    }
    return flag
  }

  private mutating func date(_ member: LocatedJSON.Member, at path: String) -> DateOrder? {
    guard let word = text(member.value, at: path) else { return nil }
    let order = DateOrder(rawValue: word)
    if order == nil {
      note(
        member.line, path, "'\(word)' is not a known order of dates",
        nearest(to: word, among: DateOrder.allCases.map(\.rawValue)))
    }
    return order
  }

  private mutating func map(
    _ member: LocatedJSON.Member?, else other: LocatedJSON.Member?, at path: String
  ) -> ValueMap? {
    guard let member else {
      if let other {
        note(other.line, path + ".else", "'\(path).else' stands without 'map', to which it belongs")
      }
      return nil
    }
    let table =
      if let name = member.value.stringValue {
        table(name, member.line, at: path + ".map")
      } else {
        map(member.value, at: path + ".map")
      }
    guard var table else { return nil }
    if let other { table.fallback = fallback(other.value, at: path + ".else") }
    return table
  }

  private mutating func fallback(_ node: LocatedJSON, at path: String) -> ValueMap.Fallback {
    if node.isNull { return .nothing }
    guard let text = text(node, at: path) else { return .misfit }
    return text == "keep" ? .keep : .text(text)
  }

  /// Reads a table of texts for texts, in which `null` stands for nothing.
  mutating func map(_ node: LocatedJSON, at path: String) -> ValueMap? {
    guard let members = node.members else {
      note(node.line, path, "the value of '\(path)' is neither a table nor the name of one")
      return nil
    }
    var map = ValueMap()
    for member in members {
      let place = "\(path).\(member.key)"
      guard isDecided(member.value, at: place) else { continue }
      let text = member.value.isNull ? nil : text(member.value, at: place)
      if !map.add(member.key, text) {
        note(member.line, place, "'\(member.key)' is in '\(path)' twice, but for case or spaces")
      }
    }
    return map
  }
}
