import CanonicalJSON
import HeritageModel

/// Which fields of a record, or of a part of one, are told to whom.
///
/// A field that no list names is told to the team alone, so that a new one cannot get out before
/// somebody decides.
package struct FieldsTold: Sendable {
  package let everybody: Set<String>
  package let partners: Set<String>
  package let team: Set<String>
  /// The fields of the parts of those fields that are objects of their own.
  package let parts: [String: FieldsTold]
  /// Whether what must be there is what a place is called, which is no word of a body of that name.
  package let namesPlace: Bool

  /// - Parameters:
  ///   - everybody: The keys of what every audience gets, between spaces.
  ///   - partners: The keys of what partners get too.
  ///   - team: The keys of what stays with the team.
  ///   - parts: The fields of parts.
  ///   - namesPlace: Whether what must be there is what a place is called.
  init(
    everybody: String, partners: String = "", team: String = "", parts: [String: FieldsTold] = [:],
    namesPlace: Bool = false
  ) {
    func keys(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
    self.everybody = keys(everybody)
    self.partners = keys(partners)
    self.team = keys(team)
    self.parts = parts
    self.namesPlace = namesPlace
  }

  /// The keys of all fields and of those of their parts.
  package var names: Set<String> {
    parts.values.reduce(everybody.union(partners).union(team)) { $0.union($1.names) }
  }

  func isTold(_ key: String, to audience: Audience) -> Bool {
    switch audience {
    case .public: everybody.contains(key)
    case .partner: everybody.contains(key) || partners.contains(key)
    case .internal: true
    }
  }
}

/// Leaves in a record what an audience gets.
struct FieldSieve: FieldVisitor {
  static let isReader = true

  let fields: FieldsTold
  let audience: Audience
  /// The names of bodies that are not told; a text that is one of them goes where a record can be
  /// without it.
  let names: Set<String>
  /// Whether a part is sifted and no whole record, which is hidden or not as what it is.
  private let isPart: Bool
  /// Whether a field had to go without which there is no record.
  private(set) var lacks = false

  init(
    _ fields: FieldsTold, for audience: Audience, without names: Set<String>, isPart: Bool = false
  ) {
    self.fields = fields
    self.audience = audience
    self.names = names
    self.isPart = isPart
  }

  /// Returns a record or a part of one with what is told of it; `nil` where nothing can be told
  /// without a field that must be there.
  func sifted<Holder: FieldHolder>(_ holder: Holder) -> Holder? {
    var sieve = self
    var copy = holder
    copy.unknownMembers = JSONObject()
    copy.visit(&sieve)
    return sieve.lacks ? nil : copy
  }

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    value = value.flatMap { isName($0) ? nil : told($0, key) }
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    let mustGo = isPart && !fields.namesPlace && isName(value)
    if !mustGo, let told = told(value, key) { value = told } else { lacks = true }
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    values = values.compactMap { isName($0) ? nil : told($0, key) }
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    values = values.compactMapValues { isName($0) ? nil : told($0, key) }
  }

  private func told<Value: FieldValue>(_ value: Value, _ key: String) -> Value? {
    guard fields.isTold(key, to: audience) else { return nil }
    if let part = value as? any RecordComponent {
      guard let inner = fields.parts[key] else { return nil }
      return FieldSieve(inner, for: audience, without: names, isPart: true).sifted(part) as? Value
    }
    if let outline = value as? JSONValue { return outline.outline as? Value }
    return value
  }

  private func isName(_ value: some FieldValue) -> Bool {
    guard !names.isEmpty, let text = value as? String else { return false }
    return names.contains(text.bodyKey)
  }
}

extension JSONValue {
  /// A GeoJSON geometry with nothing but its numbers, as any other member may say anything; `nil` for
  /// what is no sound geometry.
  fileprivate var outline: JSONValue? {
    do throws(GeometryError) {
      return try Geometry(geoJSON: self).geoJSON
    } catch {
      // A check tells what is wrong with it.
      return nil
    }
  }
}
