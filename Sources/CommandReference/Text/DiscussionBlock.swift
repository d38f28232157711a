/// A part of a command's discussion.
enum DiscussionBlock: Hashable {
  case paragraph(String)
  /// A line in capitals, such as `EXAMPLES`, turned into `Examples`.
  case heading(String)
  /// Lines that were indented, without what all of them are indented by.
  case code([String])
  case exitCodes([ExitCodeMeaning])

  /// Takes a discussion apart.
  static func blocks(of discussion: String) -> [DiscussionBlock] {
    var blocks: [DiscussionBlock] = []
    var prose: [Substring] = []
    var code: [Substring] = []

    func close() {
      if !prose.isEmpty { blocks.append(proseBlock(prose.joined(separator: " "))) }
      if !code.isEmpty { blocks.append(.code(withoutIndentation(code))) }
      prose = []
      code = []
    }

    for line in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        close()
      } else if line.hasPrefix("  "), prose.isEmpty {
        code.append(line)
      } else if isHeading(line) {
        close()
        blocks.append(.heading(line.prefix(1) + line.dropFirst().lowercased()))
      } else {
        if !code.isEmpty { close() }
        prose.append(line)
      }
    }
    close()
    return blocks
  }

  private static func isHeading(_ line: Substring) -> Bool {
    line.count > 1 && line.allSatisfy { $0.isUppercase || $0 == " " }
  }

  private static func proseBlock(_ text: String) -> DiscussionBlock {
    ExitCodeMeaning.list(in: text).map(DiscussionBlock.exitCodes) ?? .paragraph(text)
  }

  private static func withoutIndentation(_ lines: [Substring]) -> [String] {
    let indentation = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(indentation)) }
  }
}
