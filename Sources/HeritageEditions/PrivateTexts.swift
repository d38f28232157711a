import CanonicalJSON
public import HeritageModel

/// Something that records say and an edition of them does not tell.
public struct PrivateText: Hashable, Sendable {
  public let text: String
  /// The record that says it, the first of several.
  public let record: RecordReference
  /// Where in the record, such as `custody/agent`.
  public let field: String
}

/// All that records say and an edition of them does not tell: what must not be in anything that was
/// made of the edition.
public struct PrivateTexts: Sendable {
  /// Texts and whole numbers, a line each, each once; without dates and without numbers of fewer than five
  /// digits.
  public let texts: [PrivateText]
  /// Degrees of latitude and longitude that are told less exactly or not at all, as they are written.
  public let degrees: [PrivateText]

  /// - Parameters:
  ///   - records: All records of the registry.
  ///   - edition: Those of an edition.
  public init(of records: Records, notIn edition: Records) {
    var told = Leaves()
    edition.forEach { told.add(.object($0.json)) }
    var texts: [String: PrivateText] = [:]
    var degrees: [String: PrivateText] = [:]
    func note(_ record: any HeritageRecord) {
      var own = Leaves()
      own.add(.object(record.json))
      for (line, field) in own.lines
      where told.lines[line] == nil && !Self.isCommon(line) {
        if texts[line] == nil {
          texts[line] = PrivateText(text: line, record: record.reference, field: field)
        }
      }
      for (number, field) in own.degrees
      where told.degrees[number] == nil && Self.isExact(number) && degrees[number] == nil {
        degrees[number] = PrivateText(text: number, record: record.reference, field: field)
      }
    }
    records.forEach { note($0) }
    records.duplicates.forEach { note($0) }
    self.texts = texts.values.sorted { $0.text < $1.text }
    self.degrees = degrees.values.sorted { $0.text < $1.text }
  }

  /// A day or an instant says nothing without that which happened then, and a number of a few digits is
  /// met by chance.
  private static func isCommon(_ text: String) -> Bool {
    if text.utf8.allSatisfy(lettersOfDates.contains),
      (try? EDTF(text)) != nil || (try? Instant(text)) != nil
    {
      return true
    }
    return !text.contains(where: \.isLetter) && text.count(where: \.isNumber) < fewestDigits
  }

  private static let lettersOfDates = Set("0123456789-+:.TZ/~?% X[]{},".utf8)
  private static let fewestDigits = 5

  /// Degrees in fewer than three decimals are met by chance.
  private static func isExact(_ number: String) -> Bool {
    number.split(separator: ".").last.map { $0.count >= 3 } ?? false && number.contains(".")
  }
}

/// The lines of text and the degrees in a JSON value, with where they stand.
private struct Leaves {
  private(set) var lines: [String: String] = [:]
  private(set) var degrees: [String: String] = [:]

  mutating func add(_ value: JSONValue, at path: String = "") {
    switch value {
    case .string(let text):
      for line in text.split(whereSeparator: \.isNewline) { note(line, at: path) }
    case .number(let number):
      if path.hasSuffix("latitude") || path.hasSuffix("longitude") || path.contains("footprint") {
        degrees[number.description] = path
      }
    case .array(let elements): for element in elements { add(element, at: path) }
    case .object(let members):
      for (key, member) in members { add(member, at: path.isEmpty ? key : "\(path)/\(key)") }
    case .integer(let number): note(Substring(String(number)), at: path)
    case .null, .bool: break
    }
  }

  private mutating func note(_ line: Substring, at path: String) {
    let start = line.firstIndex { !$0.isWhitespace } ?? line.endIndex
    let end = line.lastIndex { !$0.isWhitespace }.map(line.index(after:)) ?? start
    if start < end, lines[String(line[start..<end])] == nil {
      lines[String(line[start..<end])] = path
    }
  }
}
