/// The pixels of a picture in memory.
struct Pixels: Hashable {
  let size: PixelSize
  /// Red, green and blue of each, line by line.
  let colours: [UInt8]

  /// Reads a picture, made small at once.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - kind: What its first bytes tell it to be.
  ///   - longSide: The most pixels that a side of the result has.
  /// - Throws: ``PictureError`` if the pixels cannot be read.
  init(of bytes: [UInt8], as kind: PictureKind, longSide: Int) throws(PictureError) {
    self = try unsafe bytes.withUnsafeBufferPointer { buffer throws(PictureError) in
      try Self(of: unsafe PictureSource.open(buffer, as: kind), longSide: longSide)
    }
  }

  private init(of source: borrowing PictureSource, longSide: Int) throws(PictureError) {
    let large = try source.start(longSide: longSide)
    size = source.claimed.scaled(toLongSide: longSide).within(large)
    var average = AreaAverage(of: large, to: size)
    var pixels = [UInt8](repeating: 0, count: large.width * 3)
    while let row = try source.next(into: &pixels) { average.add(row, pixels) }
    colours = average.pixels
  }

  private init(size: PixelSize, colours: [UInt8]) {
    self.size = size
    self.colours = colours
  }

  func turned(_ turning: Turning) -> Pixels {
    let shown = turning.size(of: size)
    var turned: [UInt8] = []
    turned.reserveCapacity(colours.count)
    for line in 0..<shown.height {
      for column in 0..<shown.width {
        let place = turning.place(ofColumn: column, line: line, in: size) * 3
        turned.append(contentsOf: colours[place..<place + 3])
      }
    }
    return Pixels(size: shown, colours: turned)
  }
}
