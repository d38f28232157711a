/// What a file is by the bytes at its start, as far as they are those of a picture.
///
/// The signatures are those of the formats' own specifications.
enum PictureKind: Hashable {
  case jpeg
  /// PNG, GIF, TIFF and the raw formats made of it, WebP, HEIF and AVIF, BMP, JPEG 2000, JPEG XL.
  case other

  /// - Parameter bytes: The first bytes of the file; 12 are enough.
  init?(opening bytes: [UInt8]) {
    func has(_ signature: [UInt8], at place: Int = 0) -> Bool {
      bytes.count >= place + signature.count
        && bytes[place..<place + signature.count].elementsEqual(signature)
    }
    if has([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if Self.starts.contains(where: { has($0) }) || has(Array("ftyp".utf8), at: 4)
      || (has(Array("RIFF".utf8)) && has(Array("WEBP".utf8), at: 8))
    {
      self = .other
    } else {
      return nil
    }
  }

  private static let starts: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8), Array("BM".utf8), [0x49, 0x49, 0x2A, 0x00],
    [0x4D, 0x4D, 0x00, 0x2A], Array("IIRO".utf8), Array("IIRS".utf8), Array("MMOR".utf8),
    Array("IIU\0".utf8), Array("FUJIFILM".utf8), [0x00, 0x00, 0x00, 0x0C], [0xFF, 0x0A],
  ]
}

/// Why a file that should be a photo may be none, or says nothing of when and where it was taken.
struct PictureDoubt {
  private let isPicture: Bool

  /// Doubts a file that is no JPEG file.
  ///
  /// - Parameter bytes: The first bytes of the file.
  init?(_ bytes: [UInt8]) {
    let kind = PictureKind(opening: bytes)
    if kind == .jpeg { return nil }
    isPicture = kind != nil
  }

  var kind: Remark.Kind { isPicture ? .note : .warning }

  func text(of path: String) -> String {
    isPicture
      ? "'\(path)' is no JPEG file, so when and where its camera says it was taken is not read"
      : "'\(path)' does not begin as a photo does; its bytes are kept as they are"
  }

  /// What an option can do about it.
  var advice: String { isPicture ? "; --acquired says when" : "" }
}
