/// Hashes of what should be there once, each with the number of the batch that has it, in eight bytes.
///
/// Forty bits of a hash are kept. Two that are alike by chance bring nothing but another look.
package struct RepeatedHashes: Sendable {
  private static let lists = 512
  private static let batchBits: UInt64 = 24

  private var lists = [[UInt64]](repeating: [], count: lists)

  package init() {}

  package mutating func append(_ hash: UInt64, batch: Int) {
    let number = UInt64(truncatingIfNeeded: batch) & (1 << Self.batchBits - 1)
    lists[Int(hash >> 55)].append(Self.kept(hash) << Self.batchBits | number)
  }

  /// Finds what is there more than once.
  ///
  /// - Returns: The hashes, and the batches that have one of them.
  package mutating func repeated() -> (hashes: Set<UInt64>, batches: Set<Int>) {
    var hashes: Set<UInt64> = []
    var batches: Set<Int> = []
    for place in lists.indices {
      lists[place].sort()
      for (number, next) in zip(lists[place], lists[place].dropFirst())
      where number >> Self.batchBits == next >> Self.batchBits {
        hashes.insert(number >> Self.batchBits)
        batches.formUnion([number, next].map { Int($0 & (1 << Self.batchBits - 1)) })
      }
    }
    return (hashes, batches)
  }

  /// What is kept of a hash.
  package static func kept(_ hash: UInt64) -> UInt64 { hash >> batchBits }

  /// The hash of a text, the same for the same text on every machine.
  package static func hash(of text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // The first bits of a short text's hash are much alike without this.
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ hash >> 29
  }
}
