import ArgumentParser

/// The forms in which a command can answer.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case jsonl
  case markdown
  case csv
  case tsv
  case html

  /// The form that the ending of a file's name stands for.
  init?(ending: String) {
    guard let form = Self.allCases.first(where: { $0.endings.contains(ending.lowercased()) }) else {
      return nil
    }
    self = form
  }

  /// The endings of files in the form, the usual one first.
  var endings: [String] {
    switch self {
    case .text: ["txt"]
    case .json: ["json"]
    case .jsonl: ["jsonl"]
    case .markdown: ["md", "markdown"]
    case .csv: ["csv"]
    case .tsv: ["tsv"]
    case .html: ["html", "htm"]
    }
  }
}
