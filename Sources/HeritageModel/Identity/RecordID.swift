/// The permanent identifier of a report, an item of evidence, a review or an operation.
///
/// 12 characters of Crockford's base 32 (60 bits): two teams that work apart make the same one
/// with a chance of less than one in a million after a million records.
public struct RecordID: Hashable, Sendable {
  /// The number of characters.
  public static let length = 12
  /// Crockford's digits, which leave out I, L, O and U.
  static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  public let text: String

  /// Creates an identifier from its text.
  ///
  /// - Throws: ``IdentifierError`` unless the text is 12 of Crockford's digits in upper case.
  public init(_ text: String) throws(IdentifierError) {
    guard text.utf8.count == Self.length, text.utf8.allSatisfy(Self.digits.contains) else {
      throw IdentifierError(text, .notARecordID)
    }
    self.text = text
  }

  /// What stands in for an identifier that is still to be read.
  static let blank = RecordID(unchecked: "")

  private init(unchecked text: String) {
    self.text = text
  }

  /// The 60 bits that the characters stand for.
  package var number: UInt64 {
    var number: UInt64 = 0
    for character in text.utf8 {
      number = number << 5 | UInt64(Self.digits.firstIndex(of: character) ?? 0)
    }
    return number
  }

  /// Makes an identifier of the first 60 bits of a number, the first five for the first character.
  package init(leading bits: UInt64) {
    var digits: [UInt8] = []
    for place in 1...Self.length {
      digits.append(Self.digits[Int(bits >> UInt64(64 - 5 * place) & 31)])
    }
    text = String(decoding: digits, as: UTF8.self)
  }

  /// Makes an identifier from a random source, which should be a cryptographic one.
  public init(using source: inout some RandomNumberGenerator) {
    var bits = source.next()
    var bytes: [UInt8] = []
    for _ in 0..<Self.length {
      bytes.append(Self.digits[Int(bits & 31)])
      bits >>= 5
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}

extension RecordID: Comparable {
  public static func < (lhs: RecordID, rhs: RecordID) -> Bool { lhs.text < rhs.text }
}

extension RecordID: CustomStringConvertible {
  public var description: String { text }
}
