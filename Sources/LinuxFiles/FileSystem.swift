import CLinuxIO

/// The file system that an open file or folder lies on.
package struct FileSystem: Sendable {
  /// The number that Linux gives to its kind, such as `0xEF53`.
  package let kind: UInt32
  /// The space that this user can still fill, in bytes.
  package let freeBytes: Int
  /// How many more files it can hold, or `nil` where it does not count them.
  package let freeFiles: Int?

  /// Asks the system, or returns `nil` if it does not tell.
  package init?(of descriptor: Int32) {
    var status = statfs()
    guard unsafe fstatfs(descriptor, &status) == 0 else { return nil }
    kind = UInt32(truncatingIfNeeded: status.f_type)
    let (bytes, isTooMany) = Int(clamping: status.f_bavail)
      .multipliedReportingOverflow(by: Int(clamping: status.f_bsize))
    freeBytes = isTooMany ? .max : bytes
    freeFiles = status.f_files > 0 ? Int(clamping: status.f_ffree) : nil
  }
}
