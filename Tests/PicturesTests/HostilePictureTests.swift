import Testing

@testable import Pictures

/// The same JPEG that claims another size.
private func claiming(_ width: Int, _ height: Int, of picture: [UInt8], mark: UInt8) -> [UInt8] {
  var picture = picture
  guard
    let place = picture.indices.dropLast().first(where: {
      picture[$0...].starts(with: [0xFF, mark])
    })
  else { return [] }
  picture[place + 5] = UInt8(height >> 8)
  picture[place + 6] = UInt8(height & 255)
  picture[place + 7] = UInt8(width >> 8)
  picture[place + 8] = UInt8(width & 255)
  return picture
}

private let smallPNG = MadePNG(
  width: 4, height: 3, depth: 8, kind: 2,
  chunks: MadePNG.chunk("gAMA", [0, 0, 0xB1, 0x8F]),
  lines: [UInt8](repeating: 1, count: 3 * 13))

struct HostilePictureTests {
  @Test(
    arguments: [
      (PictureError.notAPicture, [UInt8]()),
      (.notAPicture, Array("GIF89a".utf8)),
      (.damaged, Array(MadeJPEG.baseline.prefix(100))),
      (.damaged, MadeJPEG.baseline.dropLast(2)),
      (.damaged, MadeJPEG.progressive.dropLast(2)),
      (.damaged, smallPNG.bytes.dropLast(20)),
      (.damaged, claiming(60, 40, of: MadeJPEG.baseline, mark: 0xC0)),
      (.damaged, claiming(0, 16, of: MadeJPEG.baseline, mark: 0xC0)),
      (
        .tooManyPixels(width: 60_000, height: 60_000, inPasses: false),
        claiming(60_000, 60_000, of: MadeJPEG.baseline, mark: 0xC0)
      ),
      (
        .tooManyPixels(width: 9_500, height: 9_500, inPasses: true),
        claiming(9_500, 9_500, of: MadeJPEG.progressive, mark: 0xC2)
      ),
      (
        .tooManyPixels(width: 900_000, height: 900_000, inPasses: false),
        MadePNG(width: 900_000, height: 900_000, depth: 8, kind: 0, lines: [0]).bytes
      ),
      (.damaged, MadePNG(width: 10_000, height: 10_000, depth: 16, kind: 6, lines: [0]).bytes),
      (.damaged, MadePNG(width: 4, height: 4, depth: 3, kind: 0, lines: [0]).bytes),
    ] as [(PictureError, any Sequence<UInt8> & Sendable)])
  func `tells why there is no copy`(
    error: PictureError, bytes: any Sequence<UInt8> & Sendable
  ) throws {
    #expect(throws: error) { try ScaledPicture(of: Array(bytes)) }
  }

  @Test func `a file of more than 64 MiB is not read`() {
    var bytes = [UInt8](repeating: 0, count: 65 << 20)
    bytes.replaceSubrange(0..<3, with: [0xFF, 0xD8, 0xFF])
    #expect(throws: PictureError.tooManyBytes(65 << 20)) { try ScaledPicture(of: bytes) }
    #expect(throws: PictureError.tooManyBytes(65 << 20)) { try PixelSize(ofPicture: bytes) }
  }

  @Test func `a kind that the libraries do not read is no damage`() {
    // The number of bits stands before the size.
    var picture = MadeJPEG.baseline
    if let place = picture.indices.dropLast().first(where: {
      picture[$0...].starts(with: [0xFF, 0xC0])
    }) {
      picture[place + 4] = 12
    }
    #expect(throws: PictureError.unknownKind) { try ScaledPicture(of: picture) }
  }

  @Test(arguments: [
    (
      PictureError.notAPicture, "the file is neither a JPEG nor a PNG",
      "save it as JPEG or PNG in a program that shows it"
    ),
    (
      .damaged, "the picture is damaged or incomplete",
      "compare it with where it comes from; the file itself stays as it is"
    ),
    (
      .unknownKind, "the picture is of a kind of JPEG or PNG that is not read",
      "save a copy of it as JPEG with 8 bits a colour"
    ),
    (.tooManyBytes(70 << 20), "the picture is too large: 70 MiB", "take one of at most 64 MiB"),
    (
      .tooManyPixels(width: 20_000, height: 10_000, inPasses: false),
      "the picture is too large: 20000 x 10000 pixels", "take one of at most 100 megapixels"
    ),
    (
      .tooManyPixels(width: 9_500, height: 9_500, inPasses: true),
      "the picture is too large: 9500 x 9500 pixels, in passes",
      "save a copy of it that is not progressive"
    ),
    (
      .noMemory, "there is not enough memory for the picture",
      "close other programs, or take a smaller picture"
    ),
  ])
  func `says what is wrong and what to do`(error: PictureError, description: String, hint: String) {
    #expect(error.description == description)
    #expect(error.hint == hint)
  }

  @Test(arguments: [MadeJPEG.baseline, MadeJPEG.progressive, MadeJPEG.brightInks, smallPNG.bytes])
  func `a picture that is cut off anywhere is told as damaged`(picture: [UInt8]) {
    for length in 8..<picture.count {
      #expect(throws: PictureError.damaged) { try ScaledPicture(of: Array(picture.prefix(length))) }
    }
  }

  @Test(arguments: [MadeJPEG.baseline, MadeJPEG.progressive, MadeJPEG.brightInks, smallPNG.bytes])
  func `mutants of a picture give a copy or an error`(picture: [UInt8]) {
    var draws = Draws()
    var errors = 0
    for _ in 0..<300 {
      var bytes = picture
      for _ in 0...draws.below(3) {
        let place = 3 + draws.below(bytes.count - 3)
        switch draws.below(3) {
        case 0: bytes[place] = UInt8(draws.below(256))
        case 1: bytes[place] ^= 1 << UInt8(draws.below(8))
        default: bytes.removeSubrange(place..<min(place + 1 + draws.below(4), bytes.count))
        }
      }
      if isRefused(bytes) { errors += 1 }
    }
    #expect(errors > 0)
  }

  @Test func `a PNG whose sums are right but not its content gives a copy or an error`() {
    var draws = Draws()
    var errors = 0
    for _ in 0..<300 {
      let palette = (0..<draws.below(6) * 3 + 3).map { UInt8($0) }
      let lines = (0..<100 + draws.below(600)).map { _ in UInt8(draws.below(7)) }
      let picture = MadePNG(
        width: 1 + draws.below(9), height: 1 + draws.below(9),
        depth: [1, 2, 4, 8, 16][draws.below(5)], kind: [0, 2, 3, 4, 6][draws.below(5)],
        isInterlaced: draws.below(2) == 0,
        chunks: MadePNG.chunk("PLTE", palette)
          + MadePNG.chunk("tRNS", (0..<draws.below(3)).map { UInt8($0) }),
        lines: lines)
      if isRefused(picture.bytes) { errors += 1 }
    }
    // Else the content of none would have been looked at.
    #expect((1..<290).contains(errors))
  }

  private func isRefused(_ bytes: [UInt8]) -> Bool {
    do throws(PictureError) {
      let copy = try ScaledPicture(of: bytes, longSide: 16)
      #expect((1...16).contains(max(copy.size.width, copy.size.height)))
      return false
    } catch {
      return true
    }
  }
}

/// Numbers that are the same each time.
private struct Draws {
  private var state: UInt64 = 1

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
