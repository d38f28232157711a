/// A JPEG file that is made for a test, with any Exif block and no picture.
package struct MadePhoto: Sendable {
  /// A value in one of the forms that TIFF has.
  package enum Value: Sendable {
    case bytes([UInt8])
    case text(String)
    case short(UInt16)
    case long(UInt32)
    case fractions([(UInt32, UInt32)])
    case undefined([UInt8])
  }

  package var isBigEndian = false
  /// What the camera says of itself, by tag.
  package var main: [UInt16: Value] = [:]
  /// What it says of the picture.
  package var exif: [UInt16: Value] = [:]
  package var gps: [UInt16: Value] = [:]
  /// What comes behind the block, which tells one file from another.
  package var picture = "picture"

  package init() {}

  /// A photo as a telephone takes it.
  ///
  /// - Parameters:
  ///   - taken: What its clock showed, such as `2026:05:04 10:11:12`.
  ///   - latitude: Degrees north, less than 0 in the south.
  ///   - longitude: Degrees east.
  ///   - picture: What tells it from others.
  package init(
    taken: String?, latitude: Double? = nil, longitude: Double? = nil, picture: String = "picture"
  ) {
    self.picture = picture
    main = [0x010F: .text("Canon"), 0x0110: .text("Canon EOS 80D"), 0x0112: .short(6)]
    if let taken { exif[0x9003] = .text(taken) }
    guard let latitude, let longitude else { return }
    place(latitude, longitude)
  }

  /// Sets the place.
  package mutating func place(_ latitude: Double, _ longitude: Double) {
    gps[1] = .text(latitude < 0 ? "S" : "N")
    gps[2] = .fractions(Self.degrees(latitude))
    gps[3] = .text(longitude < 0 ? "W" : "E")
    gps[4] = .fractions(Self.degrees(longitude))
  }

  private static func degrees(_ number: Double) -> [(UInt32, UInt32)] {
    let parts = UInt32((abs(number) * 36_000_000).rounded())
    return [
      (parts / 36_000_000, 1), (parts / 600_000 % 60, 1), (parts % 600_000, 10_000),
    ]
  }

  /// The file.
  package var bytes: [UInt8] {
    let block = Array("Exif\0\0".utf8) + tiff
    let length = block.count + 2
    return [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + block
      + [0xFF, 0xDA] + Array(picture.utf8) + [0xFF, 0xD9]
  }

  /// The block without its opening.
  private var tiff: [UInt8] {
    let order = Array((isBigEndian ? "MM" : "II").utf8)
    let start = order + number(42, 2) + number(8, 4)
    // Each directory is as long with another pointer in it, so the places are known beforehand.
    let empty = directory(main.merging([0x8769: .long(0), 0x8825: .long(0)]) { $1 }, at: 8)
    let exifPlace = 8 + empty.count
    let exifPart = directory(exif, at: exifPlace)
    let gpsPlace = exifPlace + exifPart.count
    let pointers: [UInt16: Value] = [
      0x8769: .long(UInt32(exifPlace)), 0x8825: .long(UInt32(gpsPlace)),
    ]
    return start + directory(main.merging(pointers) { $1 }, at: 8) + exifPart
      + directory(gps, at: gpsPlace)
  }

  private func directory(_ values: [UInt16: Value], at place: Int) -> [UInt8] {
    var entries = number(values.count, 2)
    var rest: [UInt8] = []
    let restPlace = place + 2 + 12 * values.count + 4
    for (tag, value) in values.sorted(by: { $0.key < $1.key }) {
      let (format, count, content) = encoded(value)
      entries += number(Int(tag), 2) + number(format, 2) + number(count, 4)
      if content.count <= 4 {
        entries += content + [UInt8](repeating: 0, count: 4 - content.count)
      } else {
        entries += number(restPlace + rest.count, 4)
        rest += content
        if rest.count % 2 == 1 { rest.append(0) }
      }
    }
    return entries + number(0, 4) + rest
  }

  private func encoded(_ value: Value) -> (format: Int, count: Int, content: [UInt8]) {
    switch value {
    case .bytes(let bytes): (1, bytes.count, bytes)
    case .text(let text): (2, text.utf8.count + 1, Array(text.utf8) + [0])
    case .short(let short): (3, 1, number(Int(short), 2))
    case .long(let long): (4, 1, number(Int(long), 4))
    case .fractions(let fractions):
      (5, fractions.count, fractions.flatMap { number(Int($0.0), 4) + number(Int($0.1), 4) })
    case .undefined(let bytes): (7, bytes.count, bytes)
    }
  }

  private func number(_ number: Int, _ width: Int) -> [UInt8] {
    let digits = (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    return isBigEndian ? digits.reversed() : digits
  }
}
