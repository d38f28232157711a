/// A program with its arguments.
public struct Command: Hashable, Sendable {
  /// A path, or a name to be found in `PATH`.
  public var program: String
  public var arguments: [String]

  public init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// As it could be typed in a shell, for messages only.
  public var text: String {
    ([program] + arguments).map { word in
      word.contains { $0 == " " || $0 == "'" || $0 == "\"" || $0 == ";" } ? "\"\(word)\"" : word
    }.joined(separator: " ")
  }
}
