import Glibc
import HeritageRegistry
import HeritageText
import LinuxFiles

/// Writes to the process's own streams, and says so when that fails.
enum StandardStreams {
  /// Writes a text to standard output, whole.
  ///
  /// - Throws: ``RegistryError`` if the stream does not take it, such as on a full disk, so that
  ///   no command ends well with its answer lost.
  static func write(_ text: String) throws(RegistryError) {
    try write(Array(text.utf8))
  }

  static func write(_ bytes: [UInt8]) throws(RegistryError) {
    try write(bytes, to: STDOUT_FILENO, named: "standard output")
  }

  /// Writes a line to standard error, with everything a terminal could act on made visible.
  static func note(_ line: String) {
    let bytes = Array((SafeText.terminal(line, keepsLines: true) + "\n").utf8)
    do {
      try write(bytes, to: STDERR_FILENO, named: "standard error")
    } catch {
      // Nobody is left to tell.
      return
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, named name: String)
    throws(RegistryError)
  {
    do {
      try OpenedFile(descriptor, isOwned: false).write(bytes)
    } catch {
      throw RegistryError(.failed, "cannot write to \(name): \(error.reason)")
    }
  }

  /// Puts something in the place of closed standard streams, so that no file of a registry gets
  /// their numbers and an answer meant for a stream.
  static func occupy() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      guard fcntl(descriptor, F_GETFD) == -1 else { continue }
      // It cannot be written, so that an answer is lost with an error and not in silence.
      _ = Linux.open("/dev/null", O_RDONLY, isInherited: true)
    }
  }

  /// Finds out whether standard output can take an answer at all.
  static func checkOutput() throws(RegistryError) {
    let flags = fcntl(STDOUT_FILENO, F_GETFL)
    guard flags >= 0, flags & O_ACCMODE != O_RDONLY else {
      throw RegistryError(.failed, "cannot write to standard output: it is closed")
    }
  }

  /// Finds out whether a file can be written, and leaves it as it is.
  static func checkWritable(file path: String) throws(RegistryError) {
    let isNew = Linux.access(path, F_OK) != 0
    let descriptor = Linux.open(path, O_WRONLY | O_CREAT | O_NONBLOCK, mode: 0o666)
    guard descriptor >= 0 else {
      throw RegistryError(cannotWrite: path, -descriptor)
    }
    close(descriptor)
    if isNew { _ = Linux.remove(path) }
  }

  /// Tells whether there is a regular file at a path, or at the end of a link.
  static func isRegular(file path: String) -> Bool { type(at: path) == S_IFREG }

  /// Tells whether there is a folder at a path, or at the end of a link.
  static func isFolder(_ path: String) -> Bool { type(at: path) == S_IFDIR }

  /// Returns `nil` if there is nothing, or if whoever opens it is told why it cannot be.
  private static func type(at path: String) -> mode_t? {
    var status = stat()
    return Linux.status(endOf: path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Opens a regular file for reading; nothing else can make the command wait or never end.
  static func openRegular(file path: String) throws(RegistryError) -> OpenedFile {
    let descriptor = Linux.open(path, O_RDONLY | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw RegistryError(
        descriptor == -ENOENT ? .notThere : .failed,
        "cannot read '\(path)': \(Linux.text(-descriptor))")
    }
    let file = OpenedFile(descriptor)
    var status = stat()
    guard Linux.status(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw RegistryError(
        .failed, "cannot read '\(path)': it is not a regular file",
        hint: "name a file, or '-' for standard input")
    }
    return file
  }

  /// Standard input as a document that a file or another program sends.
  ///
  /// - Throws: ``RegistryError`` if it is a terminal, at which the command would seem to hang.
  static func document() throws(RegistryError) -> OpenedFile {
    guard isatty(STDIN_FILENO) == 0 else {
      throw .usage(
        "'-' reads standard input, which is the terminal",
        hint: "name a file, or send one: heritage … - < FILE")
    }
    return OpenedFile.standardInput
  }

  /// Tells whether a person can answer questions.
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }
}

extension RegistryError {
  /// A file that cannot be written, with the number of the system's error.
  init(cannotWrite file: String, _ code: Int32) {
    let above = file.split(separator: "/").dropLast().joined(separator: "/")
    let folder = file.hasPrefix("/") ? "/" + above : above
    let isMissing = code == ENOENT && !folder.isEmpty
    self.init(
      .failed, "cannot write '\(file)': \(Linux.text(code))",
      hint: isMissing ? "make the folder '\(folder)' first, or name another" : nil)
  }
}
