/// What the marks `?`, `~` and `%` say about a part of a date.
struct DateMarks: OptionSet, Hashable {
  let rawValue: UInt8

  static let uncertain = DateMarks(rawValue: 1)
  static let approximate = DateMarks(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reads a mark, or returns `nil` for any other byte.
  init?(_ byte: UInt8?) {
    switch byte {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.uncertain, .approximate]
    default: return nil
    }
  }

  /// How many units the marks widen a search: one each.
  var weight: Int { rawValue.nonzeroBitCount }
}

/// A part of a date with the marks on its sides.
struct MarkedPart {
  /// The mark on the left, which speaks of this part only.
  let left: DateMarks?
  let digits: ArraySlice<UInt8>
  /// Whether a minus sign goes before the digits.
  let isNegative: Bool
  /// The mark on the right, which speaks of this part and all before it.
  let right: DateMarks?
}

extension ArraySlice<UInt8> {
  /// Removes a mark from the front, if one is there.
  mutating func takeMark() -> DateMarks? {
    guard let mark = DateMarks(first) else { return nil }
    removeFirst()
    return mark
  }

  /// Removes a part with its marks, or throws if the front has no such number of digits or `X`.
  mutating func takePart(
    _ name: String, digits count: Int, signed: Bool = false
  ) throws(DateFault) -> MarkedPart {
    let left = takeMark()
    guard DateMarks(first) == nil else { throw DateFault(.syntax, "two marks are side by side") }
    let isNegative = signed && take("-")
    let run = prefix { $0.isDigit || $0 == UInt8(ascii: "X") }
    guard run.count == count else {
      let number = count == 4 ? "four" : "two"
      throw DateFault(.syntax, "the \(name) needs \(number) digits")
    }
    removeFirst(count)
    let right = takeMark()
    guard DateMarks(first) == nil else { throw DateFault(.syntax, "two marks are side by side") }
    return MarkedPart(left: left, digits: run, isNegative: isNegative, right: right)
  }
}
