import CanonicalJSON
import HeritageModel
import HeritageText

/// A record in the middle of an edit, whose fields are changed one by one.
struct EditedRecord {
  private let kind: RecordKind?
  private let shapes: [String: FieldShape]
  private var value: JSONValue

  var record: JSONObject { value.objectValue ?? JSONObject() }

  init(_ record: JSONObject, _ kind: RecordKind?) {
    self.kind = kind
    shapes = kind?.fieldShapes ?? ["title": .text]
    value = .object(record)
  }

  mutating func merge(_ patch: JSONObject) {
    value = Self.merged(value, .object(JSONObject.cleaned(patch)))
  }

  /// Merges as RFC 7386 has it.
  private static func merged(_ target: JSONValue, _ patch: JSONValue) -> JSONValue {
    guard let patch = patch.objectValue else { return patch }
    var result = target.objectValue ?? JSONObject()
    for (key, value) in patch {
      if value == .null {
        result[key] = nil
      } else {
        result[key] = merged(result[key] ?? .object(JSONObject()), value)
      }
    }
    return .object(result)
  }

  mutating func rewrite(_ former: JSONObject, _ new: JSONObject) throws(RegistryError) {
    var record = record
    for key in Set(former.keys).union(new.keys).sorted() where former[key] != new[key] {
      guard record[key] == former[key] || record[key] == new[key] else {
        throw RegistryError(
          .refused, "'\(key)' was changed by somebody else meanwhile",
          hint: "edit the record again, as it is now")
      }
      record[key] = new[key].map(JSONObject.cleaned)
    }
    value = .object(record)
  }

  mutating func set(_ path: FieldPath, _ text: String) throws(RegistryError) {
    guard !text.isEmpty else {
      throw .usage(
        "'\(path)=' gives an empty text, which no field holds", hint: "write --remove \(path)")
    }
    let shape = try shape(at: path)
    let present = value.value(at: path)
    if case .list(let item)? = shape, item.isLocalizedText, !text.hasPrefix("[") {
      return try setText(path, text, present?.arrayValue ?? [])
    }
    try put(read(text, as: shape, at: path), at: path)
  }

  /// Sets the only text of a field that can have one in each language.
  private mutating func setText(
    _ path: FieldPath, _ text: String, _ present: [JSONValue]
  ) throws(RegistryError) {
    guard present.count <= 1 else {
      let choices = present.indices.map { "\(path)[\($0)].text" }.joined(separator: ", ")
      throw .usage(
        "'\(path)' has \(present.count) texts, and nothing tells which is meant",
        hint: "set one of \(choices)")
    }
    var item = TypedText(text, language: language).members
    if let former = present.first?.objectValue {
      // A text from elsewhere that somebody words anew is not that source's any more.
      for (key, value) in former where key != "source" && item[key] == nil { item[key] = value }
      if TypedText(text, language: nil).language == nil { item["language"] = former["language"] }
    }
    try put(.array([.object(item)]), at: path)
  }

  private mutating func put(_ new: JSONValue?, at path: FieldPath) throws(RegistryError) {
    guard let changed = value.setting(new, at: path) else {
      let list = path.steps.indices.map { FieldPath(Array(path.steps[..<$0])) }
        .last { value.value(at: $0)?.arrayValue != nil }
      let count = list.flatMap { value.value(at: $0)?.arrayValue?.count } ?? 0
      let place = list ?? FieldPath([.key(path.field)])
      throw .usage(
        "there is no '\(path)' to set",
        hint: "'\(place)' has \(count), counted from 0; write --add \(place)=… for another")
    }
    value = changed
  }

  mutating func add(_ text: String, to path: FieldPath) throws(RegistryError) {
    switch try shape(at: path) {
    case .texts:
      let id: ExternalID
      do throws(ExternalIDError) {
        id = try ExternalID(text)
      } catch {
        throw .usage(error.description, hint: error.hint)
      }
      if let other = value.value(at: path)?.objectValue?[id.scheme]?.stringValue, other != id.value
      {
        throw RegistryError(
          .refused, "'\(path).\(id.scheme)' is '\(other)' already",
          hint: "write --set \(path).\(id.scheme)=\(id.value) to replace it")
      }
      try put(.string(id.value), at: path.appending(.key(id.scheme)))
    case .list(let shape):
      let items = value.value(at: path)?.arrayValue ?? []
      let item = try self.item(text, as: shape, at: path, beside: items)
      if !items.contains(item) { try put(.array(items + [item]), at: path) }
    default:
      throw .usage("'\(path)' is no list to add to", hint: "write --set \(path)=…")
    }
  }

  /// Reads an item of a list: a text in a language may begin with that, as in `fr:Palmyre`.
  private func item(
    _ text: String, as shape: FieldShape, at path: FieldPath, beside items: [JSONValue]
  ) throws(RegistryError) -> JSONValue {
    guard shape.isLocalizedText, !text.hasPrefix("{") else {
      return try read(text, as: shape, at: path)
    }
    var item = TypedText(text, language: language).members
    guard case .part(let fields) = shape, fields["kind"] != nil else { return .object(item) }
    let isPreferred = !items.contains { other in
      let other = other.objectValue
      return other?["language"] == item["language"]
        && other?["kind"]?.stringValue == NameKind.preferred.rawValue
    }
    item.fill("kind", (isPreferred ? NameKind.preferred : .variant).rawValue)
    let isThere = items.first { other in
      other.objectValue?["text"] == item["text"]
        && other.objectValue?["language"] == item["language"]
    }
    return isThere ?? .object(item)
  }

  /// The language of the record's own texts.
  private var language: String {
    let names = value.value(at: FieldPath([.key("names")]))?.arrayValue ?? []
    return names.first?.objectValue?["language"]?.stringValue ?? "en"
  }

  /// Returns a path at which there is something.
  func present(_ path: FieldPath) throws(RegistryError) -> FieldPath {
    _ = try shape(at: path)
    guard value.value(at: path) != nil else { throw nothing(at: path) }
    return path
  }

  /// Returns the places of the items of a list that are a text, or have it.
  func items(of path: FieldPath, _ text: String) throws(RegistryError) -> Set<FieldPath> {
    guard case .list(let shape)? = try shape(at: path) else {
      throw .usage(
        "'\(path)' is no list", hint: "write --remove \(path) to remove all of it")
    }
    var wanted: JSONValue?
    if !shape.isLocalizedText { wanted = try read(text, as: shape, at: path) }
    let items = value.value(at: path)?.arrayValue ?? []
    let typed = shape.isLocalizedText ? TypedText(text, language: nil) : nil
    let found = items.indices.filter { index in
      guard let typed, let item = items[index].objectValue else { return items[index] == wanted }
      guard item["text"]?.stringValue != JSONObject.clean(text) else { return true }
      return typed.language != nil && item["text"]?.stringValue == typed.text
        && item["language"]?.stringValue == typed.language
    }
    guard !found.isEmpty else {
      let texts = items.prefix(10).compactMap { item in
        (item.objectValue?["text"] ?? item).stringValue.map { "'\($0)'" }
      }
      throw RegistryError(
        .notThere, "'\(path)' has no '\(text)'",
        hint: texts.isEmpty
          ? "name an item by its place" : "it has \(texts.joined(separator: ", "))")
    }
    return Set(found.map { path.appending(.item($0)) })
  }

  /// Removes what stands at some paths, the last items of a list first.
  mutating func remove(_ paths: Set<FieldPath>) throws(RegistryError) {
    for path in paths.sorted(by: Self.isBehind) {
      guard let changed = value.setting(nil, at: path) else { throw nothing(at: path) }
      value = changed
      if case .item? = path.steps.last, let list = path.parent?.path,
        value.value(at: list)?.arrayValue?.isEmpty == true
      {
        value = value.setting(nil, at: list) ?? value
      }
    }
  }

  private static func isBehind(_ left: FieldPath, _ right: FieldPath) -> Bool {
    for (left, right) in zip(left.steps, right.steps) where left != right {
      if case (.item(let left), .item(let right)) = (left, right) { return left > right }
      return "\(left)" > "\(right)"
    }
    return left.steps.count > right.steps.count
  }

  private func nothing(at path: FieldPath) -> RegistryError {
    RegistryError(
      .notThere, "there is no '\(path)' to remove",
      hint: "it has \(record.keys.joined(separator: ", "))")
  }
}

extension EditedRecord {
  /// The sort of value at a path, `nil` for a member that the record has and no version knows.
  ///
  /// - Throws: ``RegistryError`` with what comes close, if there is no such field.
  private func shape(at path: FieldPath) throws(RegistryError) -> FieldShape? {
    var shape: FieldShape? = .part(shapes)
    var way = FieldPath([])
    for step in path.steps {
      let holder = way
      way = way.appending(step)
      switch (shape, step) {
      case (.part(let fields)?, .key(let key)):
        shape = fields[key]
        if shape == nil, value.value(at: way) == nil {
          throw unknown(way, key, among: fields.keys.sorted())
        }
      case (.list(let item)?, .item): shape = item
      case (.texts?, .key): shape = .text
      case (.foreign?, _), (nil, _): shape = nil
      default:
        let sort = shape?.words ?? ""
        throw .usage(
          "'\(path)' names nothing, as '\(holder)' is \(sort)", hint: advice(holder, shape))
      }
    }
    return shape
  }

  private func advice(_ path: FieldPath, _ shape: FieldShape?) -> String? {
    if case .list = shape { "name an item by its place, such as \(path)[0]" } else { nil }
  }

  private func unknown(_ path: FieldPath, _ key: String, among known: [String]) -> RegistryError {
    let whole = kind?.noun ?? "registry.json"
    let holder = path.parent.flatMap { $0.path.steps.isEmpty ? nil : "'\($0.path)'" } ?? whole
    let near = NearestWord.to(key, among: known)
    return .usage(
      "'\(path)' is not a field of \(holder)",
      hint: near.map { "did you mean '\($0)'?" } ?? "it can have \(known.joined(separator: ", "))")
  }

  /// Reads a value as a person types it.
  private func read(
    _ text: String, as shape: FieldShape?, at path: FieldPath
  ) throws(RegistryError) -> JSONValue {
    switch shape {
    case .text?: return .string(JSONObject.clean(text))
    case .flag?:
      if let flag = Bool(text) { return .bool(flag) }
    case .whole?:
      if let number = Int(text) { return .integer(number) }
    case .number?:
      if let number = DecimalNumber.read(Array(text.utf8)[...]) { return .number(number) }
    case .list?:
      if let json = Self.json(text), json.arrayValue != nil { return JSONObject.cleaned(json) }
    case .part?, .texts?, .foreign?:
      if let json = Self.json(text), json.objectValue != nil { return JSONObject.cleaned(json) }
    // What no version knows is what it looks like.
    case nil: return JSONObject.cleaned(Self.json(text) ?? .string(text))
    }
    throw .usage(
      "'\(path)' is \(shape?.words ?? ""), and '\(text)' is none",
      hint: hint(text, shape, path))
  }

  private func hint(_ text: String, _ shape: FieldShape?, _ path: FieldPath) -> String? {
    switch shape {
    case .list(.text): "write --add \(path)=\(text), or a list such as '[\"\(text)\"]'"
    case .list: "write it as JSON, or --add an item"
    case .part(let fields): "set one of its fields, such as \(path).\(fields.keys.min() ?? "")"
    case .number: DecimalNumber.suggestion(for: text) ?? "write a number such as 34.5541"
    case .flag: "write true or false"
    case .texts: "set one of them, such as \(path).wikidata=Q5747"
    default: "write it as JSON"
    }
  }

  private static func json(_ text: String) -> JSONValue? {
    do throws(JSONError) {
      return try JSONParser.parse(Array(text.utf8))
    } catch {
      // It is plain text.
      return nil
    }
  }
}
