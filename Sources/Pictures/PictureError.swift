/// Why no picture could be made of a file's bytes.
package enum PictureError: Error, Hashable, Sendable {
  /// Neither a JPEG nor a PNG.
  case notAPicture
  /// The bytes break the rules of their format, or end too early.
  case damaged
  /// A JPEG or PNG of a kind that is not read, such as one of 12 bits a pixel.
  case unknownKind
  case tooManyBytes(Int)
  /// In pixels; in passes, a picture must be held as a whole, and fewer are allowed.
  case tooManyPixels(width: Int, height: Int, inPasses: Bool)
  case noMemory

  package var description: String {
    switch self {
    case .notAPicture: "the file is neither a JPEG nor a PNG"
    case .damaged: "the picture is damaged or incomplete"
    case .unknownKind: "the picture is of a kind of JPEG or PNG that is not read"
    case .tooManyBytes(let count): "the picture is too large: \(count >> 20) MiB"
    case .tooManyPixels(let width, let height, let inPasses):
      "the picture is too large: \(width) x \(height) pixels\(inPasses ? ", in passes" : "")"
    case .noMemory: "there is not enough memory for the picture"
    }
  }

  package var hint: String {
    switch self {
    case .notAPicture: "save it as JPEG or PNG in a program that shows it"
    case .damaged: "compare it with where it comes from; the file itself stays as it is"
    case .unknownKind: "save a copy of it as JPEG with 8 bits a colour"
    case .tooManyBytes: "take one of at most \(PictureLimits.bytes >> 20) MiB"
    case .tooManyPixels(_, _, false):
      "take one of at most \(PictureLimits.pixels / 1_000_000) megapixels"
    case .tooManyPixels(_, _, true): "save a copy of it that is not progressive"
    case .noMemory: "close other programs, or take a smaller picture"
    }
  }
}

/// What one picture may cost; a header that claims more is not believed.
package enum PictureLimits {
  package static let bytes = 64 << 20
  static let pixels = 100_000_000
  /// What a picture in passes may take while it is read, in bytes: 89 megapixels as cameras write
  /// them, with colours at half the detail.
  static let held = 256 << 20
}
