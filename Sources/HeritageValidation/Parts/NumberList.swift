/// Many numbers in little more than eight bytes each, which are asked about once all are there.
///
/// They lie in several lists, so that no list is ever copied as a whole while it grows.
package struct NumberList: Sendable {
  private static let lists = 512

  private var lists = [[UInt64]](repeating: [], count: lists)

  package init() {}

  package init(_ numbers: some Sequence<UInt64>) {
    for number in numbers { append(number) }
    sort()
  }

  package var isEmpty: Bool { lists.allSatisfy(\.isEmpty) }

  package mutating func append(_ number: UInt64) { lists[Self.place(of: number)].append(number) }

  /// Puts all in order, without which nothing can be asked.
  package mutating func sort() {
    for place in lists.indices { lists[place].sort() }
  }

  /// How often a number is there.
  package func count(of number: UInt64) -> Int {
    let list = lists[Self.place(of: number)]
    let start = Self.firstIndex(reaching: number, in: list)
    var end = start
    while end < list.count, list[end] == number { end += 1 }
    return end - start
  }

  package func contains(_ number: UInt64) -> Bool {
    let list = lists[Self.place(of: number)]
    let start = Self.firstIndex(reaching: number, in: list)
    return start < list.count && list[start] == number
  }

  /// The numbers that are there more than once, each once.
  package var repeated: Set<UInt64> {
    var found: Set<UInt64> = []
    for list in lists {
      for (number, next) in zip(list, list.dropFirst()) where number == next {
        found.insert(number)
      }
    }
    return found
  }

  /// Spreads numbers evenly, whether they are hashes or count up.
  private static func place(of number: UInt64) -> Int {
    Int((number &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  private static func firstIndex(reaching number: UInt64, in list: [UInt64]) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
