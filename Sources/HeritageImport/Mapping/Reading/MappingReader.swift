import CanonicalJSON
import HeritageModel
import HeritageText

/// Reads a mapping to its end, so that whoever writes one sees every fault at once.
struct MappingReader {
  private(set) var faults: [MappingFault] = []
  private(set) var remarks: [MappingFault] = []
  /// The named tables that values can use.
  private var tables: [String: ValueMap] = [:]
  private var usedTables: Set<String> = []

  /// Returns the mapping as far as it could be read; ``faults`` tells what could not.
  mutating func read(_ bytes: [UInt8], named name: String) -> Mapping? {
    guard bytes.count <= Mapping.largest else {
      note(1, "", "the mapping is larger than \(Mapping.largest) bytes")
      return nil
    }
    do throws(JSONError) {
      let root = try LocatedJSON(bytes)
      guard let json = try JSONParser.parse(bytes).objectValue else {
        note(root.line, "", "a mapping is one JSON object")
        return nil
      }
      var mapping = Mapping(name: name, json: json)
      read(root, into: &mapping)
      mapping.remarks = remarks
      return mapping
    } catch {
      note(error.line, "", "\(error.reason)", error.hint)
      return nil
    }
  }

  private static let members = [
    "heritageMapping", "title", "source", "input", "key", "skip", "site", "monument", "report",
    "evidence", "drop", "tables", "recognise", "media",
  ]

  private mutating func read(_ root: LocatedJSON, into mapping: inout Mapping) {
    let members = members(of: root, at: "", "a mapping", known: Self.members)
    readVersion(members["heritageMapping"], root)
    readTables(members["tables"])
    if let title = members["title"].flatMap({ text($0.value, at: "title") }) {
      mapping.title = title
    }
    if let source = members["source"] {
      mapping.source = self.source(source.value) ?? mapping.source
    } else if !has("source", root) {
      note(root.line, "source", "'source' is missing", "say whose list it is")
    }
    if let input = members["input"] { mapping.input = self.input(input.value, &mapping.lines) }
    if let key = members["key"] {
      mapping.key = values(key.value, at: "key")
      if !mapping.key.isEmpty, mapping.key.allSatisfy(\.columns.isEmpty) {
        note(
          key.line, "key", "'key' takes nothing from the row, so that all rows would be one",
          "name a column")
      }
    }
    if let skip = members["skip"] { mapping.skipped = conditions(skip.value, at: "skip") }
    readTemplates(members, root, into: &mapping)
    for (key, path) in [("drop", \Mapping.dropped), ("recognise", \Mapping.recognised)] {
      guard let list = members[key] else { continue }
      mapping[keyPath: path] = columns(list.value, at: key, &mapping.lines)
    }
    if let media = members["media"] {
      mapping.media = text(media.value, at: "media")
      if let column = mapping.media { mapping.lines[column] = media.line }
    }
    for column in mapping.key.flatMap(\.columns) where mapping.dropped.contains(column) {
      note(
        mapping.lines[column] ?? root.line, "drop",
        "the column '\(column)' is dropped and part of the key, which the registry keeps",
        "use another key, or keep the column")
    }
    for member in members["tables"]?.value.members ?? []
    where tables[member.key] != nil && !usedTables.contains(member.key) {
      remarks.append(
        MappingFault(
          member.line, "tables.\(member.key)", "no 'map' uses the table '\(member.key)'"))
    }
  }

  private mutating func readVersion(_ member: LocatedJSON.Member?, _ root: LocatedJSON) {
    guard let member else {
      if has("heritageMapping", root) { return }
      return note(
        root.line, "heritageMapping", "'heritageMapping' is missing",
        "write \"heritageMapping\": 1")
    }
    guard member.value.content != .scalar(1) else { return }
    note(
      member.line, "heritageMapping", "the value of 'heritageMapping' is not 1",
      "a mapping of a later form needs a later version of heritage")
  }

  private mutating func readTables(_ member: LocatedJSON.Member?) {
    guard let member else { return }
    for table in freeMembers(of: member.value, at: "tables") {
      tables[table.key] = map(table.value, at: "tables.\(table.key)")
    }
  }

  private mutating func source(_ node: LocatedJSON) -> Source? {
    let members = members(of: node, at: "source", "a source", known: ["id", "name", "kind"])
    if node.members == nil { return nil }
    var texts: [String: String] = [:]
    for (key, member) in members { texts[key] = text(member.value, at: "source.\(key)") }
    for key in ["id", "name"] where !has(key, node) {
      note(node.line, "source.\(key)", "'source.\(key)' is missing")
    }
    guard let id = texts["id"], let name = texts["name"] else { return nil }
    do throws(IdentifierError) {
      var source = Source(id: try Slug(id), name: name)
      if let kind = texts["kind"] {
        source.kind = SourceKind(rawValue: kind)
        if source.kind == nil {
          note(
            members["kind"]?.line ?? node.line, "source.kind",
            "'\(kind)' is not a known \(SourceKind.singular)",
            nearest(to: kind, among: SourceKind.allCases.map(\.rawValue)))
        }
      }
      return source
    } catch {
      note(members["id"]?.line ?? node.line, "source.id", error.description)
      return nil
    }
  }
}

extension MappingReader {
  mutating func note(
    _ line: Int, _ path: String, _ message: String, _ suggestion: String? = nil
  ) {
    faults.append(MappingFault(line, path, message, suggestion: suggestion))
  }

  /// The number of faults for which the nearest word is sought.
  private static let adviceLimit = 100

  /// Returns the question whether a known word was meant, or else the known words.
  func nearest(to word: String, among words: [String]) -> String? {
    if faults.count < Self.adviceLimit, let near = NearestWord.to(word, among: words) {
      return "did you mean '\(near)'?"
    }
    return words.isEmpty || words.count > 16 ? nil : "known: " + words.joined(separator: ", ")
  }

  /// Returns the members of an object, without remarks and what nobody has decided yet.
  mutating func members(
    of node: LocatedJSON, at path: String, _ what: String, known: [String]
  ) -> [String: LocatedJSON.Member] {
    var found: [String: LocatedJSON.Member] = [:]
    for member in freeMembers(of: node, at: path) {
      guard known.contains(member.key) else {
        note(
          member.line, place(path, member.key), "\(what) has no member '\(member.key)'",
          nearest(to: member.key, among: known.sorted()))
        continue
      }
      found[member.key] = member
    }
    return found
  }

  /// Tells whether an object has a member, be it still to be decided.
  func has(_ key: String, _ node: LocatedJSON) -> Bool {
    node.members?.contains { $0.key == key } ?? true
  }

  /// Returns the members of an object whose keys are free, without remarks and what nobody has
  /// decided yet.
  mutating func freeMembers(of node: LocatedJSON, at path: String) -> [LocatedJSON.Member] {
    guard let members = node.members else {
      note(node.line, path, "the value of '\(path)' is not an object")
      return []
    }
    return members.filter { member in
      !member.key.hasPrefix("?") && isDecided(member.value, at: place(path, member.key))
    }
  }

  /// Tells whether a value is another than the mark for what is still to be decided.
  mutating func isDecided(_ node: LocatedJSON, at path: String) -> Bool {
    guard node.stringValue == "?" else { return true }
    note(node.line, path, "decide '\(path)'", "it is still '?'")
    return false
  }

  func place(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  mutating func text(_ node: LocatedJSON, at path: String) -> String? {
    guard let text = node.stringValue, !text.isEmpty else {
      note(node.line, path, "the value of '\(path)' is not a text")
      return nil
    }
    return text
  }

  /// Reads a list of texts.
  mutating func texts(_ node: LocatedJSON, at path: String) -> [String] {
    guard let elements = node.elements else {
      note(node.line, path, "the value of '\(path)' is not a list")
      return []
    }
    return elements.enumerated().compactMap { index, element in
      text(element, at: "\(path)[\(index)]")
    }
  }

  /// Reads a list of columns, and notes their lines.
  mutating func columns(
    _ node: LocatedJSON, at path: String, _ lines: inout [String: Int]
  ) -> [String] {
    let names = texts(node, at: path)
    for element in node.elements ?? [] {
      if let name = element.stringValue { lines[name] = element.line }
    }
    return names
  }

  /// Returns the table of a name, which counts as used from now on.
  mutating func table(_ name: String, _ line: Int, at path: String) -> ValueMap? {
    guard let table = tables[name] else {
      note(
        line, path, "there is no table '\(name)'",
        nearest(to: name, among: tables.keys.sorted()))
      return nil
    }
    usedTables.insert(name)
    return table
  }
}
