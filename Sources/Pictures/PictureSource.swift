import CPictures

/// The kinds of picture that are read.
enum PictureKind {
  case jpeg
  case png

  /// Tells by the first bytes.
  init(of bytes: [UInt8]) throws(PictureError) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else {
      throw .notAPicture
    }
  }
}

/// The pixels of some rows of a picture, as they come: those of a PNG may come in any order.
struct PictureRow {
  let line: Int
  let columns: StrideTo<Int>
  let count: Int
}

/// A picture that is read row by row, from bytes that stay where they are meanwhile.
@safe struct PictureSource: ~Copyable {
  @safe private enum Handle {
    case jpeg(OpaquePointer)
    case png(OpaquePointer)
  }

  private let handle: Handle
  /// The size as the header claims it, in pixels.
  let claimed: PixelSize

  private init(_ handle: Handle) {
    self.handle = handle
    claimed = Self.size(of: handle)
  }

  /// Opens a picture and reads what comes before the pixels.
  ///
  /// - Throws: ``PictureError`` as well if the picture has more pixels than are read.
  static func open(
    _ bytes: UnsafeBufferPointer<UInt8>, as kind: PictureKind
  ) throws(PictureError) -> PictureSource {
    var outcome = HERITAGE_PICTURE_READ
    let handle: Handle
    switch kind {
    case .jpeg:
      guard let picture = unsafe heritage_jpeg_open(bytes.baseAddress, bytes.count, &outcome) else {
        throw .noMemory
      }
      handle = unsafe .jpeg(picture)
    case .png:
      guard let picture = unsafe heritage_png_open(bytes.baseAddress, bytes.count, &outcome) else {
        throw .noMemory
      }
      handle = unsafe .png(picture)
    }
    let source = PictureSource(handle)
    let size = source.claimed
    try check(outcome, of: size)
    guard size.width <= PictureLimits.pixels / max(size.height, 1) else {
      throw .tooManyPixels(width: size.width, height: size.height, inPasses: false)
    }
    return source
  }

  deinit {
    switch handle {
    case .jpeg(let picture): unsafe heritage_jpeg_close(picture)
    case .png(let picture): unsafe heritage_png_close(picture)
    }
  }

  private static func size(of handle: Handle) -> PixelSize {
    switch handle {
    case .jpeg(let picture):
      PixelSize(
        width: unsafe Int(heritage_jpeg_width(picture)),
        height: unsafe Int(heritage_jpeg_height(picture)))
    case .png(let picture):
      PixelSize(
        width: unsafe Int(heritage_png_width(picture)),
        height: unsafe Int(heritage_png_height(picture)))
    }
  }

  private static func check(
    _ outcome: heritage_picture_outcome, of size: PixelSize
  ) throws(PictureError) {
    switch outcome {
    case HERITAGE_PICTURE_READ: return
    case HERITAGE_PICTURE_UNKNOWN: throw .unknownKind
    case HERITAGE_PICTURE_TOO_LARGE:
      throw .tooManyPixels(width: size.width, height: size.height, inPasses: true)
    case HERITAGE_PICTURE_NO_MEMORY: throw .noMemory
    default: throw .damaged
    }
  }

  /// Begins with the pixels.
  ///
  /// - Parameter longSide: How many pixels the long side must keep; a JPEG is read smaller if it can.
  /// - Returns: The size in which the rows come.
  /// - Throws: ``PictureError`` if the pixels cannot be read.
  func start(longSide: Int) throws(PictureError) -> PixelSize {
    switch handle {
    case .jpeg(let picture):
      try Self.check(
        unsafe heritage_jpeg_start(picture, UInt32(clamping: longSide), PictureLimits.held),
        of: claimed)
    case .png(let picture):
      try Self.check(unsafe heritage_png_start(picture), of: claimed)
    }
    return Self.size(of: handle)
  }

  /// Reads the next row.
  ///
  /// - Parameter pixels: Becomes its red, green and blue, from the first on; it has space for a row of
  ///   the picture's width.
  /// - Returns: Where they belong, `nil` after the last row.
  /// - Throws: ``PictureError`` if the bytes are damaged from here on.
  func next(into pixels: inout [UInt8]) throws(PictureError) -> PictureRow? {
    var row = heritage_picture_row()
    switch handle {
    case .jpeg(let picture):
      try Self.check(unsafe heritage_jpeg_next(picture, &pixels, &row), of: claimed)
    case .png(let picture):
      try Self.check(unsafe heritage_png_next(picture, &pixels, &row), of: claimed)
    }
    guard row.count > 0 else { return nil }
    let first = Int(row.first)
    let step = Int(row.step)
    return PictureRow(
      line: Int(row.line),
      columns: stride(from: first, to: first + Int(row.count) * step, by: step),
      count: Int(row.count))
  }
}
