import Foundation

/// A line on standard error that says how far a long piece of work is.
///
/// It appears only at a terminal and only once the work has taken a second.
final class Progress {
  private let title: String
  private let size: Int?
  private let isWanted: Bool
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?

  init(of file: String) {
    title = file.split(separator: "/").last.map(String.init) ?? file
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    size = attributes?[.size] as? Int
    isWanted = isatty(STDERR_FILENO) == 1
  }

  func show(_ bytesRead: Int) {
    guard isWanted else { return }
    let now = ContinuousClock.now
    guard start.duration(to: now) > .seconds(1),
      lastShown.map({ $0.duration(to: now) > .milliseconds(200) }) ?? true
    else { return }
    lastShown = now
    let share = size.map { $0 > 0 ? " \(min(100, bytesRead * 100 / $0)) %" : "" } ?? ""
    write("\r\(title): \(bytesRead >> 20) MB\(share) ")
  }

  func end() {
    if lastShown != nil { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    // Whether the line is seen decides nothing.
    _ = try? StandardStreams.write(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
  }
}
