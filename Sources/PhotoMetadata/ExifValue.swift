/// One value of an Exif block, whose form is looked at before it is believed.
struct ExifValue {
  /// The number of the form, as TIFF 6 has it.
  let format: UInt32
  let bytes: [UInt8]
  let isBigEndian: Bool

  /// The text, of at most 64 characters, without what no name or date holds; `nil` if nothing is left.
  var text: String? {
    guard format == 2 else { return nil }
    let scalars = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self).unicodeScalars.filter {
      !$0.properties.isDefaultIgnorableCodePoint && $0.properties.generalCategory != .control
        && $0 != "\u{FFFD}"
    }
    let words = String(String.UnicodeScalarView(scalars)).split(separator: " ")
    let text = String(words.joined(separator: " ").prefix(64))
    return text.isEmpty ? nil : text
  }

  /// The one letter of a reference such as `N`, in upper case.
  var letter: Character? { text?.uppercased().first }

  /// The first number, if the value is one or more whole ones without a sign.
  var whole: Int? {
    switch format {
    case 1: bytes.first.map(Int.init)
    case 3: number(at: 0, width: 2)
    case 4: number(at: 0, width: 4)
    default: nil
    }
  }

  /// The first fractions of whole numbers without a sign, `nil` if there are fewer or one of them is none.
  func fractions(_ count: Int) -> [Double]? {
    guard format == 5 else { return nil }
    var fractions: [Double] = []
    for index in 0..<count {
      guard let above = number(at: index * 8, width: 4),
        let below = number(at: index * 8 + 4, width: 4), below != 0
      else { return nil }
      fractions.append(Double(above) / Double(below))
    }
    return fractions
  }

  /// The only fraction.
  var fraction: Double? { fractions(1)?.first }

  private func number(at start: Int, width: Int) -> Int? {
    guard start + width <= bytes.count else { return nil }
    let digits = bytes[start..<start + width]
    return (isBigEndian ? Array(digits) : digits.reversed()).reduce(0) { $0 << 8 | Int($1) }
  }
}
