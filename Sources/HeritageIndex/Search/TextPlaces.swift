import Bytes
import CanonicalJSON
import HeritageModel

/// Where the texts that a search looks into stand in a record's bytes.
///
/// It steps over the record once and reads no value, so that it takes a fortieth of the time that it
/// takes to decode the record.
struct TextPlaces: Sendable {
  /// A member that is looked into.
  struct Member: Sendable {
    let key: [UInt8]
    let field: SearchField
  }

  /// A string with its quotes.
  struct Quoted {
    let range: Range<Int>
    let hasEscapes: Bool
  }

  /// A text, and the index of its member.
  struct Place {
    let member: Int
    let string: Quoted
  }

  /// How deep the objects of a member may lie in each other.
  private static let depthLimit = 4

  /// The texts in the order of the members, and of each in that of the record.
  private(set) var places: [Place] = []
  private var index = 0

  /// Finds the texts of a record.
  ///
  /// - Parameters:
  ///   - members: The members that have them.
  ///   - bytes: The record.
  /// - Returns: Whether all that was met is written plainly. If not, there may be more texts than
  ///   were found, and only a decoder can tell.
  mutating func find(_ members: [Member], in bytes: Span<UInt8>) -> Bool {
    places.removeAll(keepingCapacity: true)
    index = 0
    skipSpace(bytes)
    guard take(UInt8(ascii: "{"), bytes) else { return false }
    repeat {
      skipSpace(bytes)
      guard let key = string(bytes), takeColon(bytes) else { return false }
      let member = members.firstIndex { key.spells($0.key, in: bytes) }
      let isKnown = if let member { note(member, bytes, depth: 0) } else { skipValue(bytes) }
      guard isKnown else { return false }
      skipSpace(bytes)
    } while take(UInt8(ascii: ","), bytes)
    guard take(UInt8(ascii: "}"), bytes) else { return false }
    skipSpace(bytes)
    places.sort {
      ($0.member, $0.string.range.lowerBound) < ($1.member, $1.string.range.lowerBound)
    }
    return index == bytes.count
  }

  /// Steps over a value of a member and notes its texts.
  private mutating func note(_ member: Int, _ bytes: Span<UInt8>, depth: Int) -> Bool {
    guard index < bytes.count, depth < Self.depthLimit else { return false }
    switch bytes[index] {
    case UInt8(ascii: "["): return noteElements(member, bytes)
    case UInt8(ascii: "{"): return noteMembers(member, bytes, depth: depth)
    default: return noteText(member, bytes)
    }
  }

  private mutating func noteElements(_ member: Int, _ bytes: Span<UInt8>) -> Bool {
    index += 1
    skipSpace(bytes)
    if take(UInt8(ascii: "]"), bytes) { return true }
    repeat {
      skipSpace(bytes)
      let isObject = index < bytes.count && bytes[index] == UInt8(ascii: "{")
      guard isObject ? noteMembers(member, bytes, depth: nil) : noteText(member, bytes) else {
        return false
      }
      skipSpace(bytes)
    } while take(UInt8(ascii: ","), bytes)
    return take(UInt8(ascii: "]"), bytes)
  }

  /// Notes the texts of an object: those of all members, or without a depth that of its `text`.
  private mutating func noteMembers(_ member: Int, _ bytes: Span<UInt8>, depth: Int?) -> Bool {
    index += 1
    skipSpace(bytes)
    if take(UInt8(ascii: "}"), bytes) { return true }
    repeat {
      skipSpace(bytes)
      guard let key = string(bytes), takeColon(bytes) else { return false }
      let isNoted =
        if let depth {
          note(member, bytes, depth: depth + 1)
        } else if key.spells(Self.text, in: bytes) {
          noteText(member, bytes)
        } else {
          skipValue(bytes)
        }
      guard isNoted else { return false }
      skipSpace(bytes)
    } while take(UInt8(ascii: ","), bytes)
    return take(UInt8(ascii: "}"), bytes)
  }

  private mutating func noteText(_ member: Int, _ bytes: Span<UInt8>) -> Bool {
    guard let text = string(bytes) else { return false }
    places.append(Place(member: member, string: text))
    return true
  }
}

extension TextPlaces {
  /// The key of the text in an element of a list of names or texts.
  private static let text = Array("text".utf8)

  /// Steps over a string; `nil` if there is none.
  private mutating func string(_ bytes: Span<UInt8>) -> Quoted? {
    guard take(UInt8(ascii: "\""), bytes) else { return nil }
    let start = index - 1
    while let quote = bytes.firstIndex(of: UInt8(ascii: "\""), from: index) {
      var end = quote
      while bytes[end - 1] == UInt8(ascii: "\\") { end -= 1 }
      index = quote + 1
      guard (quote - end).isMultiple(of: 2) else { continue }
      let inside = bytes.extracting((start + 1)..<quote)
      return Quoted(
        range: start..<index,
        hasEscapes: inside.firstIndex(of: UInt8(ascii: "\\"), from: 0) != nil)
    }
    return nil
  }

  /// Steps over a value of any kind.
  private mutating func skipValue(_ bytes: Span<UInt8>) -> Bool {
    var opened = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        guard string(bytes) != nil else { return false }
        if opened == 0 { return true }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        opened += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if opened == 0 { return true }
        opened -= 1
        index += 1
        if opened == 0 { return true }
      case UInt8(ascii: ","):
        if opened == 0 { return true }
        index += 1
      default:
        index += 1
      }
    }
    return false
  }

  private mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func takeColon(_ bytes: Span<UInt8>) -> Bool {
    skipSpace(bytes)
    guard take(UInt8(ascii: ":"), bytes) else { return false }
    skipSpace(bytes)
    return true
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }
}

extension TextPlaces.Quoted {
  /// The bytes between the quotes.
  var inside: Range<Int> { (range.lowerBound + 1)..<(range.upperBound - 1) }

  /// Reads the string; `nil` if it is not JSON.
  func text(in bytes: Span<UInt8>) -> String? {
    do throws(JSONError) {
      return try JSONParser.parse(bytes.extracting(range)).stringValue
    } catch {
      return nil
    }
  }

  /// Tells whether it is a key, however that is written.
  fileprivate func spells(_ key: [UInt8], in bytes: Span<UInt8>) -> Bool {
    if hasEscapes { return text(in: bytes)?.utf8.elementsEqual(key) ?? false }
    return inside.count == key.count && order(bytes.extracting(inside), key.span) == 0
  }
}
