extension ArraySlice<UInt8> {
  /// Finds some bytes, of which there is one at least.
  func firstPlace(of mark: [UInt8]) -> Range<Int>? {
    guard let first = mark.first, count >= mark.count else { return nil }
    var place = startIndex
    while place <= endIndex - mark.count {
      if self[place] == first, mark.count == 1 || self[place...].starts(with: mark) {
        return place..<(place + mark.count)
      }
      place += 1
    }
    return nil
  }

  /// Counts how often some bytes come, up to a limit.
  func places(of mark: [UInt8], upTo limit: Int) -> Int {
    var count = 0
    var rest = self
    while count < limit, let place = rest.firstPlace(of: mark) {
      count += 1
      rest = rest[place.upperBound...]
    }
    return count
  }
}
