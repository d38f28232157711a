import HeritageRegistry

/// The options on a command line, which the argument parser has found known: of two that exclude
/// each other it would take one, and of one that is given twice the last, without a word.
struct GivenOptions {
  private let command: String
  private let names: [String]

  /// - Parameter arguments: The command line in the form that the argument parser got.
  init(_ arguments: [String]) {
    command = arguments.first ?? ""
    names = arguments.prefix { $0 != "--" }.dropFirst().filter { $0.hasPrefix("--") }
      .map { $0.split(separator: "=", maxSplits: 1).first.map(String.init) ?? $0 }
  }

  /// - Throws: ``RegistryError`` if something that was given would be dropped.
  func check() throws(RegistryError) {
    for exclusion in Self.exclusions(in: command) where names.contains(exclusion.option) {
      guard let other = names.first(where: exclusion.excludes) else { continue }
      throw .usage("\(other) does not go with \(exclusion.option)", hint: exclusion.hint)
    }
    var seen: Set<String> = []
    for name in names where !Self.repeatable(in: command).contains(name) {
      guard seen.insert(name).inserted || CommandLineForm.flags.contains(name) else {
        throw .usage("\(name) is given twice", hint: "give it once; only one value can count")
      }
    }
  }
}

extension GivenOptions {
  /// An option that leaves others without a meaning.
  private struct Exclusion {
    let option: String
    let hint: String
    let excludes: (String) -> Bool
  }

  private static func exclusions(in command: String) -> [Exclusion] {
    var exclusions = [
      Exclusion(option: "--at", hint: "give the point once") {
        ["--latitude", "--longitude"].contains($0)
      },
      Exclusion(option: "--before", hint: "an item is one half of a pair: name its other half") {
        $0 == "--after"
      },
      Exclusion(option: "--explain", hint: "ask for one of the two") {
        ["--min-severity", "--only", "--record"].contains($0)
      },
    ]
    if command == "import" { exclusions += ofImports }
    // A review of a file can be completed by options; nothing that the file says is replaced.
    if command != "review" {
      exclusions.append(
        Exclusion(option: "--from-json", hint: "say it in the file, or leave --from-json out") {
          !besideFile.contains($0)
        })
    }
    return exclusions
  }

  private static var ofImports: [Exclusion] {
    [
      Exclusion(
        option: "--from",
        hint: "leave it out: UNESCO's listing says itself whose it is and what it holds"
      ) { ["--dates", "--mapping", "--match", "--matches", "--media", "--source"].contains($0) },
      Exclusion(
        option: "--mapping", hint: #"say it in the mapping, for each text: "language": "=fr""#
      ) { $0 == "--language" },
      Exclusion(
        option: "--mapping",
        hint: "leave it out: what a later edition lacks is told in any case, and stays"
      ) { $0 == "--complete" },
    ]
  }

  /// What says nothing of the records that a file holds.
  private static let besideFile: Set<String> = [
    "--by", "--color", "--dry-run", "--format", "--from-json", "--lock-timeout", "--no-input",
    "--no-pager", "--output", "--quiet", "--registry", "--yes",
  ]

  /// The options of a command that may be given several times.
  static func repeatable(in command: String) -> Set<String> {
    switch command {
    case "add-evidence": ["--file"]
    case "config", "keep-apart", "log", "search", "set-aside", "withdraw": []
    case "add-intervention", "review": ["--evidence"]
    case "add-monument": ["--external-id", "--name"]
    case "add-report":
      ["--evidence", "--file", "--mechanism", "--photo", "--remaining", "--threat"]
    case "add-site": ["--country", "--external-id", "--name"]
    case "check": ["--only"]
    case "duplicates": ["--country"]
    case "init": ["--set"]
    case "edit": ["--add", "--add-name", "--remove", "--remove-name", "--set"]
    case "export", "list": selecting.union(["--assessor", "--monument", "--site"])
    case "publish": selecting.union(["--language"])
    case "summary": selecting
    case "supersede":
      ["--evidence", "--mechanism", "--remaining", "--remove", "--threat", "--with"]
    default: []
    }
  }

  private static let selecting: Set<String> = [
    "--cause", "--country", "--designation", "--evidence-type", "--grade", "--status",
  ]
}
