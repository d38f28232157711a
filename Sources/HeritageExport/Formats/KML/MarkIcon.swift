import ByteStreams
import HeritageDocuments

/// A picture of a mark without its colour, which the reader of a map gives it.
enum MarkIcon: String, CaseIterable {
  /// A white disc with a dark rim.
  case plain
  /// The same with grey lines across it, for what tells no severity.
  case hatched

  init(of state: StateClass) { self = Palette.hatch(state) == nil ? .plain : .hatched }

  /// Where it lies beside the file that names it.
  var path: String { "icons/\(rawValue).png" }

  /// The picture, without loss and with a transparent ground.
  var png: [UInt8] {
    PortableNetworkGraphic(width: Self.size, height: Self.size) { x, y in pixel(x, y) }.bytes
  }

  private static let size = 64
  /// Points of a pixel in each direction that are looked at, so that edges are smooth.
  private static let samples = 4

  private func pixel(_ x: Int, _ y: Int) -> (grey: UInt8, opacity: UInt8) {
    var (inside, light) = (0, 0)
    for column in 0..<Self.samples {
      for row in 0..<Self.samples {
        // In halves of the distance between points, from the middle of the picture.
        let right = 2 * (x * Self.samples + column) + 1 - Self.size * Self.samples
        let down = 2 * (y * Self.samples + row) + 1 - Self.size * Self.samples
        guard let grey = grey(right, down) else { continue }
        inside += 1
        light += grey
      }
    }
    guard inside > 0 else { return (0, 0) }
    let points = Self.samples * Self.samples
    return (UInt8(light / inside), UInt8(inside * 255 / points))
  }

  /// How light the disc is at a point, from 0 to 255; `nil` beside it.
  private func grey(_ right: Int, _ down: Int) -> Int? {
    let pixel = 2 * Self.samples
    let distance = right * right + down * down
    let (edge, rim) = (30 * pixel, 26 * pixel)
    if distance > edge * edge { return nil }
    if distance > rim * rim { return 28 }
    guard self == .hatched else { return 255 }
    // Lines upwards to the right, as on a page.
    let place = (right + down + 64 * pixel) % (14 * pixel)
    return place < 5 * pixel ? 120 : 255
  }
}

/// A picture in shades of grey with opacity, as PNG (ISO/IEC 15948).
struct PortableNetworkGraphic {
  let bytes: [UInt8]

  /// - Parameters:
  ///   - width: Its pixels from left to right.
  ///   - height: Its pixels from top to bottom.
  ///   - pixel: The shade and the opacity of a pixel, from the top left on.
  init(width: Int, height: Int, _ pixel: (_ x: Int, _ y: Int) -> (grey: UInt8, opacity: UInt8)) {
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(Self.unfiltered)
      for x in 0..<width {
        let (grey, opacity) = pixel(x, y)
        rows += [grey, grey, grey, opacity]
      }
    }
    let depth: [UInt8] = [8, Self.colourWithOpacity, 0, 0, 0]
    bytes =
      [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]
      + Self.chunk("IHDR", Self.number(width) + Self.number(height) + depth)
      + Self.chunk("IDAT", Self.stored(rows)) + Self.chunk("IEND", [])
  }

  private static let unfiltered: UInt8 = 0
  private static let colourWithOpacity: UInt8 = 6

  private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(type.utf8) + content
    var checksum = Checksum()
    checksum.add(named)
    return number(content.count) + named + number(Int(checksum.value))
  }

  /// Bytes in the format of zlib (RFC 1950), not packed, as the archive around them does that.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: bytes.count, by: 0xFFFF) {
      let block = bytes[start..<min(start + 0xFFFF, bytes.count)]
      let length = [UInt8(block.count & 0xFF), UInt8(block.count >> 8)]
      stream.append(block.endIndex == bytes.count ? 1 : 0)
      stream += length + length.map { ~$0 } + block
    }
    var sums = (1, 0)
    for byte in bytes {
      sums.0 = (sums.0 + Int(byte)) % 65_521
      sums.1 = (sums.1 + sums.0) % 65_521
    }
    return stream + number(sums.1 << 16 | sums.0)
  }

  /// A whole number of four bytes with its highest one first.
  private static func number(_ value: Int) -> [UInt8] {
    (0..<4).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
