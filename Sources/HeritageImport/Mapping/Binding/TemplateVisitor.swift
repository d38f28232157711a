import CanonicalJSON
import HeritageModel

/// Fills the fields of a record, or of a part of one, with what its template takes from rows.
struct TemplateVisitor: FieldVisitor {
  static let isReader = true

  /// One of the texts of a value of which a row makes a part each.
  struct Leader {
    let id: Int
    let text: BoundValue.Texts
    /// Whether it is the first, which tells for all what there is to say of the row.
    let isFirst: Bool
    /// Its place among the texts of its value, how many those are, and the columns that have as many.
    var place = 0
    var of = 1
    var columns: [[Int]] = []
  }

  private let group: GroupReading
  private let template: BoundTemplate
  /// The rows that the values are taken from, as numbers in the group.
  private let rows: ArraySlice<Int>
  private let leader: Leader?
  private var next = 0
  /// Whether a column gave a text.
  private(set) var hasText = false
  /// Whether a value for which a column is named gave a text, be it the one for where there is none.
  private var isFilled = false
  /// The members without a value that must have one.
  private(set) var lacking: Set<String> = []

  init(
    _ template: BoundTemplate, _ rows: ArraySlice<Int>, of group: GroupReading,
    leader: Leader? = nil
  ) {
    self.template = template
    self.rows = rows
    self.group = group
    self.leader = leader
  }

  /// Whether a part is made.
  var isMade: Bool { isMade(lacking: []) }

  /// Whether a part is made though some of its members may have no value.
  func isMade(lacking members: Set<String>) -> Bool {
    lacking.isSubset(of: members) && (isFilled || template.isConstant)
  }

  // Fields are met in the order of their keys, in which a template has its members.
  private func isNext(_ key: String) -> Bool {
    next < template.members.count && template.members[next].key == key
  }

  func passes(_ key: String) -> Bool { !isNext(key) }

  private mutating func takeNext() -> BoundTemplate.Member {
    defer { next += 1 }
    return template.members[next]
  }

  // What fills a field is apart from what asks whether there is anything for it: types that a
  // generic function needs are looked up when it begins, and most fields need none.

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    if isNext(key) { fill(&value) }
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    if isNext(key) { fill(&value) }
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    if isNext(key) { fill(&values) }
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    if isNext(key) { fill(&values) }
  }
}

extension TemplateVisitor {
  @inline(never)
  private mutating func fill<Value: FieldValue>(_ value: inout Value?) {
    if let made: Value = self.value(of: takeNext()) { value = made }
  }

  @inline(never)
  private mutating func fill<Value: FieldValue>(_ value: inout Value) {
    let member = takeNext()
    if let made: Value = self.value(of: member) { value = made } else { lacking.insert(member.key) }
  }

  @inline(never)
  private mutating func fill<Value: FieldValue>(_ values: inout [Value]) {
    guard case .list(let items) = takeNext().content else { return }
    var seen = DistinctTexts()
    for item in items {
      switch item {
      case .value(let value, let form): add(value, form, to: &values, &seen)
      case .part(let template):
        guard let type = Value.self as? any FieldHolder.Type else { continue }
        add(type, template, to: &values)
      case .list, .place, .texts: continue
      }
    }
  }

  @inline(never)
  private mutating func fill<Value: FieldValue>(_ values: inout [String: Value]) {
    guard case .texts(let members) = takeNext().content else { return }
    var texts: [String: String] = [:]
    for member in members {
      texts[member.key] = single(member.value, .identifier(member.key), isRequired: false)
    }
    // Only texts stand under free keys in a template.
    if let texts = texts as? [String: Value] { values = texts }
  }
}

extension TemplateVisitor {
  /// Returns the one value of a member.
  private mutating func value<Value: FieldValue>(of member: BoundTemplate.Member) -> Value? {
    switch member.content {
    case .value(let value, let form): return single(value, form, isRequired: member.isRequired)
    case .place(let place): return located(place) as? Value
    case .part(let template):
      guard let type = Value.self as? any FieldHolder.Type else { return nil }
      return part(type, template) as? Value
    case .list, .texts: return nil
    }
  }

  /// Returns the first text that fits as a value; others are noted.
  private mutating func single<Value: FieldValue>(
    _ value: BoundValue, _ form: ValueForm, isRequired: Bool
  ) -> Value? {
    var taken: Value?
    var first: (text: String, line: Int)?
    for row in value.isConstant ? rows.prefix(1) : rows {
      let texts = texts(of: value, row)
      for place in 0..<texts.count {
        switch texts[place] {
        case nil: continue
        case .misfit(let misfit): group.note(misfit, value, row, isRequired: isRequired)
        case .text(let text):
          if let first {
            let isNew = first.text != text && leader?.isFirst ?? true
            if isNew { group.note(text, besides: first.text, on: first.line, value, row) }
            continue
          }
          do throws(BoundValue.Misfit) {
            taken = try group.value(of: text, as: form)
            first = (text, group.rows[row].line)
            note(texts, of: value)
          } catch {
            group.note(error, value, row, isRequired: isRequired)
          }
        }
      }
    }
    return taken
  }

  private func texts(of value: BoundValue, _ row: Int) -> BoundValue.Texts {
    guard let leader else { return value.texts(in: group.rows[row]) }
    if leader.id == value.id { return leader.text }
    let texts = value.texts(in: group.rows[row])
    // What another member takes from the same cell goes with the text that leads.
    return leader.of > 1 && texts.count == leader.of && leader.columns.contains(value.columns)
      ? texts.only(leader.place) : texts
  }

  /// Returns the first text of a value that no field has, such as a class of damage; others are
  /// noted, and one that does not fit refuses the rows.
  mutating func text(of value: BoundValue) -> String? {
    single(value, .text, isRequired: true)
  }

  private mutating func note(_ texts: BoundValue.Texts, of value: BoundValue) {
    hasText = hasText || texts.areOfColumn
    isFilled = isFilled || !value.isConstant
  }

  /// Adds the values of a list's item, each once.
  private mutating func add<Value: FieldValue>(
    _ value: BoundValue, _ form: ValueForm, to values: inout [Value], _ seen: inout DistinctTexts
  ) {
    for row in value.isConstant ? rows.prefix(1) : rows {
      let texts = texts(of: value, row)
      for place in 0..<texts.count {
        switch texts[place] {
        case nil: continue
        case .misfit(let misfit): group.note(misfit, value, row, isRequired: false)
        case .text(let text):
          do throws(BoundValue.Misfit) {
            let made: Value = try group.value(of: text, as: form)
            // A country by its code and by its name is one.
            if seen.isNew(made.written.stringValue ?? text) { values.append(made) }
            note(texts, of: value)
          } catch {
            group.note(error, value, row, isRequired: false)
          }
        }
      }
    }
  }

  /// Returns a point with how far off it may be.
  private mutating func located(_ place: BoundPlace) -> Location? {
    guard let point = group.point(place, rows) else { return nil }
    hasText = true
    isFilled = true
    group.footprint = group.footprint ?? point.footprint
    var location = point.location
    if let uncertainty = place.uncertainty {
      location.uncertaintyMetres = single(uncertainty, .distance, isRequired: false)
    }
    return location
  }
}

extension TemplateVisitor {
  /// Returns the one part of a record that a template makes of all rows.
  private mutating func part<Part: FieldHolder>(
    _: Part.Type, _ template: BoundTemplate
  ) -> Part? {
    var visitor = TemplateVisitor(template, rows, of: group)
    var part = Part.blank
    part.visit(&visitor)
    take(visitor)
    return visitor.isMade ? part : nil
  }

  private mutating func take(_ visitor: TemplateVisitor) {
    hasText = hasText || visitor.hasText
    isFilled = isFilled || visitor.isFilled
  }

  /// Adds the parts that a list's item makes, some for each row, each once.
  private mutating func add<Part: FieldHolder, Value: FieldValue>(
    _: Part.Type, _ template: BoundTemplate, to values: inout [Value]
  ) {
    var seen: Set<AnyHashable> = []
    for index in (template.isConstant ? rows.prefix(1) : rows).indices {
      let leading = template.leader(in: group.rows[rows[index]])
      for place in 0..<(leading?.texts.count ?? 1) {
        var visitor = TemplateVisitor(
          template, rows[index...index], of: group,
          leader: leading.map {
            Leader(id: $0.id, text: $0.texts.only(place), isFirst: place == 0)
          })
        var part = Part.blank
        part.visit(&visitor)
        take(visitor)
        guard visitor.isMade, let value = part as? Value else { continue }
        // The first needs no comparison, and most records have one.
        if !values.isEmpty {
          if seen.isEmpty { seen = Set(values.compactMap { $0 as? AnyHashable }) }
          guard seen.insert(AnyHashable(part)).inserted else { continue }
        }
        values.append(value)
      }
    }
  }
}
