/// A JSON value.
///
/// Two values are equal exactly when their canonical bytes are. So `.number(1500)` equals
/// `.integer(1500)`, zero differs from minus zero, and a precomposed letter differs from a
/// decomposed one.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// A number written with neither fraction nor exponent.
  case integer(Int)
  /// Any other number; it must be finite to be written.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue: Hashable {
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.integer(let integer), .number(let number)), (.number(let number), .integer(let integer)):
      number.writtenAsInteger == integer
    case (.number(let left), .number(let right)): left.bitPattern == right.bitPattern
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let flag): hasher.combine(flag)
    case .integer(let integer): hasher.combine(integer)
    case .number(let number):
      if let integer = number.writtenAsInteger {
        hasher.combine(integer)
      } else {
        hasher.combine(number.bitPattern)
      }
    case .string(let text): hasher.combine(text)
    case .array(let elements): hasher.combine(elements)
    case .object(let object): hasher.combine(object)
    }
  }
}

extension Double {
  /// The integer with the same canonical text, if there is one.
  ///
  /// Swift and Foundation write whole doubles out in full up to 2^53, and with an exponent beyond.
  var writtenAsInteger: Int? {
    guard magnitude <= 9_007_199_254_740_992, self != 0 || sign == .plus else { return nil }
    // `Int(exactly:)` would need the mathematics library, which this module does not link.
    let integer = Int(self)
    return Double(integer) == self ? integer : nil
  }
}

extension JSONValue {
  /// The text of a string.
  public var stringValue: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The value of an integer.
  public var intValue: Int? {
    guard case .integer(let integer) = self else { return nil }
    return integer
  }

  /// The value of a number, whether it was written as an integer or not.
  public var doubleValue: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }

  /// The value of `true` or `false`.
  public var boolValue: Bool? {
    guard case .bool(let flag) = self else { return nil }
    return flag
  }

  /// The elements of an array.
  public var arrayValue: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members of an object.
  public var objectValue: JSONObject? {
    guard case .object(let object) = self else { return nil }
    return object
  }
}

// There is no `nil` literal: in `found ? value : nil` the compiler would read it as `.null`, and a
// member that is missing would look like one that is null.

extension JSONValue: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONValue: ExpressibleByFloatLiteral {
  public init(floatLiteral value: Double) { self = .number(value) }
}

extension JSONValue: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Creates an object.
  ///
  /// - Precondition: no key comes twice.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(uniqueMembers: elements))
  }
}

extension String {
  /// Whether both strings have the same UTF-8 bytes; `==` also accepts canonically equivalent ones.
  func hasSameBytes(as other: String) -> Bool {
    self == other && utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// Compares the UTF-8 bytes of two strings: negative, zero or positive.
  func compareBytes(with other: String) -> Int {
    let left = utf8Span.span
    let right = other.utf8Span.span
    let shared = Swift.min(left.count, right.count)
    var index = 0
    while index < shared {
      let (leftByte, rightByte) = (left[index], right[index])
      if leftByte != rightByte { return leftByte < rightByte ? -1 : 1 }
      index &+= 1
    }
    return left.count &- right.count
  }
}
