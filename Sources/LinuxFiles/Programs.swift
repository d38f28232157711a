import CLinuxIO
import Glibc

extension Linux {
  /// The size of the terminal that a descriptor leads to; 0 for what it does not know.
  package struct TerminalSize: Hashable, Sendable {
    package let columns: Int
    package let rows: Int

    package init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// Returns the size of a terminal, or `nil` where the descriptor leads to something else.
  package static func terminalSize(_ descriptor: Int32) -> TerminalSize? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else {
      return TerminalSize(columns: 0, rows: 0)
    }
    return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Makes a file in memory that ends with its last descriptor, so that what it holds is on no disk.
  package static func openInMemory() -> Int32 {
    let closesOnStart: UInt32 = 1
    return result(unsafe memfd_create("heritage", closesOnStart))
  }

  /// Goes back to the start of an open file.
  package static func rewind(_ descriptor: Int32) -> Int32 {
    result(Int32(truncatingIfNeeded: lseek(descriptor, 0, SEEK_SET)))
  }

  /// Runs a command of the shell at this program's own terminal and waits for it.
  ///
  /// Until it ends, Ctrl-C is for that command alone.
  ///
  /// - Parameters:
  ///   - command: The command, as a person would type it.
  ///   - environment: All that it finds in its environment.
  ///   - input: What it gets as its standard input instead of this program's own.
  /// - Returns: Its exit code, 128 and the number of the signal that ended it, or an `errno` with a
  ///   minus sign where there is no shell.
  package static func runInShell(
    _ command: String, environment: [String: String], input: Int32 = STDIN_FILENO
  ) -> Int32 {
    let keyboard = [SIGINT, SIGQUIT]
    let former = keyboard.map { signal($0, SIG_IGN) }
    defer {
      for (number, handler) in zip(keyboard, former) { signal(number, handler) }
    }
    var process: pid_t = 0
    let code = unsafe withStrings(["/bin/sh", "-c", command]) { arguments in
      unsafe withStrings(environment.map { "\($0)=\($1)" }.sorted()) { variables in
        unsafe start(&process, arguments, variables, input: input)
      }
    }
    guard code == 0 else { return -code }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) == -1 {
      guard errno == EINTR else { return -errno }
    }
    let endedBy = status & 0x7F
    return endedBy == 0 ? (status >> 8) & 0xFF : 128 + endedBy
  }

  private typealias Strings = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

  private static func start(
    _ process: inout pid_t, _ arguments: Strings, _ variables: Strings, input: Int32
  ) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // What this program ignores, another one expects to be ended by.
    var usual = sigset_t()
    unsafe sigemptyset(&usual)
    for number in [SIGINT, SIGQUIT, SIGXFSZ] { unsafe sigaddset(&usual, number) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    return unsafe posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, variables)
  }

  /// Lends texts as C has them, ended by a null.
  private static func withStrings<Result>(
    _ texts: [String], _ body: (Strings) -> Result
  ) -> Result {
    var pointers = unsafe texts.map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("there is a null") }
      return unsafe body(start)
    }
  }
}
