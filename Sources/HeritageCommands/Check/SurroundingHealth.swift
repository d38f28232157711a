import Glibc
import HeritageDocuments
import HeritageRegistry
import LinuxFiles

extension Surroundings {
  /// How what is set up around the program is for everyday work.
  var health: [HealthCheck] {
    [person, identifiers, language, terminal, editor, pager, tools].compactMap(\.self)
  }

  private func value(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private var person: HealthCheck {
    let subject = "who is at work"
    let settings: Settings
    do throws(RegistryError) {
      settings = try self.settings(for: nil)
    } catch {
      return HealthCheck(.problem, subject, error.message, hint: error.hint)
    }
    guard let user = settings.user else {
      return HealthCheck(
        .note, subject, "nobody is named, so operations name only this machine's writer",
        hint: "run 'heritage config name NAME' with a name or a pseudonym, or give --by")
    }
    return HealthCheck(.ok, subject, user)
  }

  private var identifiers: HealthCheck? {
    guard environment["HERITAGE_ID_SEED"] != nil else { return nil }
    return HealthCheck(
      .note, "identifiers", "HERITAGE_ID_SEED is set, so that new ones can be guessed",
      hint: "unset it; it is for building the same registry twice")
  }

  private var language: HealthCheck {
    let setting = value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? "C"
    let plain = setting.lowercased()
    guard plain.contains("utf-8") || plain.contains("utf8") else {
      return HealthCheck(
        .note, "language", "'\(setting)' does not say that the terminal shows UTF-8",
        hint: "set LANG to C.UTF-8 or your language's, if names look wrong")
    }
    return HealthCheck(.ok, "language", setting)
  }

  private var terminal: HealthCheck {
    guard isatty(STDOUT_FILENO) == 1 else {
      return HealthCheck(.ok, "terminal", "standard output is none")
    }
    let kind = value("TERM") ?? "unknown kind"
    let columns = value("COLUMNS").map { ", \($0) columns" } ?? ""
    let colour = value("NO_COLOR") == nil && kind != "dumb" ? "" : ", no colour"
    return HealthCheck(.ok, "terminal", kind + columns + colour)
  }

  private var editor: HealthCheck {
    let chosen = value("VISUAL") ?? value("EDITOR")
    return program(
      "editor", chosen, or: EditorSession.usual, hint: "set EDITOR to the editor that you use")
  }

  private var pager: HealthCheck {
    let chosen = environment["HERITAGE_PAGER"] ?? environment["PAGER"]
    guard chosen != "" else { return HealthCheck(.ok, "pager", "none, as it is set") }
    return program(
      "pager", chosen, or: ["less"], hint: "set PAGER to the one that you use")
  }

  /// Looks for a program that was chosen, or else for the first of some usual ones.
  private func program(
    _ name: String, _ chosen: String?, or usual: [String], hint: String
  ) -> HealthCheck {
    guard let chosen else {
      return usual.first(where: isThere).map { HealthCheck(.ok, name, $0) }
        ?? HealthCheck(.note, name, "none is set, and none is here", hint: hint)
    }
    // What follows the first space are its options.
    let word = chosen.split(separator: " ").first.map(String.init) ?? chosen
    return isThere(word)
      ? HealthCheck(.ok, name, chosen)
      : HealthCheck(.note, name, "'\(chosen)' is set, and not here", hint: hint)
  }

  private var tools: HealthCheck {
    let parts = Dictionary(grouping: ["git", "exiftool", "gpg", "ogr2ogr"], by: isThere)
    let words = [
      parts[true].map { $0.joined(separator: ", ") },
      parts[false].map { "not here: " + $0.joined(separator: ", ") },
    ]
    return HealthCheck(
      .ok, "other programs, none needed", words.compactMap(\.self).joined(separator: "; "))
  }

  /// Tells whether a program can be run by its name, or by its path.
  private func isThere(_ program: String) -> Bool {
    if program.contains("/") { return Linux.access(program, X_OK) == 0 }
    return (value("PATH") ?? "/usr/bin:/bin").split(separator: ":").contains {
      Linux.access("\($0)/\(program)", X_OK) == 0
    }
  }
}
