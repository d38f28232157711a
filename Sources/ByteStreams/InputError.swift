/// A reason a document's bytes cannot be read.
public struct InputError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case missing(String)
    case unreadable(String)
    case notARegularFile(String)
    case tooLarge(limit: Int)
    /// Packed bytes are not as they were written; the text says how.
    case damaged(String)
    /// The document unpacks to more than is allowed.
    case unpacksTooLarge(limit: Int)
    /// The document unpacks to more times its size than real ones do.
    case unpacksTooFar(ratio: Int)
    /// An archive is as no honest program writes it, or uses what is not read; the text says how.
    case refusedArchive(String)
    /// The name is none that a file below a folder can have; the text says how.
    case refusedName(String)
    /// There is no encoding of this name.
    case unknownEncoding(String)
    /// The byte at an offset does not belong to the encoding that the document was said to have.
    case undecodable(encoding: String, offset: Int, line: Int)
    /// The byte at an offset is not UTF-8; the text looks like the encoding that is named.
    case notUTF8(offset: Int, line: Int, guess: String?)
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
    case .missing(let text), .unreadable(let text): "cannot read '\(source)': \(text)"
    case .notARegularFile(let text): "cannot read '\(source)': \(text)"
    case .tooLarge(let limit): "'\(source)' has more than the \(limit) bytes allowed"
    case .damaged(let text): "\(source): \(text)"
    case .unpacksTooLarge(let limit):
      "\(source): it unpacks to more than the \(limit) bytes allowed"
    case .unpacksTooFar(let ratio):
      "\(source): it unpacks to more than \(ratio) times its size, as no real document does"
    case .refusedArchive(let text): "\(source): \(text)"
    case .refusedName(let text): "'\(source)' \(text)"
    case .unknownEncoding(let name): "'\(name)' is not the name of an encoding"
    case .undecodable(let encoding, let offset, let line):
      "\(source):\(line): the byte at offset \(offset) is not '\(encoding)'"
    case .notUTF8(let offset, let line, _):
      "\(source):\(line): the byte at offset \(offset) is not UTF-8"
    }
  }

  /// Whether there is no such file.
  public var isAboutMissingFile: Bool {
    if case .missing = reason { true } else { false }
  }

  /// What the user can do next.
  public var hint: String? {
    switch reason {
    case .missing, .unreadable: nil
    case .notARegularFile: "name a regular file"
    case .tooLarge: "split the file"
    case .damaged: "the download may have failed: fetch the file again"
    case .unpacksTooLarge: "unpack it yourself and split what is in it"
    case .unpacksTooFar: "unpack it yourself if you trust where it comes from"
    case .refusedArchive: "unpack it yourself if you trust where it comes from, and pack it anew"
    case .refusedName: "give the name by which the file is found below the folder"
    case .unknownEncoding:
      "name it as 'iconv --list' does, such as 'windows-1252', 'windows-1251' or 'UTF-16'"
    case .undecodable: "name another encoding, or save the file as UTF-8"
    case .notUTF8(_, _, let guess?):
      "it looks like \(guess): name that, as in '--encoding \(guess)', or save the file as UTF-8"
    case .notUTF8(_, _, nil):
      "name the encoding, as in '--encoding windows-1252', or save the file as UTF-8"
    }
  }
}
