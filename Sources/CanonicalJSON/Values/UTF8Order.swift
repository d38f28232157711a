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
