import CanonicalJSON
import HeritageModel

/// Brings what a list says of a record into the record, field by field.
///
/// A list sets what is empty, and sets anew what it alone has set before; what others said stays,
/// and a difference is told. Names and texts are the list's own by their source, language and kind;
/// a text that it now has in another language or of another kind is corrected. What several rows say
/// of a record is what the list says. Nothing is overwritten with nothing, and nothing that a person
/// controls is touched.
struct ListMerge {
  /// What the list says of a field that the record has otherwise, which stays, or a point of its own
  /// that it moves far, which is taken.
  struct Difference {
    let field: String
    let present: String
    let listed: String
    /// How far a point is moved.
    var kilometres: Int?

    var code: String { kilometres == nil ? ImportCode.contradiction : ImportCode.changedHistory }

    var words: String {
      if let kilometres {
        return "the point was '\(present)' and is now '\(listed)', \(kilometres) km away"
      }
      return "\(field) is '\(listed.prefix(80))' here and '\(present.prefix(80))' in the registry, "
        + "which stays"
    }
  }

  private let source: String
  /// What the list gave of the record before.
  private let origin: Origin?
  private let controlled: [String]
  /// Whether the list may set anew what it has set before.
  private let replaces: Bool
  /// Whether other rows of the list are about the record too, so that this one only adds.
  private let isShared: Bool
  private(set) var differences: [Difference] = []
  private(set) var record: JSONObject

  /// Merges a draft into a record.
  ///
  /// - Parameters:
  ///   - draft: The record that the row alone would make.
  ///   - turn: Which of the record's rows it is.
  ///   - record: The record as it is.
  ///   - source: The identifier of the list's source.
  ///   - origin: What the list gave of the record before.
  ///   - controlled: The fields that no import may touch.
  ///   - replaces: Whether the list is not older than the last one of its source.
  init(
    _ draft: JSONObject, _ turn: JoinedRows.Turn, into record: JSONObject, source: String,
    origin: Origin?, controlled: [String], replaces: Bool
  ) {
    var record = record
    var isShared = true
    var moves: [Difference] = []
    switch turn {
    case .only: isShared = false
    case .early: break
    case .last(let all):
      let whole = ListMerge(
        all, isShared: false, into: record, source: source, origin: origin,
        controlled: controlled, replaces: replaces)
      record = whole.record
      moves = whole.differences.filter { $0.kilometres != nil }
    }
    self.init(
      draft, isShared: isShared, into: record, source: source, origin: origin,
      controlled: controlled, replaces: replaces)
    differences += moves
  }

  private init(
    _ draft: JSONObject, isShared: Bool, into record: JSONObject, source: String,
    origin: Origin?, controlled: [String], replaces: Bool
  ) {
    self.source = source
    self.origin = origin
    self.controlled = controlled
    self.replaces = replaces
    self.record = record
    self.isShared = isShared
    for (field, listed) in draft where !Self.own.contains(field) && !isControlled(field) {
      merge(field, listed)
    }
    mergePlace(draft)
  }

  /// The fields that are merged otherwise or not at all.
  private static let own: Set<String> = ["id", "site", "origins", "location", "footprint"]

  private func isControlled(_ field: String) -> Bool {
    controlled.contains { $0 == field || $0.hasPrefix(field + ".") }
  }

  /// Whether the list gave a field and may give it anew.
  private func owns(_ field: String) -> Bool {
    replaces && !isShared && origin?.fields.contains(field) == true
  }

  private mutating func merge(_ field: String, _ listed: JSONValue) {
    switch field {
    case "names", "description": mergeTexts(field, listed)
    case "protections": mergeOwned(field, listed)
    case "externalIds": mergeMembers(field, listed, isOwned: owns(field))
    case "unmapped": mergeUnmapped(listed)
    default:
      guard let present = record[field], !owns(field) else {
        record[field] = listed
        return
      }
      if present != listed { differ(field, present, listed) }
    }
  }

  private mutating func differ(_ field: String, _ present: JSONValue, _ listed: JSONValue) {
    differences.append(
      Difference(field: field, present: Self.words(present), listed: Self.words(listed)))
  }

  private static func words(_ value: JSONValue) -> String {
    value.stringValue ?? String(decoding: value.bytes(.compact), as: UTF8.self)
  }

  // MARK: - Lists of the source's own items

  /// Replaces the list's own names or texts, language by language and kind by kind, and those that it
  /// now has in another language or of another kind.
  private mutating func mergeTexts(_ field: String, _ listed: JSONValue) {
    func slot(_ item: JSONValue) -> [JSONValue?] {
      [item.objectValue?["language"], item.objectValue?["kind"]]
    }
    let new = listed.arrayValue ?? []
    let slots = new.map(slot)
    let texts = new.map { $0.objectValue?["text"] }
    replace(field, new) { slots.contains(slot($0)) || texts.contains($0.objectValue?["text"]) }
  }

  private mutating func mergeOwned(_ field: String, _ listed: JSONValue) {
    replace(field, listed.arrayValue ?? []) { _ in true }
  }

  /// Puts new items in the place of those of the source that a condition chooses.
  private mutating func replace(
    _ field: String, _ new: [JSONValue], where isReplaced: (JSONValue) -> Bool
  ) {
    let present = record[field]?.arrayValue ?? []
    func isOwn(_ item: JSONValue) -> Bool {
      item.objectValue?["source"]?.stringValue == source && isReplaced(item)
    }
    let own = present.filter(isOwn)
    guard own != new else { return }
    if own.isEmpty || (replaces && !isShared) {
      // The items stay where they were, so that another edition changes no more than it must.
      var items = present.filter { !isOwn($0) || new.contains($0) }
      items += new.filter { item in !items.contains { Self.says($0, item) } }
      if items != present { record[field] = .array(items) }
    } else if isShared {
      let added = new.filter { item in !present.contains { Self.says($0, item) } }
      if !added.isEmpty { record[field] = .array(present + added) }
    }
  }

  /// Whether an item says all that another one does, whoever says it.
  private static func says(_ one: JSONValue, _ other: JSONValue) -> Bool {
    guard let one = one.objectValue, let other = other.objectValue else { return one == other }
    if one == other { return true }
    guard let text = one["text"] else { return false }
    return text == other["text"] && one["language"] == other["language"]
  }

  // MARK: - Members of objects

  private mutating func mergeMembers(_ field: String, _ listed: JSONValue, isOwned: Bool) {
    var members = record[field]?.objectValue ?? JSONObject()
    for (name, value) in listed.objectValue ?? JSONObject() {
      if let present = members[name], !isOwned {
        if present != value { differ("\(field).\(name)", present, value) }
      } else {
        members[name] = value
      }
    }
    record[field] = .object(members)
  }

  /// Puts the words of this row in the place of those of the source's last one, column by column.
  private mutating func mergeUnmapped(_ listed: JSONValue) {
    guard let columns = listed.objectValue?[source]?.objectValue else { return }
    var sources = record["unmapped"]?.objectValue ?? JSONObject()
    var kept = sources[source]?.objectValue ?? JSONObject()
    for (name, value) in columns where replaces || kept[name] == nil {
      if isShared, let present = kept[name] {
        kept[name] = Self.columns(present, value)
      } else {
        kept[name] = value
      }
    }
    sources[source] = .object(kept)
    record["unmapped"] = .object(sources)
  }

  /// The texts that two rows have in a column, without repeats.
  static func columns(_ one: JSONValue, _ other: JSONValue) -> JSONValue {
    let texts = items(of: one)
    let all = texts + items(of: other).filter { !texts.contains($0) }
    return all.count == 1 ? all[0] : .array(all)
  }

  /// The texts of a column, which is one text or a list.
  private static func items(of column: JSONValue) -> [JSONValue] { column.arrayValue ?? [column] }

  // MARK: - Places

  /// How far a list's point may be from that of others before it is told, and how far from its own of
  /// an earlier edition, in metres.
  private static let (far, farMoved) = (1_000.0, 100_000.0)

  /// Sets the point and the outline together, as the one is made of the other.
  private mutating func mergePlace(_ draft: JSONObject) {
    let fields = ["footprint", "location"]
    guard !fields.contains(where: isControlled), fields.contains(where: { draft[$0] != nil }) else {
      return
    }
    let parts = record["components"]?.arrayValue ?? []
    let isPlaced =
      fields.contains { record[$0] != nil }
      || parts.contains { $0.objectValue?["location"] != nil }
    guard isPlaced, !(owns("location") || owns("footprint")) else {
      noteMove(from: record["location"], to: draft["location"])
      for field in fields { record[field] = draft[field] ?? (isPlaced ? nil : record[field]) }
      return
    }
    guard let listed = draft["location"].flatMap(Self.location) else { return }
    let present = ([record["location"]] + parts.map { $0.objectValue?["location"] })
      .compactMap { $0.flatMap(Self.location) }
    guard let nearest = present.min(by: { $0.distance(to: listed) < $1.distance(to: listed) }),
      nearest.distance(to: listed) > Self.far
    else { return }
    differences.append(
      Difference(
        field: "location", present: Self.words(nearest), listed: Self.words(listed)))
  }

  /// Tells of a point of the list's own that is moved far.
  private mutating func noteMove(from present: JSONValue?, to listed: JSONValue?) {
    guard let present = present.flatMap(Self.location), let listed = listed.flatMap(Self.location)
    else { return }
    let metres = present.distance(to: listed)
    guard metres > Self.farMoved else { return }
    differences.append(
      Difference(
        field: "location", present: Self.words(present), listed: Self.words(listed),
        kilometres: Int((metres / 1_000).rounded())))
  }

  private static func words(_ point: Location) -> String { "\(point.latitude), \(point.longitude)" }

  private static func location(_ value: JSONValue) -> Location? {
    guard let latitude = value.objectValue?["latitude"]?.doubleValue,
      let longitude = value.objectValue?["longitude"]?.doubleValue
    else { return nil }
    do {
      return try Location(latitude: latitude, longitude: longitude)
    } catch {
      // A record with such a point cannot be read, so it does not get here.
      return nil
    }
  }
}
