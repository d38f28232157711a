import Testing

@testable import Pictures

/// The colours of a picture, a pixel each.
private func colours(_ bytes: [UInt8]) throws -> [[UInt8]] {
  let pixels = try Pixels(of: bytes, as: PictureKind(of: bytes), longSide: 4096)
  return stride(from: 0, to: pixels.colours.count, by: 3).map {
    Array(pixels.colours[$0..<$0 + 3])
  }
}

/// The colours in the middle of the quarters of a picture, in words.
private func quarters(_ bytes: [UInt8]) throws -> [String] {
  let pixels = try Pixels(of: bytes, as: PictureKind(of: bytes), longSide: 4096)
  let named: [(String, [Int])] = [
    ("red", [200, 40, 40]), ("green", [40, 160, 60]), ("blue", [50, 60, 200]),
    ("yellow", [240, 220, 90]), ("dark", [88, 88, 88]), ("grey", [113, 113, 113]),
    ("dim", [73, 73, 73]), ("light", [211, 211, 211]),
  ]
  return [(1, 1), (3, 1), (1, 3), (3, 3)].map { x, y in
    let line = pixels.size.height * y / 4
    let place = (line * pixels.size.width + pixels.size.width * x / 4) * 3
    let colour = pixels.colours[place..<place + 3].map(Int.init)
    let near = named.first { zip($0.1, colour).allSatisfy { abs($0 - $1) < 12 } }
    return near?.0 ?? "\(colour)"
  }
}

struct PictureKindTests {
  @Test(arguments: [
    ("baseline", MadeJPEG.baseline, "red green blue yellow"),
    ("progressive", MadeJPEG.progressive, "red green blue yellow"),
    ("grey", MadeJPEG.grey, "dark grey dim light"),
    ("inks", MadeJPEG.inks, "red green blue yellow"),
    ("inks as brightness", MadeJPEG.brightInks, "red green blue yellow"),
  ])
  func `reads every kind of JPEG`(name: String, bytes: [UInt8], expected: String) throws {
    #expect(try quarters(bytes).joined(separator: " ") == expected)
    let copy = try ScaledPicture(of: bytes)
    #expect(copy.size == PixelSize(width: 24, height: 16))
    #expect(try quarters(copy.jpeg).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("1 bit", MadePNG(width: 2, height: 1, depth: 1, kind: 0, lines: [0, 0b0100_0000]), [0, 255]),
    (
      "2 bits", MadePNG(width: 2, height: 1, depth: 2, kind: 0, lines: [0, 0b0110_0000]), [85, 170]
    ),
    ("4 bits", MadePNG(width: 2, height: 1, depth: 4, kind: 0, lines: [0, 0x3C]), [51, 204]),
    ("8 bits", MadePNG(width: 2, height: 1, depth: 8, kind: 0, lines: [0, 7, 200]), [7, 200]),
    (
      "16 bits", MadePNG(width: 2, height: 1, depth: 16, kind: 0, lines: [0, 7, 7, 200, 200]),
      [7, 200]
    ),
    (
      "grey and opacity",
      MadePNG(width: 2, height: 1, depth: 8, kind: 4, lines: [0, 0, 0, 0, 51]), [255, 204]
    ),
    (
      "one grey that is transparent",
      MadePNG(
        width: 2, height: 1, depth: 8, kind: 0, chunks: MadePNG.chunk("tRNS", [0, 7]),
        lines: [0, 7, 8]), [255, 8]
    ),
    (
      "interlaced",
      MadePNG(
        width: 3, height: 2, depth: 8, kind: 0, isInterlaced: true,
        lines: [0, 1, 0, 3, 0, 2, 0, 4, 5, 6]), [1, 2, 3, 4, 5, 6]
    ),
  ])
  func `reads every depth of a grey PNG`(name: String, picture: MadePNG, greys: [UInt8]) throws {
    #expect(try colours(picture.bytes) == greys.map { [$0, $0, $0] })
  }

  @Test(arguments: [
    (
      "colours", MadePNG(width: 2, height: 1, depth: 8, kind: 2, lines: [0, 1, 2, 3, 4, 5, 6]),
      [[1, 2, 3], [4, 5, 6]]
    ),
    (
      "colours of 16 bits",
      MadePNG(width: 1, height: 1, depth: 16, kind: 2, lines: [0, 1, 1, 2, 2, 3, 3]), [[1, 2, 3]]
    ),
    (
      "colours and opacity",
      MadePNG(
        width: 2, height: 1, depth: 8, kind: 6, lines: [0, 1, 2, 3, 255, 0, 100, 200, 51]),
      [[1, 2, 3], [204, 224, 244]]
    ),
    (
      "a palette",
      MadePNG(
        width: 3, height: 1, depth: 2, kind: 3,
        chunks: MadePNG.chunk("PLTE", [1, 2, 3, 4, 5, 6, 7, 8, 9])
          + MadePNG.chunk("tRNS", [255, 255, 0]), lines: [0, 0b0001_1000]),
      [[1, 2, 3], [4, 5, 6], [255, 255, 255]]
    ),
  ])
  func `reads every kind of PNG with colours`(
    name: String, picture: MadePNG, expected: [[UInt8]]
  ) throws {
    #expect(try colours(picture.bytes) == expected)
  }

  @Test(arguments: [
    (1, "red green blue yellow"), (2, "green red yellow blue"), (3, "yellow blue green red"),
    (4, "blue yellow red green"), (5, "red blue green yellow"), (6, "blue red yellow green"),
    (7, "yellow green blue red"), (8, "green yellow red blue"),
    // No way that a camera is held.
    (9, "red green blue yellow"),
  ])
  func `turns a photo as the camera says`(orientation: Int, expected: String) throws {
    let photo = MadeJPEG.with(MadeJPEG.exif(orientation: UInt16(orientation)))
    let copy = try ScaledPicture(of: photo)
    let turned = (5...8).contains(orientation)
    #expect(copy.size == PixelSize(width: turned ? 16 : 24, height: turned ? 24 : 16))
    #expect(try PixelSize(ofPicture: photo) == copy.size)
    #expect(try quarters(copy.jpeg).joined(separator: " ") == expected)
  }
}
