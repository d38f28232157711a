import Glibc

/// A file descriptor that is closed with its owner.
struct OwnedDescriptor: ~Copyable {
  let raw: Int32

  private init(raw: Int32) {
    self.raw = raw
  }

  /// Opens a regular file for reading.
  ///
  /// `O_NONBLOCK` keeps a named pipe from blocking before it can be refused.
  static func regularFile(
    _ path: String, limit: Int
  ) throws(XMLParseError) -> OwnedDescriptor {
    if path.utf8.contains(0) {
      throw XMLParseError(reason: .unreadable(systemMessage(ENOENT)), source: path, line: 0)
    }
    let raw = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard raw >= 0 else {
      let reason: XMLParseError.Reason =
        switch errno {
        case ELOOP where isLink(path): .notARegularFile("it is a symbolic link")
        // What opening a socket gives.
        case ENXIO: .notARegularFile("it is not a regular file")
        case let code: .unreadable(systemMessage(code))
        }
      throw XMLParseError(reason: reason, source: path, line: 0)
    }
    let file = OwnedDescriptor(raw: raw)
    do {
      try file.check(limit: limit)
    } catch {
      throw XMLParseError(reason: error, source: path, line: 0)
    }
    return file
  }

  deinit { close(raw) }

  private func check(limit: Int) throws(XMLParseError.Reason) {
    var status = stat()
    guard unsafe fstat(raw, &status) == 0 else { throw .unreadable(systemMessage(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .notARegularFile("it is a folder")
    case S_IFIFO: throw .notARegularFile("it is a named pipe")
    case S_IFCHR, S_IFBLK: throw .notARegularFile("it is a device")
    default: throw .notARegularFile("it is not a regular file")
    }
    if status.st_size > limit { throw .fileTooLarge(limit: limit) }
    let flags = fcntl(raw, F_GETFL)
    guard flags >= 0, fcntl(raw, F_SETFL, flags & ~O_NONBLOCK) == 0 else {
      throw .unreadable(systemMessage(errno))
    }
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
