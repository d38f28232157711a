import Foundation
import HeritageTestSupport

/// A person at a terminal, whose answers are known beforehand.
enum Terminal {
  /// Runs `heritage` with a pseudo-terminal as its standard input and standard error.
  ///
  /// - Parameters:
  ///   - arguments: The command line after the program's name.
  ///   - answers: What the person types, a line each.
  ///   - environment: Variables to set beside the fixed ones.
  /// - Returns: The answer on standard output, and in `errors` what the terminal showed, without
  ///   the echo of what was typed.
  /// - Throws: ``CommandCrashed`` if a signal ended it.
  static func heritage(
    _ arguments: [String], answers: [String], environment: [String: String] = [:]
  ) throws -> CommandRun {
    var variables = FixedSurroundings.environment(seed: 9).merging(environment) { $1 }
    variables["ANSWERS"] = answers.map { $0 + "\n" }.joined()
    return try CommandRun.program(
      URL(filePath: "/usr/bin/python3"), ["-c", script, FixedSurroundings.program] + arguments,
      in: TemporaryFolder.path, environment: variables)
  }

  /// Runs `heritage` with a pseudo-terminal as all its streams.
  ///
  /// - Parameters:
  ///   - arguments: The command line after the program's name.
  ///   - columns: The terminal's columns.
  ///   - rows: The terminal's lines.
  ///   - environment: Variables to set beside the fixed ones and `TERM`.
  /// - Returns: What the terminal showed, in `output`.
  /// - Throws: ``CommandCrashed`` if a signal ended it.
  static func shown(
    _ arguments: [String], columns: Int = 80, rows: Int = 200, environment: [String: String] = [:]
  ) throws -> CommandRun {
    var variables = FixedSurroundings.environment(seed: 9)
    variables["TERM"] = "xterm-256color"
    variables["SIZE"] = "\(rows) \(columns)"
    return try CommandRun.program(
      URL(filePath: "/usr/bin/python3"),
      ["-c", wholeScript, FixedSurroundings.program] + arguments,
      in: TemporaryFolder.path, environment: variables.merging(environment) { _, given in given })
  }

  private static let wholeScript = """
    import fcntl, os, pty, struct, subprocess, sys, termios
    master, slave = pty.openpty()
    mode = termios.tcgetattr(slave)
    mode[1] &= ~termios.OPOST
    termios.tcsetattr(slave, termios.TCSANOW, mode)
    size = [int(part) for part in os.environ["SIZE"].split()]
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
    child = subprocess.Popen(sys.argv[1:], stdin=slave, stdout=slave, stderr=slave)
    os.close(slave)
    while True:
        try:
            shown = os.read(master, 4096)
        except OSError:
            break
        if not shown:
            break
        sys.stdout.buffer.write(shown)
    sys.exit(child.wait())
    """

  /// Runs `heritage` at a terminal whose lines can be edited.
  ///
  /// - Parameters:
  ///   - arguments: The command line after the program's name.
  ///   - keys: What the person presses, a text for each prompt, without the Enter key.
  /// - Returns: The answer on standard output, and in `errors` what the terminal got, and at its end
  ///   whether it was left as it was.
  /// - Throws: ``CommandCrashed`` if a signal ended it.
  static func heritage(_ arguments: [String], keys: [String]) throws -> CommandRun {
    var environment = FixedSurroundings.environment(seed: 9)
    environment["KEYS"] = keys.joined(separator: "\n")
    environment["TERM"] = "xterm"
    return try CommandRun.program(
      URL(filePath: "/usr/bin/python3"), ["-c", keyboard, FixedSurroundings.program] + arguments,
      in: TemporaryFolder.path, environment: environment)
  }

  /// Presses the next keys whenever a prompt was drawn with nothing behind it.
  private static let keyboard = """
    import os, pty, re, signal, subprocess, sys, termios
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM})
    signal.alarm(60)
    master, slave = pty.openpty()
    before = termios.tcgetattr(master)
    child = subprocess.Popen(sys.argv[1:], stdin=slave, stderr=slave)
    os.close(slave)
    keys = os.environ["KEYS"].split("\\n")
    unread, everything = b"", b""
    while True:
        try:
            shown = os.read(master, 4096)
        except OSError:
            break
        if not shown:
            break
        unread += shown
        everything += shown
        if re.search(rb": \\r\\x1b\\[[0-9]+C$", unread):
            # A question more than there are answers ends the input.
            os.write(master, (keys.pop(0) if keys else "\\x04").encode())
            unread = b""
    sys.stderr.buffer.write(everything)
    sys.stderr.buffer.flush()
    print("intact" if termios.tcgetattr(master) == before else "changed", file=sys.stderr)
    sys.exit(child.wait())
    """

  private static let script = """
    import os, pty, signal, subprocess, sys, termios
    # A question more than there are answers would wait for ever.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM})
    signal.alarm(60)
    master, slave = pty.openpty()
    mode = termios.tcgetattr(slave)
    mode[1] &= ~termios.OPOST
    mode[3] &= ~termios.ECHO
    termios.tcsetattr(slave, termios.TCSANOW, mode)
    # A question more than there are answers ends the input.
    os.write(master, os.environ["ANSWERS"].encode() + b"\\x04")
    child = subprocess.Popen(sys.argv[1:], stdin=slave, stderr=slave)
    os.close(slave)
    everything = b""
    while True:
        try:
            shown = os.read(master, 4096)
        except OSError:
            break
        if not shown:
            break
        everything += shown
        sys.stderr.buffer.write(shown)
    if not everything.endswith(b"\\n"):
        sys.stderr.buffer.write(b"\\n")
    sys.exit(child.wait())
    """
}
