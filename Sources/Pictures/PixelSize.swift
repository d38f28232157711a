/// The width and height of a picture, in pixels.
package struct PixelSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Reads the size of a JPEG or PNG as it is to be shown, turned as the camera says, without
  /// reading its pixels.
  ///
  /// - Parameter bytes: The whole file, whatever it is.
  /// - Throws: ``PictureError`` if it has no size, or a larger one than ``ScaledPicture`` reads.
  package init(ofPicture bytes: [UInt8]) throws(PictureError) {
    let kind = try PictureKind(of: bytes)
    guard bytes.count <= PictureLimits.bytes else { throw .tooManyBytes(bytes.count) }
    let size = try unsafe bytes.withUnsafeBufferPointer { buffer throws(PictureError) in
      try unsafe PictureSource.open(buffer, as: kind).claimed
    }
    self = Turning(of: bytes, kind).size(of: size)
  }

  /// The size with the same proportions whose long side has at most so many pixels.
  func scaled(toLongSide longSide: Int) -> PixelSize {
    let long = max(width, height)
    guard long > longSide else { return self }
    return PixelSize(
      width: max(1, (width * longSide + long / 2) / long),
      height: max(1, (height * longSide + long / 2) / long))
  }

  /// The size that both fit in at least one way: the lesser width, the lesser height.
  func within(_ other: PixelSize) -> PixelSize {
    PixelSize(width: min(width, other.width), height: min(height, other.height))
  }
}
