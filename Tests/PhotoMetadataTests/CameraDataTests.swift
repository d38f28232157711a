import HeritageTestSupport
import PhotoMetadata
import Testing

private func camera(_ photo: MadePhoto) -> CameraData? { CameraData(opening: photo.bytes) }

/// A photo with everything that is read, and with much that tells who took it.
private func full() -> MadePhoto {
  var photo = MadePhoto(taken: "2026:05:04 10:11:12", latitude: -34.5513, longitude: 38.2691)
  photo.main[0x013B] = .text("the photographer")
  photo.main[0x8298] = .text("the owner of the rights")
  photo.exif[0x9011] = .text("+03:00")
  photo.exif[0xA002] = .long(6000)
  photo.exif[0xA003] = .short(4000)
  photo.exif[0xA430] = .text("the owner")
  photo.exif[0xA431] = .text("123456")
  photo.exif[0x927C] = .undefined(Array("notes of the maker".utf8))
  photo.gps[5] = .bytes([1])
  photo.gps[6] = .fractions([(40605, 100)])
  photo.gps[7] = .fractions([(7, 1), (11, 1), (8, 1)])
  photo.gps[0x10] = .text("M")
  photo.gps[0x11] = .fractions([(12345, 100)])
  photo.gps[0x12] = .text("WGS-84")
  photo.gps[0x1D] = .text("2026:05:04")
  photo.gps[0x1F] = .fractions([(4, 1)])
  return photo
}

@Test(arguments: [false, true])
func `everything but the person is read, in either order of bytes`(isBigEndian: Bool) throws {
  var photo = full()
  photo.isBigEndian = isBigEndian
  let read = try #require(camera(photo))
  #expect(read.make == "Canon")
  #expect(read.model == "Canon EOS 80D")
  #expect(read.taken == "2026-05-04T10:11:12")
  #expect(read.zone == "+03:00")
  #expect(read.gpsTime == "2026-05-04T07:11:08Z")
  #expect(read.latitude == -34.5513)
  #expect(read.longitude == 38.2691)
  #expect(read.uncertaintyMetres == 4)
  #expect(read.altitudeMetres == -406.1)
  #expect(read.directionDegrees == 123.5)
  #expect(read.isDirectionMagnetic)
  #expect(read.orientation == 6)
  #expect(read.width == 6000)
  #expect(read.height == 4000)
  #expect(!"\(read)".contains("photographer") && !"\(read)".contains("owner"))
  #expect(!"\(read)".contains("123456") && !"\(read)".contains("notes"))
}

/// A time that a camera wrote, with its zone.
@Test(arguments: [
  ("2026:05:04 10:11:12", "2026-05-04T10:11:12"), ("2026-05-04T10:11:12", "2026-05-04T10:11:12"),
  ("2026:05:04 10:11:12.50", "2026-05-04T10:11:12"), ("0000:00:00 00:00:00", nil),
  ("    :  :     :  :  ", nil), ("2026:13:04 10:11:12", nil), ("2026:05:04 24:00:00", nil),
  ("2026:05:04", nil), ("4 May 2026", nil), ("", nil), ("٢٠٢٦:05:04 10:11:12", nil),
])
func `a time is one, or is not there`(written: String, expected: String?) {
  #expect(camera(MadePhoto(taken: written))?.taken == expected)
}

@Test(arguments: [
  ("+03:00", "+03:00"), ("-03:30", "-03:30"), ("   :  ", nil), ("+3", nil), ("+99:00", nil),
])
func `a zone is one, or is not there`(written: String, expected: String?) {
  var photo = MadePhoto(taken: "2026:05:04 10:11:12")
  photo.exif[0x9011] = .text(written)
  #expect(camera(photo)?.zone == expected)
}

@Test func `when a file was written or a print was scanned is not when it was taken`() {
  var photo = MadePhoto(taken: nil)
  photo.main[0x0132] = .text("2026:05:04 10:11:12")
  photo.exif[0x9004] = .text("2026:05:04 10:11:12")
  #expect(camera(photo)?.taken == nil)
}

/// Something that is wrong with a place.
private struct WrongPlace: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let change: @Sendable (inout MadePhoto) -> Void

  init(_ name: String, _ change: @escaping @Sendable (inout MadePhoto) -> Void) {
    testDescription = name
    self.change = change
  }
}

@Test(arguments: [
  WrongPlace("0, 0") { $0.place(0, 0) },
  WrongPlace("latitude 200") { $0.gps[2] = .fractions([(200, 1), (0, 1), (0, 1)]) },
  WrongPlace("longitude 181") { $0.gps[4] = .fractions([(181, 1), (0, 1), (0, 1)]) },
  WrongPlace("90 minutes") { $0.gps[2] = .fractions([(34, 1), (90, 1), (0, 1)]) },
  WrongPlace("a fraction of nothing") { $0.gps[2] = .fractions([(34, 1), (33, 1), (0, 0)]) },
  WrongPlace("two fractions") { $0.gps[2] = .fractions([(34, 1), (33, 1)]) },
  WrongPlace("a text for a number") { $0.gps[4] = .text("38.2691 degrees east") },
  WrongPlace("no hemisphere") { $0.gps[1] = nil },
  WrongPlace("no such hemisphere") { $0.gps[3] = .text("X") },
  WrongPlace("no satellites") { $0.gps[9] = .text("V") },
  WrongPlace("another datum") { $0.gps[0x12] = .text("TOKYO") },
])
private func `a place that is none is not there, and the rest is`(wrong: WrongPlace) throws {
  var photo = full()
  wrong.change(&photo)
  let read = try #require(camera(photo))
  #expect(read.latitude == nil && read.longitude == nil && read.uncertaintyMetres == nil)
  #expect(read.taken == "2026-05-04T10:11:12")
}

@Test func `other values that cannot be are not there`() throws {
  var photo = full()
  photo.main[0x0112] = .short(9)
  photo.exif[0xA002] = .long(0)
  photo.exif[0xA003] = .text("4000")
  photo.gps[6] = .fractions([(1, 0)])
  photo.gps[7] = .fractions([(4_000_000_000, 1), (0, 1), (0, 1)])
  photo.gps[0x11] = .fractions([(361, 1)])
  photo.gps[0x1F] = .fractions([(0, 1)])
  let read = try #require(camera(photo))
  #expect(read.orientation == nil && read.width == nil && read.height == nil)
  #expect(read.altitudeMetres == nil && read.gpsTime == nil && read.directionDegrees == nil)
  #expect(read.uncertaintyMetres == nil)
  #expect(read.latitude == -34.5513)
}

@Test func `a text is made plain and short`() {
  var photo = MadePhoto(taken: nil)
  photo.main[0x010F] = .text("  NIKON\u{1B}[31m \n CORPORATION  ")
  photo.main[0x0110] = .text(String(repeating: "x", count: 5000))
  #expect(camera(photo)?.make == "NIKON[31m CORPORATION")
  #expect(camera(photo)?.model == String(repeating: "x", count: 64))
}

@Test func `what is no photo of a camera says nothing`() {
  #expect(CameraData(opening: []) == nil)
  #expect(CameraData(opening: Array("%PDF-1.7".utf8)) == nil)
  #expect(CameraData(opening: [0xFF, 0xD8, 0xFF, 0xDA, 0, 2]) == nil)
  #expect(camera(MadePhoto()) == nil)
  // A block behind the picture, or in a file that is no JPEG, is none.
  #expect(CameraData(opening: [0xFF, 0xD8, 0xFF, 0xDA] + full().bytes.dropFirst(2)) == nil)
  #expect(CameraData(opening: [0x89, 0x50, 0x4E, 0x47] + full().bytes) == nil)
}

@Test func `a block behind other segments and filling bytes is found`() throws {
  let photo = full()
  let others: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xFF, 0xE1, 0, 3, 7]
  #expect(CameraData(opening: others + photo.bytes.dropFirst(2)) == camera(photo))
}
