/// The permanent name of a site or a monument in a registry, such as `temple-of-bel`.
///
/// Lowercase ASCII letters, digits and single hyphens, 1 to 80 characters, never a name that
/// Windows keeps for a device, so that every file system can hold a folder of that name.
public struct Slug: Hashable, Sendable {
  /// The longest identifier, in characters.
  public static let longest = 80

  public let text: String

  /// Creates an identifier from its text.
  ///
  /// - Throws: ``IdentifierError`` if the text has other characters, is empty, too long, or a
  ///   device name.
  public init(_ text: String) throws(IdentifierError) {
    guard text.utf8.count <= Self.longest else { throw IdentifierError(text, .tooLong) }
    guard Self.hasSlugShape(text) else { throw IdentifierError(text, .notASlug) }
    guard !Self.isDeviceName(text) else { throw IdentifierError(text, .deviceName) }
    self.text = text
  }

  /// What stands in for an identifier that is still to be read.
  static let blank = Slug(unchecked: "")

  private init(unchecked text: String) {
    self.text = text
  }

  private static func hasSlugShape(_ text: String) -> Bool {
    var previous = UInt8(ascii: "-")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != byte: break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  private static func isDeviceName(_ text: String) -> Bool {
    switch text.utf8.count {
    case 3: ["con", "prn", "aux", "nul"].contains(text)
    case 4: (text.hasPrefix("com") || text.hasPrefix("lpt")) && text.last?.isNumber == true
    default: false
    }
  }
}

extension Slug: Comparable {
  public static func < (lhs: Slug, rhs: Slug) -> Bool { lhs.text < rhs.text }
}

extension Slug: CustomStringConvertible {
  public var description: String { text }
}

/// A reason a text is not an identifier.
public struct IdentifierError: Error, Hashable, Sendable {
  /// What is wrong with the text.
  public enum Reason: Hashable, Sendable {
    case notASlug
    case tooLong
    case deviceName
    case notARecordID
  }

  public let text: String
  public let reason: Reason

  init(_ text: String, _ reason: Reason) {
    self.text = text
    self.reason = reason
  }
}

extension IdentifierError: CustomStringConvertible {
  public var description: String {
    switch reason {
    case .notASlug:
      "\(quoted(text)) is not an identifier: use a-z, 0-9 and single hyphens between them"
    case .tooLong: "\(quoted(text)) is longer than \(Slug.longest) characters"
    case .deviceName:
      "\(quoted(text)) cannot be an identifier: Windows keeps that name for a device"
    case .notARecordID:
      "\(quoted(text)) is not an identifier of \(RecordID.length) characters of 0-9 and A-Z without I, L, O, U"
    }
  }

  /// What the user can do next.
  public var hint: String {
    switch reason {
    case .notARecordID: "run 'heritage list reports' or 'heritage list evidence' to see identifiers"
    case .notASlug, .tooLong, .deviceName: "an identifier looks like 'temple-of-bel'"
    }
  }
}
