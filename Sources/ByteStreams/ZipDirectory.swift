import CZlib
import Glibc

/// The directory of a ZIP archive as the library reads it, over a file that is open already.
@safe final class ZipDirectory {
  /// What the directory and the header before the content say of one entry.
  struct Record {
    var name: [UInt8]
    var flags: UInt
    var method: UInt
    var checksum: UInt
    var packedBytes: Int
    var byteCount: Int
    /// Where the header before the content and the content itself begin; 0 and 0 for a method that
    /// the library does not know.
    var headerStart = 0
    var contentStart = 0
  }

  private let input: SeekableInput
  private let handle: unzFile

  /// Finds the directory, or returns `nil` if the file has none.
  init?(_ file: InputFile) throws(InputError) {
    let input = SeekableInput(file)
    var functions = unsafe zlib_filefunc64_def()
    unsafe functions.zopen64_file = { opaque, _, _ in unsafe opaque }
    unsafe functions.zread_file = { opaque, _, room, count in
      guard let room = unsafe room else { return 0 }
      return unsafe UInt(seekable(opaque)?.read(into: room, count: Int(count)) ?? 0)
    }
    unsafe functions.zwrite_file = { _, _, _, _ in 0 }
    unsafe functions.ztell64_file = { opaque, _ in
      unsafe UInt64(seekable(opaque)?.position ?? 0)
    }
    unsafe functions.zseek64_file = { opaque, _, offset, origin in
      unsafe seekable(opaque)?.seek(Int(truncatingIfNeeded: offset), from: origin) == true ? 0 : -1
    }
    unsafe functions.zclose_file = { _, _ in 0 }
    unsafe functions.zerror_file = { opaque, _ in
      unsafe seekable(opaque)?.hasFailed == false ? 0 : 1
    }
    // The library keeps the address as long as the handle, and so does this object.
    unsafe functions.opaque = Unmanaged.passUnretained(input).toOpaque()
    let handle = unsafe unzOpen2_64(nil, &functions)
    if let failure = input.failure {
      if let handle = unsafe handle { _ = unsafe unzClose(handle) }
      throw failure
    }
    guard let handle = unsafe handle else { return nil }
    self.input = input
    unsafe self.handle = handle
  }

  deinit { _ = unsafe unzClose(handle) }

  /// How many entries the directory says that it has.
  var count: Int {
    var information = unz_global_info64()
    guard unsafe unzGetGlobalInfo64(handle, &information) == UNZ_OK else { return 0 }
    return Int(clamping: information.number_entry)
  }

  /// Moves to the first entry or the next one; returns `false` if the directory is damaged there.
  func advance(toFirst: Bool) -> Bool {
    let code = unsafe toFirst ? unzGoToFirstFile(handle) : unzGoToNextFile(handle)
    return code == UNZ_OK
  }

  /// Reads the current entry, or returns `nil` if the directory is damaged there or contradicts the
  /// header before the content.
  func record() -> Record? {
    var information = unz_file_info64()
    guard
      unsafe unzGetCurrentFileInfo64(handle, &information, nil, 0, nil, 0, nil, 0) == UNZ_OK,
      let byteCount = Int(exactly: information.uncompressed_size),
      let packedBytes = Int(exactly: information.compressed_size)
    else { return nil }
    let length = Int(information.size_filename)
    var code = UNZ_OK
    let name = unsafe [UInt8](unsafeUninitializedCapacity: length) { room, filled in
      code = unsafe unzGetCurrentFileInfo64(
        handle, &information,
        UnsafeMutableRawPointer(room.baseAddress)?
          .assumingMemoryBound(to: CChar.self), UInt(length), nil, 0, nil, 0)
      filled = code == UNZ_OK ? length : 0
    }
    guard code == UNZ_OK else { return nil }
    var record = Record(
      name: name, flags: information.flag, method: information.compression_method,
      checksum: information.crc, packedBytes: packedBytes, byteCount: byteCount)
    return locate(&record) ? record : nil
  }

  /// Finds the content, whose header the library compares with the directory but for the name.
  private func locate(_ record: inout Record) -> Bool {
    guard ZipArchive.Entry.readMethods.contains(record.method) else { return true }
    var method: Int32 = 0
    var level: Int32 = 0
    guard unsafe unzOpenCurrentFile2(handle, &method, &level, 1) == UNZ_OK else { return false }
    defer { _ = unsafe unzCloseCurrentFile(handle) }
    let extra = unsafe unzGetLocalExtrafield(handle, nil, 0)
    guard let content = unsafe Int(exactly: unzGetCurrentFileZStreamPos64(handle)), extra >= 0
    else { return false }
    record.contentStart = content
    record.headerStart = content - Int(extra) - record.name.count - Self.headerBytes
    return record.headerStart >= 0
  }

  /// The most bytes of an entry's name, as a path may have.
  static let longestName = 4096

  /// Whether the current entry's name is longer than is read.
  var hasLongName: Bool {
    var information = unz_file_info64()
    let code = unsafe unzGetCurrentFileInfo64(handle, &information, nil, 0, nil, 0, nil, 0)
    return code == UNZ_OK && Int(information.size_filename) > Self.longestName
  }

  /// Bytes of the header before the content, without the name and what follows it.
  static let headerBytes = 30

  /// What kept the file from being read, if anything did.
  var failure: InputError? { input.failure }
}

/// A file with a position, for a library that knows files no other way.
@safe private final class SeekableInput {
  private(set) var position = 0
  private(set) var failure: InputError?
  // The library takes a number that the file ends inside of for a 0, unless it is told of an error.
  private(set) var hasFailed = false
  private let file: InputFile
  // The library asks for single bytes.
  private var window: [UInt8] = []
  private var windowStart = 0

  init(_ file: InputFile) {
    self.file = file
  }

  func read(into room: UnsafeMutableRawPointer, count: Int) -> Int {
    var filled = 0
    while filled < count {
      let offset = position - windowStart
      if offset < 0 || offset >= window.count {
        guard refill() else {
          hasFailed = true
          break
        }
        continue
      }
      let some = min(count - filled, window.count - offset)
      unsafe UnsafeMutableRawBufferPointer(start: room + filled, count: some).copyBytes(
        from: window[offset..<offset + some])
      filled += some
      position += some
    }
    return filled
  }

  private func refill() -> Bool {
    do throws(InputError) {
      window = try file.bytes(at: position, count: 1 << 14)
      windowStart = position
      return !window.isEmpty
    } catch {
      failure = failure ?? error
      return false
    }
  }

  func seek(_ offset: Int, from origin: Int32) -> Bool {
    let base =
      switch origin {
      case SEEK_CUR: position
      case SEEK_END: file.byteCount
      default: 0
      }
    let (target, overflows) = base.addingReportingOverflow(offset)
    guard !overflows, (0...file.byteCount).contains(target) else { return false }
    position = target
    return true
  }
}

private func seekable(_ opaque: UnsafeMutableRawPointer?) -> SeekableInput? {
  unsafe opaque.map { unsafe Unmanaged<SeekableInput>.fromOpaque($0).takeUnretainedValue() }
}
