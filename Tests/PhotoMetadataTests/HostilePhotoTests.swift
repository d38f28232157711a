import HeritageTestSupport
import PhotoMetadata
import Testing

/// A photo with a value in every place that is looked at.
private func target(isBigEndian: Bool) -> [UInt8] {
  var photo = MadePhoto(taken: "2026:05:04 10:11:12", latitude: 34.5513, longitude: 38.2691)
  photo.isBigEndian = isBigEndian
  photo.exif[0x9011] = .text("+03:00")
  photo.exif[0x927C] = .undefined(Array("Nikon\0\u{2}\u{10}\0\0MM\0*\0\0\0\u{8}\0\u{1}".utf8))
  photo.exif[0xA002] = .long(6000)
  photo.gps[6] = .fractions([(406, 1)])
  photo.gps[7] = .fractions([(7, 1), (11, 1), (8, 1)])
  photo.gps[0x1D] = .text("2026:05:04")
  return photo.bytes
}

/// Whatever was read is within its bounds.
private func expectSound(_ camera: CameraData?) {
  guard let camera else { return }
  #expect(camera.latitude.map { (-90...90).contains($0) } ?? true)
  #expect(camera.longitude.map { (-180...180).contains($0) } ?? true)
  #expect((camera.latitude == nil) == (camera.longitude == nil))
  #expect(camera.uncertaintyMetres.map { $0 > 0 && $0.isFinite } ?? true)
  #expect(camera.altitudeMetres.map { abs($0) < 100_000 } ?? true)
  #expect(camera.directionDegrees.map { (0..<360).contains($0) } ?? true)
  #expect(camera.orientation.map { (1...8).contains($0) } ?? true)
  #expect(camera.taken.map { $0.utf8.count == 19 } ?? true)
  #expect((camera.make ?? "").count <= 64 && (camera.model ?? "").count <= 64)
}

@Test(arguments: 1...4 as ClosedRange<UInt64>, [false, true])
func `mutants of a photo are read within bounds`(seed: UInt64, isBigEndian: Bool) {
  let photo = target(isBigEndian: isBigEndian)
  let extremes: [UInt8] = [0, 1, 0x7F, 0x80, 0xFE, 0xFF]
  var generator = Draws(state: seed)
  var read = 0
  for _ in 0..<3000 {
    var bytes = photo
    for _ in 0...generator.below(4) {
      let place = 2 + generator.below(bytes.count - 2)
      switch generator.below(5) {
      case 0: bytes[place] = UInt8(generator.below(256))
      case 1: bytes[place] = extremes[generator.below(extremes.count)]
      case 2: bytes[place] ^= 1 << UInt8(generator.below(8))
      // Offsets and counts that lead anywhere, back to themselves too.
      case 3: for offset in place..<min(place + 4, bytes.count) { bytes[offset] = 0xFF }
      default:
        let from = 2 + generator.below(bytes.count - 14)
        let to = 2 + generator.below(bytes.count - 14)
        for offset in 0..<12 { bytes[to + offset] = bytes[from + offset] }
      }
    }
    let camera = CameraData(opening: bytes)
    if camera != nil { read += 1 }
    expectSound(camera)
  }
  // Else the mutants would say nothing of what lies behind the first look.
  #expect(read > 1000)
}

@Test(arguments: [false, true])
func `a photo that is cut off anywhere is read as far as it goes`(isBigEndian: Bool) {
  let photo = target(isBigEndian: isBigEndian)
  for length in photo.indices { expectSound(CameraData(opening: Array(photo.prefix(length)))) }
}

@Test func `directories that lead to themselves end`() {
  var photo = MadePhoto(taken: "2026:05:04 10:11:12")
  // The pointers of the block, to its own first directory.
  photo.exif[0x8769] = .long(8)
  photo.exif[0x8825] = .long(8)
  photo.exif[0xA005] = .long(8)
  photo.gps[0x8769] = .long(8)
  expectSound(CameraData(opening: photo.bytes))
}

@Test func `a block full of entries that all share one value stays small`() {
  // 5,000 entries, each with all of the block for its value.
  var block = Array("Exif\0\0MM\0*\0\0\0\u{8}".utf8) + [0x13, 0x88]
  for number in 0..<5000 {
    block += [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number), 0, 7]
    block += [0, 0, 0xEA, 0x00, 0, 0, 0, 8]
  }
  let length = block.count + 2
  let photo: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + block
  #expect(CameraData(opening: photo) == nil)
}

/// Numbers that are the same for one seed.
private struct Draws {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
