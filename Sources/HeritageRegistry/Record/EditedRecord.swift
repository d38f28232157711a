import CanonicalJSON
import HeritageModel
import HeritageText

/// A record in the middle of an edit, whose fields are changed one by one.
struct EditedRecord {
  private let kind: RecordKind?
  private let shapes: [String: FieldShape]
  private let languages: LanguageChoice
  private var value: JSONValue
  /// The fields of which a person typed a value.
  private var typed: Set<String> = []
  private(set) var remarks: [Remark] = []

  var record: JSONObject { value.objectValue ?? JSONObject() }

  /// - Parameters:
  ///   - record: The record as it is.
  ///   - kind: The kind of record; `nil` for `registry.json`.
  ///   - countries: The countries of its place, where the record itself does not say them.
  init(_ record: JSONObject, _ kind: RecordKind?, countries: [String]) {
    self.kind = kind
    shapes = kind?.fieldShapes ?? RegistryDescription.shapes
    value = .object(record)
    let own = record["countries"]?.arrayValue?.compactMap(\.stringValue) ?? []
    languages = LanguageChoice(
      usual: record["names"]?.arrayValue?.first?.objectValue?["language"]?.stringValue,
      countries: own.isEmpty ? countries : own)
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
    typed.insert(path.field)
    let present = value.value(at: path)
    if case .list(let item)? = shape, item.isLocalizedText, !text.hasPrefix("[") {
      return try setText(path, text, present?.arrayValue ?? [])
    }
    try put(TypedValue.read(text, as: shape, at: path), at: path)
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
    let written = try Self.written(text)
    let former = present.first?.objectValue
    var item = members(of: written, or: former?["language"]?.stringValue)
    // A text from elsewhere that somebody words anew is not that source's any more.
    for (key, value) in former ?? [:] where key != "source" && item[key] == nil {
      item[key] = value
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
    typed.insert(path.field)
    switch try shape(at: path) {
    case .keyed(.text) where path.field == "externalIds":
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
  private mutating func item(
    _ text: String, as shape: FieldShape, at path: FieldPath, beside items: [JSONValue]
  ) throws(RegistryError) -> JSONValue {
    guard shape.isLocalizedText, !text.hasPrefix("{") else {
      return try TypedValue.read(text, as: shape, at: path)
    }
    var item = members(of: try Self.written(text))
    guard case .part(let fields) = shape, fields["kind"] != nil else { return .object(item) }
    let isPreferred = !items.contains { other in
      let other = other.objectValue
      return other?["language"] == item["language"]
        && other?["kind"]?.stringValue == NameKind.preferred.rawValue
    }
    let isOwn = !LanguageChoice.isRomanised(item["language"]?.stringValue)
    item.fill("kind", (isPreferred && isOwn ? NameKind.preferred : .variant).rawValue)
    let isThere = items.first { other in
      other.objectValue?["text"] == item["text"]
        && other.objectValue?["language"] == item["language"]
    }
    return isThere ?? .object(item)
  }

  /// Reads a name or a text that may have its language in front.
  private static func written(_ text: String) throws(RegistryError) -> WrittenName {
    do throws(WrittenNameError) {
      return try WrittenName(JSONObject.clean(text))
    } catch {
      throw .usage(error.description, hint: error.hint)
    }
  }

  /// The members of a text in its language, which may be that of a text in its place so far.
  private mutating func members(of written: WrittenName, or former: String? = nil) -> JSONObject {
    let (tag, remark) = languages.language(of: written.text, stated: written.language ?? former)
    if let remark { remarks.append(Remark(.note, remark)) }
    return LocalizedText(written.text, language: tag).json
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
    if !shape.isLocalizedText { wanted = try TypedValue.read(text, as: shape, at: path) }
    let items = value.value(at: path)?.arrayValue ?? []
    let written = shape.isLocalizedText ? try Self.written(text) : nil
    let found = items.indices.filter { index in
      guard let written, let item = items[index].objectValue else { return items[index] == wanted }
      guard item["text"]?.stringValue != JSONObject.clean(text) else { return true }
      return written.language != nil && item["text"]?.stringValue == written.text
        && item["language"]?.stringValue == written.language
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

  /// Puts the terms that are meant in the place of the words that a person typed for them.
  mutating func settleTerms() {
    guard let kind else { return }
    var draft = JSONObject()
    for field in typed { draft[field] = record[field] }
    let settled = Self.settled(draft, kind.type)
    var record = record
    for (field, value) in settled.members { record[field] = value }
    value = .object(record)
    remarks += settled.taken.map { Remark(.note, $0.remark) }
  }

  private static func settled<Holder: FieldHolder>(
    _ draft: JSONObject, _ holder: Holder.Type
  ) -> TermSettling {
    TermSettling(draft, of: holder)
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
      case (.keyed(let value)?, .key): shape = value
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
}
