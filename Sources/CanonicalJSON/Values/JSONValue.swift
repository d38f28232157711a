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
