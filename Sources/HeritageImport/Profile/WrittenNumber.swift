/// A number as it is written: what is before its decimal sign, and how many digits are behind.
struct WrittenNumber {
  let range: CellShape.CoordinateRange
  let decimals: Int

  /// Reads a number from an index on, which moves behind it; `nil` if none is there.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - index: Where the number begins.
  ///   - comma: Whether a comma can be a decimal sign.
  init?(_ text: Span<UInt8>, _ index: inout Int, comma: Bool) {
    var place = index
    if place < text.count, text[place] == UInt8(ascii: "-") || text[place] == UInt8(ascii: "+") {
      place += 1
    }
    let start = place
    var whole = 0
    while place < text.count, CellShape.isDigit(text[place]) {
      whole = min(whole &* 10 &+ Int(text[place] & 0xF), 1_000_000)
      place += 1
    }
    guard place > start else { return nil }
    var count = 0
    var hasFraction = false
    if place + 1 < text.count, CellShape.isDigit(text[place + 1]),
      text[place] == UInt8(ascii: ".") || comma && text[place] == UInt8(ascii: ",")
    {
      place += 1
      while place < text.count, CellShape.isDigit(text[place]) {
        if text[place] != UInt8(ascii: "0") { hasFraction = true }
        count += 1
        place += 1
      }
    }
    decimals = count
    range =
      if whole < 90 || whole == 90 && !hasFraction {
        .latitude
      } else if whole < 180 || whole == 180 && !hasFraction { .longitude } else { .none }
    index = place
  }
}
