import Bytes
import HeritageStore
import HeritageText

/// How the file is laid out that is kept beside a pack.
///
/// All numbers have eight bytes, the least first:
///
/// - pieces of names and of columns, as they come: what it holds and length, the check of its bytes and
///   that of these two numbers, and then
///   - of names, records one after the other: offset and kind, length, folded names with line ends between;
///   - of columns, of sites and of what lies with them, a ``RecordColumns`` after the other;
///
///   each in the order of the lines;
/// - the keys in blocks, ascending: hash and offset of the line, and the block's check; those of a
///   ``PackKeyGroup`` lie together;
/// - a foot of one block: a mark, the number of this layout, the print of the pack, that of how names
///   are folded, the number of keys, how long the pieces are, and the check of it.
enum PackIndexLayout {
  /// Counts up with every change of what is in the file.
  static let version: UInt64 = 5
  static let mark: UInt64 = 0x5845_4449_5448_4752
  static let blockSize = 4096
  static let keySize = 16
  static let keysPerBlock = (blockSize - 8) / keySize
  /// A piece ends with the record that makes it longer than this.
  static let pieceSize = 1 << 16

  /// What a piece holds.
  enum Piece: UInt64 {
    case names = 1
    case columns = 2
  }

  static let pieceHeadSize = 24

  /// Stands for how this program folds names: another result for any of these makes another number.
  static let folding: UInt64 = {
    let names = [
      "Temple of Bēl", "تَدْمُر", "الحصن", "Ἀκρόπολις", "Київ", "בֵּית שְׁאָן", "北京", "パルミラ", "ปราสาท",
      "Ŝiĝo № ５",
      "Al-Lāt’s", "Ǆ", "ﬁ", "ß", "İ",
    ]
    let folded = names.map { FoldedName($0).text }.joined(separator: "\n")
    return RunningHash.prefix(of: folded.utf8Span.span)
  }()

  /// Tells torn bytes apart from whole ones, and no more: whoever can write the file can make it fit.
  ///
  /// Each step can be turned back, so that bytes which differ in one number of eight bytes never have
  /// the same.
  static func check(_ bytes: Span<UInt8>) -> UInt64 {
    var check = UInt64(bytes.count)
    var place = 0
    func add(_ number: UInt64) {
      check = (check ^ number) &* 0x9E37_79B9_7F4A_7C15
      check ^= check >> 29
    }
    while place + 8 <= bytes.count {
      add(bytes.number(at: place))
      place += 8
    }
    var rest: UInt64 = 0
    for index in place..<bytes.count { rest = rest << 8 | UInt64(bytes[index]) }
    add(rest)
    return check
  }
}

extension [UInt8] {
  mutating func append(number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }
}
