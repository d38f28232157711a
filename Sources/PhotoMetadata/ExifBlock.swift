import CLibExif

/// Owns what libexif read of one block, which may be anything.
@safe struct ExifBlock: ~Copyable {
  /// The directories of a block that say something of the picture as it was taken.
  enum Directory {
    case main
    case exif
    case gps

    fileprivate var number: ExifIfd {
      switch self {
      case .main: EXIF_IFD_0
      case .exif: EXIF_IFD_EXIF
      case .gps: EXIF_IFD_GPS
      }
    }
  }

  private let data: UnsafeMutablePointer<ExifData>
  private let isBigEndian: Bool

  /// Reads a block, or returns `nil` if there is no memory for it.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard
      let data = unsafe bytes.withUnsafeBufferPointer({ buffer in
        unsafe heritage_exif_read(buffer.baseAddress, UInt32(buffer.count))
      })
    else { return nil }
    unsafe self.data = data
    isBigEndian = unsafe exif_data_get_byte_order(data) == EXIF_BYTE_ORDER_MOTOROLA
  }

  deinit { unsafe exif_data_unref(data) }

  /// No value that is asked for here is longer, in bytes.
  private static let valueLimit = 1024

  /// Returns what a directory has under a tag.
  func value(_ tag: UInt32, in directory: Directory) -> ExifValue? {
    guard let entry = unsafe heritage_exif_entry(data, directory.number, tag),
      let start = unsafe entry.pointee.data
    else { return nil }
    let count = min(unsafe Int(entry.pointee.size), Self.valueLimit)
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    return ExifValue(
      format: unsafe entry.pointee.format.rawValue, bytes: bytes, isBigEndian: isBigEndian)
  }
}
