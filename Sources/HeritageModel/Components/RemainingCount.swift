public import CanonicalJSON

/// How many of some things of a subject are left by a report, such as 4 of 16 columns.
public struct RemainingCount: RecordComponent {
  /// How many are left, 0 or more.
  public private(set) var number: Int
  /// How many there were, no fewer than are left, or `nil` if nobody says.
  public private(set) var of: Int?
  /// What is counted, in the plural, such as `columns`; counts of one word are compared.
  public private(set) var thing: String
  public var unknownMembers = JSONObject()

  /// Creates a count, or returns `nil` if it is negative, exceeds what there was, or names nothing.
  public init?(_ number: Int, of: Int? = nil, thing: String) {
    guard number >= 0, of.map({ $0 >= max(number, 1) }) ?? true,
      thing.contains(where: { !$0.isWhitespace })
    else { return nil }
    self.number = number
    self.of = of
    self.thing = thing
  }

  /// Reads a count written as `4 of 16 columns` or `4 columns`, with digits.
  public init(_ text: String) throws(RemainingCountError) {
    var words = text.split(separator: " ")[...]
    let number = words.popFirst().flatMap(Self.number)
    var whole: Int?
    if words.first == "of" {
      whole = words.dropFirst().first.flatMap(Self.number) ?? -1
      words = words.dropFirst(2)
    }
    guard let number,
      let count = RemainingCount(number, of: whole, thing: words.joined(separator: " "))
    else { throw RemainingCountError(text: text) }
    self = count
  }

  private static func number(_ word: Substring) -> Int? {
    word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(word) : nil
  }

  private init() {
    number = 0
    thing = ""
  }

  package static var blank: Self { Self() }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("number", &number)
    fields.optional("of", &of)
    fields.required("thing", &thing)
  }

  package static var fieldLimits: [String: JSONObject] {
    ["number": ["minimum": 0], "of": ["minimum": 1]]
  }

  package func check() throws(FieldFaults) {
    // A count without its thing is told as what is missing.
    guard !thing.isEmpty, RemainingCount(number, of: of, thing: thing) == nil else { return }
    throw FieldFaults(
      FieldProblem.wrongKind,
      "\(number)\(of.map { " of \($0)" } ?? "") \(quoted(thing)) is not a count of what is left"
    ).inside("number")
  }
}

extension RemainingCount: CustomStringConvertible {
  /// The count in words, such as `4 of 16 columns`.
  public var description: String { "\(number)\(of.map { " of \($0)" } ?? "") \(thing)" }
}

/// A text that is not a count of what is left.
public struct RemainingCountError: Error, Hashable, CustomStringConvertible {
  public let text: String

  public var description: String { "'\(text)' is not a count such as '4 of 16 columns'" }
}
