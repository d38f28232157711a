import HeritageModel

/// A line of a page: this project's own words, with text from records put in.
///
/// Interpolated strings are text from records and are made safe where the line is shown; own words
/// are shown as they are.
struct Line: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case own(String)
    case record(String)
    /// Text shown letter by letter: every mark that Markdown knows is escaped.
    case literal(String)
    /// An identifier or a digest.
    case code(String)
    /// Own words that stand out.
    case strong(String)
    /// Text from a record that stands out.
    case strongRecord(String)
    /// Text from a record that leads to an address on the web.
    case link(String, to: String)
    /// The word of a grade, which a screen may show in the grade's colour.
    case grade(DamageGrade, String)
    /// The word of a grade that stands out.
    case strongGrade(DamageGrade, String)
  }

  var parts: [Part]

  init(parts: [Part] = []) {
    self.parts = parts
  }

  static func own(_ text: String) -> Line { Line(parts: [.own(text)]) }
  static func record(_ text: String) -> Line { Line(parts: [.record(text)]) }
  static func literal(_ text: String) -> Line { Line(parts: [.literal(text)]) }
  static func code(_ text: String) -> Line { Line(parts: [.code(text)]) }
  static func strong(_ text: String) -> Line { Line(parts: [.strong(text)]) }
  static func strongRecord(_ text: String) -> Line { Line(parts: [.strongRecord(text)]) }
  static func grade(_ grade: DamageGrade, _ text: String) -> Line {
    Line(parts: [.grade(grade, text)])
  }

  /// Text that leads to an address, or the text alone where it is none on the web.
  static func link(_ text: String, to address: String?) -> Line {
    guard let address, WebAddress.isOne(address) else { return .record(text) }
    return Line(parts: [.link(text, to: address)])
  }

  static let empty = Line()

  var isEmpty: Bool { parts.isEmpty }

  /// The line as text alone, for a spreadsheet or a program.
  var plainText: String {
    parts.map { part in
      switch part {
      case .own(let text), .record(let text), .literal(let text), .code(let text),
        .strong(let text), .strongRecord(let text), .link(let text, _), .grade(_, let text),
        .strongGrade(_, let text):
        text
      }
    }.joined()
  }

  /// The line with its first letter a capital, where it begins with own words.
  var capitalizedFirst: Line {
    guard case .own(let text)? = parts.first else { return self }
    return .own(text.capitalizedFirst) + Line(parts: Array(parts.dropFirst()))
  }

  /// The line with a full stop, unless it ends a sentence already.
  var endingInStop: Line { plainText.endingInStop == plainText ? self : self + "." }

  static func + (left: Line, right: Line) -> Line { Line(parts: left.parts + right.parts) }

  static func += (left: inout Line, right: Line) { left.parts += right.parts }
}

extension Line: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.own(literal)) }
    }

    mutating func appendInterpolation(_ text: String) { parts.append(.record(text)) }
    mutating func appendInterpolation(own text: String) { parts.append(.own(text)) }
    mutating func appendInterpolation(code text: String) { parts.append(.code(text)) }
    mutating func appendInterpolation(_ number: Int) { parts.append(.own(String(number))) }
    mutating func appendInterpolation(_ line: Line) { parts += line.parts }
  }

  init(stringLiteral value: String) { self = .own(value) }

  init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }
}

extension Sequence<Line> {
  func joined(_ separator: String = ", ") -> Line {
    var result = Line()
    for (index, line) in enumerated() {
      if index > 0 { result += .own(separator) }
      result += line
    }
    return result
  }
}

extension [Line] {
  /// Joins the first lines and counts the rest, as in `Temple of Bel, Great Colonnade and 3 more`.
  func joined(_ separator: String = ", ", upTo limit: Int) -> Line {
    let shown = prefix(limit).joined(separator)
    return count > limit ? "\(shown) and \(count - limit) more" : shown
  }
}
