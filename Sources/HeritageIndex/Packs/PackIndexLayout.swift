import Bytes
import HeritageStore
import HeritageText

/// How the file is laid out that is kept beside a pack.
///
/// All numbers have eight bytes, the least first:
///
/// - a head of one block: a mark, the number of this layout, the print of the pack, that of how names
///   are folded, the number of keys, how long the names and the columns are, and the check of it;
/// - the keys in blocks, ascending: hash and offset of the line, and the block's check;
/// - the names in pieces: length, check, and records one after the other: offset and kind, length,
///   folded names with line ends between;
/// - the columns of sites and of what lies with them in pieces: length, check, and a ``RecordColumns``
///   after the other, in the order of the lines.
enum PackIndexLayout {
  /// Counts up with every change of what is in the file.
  static let version: UInt64 = 3
  static let mark: UInt64 = 0x5845_4449_5448_4752
  static let blockSize = 4096
  static let keySize = 16
  static let keysPerBlock = (blockSize - 8) / keySize
  /// A piece of names ends with the record that makes it longer than this.
  static let pieceSize = 1 << 16

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

  static func check(_ bytes: Span<UInt8>) -> UInt64 { RunningHash.prefix(of: bytes) }
}

extension [UInt8] {
  mutating func append(number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }
}

extension Span<UInt8> {
  /// The number of eight bytes at an offset, which must be there.
  func number(at offset: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in 0..<8 { number |= UInt64(self[offset + index]) << UInt64(8 * index) }
    return number
  }
}
