public import ByteStreams

/// A reason an XML document cannot be read, with the place it was found.
public struct XMLParseError: Error, Equatable, Sendable {
  /// What went wrong.
  public enum Reason: Error, Equatable, Sendable {
    /// There is no such file; the text says so in the system's words.
    case missing(String)
    /// The file cannot be opened or read; the text says why.
    case unreadable(String)
    /// The path names something that cannot be a document, such as a folder.
    case notARegularFile(String)
    /// The document has no bytes.
    case empty
    /// The document is packed, in the named format.
    case compressed(String)
    /// The document has more bytes than the limit.
    case fileTooLarge(limit: Int)
    /// What the document is packed in cannot be unpacked, or its text not be read.
    case input(InputError)

    /// The XML declaration asks for a version other than 1.0.
    case versionNotAccepted(String)
    /// The document declares an encoding that is not read, or is in one.
    case encodingNotAccepted(String)
    /// The document starts as UTF-8 and declares something else.
    case encodingMismatch(declared: String)
    /// The bytes do not belong to the document's encoding.
    case invalidBytes(encoding: String)
    /// The document holds a byte of value 0.
    case nulByte

    /// The document breaks a rule of XML.
    case malformed(String)
    /// The document has a DOCTYPE.
    case documentTypeNotAllowed
    /// The document uses an entity that XML does not define itself.
    case entityNotAllowed(String)

    /// More elements are open than the limit.
    case tooDeep(limit: Int)
    /// An element has more attributes than the limit.
    case tooManyAttributes(limit: Int)
    /// The document has more different element names than the limit.
    case tooManyNames(limit: Int)
    /// A name has more bytes than the limit.
    case nameTooLong(limit: Int)
    /// A text or an attribute's value has more bytes than the limit.
    case fieldTooLong(limit: Int)
    /// A child of the root element has more bytes than the limit.
    case recordTooLong(limit: Int)
    /// A tag, comment or declaration does not end within the limit.
    case markupTooLong(limit: Int)
  }

  /// What went wrong.
  public let reason: Reason
  /// The document's name as the user gave it, such as a path.
  public let source: String
  /// The line the error was found on, counting from 1, or 0 when it concerns the whole file.
  public let line: Int

  public init(reason: Reason, source: String, line: Int) {
    self.reason = reason
    self.source = source
    self.line = line
  }
}

extension XMLParseError {
  /// Whether the document is a file that is not there.
  public var isAboutMissingFile: Bool {
    if case .missing = reason { true } else { false }
  }
}

extension XMLParseError.Reason {
  /// Tells a failure of the layer below in this layer's words.
  init(_ error: InputError) {
    switch error.reason {
    case .missing(let text): self = .missing(text)
    case .unreadable(let text): self = .unreadable(text)
    case .notARegularFile(let text): self = .notARegularFile(text)
    case .tooLarge(let limit): self = .fileTooLarge(limit: limit)
    default: self = .input(error)
    }
  }

  /// Whether the reason has no line, because it concerns the file and not a place in it.
  var concernsWholeFile: Bool {
    switch self {
    case .missing, .unreadable, .notARegularFile, .empty, .compressed, .fileTooLarge, .input: true
    default: false
    }
  }
}

extension XMLParseError: CustomStringConvertible {
  public var description: String {
    switch reason {
    case .missing(let detail), .unreadable(let detail), .notARegularFile(let detail):
      "cannot read '\(source)': \(detail)"
    case .input(let error): error.description
    default:
      line > 0 ? "\(source):\(line): \(reason)" : "\(source): \(reason)"
    }
  }
}

extension XMLParseError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let detail), .unreadable(let detail), .notARegularFile(let detail): detail
    case .empty: "the file is empty"
    case .compressed(let format): "the file is compressed (\(format)), not XML"
    case .fileTooLarge(let limit): "the file is larger than \(limit) bytes"
    case .input(let error): error.description
    case .versionNotAccepted(let version): "XML version '\(version)' is not accepted"
    case .encodingNotAccepted(let name): "the encoding '\(name)' is not accepted"
    case .encodingMismatch(let declared):
      "the file starts as UTF-8 but declares the encoding '\(declared)'"
    case .invalidBytes(let encoding): "bytes that are not \(encoding)"
    case .nulByte: "a NUL byte"
    case .malformed(let detail): "not well-formed: \(detail)"
    case .documentTypeNotAllowed: "a DOCTYPE is not accepted"
    case .entityNotAllowed(let name): "the entity '&\(name);' is not accepted"
    case .tooDeep(let limit): "elements nested more than \(limit) deep"
    case .tooManyAttributes(let limit): "an element with more than \(limit) attributes"
    case .tooManyNames(let limit): "more than \(limit) different element names"
    case .nameTooLong(let limit): "a name longer than \(limit) bytes"
    case .fieldTooLong(let limit): "a field longer than \(limit) bytes"
    case .recordTooLong(let limit): "a record longer than \(limit) bytes"
    case .markupTooLong(let limit):
      "a tag, comment or declaration longer than \(limit) bytes"
    }
  }
}

extension XMLParseError {
  /// What the user can do next, when there is something.
  public var hint: String? {
    switch reason {
    case .empty: "the download may have failed: fetch the file again"
    case .compressed: "unpack the file first"
    case .encodingNotAccepted, .encodingMismatch, .invalidBytes, .nulByte:
      "save the file as UTF-8; US-ASCII and ISO-8859-1 are read too when the file declares them"
    case .documentTypeNotAllowed: "remove the '<!DOCTYPE …>' declaration from the file"
    case .entityNotAllowed: "write the character itself, or a reference by number such as '&#233;'"
    case .versionNotAccepted: "declare version '1.0' in the first line"
    case .notARegularFile: "name a regular file"
    case .input(let error): error.hint
    default: nil
    }
  }
}

/// How much a document may ask of the reader before it is refused.
///
/// Every limit is the largest value that is still accepted. The standard ones leave room for the
/// real listings: the longest row of UNESCO's holds 546 points in 60 KB.
public struct XMLLimits: Equatable, Sendable {
  /// Open elements at one time, the root among them.
  public var depth: Int
  /// Attributes and namespace declarations of one element.
  public var attributes: Int
  /// UTF-8 bytes of an element's or attribute's local name.
  public var nameBytes: Int
  /// Different element names in the document.
  public var names: Int
  /// UTF-8 bytes of the text between two tags, and of an attribute's value.
  public var fieldBytes: Int
  /// Bytes of one child of the root element, markup included.
  public var recordBytes: Int
  /// Bytes read without reaching the end of a tag, comment or text.
  public var silentBytes: Int
  /// Bytes of the whole document.
  public var fileBytes: Int

  public init(
    depth: Int = 32, attributes: Int = 64, nameBytes: Int = 256, names: Int = 4096,
    fieldBytes: Int = 65_536, recordBytes: Int = 1 << 20, silentBytes: Int = 262_144,
    fileBytes: Int = 4 << 30
  ) {
    self.depth = depth
    self.attributes = attributes
    self.nameBytes = nameBytes
    self.names = names
    self.fieldBytes = fieldBytes
    self.recordBytes = recordBytes
    self.silentBytes = silentBytes
    self.fileBytes = fileBytes
  }

  /// The limits of an import.
  public static let standard = XMLLimits()
}
