/// A JSON object whose members are sorted by the UTF-8 bytes of their keys, each key once.
public struct JSONObject: Sendable {
  /// A key and its value.
  struct Member: Sendable {
    let key: String
    var value: JSONValue
  }

  /// The members in strictly ascending order of the bytes of their keys.
  private(set) var members: [Member]

  /// Creates an object without members.
  public init() {
    members = []
  }

  /// Creates an object from members in any order.
  ///
  /// - Precondition: no key comes twice.
  public init(uniqueMembers: some Sequence<(String, JSONValue)>) {
    var pending = uniqueMembers.map { Member(key: $0.0, value: $0.1) }
    pending.sortByKey()
    for index in pending.indices.dropFirst() {
      precondition(
        pending[index - 1].key.compareBytes(with: pending[index].key) < 0,
        "duplicate key '\(pending[index].key)'")
    }
    members = pending
  }

  /// Takes over members that are known to be in order.
  init(ordered members: [Member]) {
    self.members = members
  }

  public var count: Int { members.count }

  public var isEmpty: Bool { members.isEmpty }

  /// The keys in the order of their UTF-8 bytes.
  public var keys: [String] { members.map(\.key) }

  /// The value of a key; setting `nil` removes the member.
  ///
  /// A look-up takes logarithmic time. Setting a key that sorts after all others appends it.
  public subscript(key: String) -> JSONValue? {
    get {
      let (index, isPresent) = place(of: key)
      return isPresent ? members[index].value : nil
    }
    set {
      let (index, isPresent) = place(of: key)
      switch (newValue, isPresent) {
      case (let value?, true): members[index].value = value
      case (let value?, false): insert(Member(key: key, value: value), at: index)
      case (nil, true): members.remove(at: index)
      case (nil, false): break
      }
    }
  }

  private mutating func insert(_ member: Member, at index: Int) {
    // A record has about ten members, and sets them in the order of their keys.
    if members.isEmpty { members.reserveCapacity(12) }
    if index == members.count { members.append(member) } else { members.insert(member, at: index) }
  }

  /// The index at which a key is, or would have to be inserted.
  private func place(of key: String) -> (index: Int, isPresent: Bool) {
    guard let last = members.last else { return (0, false) }
    let order = last.key.compareBytes(with: key)
    if order < 0 { return (members.count, false) }
    if order == 0 { return (members.count - 1, true) }
    var low = 0
    var high = members.count - 1
    while low < high {
      let middle = (low + high) / 2
      let order = members[middle].key.compareBytes(with: key)
      if order == 0 { return (middle, true) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return (low, false)
  }
}

extension [JSONObject.Member] {
  /// Sorts by the bytes of the keys, unless that is the order already.
  mutating func sortByKey() {
    let isSorted = indices.dropFirst().allSatisfy {
      self[$0 - 1].key.compareBytes(with: self[$0].key) <= 0
    }
    if !isSorted { sort { $0.key.compareBytes(with: $1.key) < 0 } }
  }
}

extension JSONObject: Sequence {
  public typealias Element = (key: String, value: JSONValue)

  /// Visits the members in order.
  public struct Iterator: IteratorProtocol, Sendable {
    private var members: IndexingIterator<[Member]>

    fileprivate init(_ members: [Member]) {
      self.members = members.makeIterator()
    }

    public mutating func next() -> Element? {
      members.next().map { ($0.key, $0.value) }
    }
  }

  public var underestimatedCount: Int { members.count }

  public func makeIterator() -> Iterator {
    Iterator(members)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Creates an object.
  ///
  /// - Precondition: no key comes twice.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(uniqueMembers: elements)
  }
}

extension JSONObject: Hashable {}

extension JSONObject.Member: Hashable {
  static func == (left: JSONObject.Member, right: JSONObject.Member) -> Bool {
    left.key.hasSameBytes(as: right.key) && left.value == right.value
  }
}
