/// A run of decimal digits in which `X` stands for any digit.
struct DigitMask {
  private let places: ArraySlice<UInt8>
  /// The value with every `X` as 0.
  let least: Int
  /// The value with every `X` as 9.
  let greatest: Int

  /// The mask that stands for any number of two digits.
  static let anyTwoDigits = DigitMask(places: "XX".utf8.map(\.self)[...], least: 0, greatest: 99)

  private init(places: ArraySlice<UInt8>, least: Int, greatest: Int) {
    self.places = places
    self.least = least
    self.greatest = greatest
  }

  /// Reads a mask of up to four places, or returns `nil` if anything but digits and `X` is there.
  init?(_ places: ArraySlice<UInt8>) {
    guard (1...4).contains(places.count) else { return nil }
    var least = 0
    var greatest = 0
    for byte in places {
      guard byte.isDigit || byte == UInt8(ascii: "X") else { return nil }
      least = least * 10 + (byte.isDigit ? Int(byte - UInt8(ascii: "0")) : 0)
      greatest = greatest * 10 + (byte.isDigit ? Int(byte - UInt8(ascii: "0")) : 9)
    }
    self.init(places: places, least: least, greatest: greatest)
  }

  /// The value, or `nil` if the mask has an `X`.
  var value: Int? { least == greatest ? least : nil }

  /// Returns whether the mask stands for a number, among others.
  func matches(_ number: Int) -> Bool {
    var rest = number
    for byte in places.reversed() {
      if byte.isDigit, rest % 10 != Int(byte - UInt8(ascii: "0")) { return false }
      rest /= 10
    }
    return rest == 0
  }

  /// Returns the numbers of a range that the mask stands for, upwards or downwards.
  func values(
    in range: ClosedRange<Int>, ascending: Bool
  ) -> LazyFilterSequence<StrideThrough<Int>> {
    let low = max(least, range.lowerBound)
    let high = min(greatest, range.upperBound)
    let numbers =
      ascending
      ? stride(from: low, through: high, by: 1) : stride(from: high, through: low, by: -1)
    return numbers.lazy.filter(matches)
  }
}
