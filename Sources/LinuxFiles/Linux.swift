import CLinuxIO
package import Glibc

/// Calls of the system that take names and memory, in a form that cannot misuse either.
///
/// Each returns what the kernel does: a result that is not negative, or an `errno` with a minus sign.
/// None is repeated when a signal interrupts it. Names are relative to an open folder.
package enum Linux {
  /// The folder that relative names start from where no open one is given.
  package static let workingFolder = AT_FDCWD

  static func result(_ value: Int32) -> Int32 { value >= 0 ? value : -errno }
  private static func result(_ value: Int) -> Int { value >= 0 ? value : -Int(errno) }

  /// Opens a file or folder; returns its descriptor, which programs that this one starts get only
  /// if they are to inherit it.
  package static func open(
    _ name: String, in folder: Int32 = workingFolder, _ flags: Int32, mode: mode_t = 0,
    isInherited: Bool = false
  ) -> Int32 {
    result(unsafe openat(folder, name, isInherited ? flags : flags | O_CLOEXEC, mode))
  }

  /// Reads into a part of a buffer; returns the number of bytes, 0 at the end of the file.
  package static func read(
    _ descriptor: Int32, into buffer: inout [UInt8], _ range: Range<Int>, from offset: Int
  ) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count)
    return unsafe buffer.withUnsafeMutableBytes {
      result(
        unsafe pread(
          descriptor, $0.baseAddress.map { unsafe $0 + range.lowerBound }, range.count, offset))
    }
  }

  /// Reads what comes next into a part of a buffer; returns the number of bytes, 0 at the end.
  package static func readNext(
    _ descriptor: Int32, into buffer: inout [UInt8], _ range: Range<Int>
  ) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count)
    return unsafe buffer.withUnsafeMutableBytes {
      result(
        unsafe Glibc.read(
          descriptor, $0.baseAddress.map { unsafe $0 + range.lowerBound }, range.count))
    }
  }

  /// Writes bytes; returns how many, which may be fewer than all.
  package static func write(_ descriptor: Int32, _ bytes: Span<UInt8>) -> Int {
    unsafe bytes.withUnsafeBytes {
      result(unsafe Glibc.write(descriptor, $0.baseAddress, $0.count))
    }
  }

  /// Removes the content of a file that is open for writing.
  package static func truncate(_ descriptor: Int32) -> Int32 { result(ftruncate(descriptor, 0)) }

  package static func makeFolder(
    _ name: String, in folder: Int32 = workingFolder, mode: mode_t
  ) -> Int32 {
    result(unsafe mkdirat(folder, name, mode))
  }

  package static func rename(
    _ name: String, in folder: Int32, to newName: String, in newFolder: Int32
  ) -> Int32 {
    result(unsafe renameat(folder, name, newFolder, newName))
  }

  /// Removes a file, or with `AT_REMOVEDIR` an empty folder.
  package static func remove(
    _ name: String, in folder: Int32 = workingFolder, flags: Int32 = 0
  ) -> Int32 {
    result(unsafe unlinkat(folder, name, flags))
  }

  /// Tells whether this program may use a name in a way such as `W_OK`, or if there is one with `F_OK`.
  package static func access(_ name: String, in folder: Int32 = workingFolder, _ way: Int32)
    -> Int32
  {
    result(unsafe faccessat(folder, name, way, 0))
  }

  /// Waits until a file or folder is on the disk.
  package static func sync(_ descriptor: Int32) -> Int32 { result(fsync(descriptor)) }

  package static func setMode(_ descriptor: Int32, _ mode: mode_t) -> Int32 {
    result(fchmod(descriptor, mode))
  }

  /// Takes the lock on a file that dies with this process, or fails with `EWOULDBLOCK`.
  package static func tryLock(_ descriptor: Int32) -> Int32 {
    result(flock(descriptor, LOCK_EX | LOCK_NB))
  }

  /// Waits until the file system that a file is on has written everything to the disk.
  package static func syncFileSystem(_ descriptor: Int32) -> Int32 { result(syncfs(descriptor)) }

  /// Lets the system begin to write a file to the disk, and promises nothing.
  package static func beginSync(_ descriptor: Int32) {
    let startWriting: UInt32 = 2
    _ = sync_file_range(descriptor, 0, 0, startWriting)
  }

  /// What an open file is.
  package static func status(_ descriptor: Int32, _ status: inout stat) -> Int32 {
    result(unsafe fstat(descriptor, &status))
  }

  /// What has a name, which may be a link that is not followed.
  package static func status(_ name: String, in folder: Int32, _ status: inout stat) -> Int32 {
    result(unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW))
  }

  /// Visits the entries of an open folder, in no order and without `.` and `..`.
  ///
  /// The second value is the file type bits of the entry's mode. A name that is not UTF-8 comes as
  /// ``readable(_:)`` shows it, which names no file.
  package static func forEachEntry(of folder: Int32, _ body: (String, mode_t) -> Void) -> Int32 {
    let copy = open(".", in: folder, O_RDONLY | O_DIRECTORY)
    guard copy >= 0 else { return copy }
    guard let stream = unsafe fdopendir(copy) else {
      let code = errno
      _ = close(copy)
      return -code
    }
    defer { unsafe closedir(stream) }
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { return -errno }
      let type = unsafe Int(entry.pointee.d_type)
      var kind = mode_t(type) << 12
      let name: String? = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          if type == DT_UNKNOWN {
            // Not every file system tells the kind with the name.
            var status = stat()
            // It may have gone meanwhile.
            guard unsafe fstatat(copy, $0, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
            kind = status.st_mode & S_IFMT
          }
          return unsafe readable($0)
        }
      }
      if let name, name != ".", name != ".." { body(name, kind) }
    }
  }

  /// Opens a new file without a name in a folder, which only this program can use and which ends
  /// with it.
  ///
  /// Not every file system has such files.
  package static func openUnnamed(in folder: String) -> Int32 {
    let unnamed = 0o20_000_000 | O_DIRECTORY
    return open(folder, unnamed | O_RDWR | O_EXCL | O_NOFOLLOW, mode: 0o600)
  }

  /// The program's arguments that are not UTF-8, as ``readable(_:)`` shows them.
  package static var undecodableArguments: [String] {
    var found: [String] = []
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = unsafe CommandLine.unsafeArgv[index],
        unsafe String(validatingCString: argument) == nil
      else { continue }
      found.append(unsafe readable(argument))
    }
    return found
  }

  /// Returns a name as text; of one that is not UTF-8, each byte beyond ASCII as in `caf\xE9`.
  private static func readable(_ name: UnsafePointer<CChar>) -> String {
    if let text = unsafe String(validatingCString: name) { return text }
    var text = ""
    let length = unsafe strlen(name)
    for offset in 0..<length {
      let byte = unsafe UInt8(bitPattern: name[Int(offset)])
      if byte < 0x80 {
        text.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        text += "\\x" + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }

  /// Makes another folder the one that relative names start from.
  package static func changeFolder(_ name: String) -> Int32 { result(unsafe chdir(name)) }

  /// Tells whether there is a process of a number, whoever it belongs to.
  package static func isRunning(_ process: Int) -> Bool {
    guard let process = pid_t(exactly: process) else { return false }
    return kill(process, 0) == 0 || errno == EPERM
  }

  /// What this machine calls itself, if that is text.
  package static var hostName: String? {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&name, name.count - 1) == 0 else { return nil }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The system's own words for an `errno`.
  package static func text(_ code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }
}

extension Linux {
  /// Lets signals through that a program which started this one may have left blocked.
  package static func unblock(_ signals: [Int32]) {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in signals { unsafe sigaddset(&set, signal) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Forbids core dumps, which would put the memory, and so people's names, on the disk.
  package static func forbidCoreDumps() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }

  /// Lets the process have as many files open as the system grants it, and not only the thousand that
  /// most begin with: each pack of a registry is one.
  package static func openFilesAsGranted() {
    let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard unsafe getrlimit(files, &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    _ = unsafe setrlimit(files, &limit)
  }
}
