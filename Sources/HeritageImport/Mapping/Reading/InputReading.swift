import CanonicalJSON
import HeritageText

extension MappingReader {
  /// Reads how the table is to be read.
  mutating func input(_ node: LocatedJSON, _ lines: inout [String: Int]) -> InputSettings {
    var input = InputSettings()
    let known = ["format", "encoding", "separator", "sheet", "header", "records", "absent", "fill"]
    let members = members(of: node, at: "input", "'input'", known: known)
    if let member = members["format"], let word = text(member.value, at: "input.format") {
      input.format = TableFormat(rawValue: word)
      if input.format == nil {
        note(
          member.line, "input.format", "'\(word)' is not a known format",
          nearest(to: word, among: TableFormat.allCases.map(\.rawValue)))
      }
    }
    for (key, path) in [
      ("encoding", \InputSettings.encoding), ("sheet", \.sheet), ("records", \.records),
    ] {
      guard let member = members[key] else { continue }
      input[keyPath: path] = text(member.value, at: "input.\(key)")
    }
    if let member = members["separator"], let text = text(member.value, at: "input.separator") {
      input.separator = text.first
      if text.unicodeScalars.count != 1 || text.first?.isASCII != true {
        note(
          member.line, "input.separator", "the separator '\(text)' is not one character of ASCII")
      }
    }
    if let member = members["header"] { input.header = header(member.value) }
    if let member = members["absent"] {
      input.absent = texts(member.value, at: "input.absent")
    }
    if let member = members["fill"] {
      input.fill = columns(member.value, at: "input.fill", &lines)
    }
    return input
  }

  private mutating func header(_ node: LocatedJSON) -> InputSettings.Header? {
    switch node.content {
    case .array:
      let names = texts(node, at: "input.header")
      return .names(names)
    case .scalar(.integer(let row)) where row > 0: return .row(row)
    default:
      note(
        node.line, "input.header",
        "the value of 'input.header' is neither the number of a row nor a list of names")
      return nil
    }
  }

  /// Reads a list of conditions.
  mutating func conditions(_ node: LocatedJSON, at path: String) -> [RowCondition] {
    guard let elements = node.elements else {
      note(node.line, path, "the value of '\(path)' is not a list of conditions")
      return []
    }
    return elements.enumerated().compactMap { index, element in
      condition(element, at: "\(path)[\(index)]")
    }
  }

  /// Reads a condition that rows meet or not.
  mutating func condition(_ node: LocatedJSON, at path: String) -> RowCondition? {
    let members = members(of: node, at: path, "a condition", known: ["empty", "filled", "is"])
    var condition = RowCondition(path: path, line: node.line)
    if let member = members["empty"] { condition.empty = names(member.value, at: path + ".empty") }
    if let member = members["filled"] {
      condition.filled = names(member.value, at: path + ".filled")
    }
    for member in members["is"]?.value.members ?? [] {
      condition.equal[member.key] = names(member.value, at: "\(path).is.\(member.key)")
        .map(FoldedKey.fold)
    }
    if let member = members["is"], member.value.members == nil {
      note(member.line, path + ".is", "the value of '\(path).is' is not an object")
    }
    guard !condition.columns.isEmpty else {
      if node.members?.isEmpty ?? false {
        note(node.line, path, "the condition '\(path)' names no column")
      }
      return nil
    }
    return condition
  }

  /// Reads a text or a list of texts.
  private mutating func names(_ node: LocatedJSON, at path: String) -> [String] {
    if node.elements != nil { return texts(node, at: path) }
    return text(node, at: path).map { [$0] } ?? []
  }
}
