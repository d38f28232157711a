/// The options that every command has, which may stand before the command's name too.
///
/// `heritage --registry R site palmyra` means `heritage site palmyra --registry R`.
struct LeadingOptions {
  private static let withValue: Set<String> = ["--registry", "--format", "--output"]
  private static let flags: Set<String> = ["--quiet"]

  /// The command line with such options moved behind the command's name.
  let arguments: [String]

  init(_ given: [String]) {
    var leading: [String] = []
    var rest = given[...]
    while let word = rest.first {
      let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
      if Self.flags.contains(word) || (Self.withValue.contains(name) && word.contains("=")) {
        leading.append(word)
        rest = rest.dropFirst()
      } else if Self.withValue.contains(word), rest.count > 1 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    if let command = rest.first, !leading.isEmpty {
      arguments = [command] + leading + rest.dropFirst()
    } else {
      arguments = given
    }
  }
}
