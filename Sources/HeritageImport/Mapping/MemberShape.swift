import CanonicalJSON
import HeritageModel

/// What a member of a record holds, as far as a template must know it.
indirect enum MemberShape {
  /// One value, which its type reads.
  case value(any FieldValue.Type)
  /// A part with members of its own.
  case part([String: Member])
  /// A point, which a template makes of columns in several ways.
  case place
  case list(MemberShape)
  /// Texts by free keys.
  case texts
  /// An object of a foreign format, which no template can make.
  case foreign

  struct Member {
    let shape: MemberShape
    let isRequired: Bool
  }
}

extension MemberShape {
  fileprivate init<Value: FieldValue>(of type: Value.Type) {
    switch type {
    case is Location.Type: self = .place
    case let holder as any FieldHolder.Type: self = .part(Self.members(of: holder))
    case is JSONValue.Type: self = .foreign
    default: self = .value(type)
    }
  }

  /// The members of a record or of a part, by key.
  static func members<Holder: FieldHolder>(of holder: Holder.Type) -> [String: Member] {
    var lister = MemberLister()
    var blank = Holder.blank
    blank.visit(&lister)
    return lister.members
  }
}

/// Lists the members that it meets.
private struct MemberLister: FieldVisitor {
  static let isReader = false

  private(set) var members: [String: MemberShape.Member] = [:]

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    members[key] = .init(shape: MemberShape(of: Value.self), isRequired: false)
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    members[key] = .init(shape: MemberShape(of: Value.self), isRequired: true)
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    members[key] = .init(shape: .list(MemberShape(of: Value.self)), isRequired: false)
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    // What else stands under free keys is the importer's to fill.
    guard Value.self == String.self else { return }
    members[key] = .init(shape: .texts, isRequired: false)
  }
}

/// How a text becomes the value of a member.
enum ValueForm: Hashable, Sendable {
  case text, number, whole, flag, country
  /// A date, which is read in any of the forms that lists have.
  case date
  /// A number of metres above 0.
  case distance
  /// An identifier in another register, by the register's short name.
  case identifier(String)

  init(of type: any FieldValue.Type, key: String) {
    self =
      switch type {
      case is Bool.Type: .flag
      case is Int.Type: .whole
      case is Double.Type, is GroundSampleDistance.Type: .number
      case is StatedDate.Type: .date
      default: key == "countries" || key == "country" ? .country : .text
      }
  }

  /// The value as the member's type reads it, or `nil` for a text in no such form.
  func json(of text: String) -> JSONValue? {
    switch self {
    case .text, .country, .date, .identifier: .string(text)
    case .number: ListedNumber.read(text).map(JSONValue.number)
    case .distance: ListedNumber.read(text).flatMap { $0 > 0 ? .number($0) : nil }
    case .whole:
      ListedNumber.read(text).flatMap { Int(exactly: $0) }.map(JSONValue.integer)
    case .flag: text == "true" ? true : text == "false" ? false : nil
    }
  }

  /// The code of the rule that a text in no such form breaks.
  var misfitCode: String {
    switch self {
    case .country: FieldProblem.notInVocabulary
    case .distance: "GEO-06"
    default: FieldProblem.wrongKind
    }
  }

  /// What a text in the form is, such as `a number`.
  var words: String {
    switch self {
    case .text: "a text"
    case .country: "the code or the name of a country"
    case .identifier: "an identifier"
    case .distance: "a number of metres above 0"
    case .date: "a date"
    case .number: "a number"
    case .whole: "a whole number"
    case .flag: "'true' or 'false'"
    }
  }
}

/// Numbers as tables have them.
enum ListedNumber {
  /// Reads a number with a point or one comma before its decimals, and nothing else.
  static func read(_ text: String) -> Double? {
    var bytes = Array(text.utf8)
    if let comma = bytes.firstIndex(of: UInt8(ascii: ",")) { bytes[comma] = UInt8(ascii: ".") }
    return DecimalNumber.read(bytes[...])
  }
}

extension FieldValue {
  /// What keeps a text from being a value of this type, with what to write instead.
  static func problem(of text: String, as form: ValueForm) -> (message: String, hint: String?)? {
    guard let json = form.json(of: text) else {
      return ("'\(text)' is not \(form.words)", nil)
    }
    do throws(FieldFaults) {
      _ = try read(json)
      return nil
    } catch {
      let problem = error.problems.first
      return (problem?.message ?? "'\(text)' does not fit", problem?.hint)
    }
  }
}
