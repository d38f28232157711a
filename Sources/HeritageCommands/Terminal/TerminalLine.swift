import Glibc
import HeritageRegistry
import LineEditing
import LinuxFiles

/// Reads what a person types at the terminal, with line editing where the terminal allows it.
enum TerminalLine {
  /// How long a key may take to come in whole, in milliseconds.
  private static let patience: Int32 = 50

  /// Asks for a line.
  ///
  /// - Parameters:
  ///   - prompt: What stands before the line.
  ///   - history: What was answered earlier, oldest first.
  ///   - completion: What Tab completes.
  /// - Returns: The line, or `nil` if the input ended.
  /// - Throws: ``RegistryError`` if the person stopped the command, or the terminal takes no prompt.
  static func read(
    prompt: String, history: [String] = [],
    completion: LineEditor.Completion? = nil
  ) throws(RegistryError) -> String? {
    guard allowsEditing, let terminal = RawTerminal(STDIN_FILENO) else {
      try show(prompt)
      return readLine()
    }
    let size = terminal.size
    var editor = LineEditor(
      prompt: prompt, history: history, columns: size.columns, height: size.rows,
      completion: completion)
    try show(LineEditor.opening)
    let event: LineEditor.Event
    do throws(RegistryError) {
      event = try edit(&editor, at: terminal)
      try show(editor.leaving() + LineEditor.closing)
    } catch {
      try show(LineEditor.closing)
      throw error
    }
    switch event {
    case .line(let line): return line
    case .end: return nil
    case .interrupted, .suspended:
      Interruption.note(SIGINT)
      throw RegistryError(.cancelled, "interrupted; nothing was recorded")
    }
  }

  private static func edit(
    _ editor: inout LineEditor, at terminal: borrowing RawTerminal
  ) throws(RegistryError) -> LineEditor.Event {
    while true {
      // A text that is pasted is drawn once and not letter by letter.
      if !terminal.hasByte() { try show(editor.drawing()) }
      if editor.awaitsMore, !terminal.hasByte(within: patience) {
        editor.forget()
        continue
      }
      guard let byte = terminal.byte() else { return .end }
      switch editor.take(byte) {
      case nil: continue
      case .suspended?:
        try show(editor.leaving() + LineEditor.closing)
        terminal.rest()
        try show(LineEditor.opening)
      case let event?: return event
      }
    }
  }

  /// Whether the terminal can move its cursor.
  private static var allowsEditing: Bool {
    let kind = Surroundings.current.environment["TERM"] ?? ""
    return !kind.isEmpty && kind != "dumb" && StandardStreams.inputIsTerminal
  }

  private static func show(_ text: String) throws(RegistryError) {
    guard !text.isEmpty else { return }
    try StandardStreams.write(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
  }
}
