/// Values that begin with a minus sign and a digit, such as `-33.04` or the year `-0044`.
///
/// No option of this program looks like that, so they are values, though the argument parser
/// would take them for options: one behind an option is joined to it, and any other goes to the
/// end, behind `--`.
struct NegativeValues {
  /// The command line in a form that the argument parser understands.
  let arguments: [String]

  init(_ given: [String]) {
    var kept: [String] = []
    var positional: [String] = []
    var rest = given[...]
    while let word = rest.popFirst() {
      if word == "--" {
        positional += rest
        break
      }
      if Self.isValue(word) {
        positional.append(word)
      } else if word.hasPrefix("--"), !word.contains("="), let next = rest.first,
        Self.isValue(next)
      {
        kept.append("\(word)=\(next)")
        rest = rest.dropFirst()
      } else {
        kept.append(word)
      }
    }
    arguments = positional.isEmpty ? kept : kept + ["--"] + positional
  }

  private static func isValue(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let second = word.utf8.dropFirst().first else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second)
  }
}
