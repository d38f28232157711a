import CPictures
// Glibc returns the memory that C took.
import Glibc

/// A small copy of a photo or a satellite's image, for a page.
///
/// It is written anew from the pixels, turned as the camera says: nothing else of the file is in it,
/// neither a place nor a name, a date, a colour profile or a smaller picture. What is transparent
/// becomes white. The same bytes give the same copy.
package struct ScaledPicture: Hashable, Sendable {
  package let jpeg: [UInt8]
  package let size: PixelSize

  /// The quality of the copy, as libjpeg counts it.
  private static let quality: Int32 = 80

  /// Makes a copy of a JPEG or PNG.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, whatever it is.
  ///   - longSide: The most pixels that a side of the copy has, 1 to 4096. A smaller picture keeps its size.
  /// - Throws: ``PictureError`` if there is none, or more than ``PictureLimits`` allow.
  package init(of bytes: [UInt8], longSide: Int = 640) throws(PictureError) {
    let kind = try PictureKind(of: bytes)
    guard bytes.count <= PictureLimits.bytes else { throw .tooManyBytes(bytes.count) }
    let stored = try Pixels(of: bytes, as: kind, longSide: min(max(longSide, 1), 4096))
    let shown = stored.turned(Turning(of: bytes, kind))
    size = shown.size
    jpeg = try Self.jpeg(of: shown)
  }

  private static func jpeg(of pixels: Pixels) throws(PictureError) -> [UInt8] {
    var count = 0
    guard
      let bytes = unsafe heritage_jpeg_write(
        pixels.colours, UInt32(pixels.size.width), UInt32(pixels.size.height), quality, &count)
    else { throw .noMemory }
    defer { unsafe free(bytes) }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}
