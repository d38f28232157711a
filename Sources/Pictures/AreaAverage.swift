/// A picture made smaller: each of its pixels is the mean of the area of the large one under it.
///
/// The rows of the large picture may come in any order and in parts, and are not kept. All numbers are
/// whole, so that the result is the same on every machine.
struct AreaAverage {
  private let large: PixelSize
  private let small: PixelSize
  private let columns: [Share]
  private let lines: [Share]
  /// Of each colour of each small pixel, the sum of what lies under it.
  private var sums: [UInt64]
  private var lineSums: [UInt64]

  /// What of a large pixel lies under which small ones, along one side.
  private struct Share {
    let first: Int
    /// In parts of a large pixel, of which it has as many as the small picture's side has pixels.
    let ofFirst: UInt64
    /// What lies under the next small pixel; 0 if there is none.
    let ofNext: UInt64

    static func all(of large: Int, over small: Int) -> [Share] {
      (0..<large).map { index in
        let start = index * small
        let first = start / large
        let ofFirst = min(small, (first + 1) * large - start)
        return Share(first: first, ofFirst: UInt64(ofFirst), ofNext: UInt64(small - ofFirst))
      }
    }
  }

  /// - Parameters:
  ///   - large: The size of the picture whose rows will come.
  ///   - small: The size of the result, no side longer than the large picture's.
  init(of large: PixelSize, to small: PixelSize) {
    self.large = large
    self.small = small
    columns = Share.all(of: large.width, over: small.width)
    lines = Share.all(of: large.height, over: small.height)
    sums = Array(repeating: 0, count: small.width * small.height * 3)
    lineSums = Array(repeating: 0, count: small.width * 3)
  }

  /// Adds pixels of one row, red, green and blue.
  mutating func add(_ row: PictureRow, _ pixels: [UInt8]) {
    for index in lineSums.indices { lineSums[index] = 0 }
    var place = 0
    for column in row.columns {
      let share = columns[column]
      let target = share.first * 3
      for colour in 0..<3 {
        let value = UInt64(pixels[place + colour])
        lineSums[target + colour] &+= value &* share.ofFirst
        if share.ofNext > 0 { lineSums[target + 3 + colour] &+= value &* share.ofNext }
      }
      place += 3
    }
    let share = lines[row.line]
    add(share.ofFirst, toLine: share.first)
    if share.ofNext > 0 { add(share.ofNext, toLine: share.first + 1) }
  }

  private mutating func add(_ share: UInt64, toLine line: Int) {
    let start = line * small.width * 3
    for index in lineSums.indices { sums[start + index] &+= lineSums[index] &* share }
  }

  /// The pixels of the small picture, if every pixel of the large one was added once.
  var pixels: [UInt8] {
    let area = UInt64(large.width) * UInt64(large.height)
    return sums.map { UInt8(clamping: ($0 + area / 2) / area) }
  }
}
