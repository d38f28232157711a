// Glibc brings the mathematics library that rounding needs.
import Glibc

/// What a camera wrote into a photo of when, where and with what it was taken.
///
/// Nothing here tells who took it: serial numbers, owners, artists, notes of the maker and the small
/// picture are never read. A value that cannot be what it says, such as month 0, latitude 200 or a
/// fraction of nothing, is not there.
package struct CameraData: Hashable, Sendable {
  package private(set) var make: String?
  package private(set) var model: String?
  /// What the camera's clock showed, as `YYYY-MM-DDTHH:MM:SS`, perhaps on a day that no calendar has.
  package private(set) var taken: String?
  /// The clock's zone, such as `+03:00`.
  package private(set) var zone: String?
  /// The time that satellites gave, as `YYYY-MM-DDTHH:MM:SSZ`.
  package private(set) var gpsTime: String?
  /// Degrees north and east in WGS 84, to a centimetre; never 0, 0.
  package private(set) var latitude: Double?
  package private(set) var longitude: Double?
  /// How far off the point may be, in metres, more than 0.
  package private(set) var uncertaintyMetres: Double?
  /// Metres above the sea.
  package private(set) var altitudeMetres: Double?
  /// Where the camera looked, in degrees from north over east, within 0..<360.
  package private(set) var directionDegrees: Double?
  /// Whether that north is the compass's, not the pole.
  package private(set) var isDirectionMagnetic = false
  /// How the picture is to be turned, 1 to 8, as TIFF 6 has it.
  package private(set) var orientation: Int?
  /// Pixels.
  package private(set) var width: Int?
  package private(set) var height: Int?

  /// How much of a file's start can hold the data, in bytes.
  package static let openingLimit = 256 << 10

  /// Reads what the start of a file holds, whatever it is, or returns `nil` if the file is no JPEG or
  /// its camera said nothing of all this.
  ///
  /// - Parameter opening: The first bytes, up to ``openingLimit``.
  package init?(opening: [UInt8]) {
    guard let bytes = JPEGSegments.exif(in: opening), let block = ExifBlock(bytes) else {
      return nil
    }
    make = block.value(0x010F, in: .main)?.text
    model = block.value(0x0110, in: .main)?.text
    orientation = block.value(0x0112, in: .main)?.whole.flatMap { (1...8).contains($0) ? $0 : nil }
    width = block.value(0xA002, in: .exif)?.whole.flatMap(Self.pixels)
    height = block.value(0xA003, in: .exif)?.whole.flatMap(Self.pixels)
    readTimes(of: block)
    readPlace(of: block)
    readDirection(of: block)
    if self == CameraData() { return nil }
  }

  private init() {}

  private static func pixels(_ count: Int) -> Int? { (1...1_000_000).contains(count) ? count : nil }
}

extension CameraData {
  private mutating func readTimes(of block: borrowing ExifBlock) {
    // When the file was written or a print scanned is no word on when it was taken.
    taken = block.value(0x9003, in: .exif)?.text.flatMap(Self.clockTime)
    if taken != nil { zone = block.value(0x9011, in: .exif)?.text.flatMap(Self.zone) }
    guard let day = block.value(0x001D, in: .gps)?.text,
      let clock = block.value(0x0007, in: .gps)?.fractions(3), clock.allSatisfy({ $0 < 100 })
    else { return }
    let time = clock.map { Self.twoDigits(Int($0)) }.joined(separator: ":")
    gpsTime = Self.clockTime("\(day) \(time)").map { $0 + "Z" }
  }

  /// Reads `2026:05:04 10:11:12`, with any sign between the parts of the day.
  private static func clockTime(_ text: String) -> String? {
    guard text.allSatisfy(\.isASCII),
      let match = text.wholeMatch(
        of: /(\d{4})[:\-\/.](\d\d)[:\-\/.](\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.\d*)?/),
      let month = Int(match.2), let day = Int(match.3), let hour = Int(match.4),
      let minute = Int(match.5), let second = Int(match.6), (1...12).contains(month),
      (1...31).contains(day), hour < 24, minute < 60, second < 60, match.1 != "0000"
    else { return nil }
    return "\(match.1)-\(match.2)-\(match.3)T\(match.4):\(match.5):\(match.6)"
  }

  private static func zone(_ text: String) -> String? {
    guard text.allSatisfy(\.isASCII), let match = text.wholeMatch(of: /[+\-](\d\d):(\d\d)/),
      let hours = Int(match.1),
      let minutes = Int(match.2), hours <= 14, minutes < 60
    else { return nil }
    return text
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension CameraData {
  private mutating func readPlace(of block: borrowing ExifBlock) {
    altitudeMetres = altitude(of: block)
    let datum = block.value(0x0012, in: .gps)?.text?.uppercased().filter {
      $0.isLetter || $0.isNumber
    }
    guard datum == nil || datum == "WGS84",
      // The receiver had lost the satellites.
      block.value(0x0009, in: .gps)?.letter != "V",
      let north = degrees(block.value(0x0002, in: .gps), upTo: 90),
      let east = degrees(block.value(0x0004, in: .gps), upTo: 180),
      let northing = Self.sign(block.value(0x0001, in: .gps)?.letter, "N", "S"),
      let easting = Self.sign(block.value(0x0003, in: .gps)?.letter, "E", "W"),
      north != 0 || east != 0
    else { return }
    // The sum with 0 leaves no minus before a 0.
    latitude = northing * north + 0
    longitude = easting * east + 0
    guard let radius = block.value(0x001F, in: .gps)?.fraction, radius > 0 else { return }
    uncertaintyMetres = max(0.1, Self.rounded(radius, 10))
  }

  private func altitude(of block: borrowing ExifBlock) -> Double? {
    guard let height = block.value(0x0006, in: .gps)?.fraction, height < 100_000 else { return nil }
    let isBelowSea = block.value(0x0005, in: .gps)?.whole == 1
    return Self.rounded(isBelowSea ? -height : height, 10) + 0
  }

  /// Adds up degrees, minutes and seconds, to a centimetre on the ground.
  private func degrees(_ value: ExifValue?, upTo limit: Double) -> Double? {
    guard let parts = value?.fractions(3), parts[1] <= 60, parts[2] <= 60 else { return nil }
    let degrees = Self.rounded(parts[0] + parts[1] / 60 + parts[2] / 3600, 1e7)
    return degrees <= limit ? degrees : nil
  }

  private static func sign(
    _ letter: Character?, _ positive: Character, _ negative: Character
  ) -> Double? {
    letter == positive ? 1 : letter == negative ? -1 : nil
  }

  private mutating func readDirection(of block: borrowing ExifBlock) {
    guard let degrees = block.value(0x0011, in: .gps)?.fraction, degrees <= 360 else { return }
    let rounded = Self.rounded(degrees, 10)
    directionDegrees = rounded == 360 ? 0 : rounded
    isDirectionMagnetic = block.value(0x0010, in: .gps)?.letter == "M"
  }

  private static func rounded(_ number: Double, _ parts: Double) -> Double {
    (number * parts).rounded() / parts
  }
}
