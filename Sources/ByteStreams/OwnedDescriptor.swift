import Glibc

/// The system's words for an `errno`.
func systemMessage(_ code: Int32) -> String {
  guard let text = unsafe strerror(code) else { return "error \(code)" }
  return unsafe String(cString: text)
}

/// A file descriptor that is closed with its owner.
struct OwnedDescriptor: ~Copyable {
  let raw: Int32
  let byteCount: Int

  private init(raw: Int32, byteCount: Int) {
    self.raw = raw
    self.byteCount = byteCount
  }

  deinit { close(raw) }

  /// Hands the descriptor over, which stays open.
  consuming func release() -> Int32 {
    let raw = raw
    discard self
    return raw
  }

  /// Opens a regular file for reading.
  ///
  /// `O_NONBLOCK` keeps a named pipe from blocking before it can be refused.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - folder: An open folder from which the path is meant.
  ///   - source: What messages call the file, where that is not the path.
  ///   - limit: The most bytes that it may have.
  /// - Returns: The open file.
  /// - Throws: ``InputError`` if it cannot be opened, is no regular file, or is too large.
  static func regularFile(
    _ path: String, in folder: Int32 = AT_FDCWD, named source: String? = nil, limit: Int
  ) throws(InputError) -> OwnedDescriptor {
    let source = source ?? path
    if path.utf8.contains(0) { throw InputError(.missing(systemMessage(ENOENT)), source: source) }
    let raw = unsafe openat(folder, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard raw >= 0 else {
      let reason: InputError.Reason =
        switch errno {
        case ELOOP where isLink(path, in: folder): .notARegularFile("it is a symbolic link")
        // What opening a socket gives.
        case ENXIO: .notARegularFile("it is not a regular file")
        case ENOENT: .missing(systemMessage(ENOENT))
        case let code: .unreadable(systemMessage(code))
        }
      throw InputError(reason, source: source)
    }
    do throws(InputError) {
      let size = try size(of: raw, named: source)
      guard size <= limit else { throw InputError(.tooLarge(limit: limit), source: source) }
      let flags = fcntl(raw, F_GETFL)
      guard flags >= 0, fcntl(raw, F_SETFL, flags & ~O_NONBLOCK) == 0 else {
        throw InputError(.unreadable(systemMessage(errno)), source: source)
      }
      return OwnedDescriptor(raw: raw, byteCount: size)
    } catch {
      close(raw)
      throw error
    }
  }

  /// The size of an open regular file.
  static func size(of descriptor: Int32, named source: String) throws(InputError) -> Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw InputError(.unreadable(systemMessage(errno)), source: source)
    }
    let fault: String? =
      switch status.st_mode & S_IFMT {
      case S_IFREG: nil
      case S_IFDIR: "it is a folder"
      case S_IFIFO: "it is a named pipe"
      case S_IFCHR, S_IFBLK: "it is a device"
      default: "it is not a regular file"
      }
    if let fault { throw InputError(.notARegularFile(fault), source: source) }
    return Int(status.st_size)
  }

  /// Tells whether a path is that of a link, from an open folder on.
  static func isLink(_ path: String, in folder: Int32 = AT_FDCWD) -> Bool {
    var status = stat()
    return unsafe fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }
}
