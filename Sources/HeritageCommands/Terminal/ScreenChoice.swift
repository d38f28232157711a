import ArgumentParser
import HeritageDocuments
import LinuxFiles

/// Whether text for standard output is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never
}

/// How text on standard output is laid out and coloured.
///
/// An option stands above `NO_COLOR`, this above `FORCE_COLOR`, and that above what the terminal is.
struct ScreenChoice {
  let environment: [String: String]
  /// The size of the terminal, or `nil` where standard output leads to a file or another program.
  let terminal: Linux.TerminalSize?
  var color = ColorChoice.auto

  var screen: Screen {
    let asked = number("COLUMNS")
    guard let terminal else {
      return Screen(
        width: asked ?? Screen.page.width, palette: palette, breaksLines: asked != nil)
    }
    let own = terminal.columns > 0 ? terminal.columns : 80
    return Screen(width: asked ?? own, palette: palette)
  }

  /// The lines that the terminal shows at once.
  var rows: Int {
    if let rows = terminal?.rows, rows > 0 { return rows }
    return number("LINES") ?? 24
  }

  /// Whether the terminal is one on which the cursor stays in its line.
  var isDumb: Bool { ["", "dumb"].contains(environment["TERM"] ?? "") }

  private var palette: Screen.Palette {
    let isColored =
      switch color {
      case .always: true
      case .never: false
      case .auto:
        if isSet("NO_COLOR") {
          false
        } else if isSet("FORCE_COLOR") {
          environment["FORCE_COLOR"] != "0"
        } else {
          terminal != nil && !isDumb
        }
      }
    return isColored ? (hasManyColors ? .many : .sixteen) : .none
  }

  private var hasManyColors: Bool {
    let name = environment["TERM"] ?? ""
    return name.contains("256") || name.contains("direct") || isSet("COLORTERM")
  }

  private func isSet(_ variable: String) -> Bool { environment[variable]?.isEmpty == false }

  private func number(_ variable: String) -> Int? {
    environment[variable].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
  }
}
