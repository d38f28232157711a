/// A reason a document's bytes cannot be read.
public struct InputError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case missing(String)
    case unreadable(String)
    case notARegularFile(String)
    case tooLarge(limit: Int)
  }

  public let reason: Reason
  /// The document's name.
  public let source: String

  public init(_ reason: Reason, source: String) {
    self.reason = reason
    self.source = source
  }
}

extension InputError: CustomStringConvertible {
  public var description: String {
    switch reason {
    case .missing(let text), .unreadable(let text): "cannot open '\(source)': \(text)"
    case .notARegularFile(let text): "cannot open '\(source)': \(text)"
    case .tooLarge(let limit): "'\(source)' has more than the \(limit) bytes allowed"
    }
  }

  /// Whether there is no such file.
  public var isAboutMissingFile: Bool {
    if case .missing = reason { true } else { false }
  }

  /// What the user can do next.
  public var hint: String {
    switch reason {
    case .missing: "check the path"
    case .unreadable: "check that you may read it"
    case .notARegularFile: "name a regular file, or '-' for standard input"
    case .tooLarge: "split the file"
    }
  }
}
