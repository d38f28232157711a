import CanonicalJSON
import HeritageModel

/// Fills the fields of a record, or of a part of one, with what its template takes from rows.
struct TemplateVisitor: FieldVisitor {
  static let isReader = true

  private let group: GroupReading
  private let template: BoundTemplate
  /// The rows that the values are taken from, as numbers in the group.
  private let rows: [Int]
  /// The value of whose texts one is taken, and which, where the row makes several parts.
  private let leader: (value: BoundValue, place: Int)?
  private var next = 0
  /// Whether a column gave a value.
  private(set) var hasText = false
  /// Whether all is there that must be.
  private(set) var isComplete = true
  private var given: [String] = []

  init(
    _ template: BoundTemplate, _ rows: [Int], of group: GroupReading,
    leader: (value: BoundValue, place: Int)? = nil
  ) {
    self.template = template
    self.rows = rows
    self.group = group
    self.leader = leader
  }

  /// Whether rows gave a value for a member.
  func gave(_ key: String) -> Bool { given.contains(key) }

  // Fields are met in the order of their keys, in which a template has its members.
  private mutating func member(_ key: String) -> BoundTemplate.Member? {
    guard next < template.members.count, template.members[next].key == key else { return nil }
    defer { next += 1 }
    return template.members[next]
  }

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    guard let member = member(key), let made: Value = self.value(of: member) else { return }
    value = made
    given.append(key)
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    guard let member = member(key) else { return }
    if let made: Value = self.value(of: member) {
      value = made
      given.append(key)
    } else {
      isComplete = false
    }
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    guard case .list(let items)? = member(key)?.content else { return }
    var seen: Set<String> = []
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

  mutating func texts(_ key: String, _ texts: inout [String: String]) {
    guard case .texts(let members)? = member(key)?.content else { return }
    for member in members {
      texts[member.key] = single(member.value, isRequired: false) { text in
        do throws(ExternalIDError) {
          return .success(try ExternalID(scheme: member.key, value: text).value)
        } catch {
          return .failure(
            .noValue(text, code: "IDN-05", message: error.description, hint: error.hint))
        }
      }
    }
  }
}

extension TemplateVisitor {
  /// Returns the one value of a member.
  private mutating func value<Value: FieldValue>(of member: BoundTemplate.Member) -> Value? {
    switch member.content {
    case .value(let value, let form):
      let group = group
      return single(value, isRequired: member.isRequired) { text in
        Self.value(of: text, as: form, in: group)
      }
    case .place(let place):
      guard let point = group.point(place, rows) else { return nil }
      hasText = true
      group.footprint = group.footprint ?? point.footprint
      return located(point.location, place) as? Value
    case .part(let template):
      guard let type = Value.self as? any FieldHolder.Type else { return nil }
      return part(type, template) as? Value
    case .list, .texts: return nil
    }
  }

  /// Returns the first text that fits as a value; others are noted.
  private mutating func single<Value>(
    _ value: BoundValue, isRequired: Bool,
    _ made: (String) -> Result<Value, BoundValue.Misfit>
  ) -> Value? {
    var taken: (value: Value, text: String, line: Int)?
    for row in value.isConstant ? rows.prefix(1) : rows[...] {
      let (texts, areOfColumn) = value.texts(in: group.rows[row])
      let place = leader.flatMap { $0.value == value ? $0.place : nil }
      for (index, text) in texts.enumerated() where index == place ?? index {
        switch text {
        case .misfit(let misfit): group.note(misfit, value, row, isRequired: isRequired)
        case .text(let text):
          if let taken {
            // Of the parts that a row makes the first tells for all.
            if taken.text != text, leader?.place ?? 0 == 0 {
              group.note(text, besides: taken.text, on: taken.line, value, row)
            }
            continue
          }
          switch made(text) {
          case .failure(let misfit): group.note(misfit, value, row, isRequired: isRequired)
          case .success(let made):
            taken = (made, text, group.rows[row].line)
            if areOfColumn { hasText = true }
          }
        }
      }
    }
    return taken?.value
  }

  private static func value<Value: FieldValue>(
    of text: String, as form: ValueForm, in group: GroupReading
  ) -> Result<Value, BoundValue.Misfit> {
    guard form != .country else {
      guard let code = group.words.country(text), let value = code as? Value else {
        return .failure(
          .noValue(
            text, code: FieldProblem.notInVocabulary,
            message: "'\(text.shortened)' is not the code or the name of a country", hint: nil))
      }
      return .success(value)
    }
    guard let json = form.json(of: text) else {
      return .failure(
        .noValue(
          text, code: FieldProblem.wrongKind, message: "'\(text.shortened)' is not \(form.words)",
          hint: nil))
    }
    do throws(FieldFaults) {
      return .success(try Value.read(json))
    } catch {
      let problem = error.problems.first
      return .failure(
        .noValue(
          text, code: problem?.code ?? FieldProblem.wrongKind,
          message: problem?.message ?? "'\(text.shortened)' does not fit", hint: problem?.hint))
    }
  }

  /// Adds the values of a list's item, each once.
  private mutating func add<Value: FieldValue>(
    _ value: BoundValue, _ form: ValueForm, to values: inout [Value], _ seen: inout Set<String>
  ) {
    for row in value.isConstant ? rows.prefix(1) : rows[...] {
      let (texts, areOfColumn) = value.texts(in: group.rows[row])
      for text in texts {
        switch text {
        case .misfit(let misfit): group.note(misfit, value, row, isRequired: false)
        case .text(let text):
          let made: Result<Value, BoundValue.Misfit> = Self.value(of: text, as: form, in: group)
          switch made {
          case .failure(let misfit): group.note(misfit, value, row, isRequired: false)
          case .success(let made):
            // A country by its code and by its name is one.
            if seen.insert(made.written.stringValue ?? text).inserted { values.append(made) }
            if areOfColumn { hasText = true }
          }
        }
      }
    }
  }

  /// Returns a location with how far off it may be.
  private mutating func located(_ location: Location, _ place: BoundPlace) -> Location {
    guard let uncertainty = place.uncertainty else { return location }
    let metres: Double? = single(uncertainty, isRequired: false) { text in
      guard let metres = ListedNumber.read(text), metres > 0 else {
        return .failure(
          .noValue(
            text, code: "GEO-06", message: "'\(text.shortened)' is not a number of metres above 0",
            hint: nil)
        )
      }
      return .success(metres)
    }
    var location = location
    location.uncertaintyMetres = metres
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
    hasText = hasText || visitor.hasText
    return visitor.isMade ? part : nil
  }

  /// Whether a part is made: a column gave a text, or it names none.
  private var isMade: Bool { isComplete && (hasText || template.isConstant) }

  /// Adds the parts that a list's item makes, some for each row, each once.
  private mutating func add<Part: FieldHolder, Value: FieldValue>(
    _: Part.Type, _ template: BoundTemplate, to values: inout [Value]
  ) {
    var parts = PartList<Part>(values.compactMap { $0 as? Part })
    let before = parts.all.count
    for row in template.isConstant ? rows.prefix(1) : rows[...] {
      let leader = template.leader(in: group.rows[row])
      let count = leader?.count ?? 1
      for place in 0..<count {
        var visitor = TemplateVisitor(
          template, [row], of: group, leader: count > 1 ? leader.map { ($0.value, place) } : nil)
        var part = Part.blank
        part.visit(&visitor)
        hasText = hasText || visitor.hasText
        guard visitor.isMade else { continue }
        parts.add(attributed(part, visitor, after: parts))
      }
    }
    for part in parts.all[before...] {
      if let value = part as? Value { values.append(value) }
    }
  }

  /// Returns a part with what the import knows of it: where it comes from, and what part a name plays.
  private func attributed<Part: FieldHolder>(
    _ part: Part, _ visitor: TemplateVisitor, after others: PartList<Part>
  ) -> Part {
    if var name = part as? Name {
      name.source = name.source ?? group.source
      if !visitor.gave("kind") {
        let isFirst = !others.all.contains { ($0 as? Name)?.language == name.language }
        name.kind = isFirst ? .preferred : .variant
      }
      return name as? Part ?? part
    }
    guard var text = part as? LocalizedText else { return part }
    text.source = text.source ?? group.source
    return text as? Part ?? part
  }
}

/// Parts of a record, each once; of names with one text and language the first.
private struct PartList<Part: FieldHolder> {
  private(set) var all: [Part]
  private var seen: Set<AnyHashable> = []

  init(_ parts: [Part]) {
    all = parts
  }

  mutating func add(_ part: Part) {
    if !all.isEmpty {
      if seen.isEmpty { seen = Set(all.map(Self.identity)) }
      guard seen.insert(Self.identity(part)).inserted else { return }
    }
    all.append(part)
  }

  private static func identity(_ part: Part) -> AnyHashable {
    guard let name = part as? Name else { return AnyHashable(part) }
    return [name.text, name.language]
  }
}
