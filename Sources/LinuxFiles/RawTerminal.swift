import Glibc

/// A terminal that gives each key as it is pressed and shows none by itself, until this value ends.
package struct RawTerminal: ~Copyable {
  private let descriptor: Int32
  private let former: termios
  private let raw: termios

  /// - Returns: `nil` if the descriptor is no terminal, or is one that cannot be set.
  package init?(_ descriptor: Int32) {
    var former = termios()
    guard unsafe tcgetattr(descriptor, &former) == 0 else { return nil }
    var raw = former
    unsafe cfmakeraw(&raw)
    // Line ends that the program writes still become those of a terminal.
    raw.c_oflag = former.c_oflag
    guard unsafe tcsetattr(descriptor, TCSADRAIN, &raw) == 0 else { return nil }
    self.descriptor = descriptor
    self.former = former
    self.raw = raw
  }

  deinit { Self.set(former, of: descriptor) }

  /// Gives the terminal back, lets the program rest until it is woken, and takes it again.
  package func rest() {
    Self.set(former, of: descriptor)
    raise(SIGTSTP)
    Self.set(raw, of: descriptor)
  }

  private static func set(_ mode: termios, of descriptor: Int32) {
    var mode = mode
    // Without what was typed ahead being thrown away.
    _ = unsafe tcsetattr(descriptor, TCSADRAIN, &mode)
  }

  /// Reads a byte; `nil` at the end of the input, or where it cannot be read.
  package func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = unsafe Glibc.read(descriptor, &byte, 1)
      if count == 1 { return byte }
      guard count < 0, errno == EINTR else { return nil }
    }
  }

  /// Tells whether a byte is there within a time in milliseconds.
  package func hasByte(within milliseconds: Int32 = 0) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, milliseconds) > 0
  }

  /// The columns and rows of the terminal, 80 and 24 where it does not tell.
  package var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : 24)
  }
}
