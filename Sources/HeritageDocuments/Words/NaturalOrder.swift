/// Orders names as people do: the numbers in them by their value, not digit by digit.
enum NaturalOrder {
  static func precedes(_ left: String, _ right: String) -> Bool {
    var (one, other) = (Array(left.utf8)[...], Array(right.utf8)[...])
    while let first = one.first, let second = other.first {
      if isDigit(first), isDigit(second) {
        let (mine, theirs) = (takeNumber(&one), takeNumber(&other))
        // Without leading zeros the longer number is the greater one.
        if mine.count != theirs.count { return mine.count < theirs.count }
        if mine != theirs { return mine.lexicographicallyPrecedes(theirs) }
        continue
      }
      if first != second { return first < second }
      one = one.dropFirst()
      other = other.dropFirst()
    }
    return one.isEmpty && other.isEmpty ? left < right : one.count < other.count
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = bytes.prefix(while: isDigit)
    bytes = bytes.dropFirst(digits.count)
    return digits.drop { $0 == UInt8(ascii: "0") }
  }
}
