import Glibc
import HeritageDocuments
import HeritageRegistry
import HeritageText
import LinuxFiles

/// The program that shows an answer page by page where it is longer than the terminal.
struct Pager {
  private let command: String
  private let environment: [String: String]

  /// Finds the pager that a person wants: `$HERITAGE_PAGER`, else `$PAGER`, else `less`; `nil` for
  /// none.
  ///
  /// One that is empty or `cat` stands for none, and `less` must be there and know the terminal.
  ///
  /// - Parameters:
  ///   - screen: The terminal and its environment.
  ///   - isThere: Tells whether a program can be run.
  init?(for screen: ScreenChoice, isThere: (_ program: String) -> Bool = Self.canRun) {
    var environment = screen.environment
    if let wanted = environment["HERITAGE_PAGER"] ?? environment["PAGER"] {
      guard !wanted.isEmpty, wanted != "cat" else { return nil }
      command = wanted
    } else {
      let folders = (environment["PATH"] ?? "").split(separator: ":")
      guard !screen.isDumb, folders.contains(where: { isThere("\($0)/less") }) else { return nil }
      command = "less -FIRX"
    }
    // So that 'less' as a person's own choice shows colours too; what she set stays.
    if environment["LESS"] == nil { environment["LESS"] = "FIRX" }
    self.environment = environment
  }

  private static func canRun(_ program: String) -> Bool { Linux.access(program, X_OK) == 0 }

  /// Puts an answer on standard output, page by page where it is too long for a terminal.
  ///
  /// - Throws: ``RegistryError`` if standard output does not take it.
  static func write(
    _ answer: String, on screen: ScreenChoice, isWanted: Bool
  ) throws(RegistryError) {
    let bytes = Array(answer.utf8)
    if isWanted, screen.terminal != nil, isNeeded(for: answer, on: screen),
      let pager = Pager(for: screen), pager.show(bytes)
    {
      return
    }
    try StandardStreams.write(bytes)
  }

  /// Shows a text, and waits until the person has seen enough.
  ///
  /// - Returns: Whether it was shown; there may be no such program, or it may have failed.
  private func show(_ text: [UInt8]) -> Bool {
    let file = Linux.openInMemory()
    guard file >= 0 else { return false }
    defer { close(file) }
    do throws(RegistryError) {
      try StandardStreams.write(text, to: file, named: "the pager")
    } catch {
      return false
    }
    guard Linux.rewind(file) == 0 else { return false }
    return Linux.runInShell(command, environment: environment, input: file) == 0
  }

  /// Tells whether a text takes more lines than a terminal shows, where its lines may be wider.
  private static func isNeeded(for text: String, on screen: ScreenChoice) -> Bool {
    var rows = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      rows += 1 + max(0, SafeText.displayWidth(String(line)) - 1) / screen.screen.width
      if rows > screen.rows { return true }
    }
    return false
  }
}
