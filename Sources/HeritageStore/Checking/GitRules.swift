/// What the file `.gitattributes` of a registry lets git do to the registry's files.
///
/// Only rules are judged that say something: where there are none, those of the folders above may
/// count, or there is no git.
enum GitRules {
  /// What is wrong with rules by which git may change files.
  static let danger = "its rules let git change line ends, on which every hash depends"

  private static let limit = 1 << 20
  private static let changing = ["text", "eol", "crlf", "filter", "ident", "working-tree-encoding"]

  /// Tells whether git may change bytes by the rules in a registry's folder.
  static func mayChangeFiles(of folder: RegistryFolder) throws(StoreError) -> Bool {
    guard try folder.root.kind(of: Layout.gitAttributes) != nil else { return false }
    do {
      guard let file = try folder.root.file(Layout.gitAttributes) else { return true }
      return mayChangeFiles(by: String(decoding: try file.bytes(limit: limit), as: UTF8.self))
    } catch {
      // What git reads there cannot be told.
      return true
    }
  }

  /// Tells whether git may change bytes by some rules, of which the last that fits a file counts.
  static func mayChangeFiles(by rules: String) -> Bool {
    var isOff = false
    for line in rules.split(whereSeparator: \.isNewline) {
      let words = line.split { $0 == " " || $0 == "\t" }
      guard let pattern = words.first, !pattern.hasPrefix("#") else { continue }
      for rule in words.dropFirst() {
        if rule == "!text" {
          isOff = false
        } else if rule == "-text" || rule == "binary" {
          if ["*", "**"].contains(pattern) { isOff = true }
        } else if changing.contains(String(rule.prefix { $0 != "=" })) {
          // Any pattern may fit a file of the registry, as evidence has names of every kind.
          isOff = false
        }
      }
    }
    return !isOff
  }
}

extension FileRegistry {
  /// What git could do to the registry's files by its own rules, or `nil` if it leaves them alone.
  ///
  /// - Throws: ``StoreError`` if the registry's folder cannot be read.
  package func dangerFromGit() throws(StoreError) -> IntegrityFinding? {
    guard try GitRules.mayChangeFiles(of: folder) else { return nil }
    return IntegrityFinding(.lineEndsMayChange, Layout.gitAttributes, GitRules.danger)
  }
}
