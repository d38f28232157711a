/// Why a document is not the JSON that this module reads, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int

  /// The column in Unicode code points, counted from 1.
  public let column: Int

  public let reason: Reason

  public init(line: Int, column: Int, reason: Reason) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// What is wrong with a document.
  public enum Reason: Hashable, Sendable {
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case byteOrderMark
    case unexpectedByte(UInt8, insteadOf: Expectation)
    case unexpectedEnd(insteadOf: Expectation)
    case unknownWord(String)
    case trailingComma
    case duplicateKey(String)
    case unterminatedString
    case controlCharacter(UInt8)
    case invalidUTF8
    case unknownEscape(UInt8)
    case incompleteUnicodeEscape
    case loneSurrogate
    case leadingZero
    case integerOutOfRange(String)
    case numberOutOfRange(String)
  }

  /// What would have been right at a place.
  public enum Expectation: String, Hashable, Sendable {
    case value = "a value"
    case key = "a key"
    case colon = "':'"
    case commaOrBracket = "',' or ']'"
    case commaOrBrace = "',' or '}'"
    case digit = "a digit"
    case end = "the end"
  }
}

extension JSONError: CustomStringConvertible {
  public var description: String { "line \(line), column \(column): \(reason)" }

  /// What can be done about it, when that is not plain from the description.
  public var hint: String? { reason.hint }
}

extension JSONError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooLarge(let limit): "the document is larger than \(limit) bytes"
    case .tooDeep(let limit): "the document nests deeper than \(limit) levels"
    case .byteOrderMark: "the document starts with a byte order mark"
    case .unexpectedByte(let byte, let expectation):
      "unexpected \(Self.quoted(byte)) instead of \(expectation.rawValue)"
    case .unexpectedEnd(let expectation): "unexpected end instead of \(expectation.rawValue)"
    case .unknownWord(let word): "unknown word '\(word)'"
    case .trailingComma: "trailing comma"
    case .duplicateKey(let key): "duplicate key '\(key)'"
    case .unterminatedString: "unterminated string"
    case .controlCharacter(let byte): "unescaped control character \(Self.hexadecimal(byte))"
    case .invalidUTF8: "invalid UTF-8"
    case .unknownEscape(let byte): "unknown escape \(Self.quoted(byte))"
    case .incompleteUnicodeEscape: "escape without four hexadecimal digits"
    case .loneSurrogate: "lone surrogate"
    case .leadingZero: "leading zero in a number"
    case .integerOutOfRange(let text): "integer '\(text)' does not fit 64 bits"
    case .numberOutOfRange(let text): "number '\(text)' is too large or too small"
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .byteOrderMark: "save the file as UTF-8 without a byte order mark"
    case .invalidUTF8: "save the file as UTF-8"
    case .controlCharacter: "write a line break as '\\n', a tab as '\\t'"
    case .integerOutOfRange: "write it as a string"
    default: nil
    }
  }

  private static func quoted(_ byte: UInt8) -> String {
    (0x20..<0x7F).contains(byte)
      ? "'\(Unicode.Scalar(byte))'" : "byte \(hexadecimal(byte))"
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    "0x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

/// How large and how deeply nested a document may be.
public struct JSONLimits: Hashable, Sendable {
  /// The number of arrays and objects that may be open inside each other.
  public var depth: Int

  /// The size of the document in bytes.
  public var bytes: Int

  public init(depth: Int = 32, bytes: Int = 1 << 20) {
    self.depth = depth
    self.bytes = bytes
  }
}
