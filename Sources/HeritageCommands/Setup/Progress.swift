import Glibc
import HeritageDocuments
import HeritageText
import LinuxFiles

/// A line on standard error that says how far a long piece of work is.
///
/// It appears only at a terminal and only once the work has taken a second.
final class Progress {
  private let words: ProgressWords
  private let isWanted: Bool
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  private var columns = 0

  /// - Parameters:
  ///   - file: The file that is read, `-` for standard input.
  ///   - isQuiet: Whether nothing is to be said.
  init(of file: String, isQuiet: Bool) {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var status = stat()
    let isThere = Linux.status(endOf: file, &status) == 0
    words = ProgressWords(
      file == "-" ? "standard input" : name, size: isThere ? Int(status.st_size) : nil)
    isWanted = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  func show(_ bytesRead: Int) {
    guard isWanted else { return }
    let now = ContinuousClock.now
    guard start.duration(to: now) > .seconds(1),
      lastShown.map({ $0.duration(to: now) > .milliseconds(200) }) ?? true
    else { return }
    lastShown = now
    let width = Linux.terminalSize(STDERR_FILENO).map(\.columns) ?? 0
    put(
      words.sentence(
        done: bytesRead, after: start.duration(to: now) / .seconds(1),
        width: width > 0 ? width : 80))
  }

  /// Takes the line away.
  func end() {
    guard lastShown != nil else { return }
    put("")
    write("\r")
  }

  /// Puts a line in the place of the last one, without any order that not each terminal knows.
  private func put(_ line: String) {
    let former = columns
    columns = SafeText.displayWidth(line)
    write("\r" + SafeText.padded(line, toWidth: former))
  }

  private func write(_ text: String) {
    // Whether the line is seen decides nothing.
    _ = try? StandardStreams.write(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
  }
}
