/// The Earth's land, without borders.
///
/// Coasts are true to about 0.1 degree. Islands smaller than that are missing: a place on one of
/// them is drawn on the sea.
public enum LandMap {
  /// A corner of an outline.
  public struct Corner: Hashable, Sendable {
    /// Degrees east of Greenwich; it may be above 180, so that an outline goes on across the meridian.
    public let longitude: Double
    /// Degrees north of the equator.
    public let latitude: Double
  }

  /// The outlines of land and of lakes in it, cut along the edges of an extent.
  ///
  /// Those of lakes go round the other way, so that both ways to fill an outline leave them out.
  /// The longitudes count from the extent's western edge on. Where the edge cuts an outline, it follows the edge.
  public static func outlines(in extent: MapExtent) -> [[Corner]] {
    outlines(in: extent, reachingEast: 0, reachingNorth: 0)
  }

  /// The same, cut along edges that lie so many degrees beyond the extent's.
  static func outlines(
    in extent: MapExtent, reachingEast east: Double, reachingNorth north: Double
  ) -> [[Corner]] {
    let edges = OutlineEdge.all(of: extent, reachingEast: east, reachingNorth: north)
    return outlines.flatMap { outline in
      [-360.0, 0, 360].compactMap { turn in outline.cut(along: edges, turnedBy: turn) }
    }
  }

  private static let outlines = unpack()

  private static func unpack() -> [Outline] {
    var numbers = LandNumbers(LandTable.outlines.utf8)
    var (east, north) = (0, 0)
    var outlines: [Outline] = []
    while let count = numbers.next() {
      var corners: [Corner] = []
      corners.reserveCapacity(count)
      while corners.count < count, let toEast = numbers.nextStep(),
        let toNorth = numbers.nextStep()
      {
        east += toEast
        north += toNorth
        corners.append(Corner(longitude: Double(east) / 100, latitude: Double(north) / 100))
      }
      outlines.append(Outline(corners))
    }
    return outlines
  }

  /// The number of corners of all outlines.
  static var cornerCount: Int { outlines.reduce(0) { $0 + $1.corners.count } }
}

/// The numbers in ``LandTable``, as they come.
private struct LandNumbers {
  private var letters: String.UTF8View.Iterator
  private var bits = 0
  private var bitCount = 0

  init(_ text: String.UTF8View) {
    letters = text.makeIterator()
  }

  mutating func next() -> Int? {
    var number = 0
    var shift = 0
    while let byte = nextByte() {
      number |= (byte & 127) << shift
      if byte < 128 { return number }
      shift += 7
    }
    return nil
  }

  mutating func nextStep() -> Int? {
    next().map { $0 & 1 == 0 ? $0 >> 1 : -($0 >> 1) - 1 }
  }

  private mutating func nextByte() -> Int? {
    while bitCount < 8, let letter = letters.next() {
      guard let value = Self.value(of: letter) else { continue }
      bits = (bits << 6 | value) & 0xFFFF
      bitCount += 6
    }
    guard bitCount >= 8 else { return nil }
    bitCount -= 8
    return bits >> bitCount & 255
  }

  /// The number that a letter of base64 stands for; line ends and the filling stand for none.
  private static func value(of letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(letter) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(letter) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(letter) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
