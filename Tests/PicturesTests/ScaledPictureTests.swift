import Testing

@testable import Pictures

/// A grey picture without a pattern that a smaller size could fall in with.
private func grain(_ width: Int, _ height: Int) -> MadePNG {
  var lines: [UInt8] = []
  for line in 0..<height {
    lines.append(0)
    for column in 0..<width { lines.append(UInt8((line * line + 7 * column) % 251)) }
  }
  return MadePNG(width: width, height: height, depth: 8, kind: 0, lines: lines)
}

struct ScaledPictureTests {
  @Test(arguments: [
    (PixelSize(width: 4000, height: 3000), 640, PixelSize(width: 640, height: 480)),
    (PixelSize(width: 3000, height: 4000), 640, PixelSize(width: 480, height: 640)),
    (PixelSize(width: 1000, height: 667), 640, PixelSize(width: 640, height: 427)),
    (PixelSize(width: 640, height: 12), 640, PixelSize(width: 640, height: 12)),
    (PixelSize(width: 30, height: 20), 640, PixelSize(width: 30, height: 20)),
    (PixelSize(width: 9000, height: 2), 640, PixelSize(width: 640, height: 1)),
  ])
  func `keeps the proportions`(large: PixelSize, longSide: Int, small: PixelSize) {
    #expect(large.scaled(toLongSide: longSide) == small)
  }

  @Test(
    arguments: [
      // Whole pixels.
      ([10, 20, 30, 40], 4, 1, 2, [15, 35]),
      // A third of the middle one of three lies under each of two.
      ([0, 90, 255], 3, 1, 2, [30, 200]),
      ([0, 100, 200, 60], 2, 2, 1, [90]),
      ([1, 2, 3, 4, 5, 6], 3, 2, 3, [1, 2, 3, 4, 5, 6]),
    ] as [([UInt8], Int, Int, Int, [UInt8])])
  func `takes the mean of the area`(
    greys: [UInt8], width: Int, height: Int, longSide: Int, expected: [UInt8]
  ) throws {
    let lines = (0..<height).flatMap { [0] + greys[$0 * width..<($0 + 1) * width] }
    let picture = MadePNG(width: width, height: height, depth: 8, kind: 0, lines: lines)
    let pixels = try Pixels(of: picture.bytes, as: .png, longSide: longSide)
    #expect(pixels.colours == expected.flatMap { [$0, $0, $0] })
  }

  @Test func `an interlaced picture comes to the same as one that is not`() throws {
    let whole = grain(37, 29)
    var interlaced = whole
    interlaced.isInterlaced = true
    interlaced.lines = []
    // Of the seven passes: the first line and column, and the steps from there.
    let passes = [
      (0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2),
      (1, 0, 2, 1),
    ]
    for (line, column, down, right) in passes {
      for line in stride(from: line, to: 29, by: down) {
        interlaced.lines.append(0)
        for column in stride(from: column, to: 37, by: right) {
          interlaced.lines.append(whole.lines[line * 38 + 1 + column])
        }
      }
    }
    for longSide in [37, 36, 20, 9, 1] {
      #expect(
        try Pixels(of: interlaced.bytes, as: .png, longSide: longSide)
          == Pixels(of: whole.bytes, as: .png, longSide: longSide))
    }
  }

  @Test(arguments: [640, 150, 100, 75, 40, 30, 10, 1])
  func `a JPEG that is read smaller has the size that was asked for`(longSide: Int) throws {
    let large = try ScaledPicture(of: grain(203, 149).bytes)
    #expect(large.size == PixelSize(width: 203, height: 149))
    let small = try ScaledPicture(of: large.jpeg, longSide: longSide)
    #expect(small.size == large.size.scaled(toLongSide: longSide))
    #expect(try PixelSize(ofPicture: small.jpeg) == small.size)
  }

  @Test func `the same bytes give the same copy`() throws {
    let picture = grain(203, 149).bytes
    #expect(
      try ScaledPicture(of: picture, longSide: 90) == ScaledPicture(of: picture, longSide: 90))
  }

  @Test func `nothing but the pixels of a photo is in its copy`() throws {
    let canaries = (0..<6).map { "canary-\($0)-of-the-photo" }
    let photo =
      MadeJPEG.with(
        MadeJPEG.exif(orientation: 1)
          + MadeJPEG.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0\(canaries[0])".utf8))
          + MadeJPEG.segment(0xE2, Array("ICC_PROFILE\0\u{1}\u{1}\(canaries[1])".utf8))
          + MadeJPEG.segment(0xED, Array("Photoshop 3.0\0\(canaries[2])".utf8))
          + MadeJPEG.segment(0xFE, Array(canaries[3].utf8))) + Array(canaries[4].utf8)
    let copy = try ScaledPicture(of: photo)
    #expect(copy == (try ScaledPicture(of: MadeJPEG.baseline)))
    #expect(marks(of: copy.jpeg) == [0xE0, 0xDB, 0xDB, 0xC0, 0xC4, 0xC4, 0xC4, 0xC4, 0xDA])
    for part in canaries + ["Exif", "Canon", "2026:05:04", "http", "ICC_PROFILE"] {
      #expect(!contains(copy.jpeg, part))
    }
    for part in canaries.dropLast() + ["Exif", "Canon"] { #expect(contains(photo, part)) }
  }

  @Test func `nothing but the pixels of a PNG is in its copy`() throws {
    let plain = grain(20, 10)
    var picture = plain
    picture.chunks =
      MadePNG.chunk("tEXt", Array("Comment\0canary".utf8))
      + MadePNG.chunk("tIME", [7, 234, 5, 4, 10, 11, 12])
      + MadePNG.chunk("eXIf", Array(MadeJPEG.exif(orientation: 1).dropFirst(10)))
    #expect(try ScaledPicture(of: picture.bytes) == ScaledPicture(of: plain.bytes))
    #expect(!contains(try ScaledPicture(of: picture.bytes).jpeg, "canary"))
  }

  /// The marks of a JPEG's segments, up to the one before its pixels.
  private func marks(of jpeg: [UInt8]) -> [UInt8] {
    var marks: [UInt8] = []
    var place = 2
    while place + 4 <= jpeg.count, jpeg[place] == 0xFF, marks.last != 0xDA {
      marks.append(jpeg[place + 1])
      place += 2 + Int(jpeg[place + 2]) << 8 + Int(jpeg[place + 3])
    }
    return marks
  }

  private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(text)
  }
}
