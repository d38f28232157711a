import PhotoMetadata

/// How the stored pixels of a picture are to be turned for people, 1 to 8, as TIFF 6 has it.
struct Turning {
  private let orientation: Int

  init(_ orientation: Int) {
    self.orientation = orientation
  }

  /// Reads what the camera says; as they are stored, if it says nothing.
  init(of bytes: [UInt8], _ kind: PictureKind) {
    let data: CameraData? =
      switch kind {
      case .jpeg: CameraData(opening: Array(bytes.prefix(CameraData.openingLimit)))
      case .png: nil
      }
    self.init(data?.orientation ?? 1)
  }

  /// Whether lines become columns.
  private var swapsSides: Bool { orientation >= 5 }

  /// The size that a picture of a size has when it is turned.
  func size(of stored: PixelSize) -> PixelSize {
    swapsSides ? PixelSize(width: stored.height, height: stored.width) : stored
  }

  /// The number of the stored pixel that is shown at a place.
  func place(ofColumn column: Int, line: Int, in stored: PixelSize) -> Int {
    let right = stored.width - 1
    let bottom = stored.height - 1
    let (x, y) =
      switch orientation {
      case 2: (right - column, line)
      case 3: (right - column, bottom - line)
      case 4: (column, bottom - line)
      case 5: (line, column)
      case 6: (line, bottom - column)
      case 7: (right - line, bottom - column)
      case 8: (right - line, column)
      default: (column, line)
      }
    return y * stored.width + x
  }
}
