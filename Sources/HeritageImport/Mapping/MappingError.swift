/// One thing that is wrong with a mapping.
public struct MappingFault: Hashable, Sendable {
  /// The line in the mapping, counting from 1.
  public let line: Int
  /// The member's place, such as `site.names[0].text`; empty for the whole.
  public let path: String
  /// What is wrong, lowercase, without a full stop.
  public let message: String
  /// What to write instead, where that can be told.
  public let suggestion: String?
  /// The permanent code, where it has one.
  public let code: String?

  init(
    _ line: Int, _ path: String, _ message: String, suggestion: String? = nil, code: String? = nil
  ) {
    self.line = line
    self.path = path
    self.message = message
    self.suggestion = suggestion
    self.code = code
  }
}

extension MappingFault: CustomStringConvertible {
  public var description: String {
    "\(line): \(message)" + (suggestion.map { " (\($0))" } ?? "")
      + (code.map { " [\($0)]" } ?? "")
  }
}

/// All that is wrong with a mapping.
public struct MappingError: Error, Hashable, Sendable {
  /// The mapping's name or file.
  public let mapping: String
  public let faults: [MappingFault]

  /// What to do about it.
  public var hint: String {
    "correct the mapping; 'heritage mappings check \(mapping)' reads it alone"
  }
}

extension MappingError: CustomStringConvertible {
  public var description: String {
    faults.map { "\(mapping):\($0)" }.joined(separator: "\n")
  }
}
