/// The members of an object while it is being read.
struct MemberList {
  private(set) var members: [JSONObject.Member] = []

  /// The offsets of the keys from the first one that is out of order.
  private var offsets: [Int] = []

  mutating func append(_ key: String, _ value: JSONValue, at offset: Int) {
    if members.isEmpty {
      members.reserveCapacity(4)
    } else if !offsets.isEmpty || members[members.count - 1].key.compareBytes(with: key) >= 0 {
      offsets.append(offset)
    }
    members.append(JSONObject.Member(key: key, value: value))
  }

  /// Puts the members in order.
  ///
  /// Sorts once at the end, as inserting each member would let a hostile document take quadratic
  /// time.
  ///
  /// - Returns: the first key in the document that was there before, if there is one.
  mutating func order() -> (key: String, offset: Int)? {
    if offsets.isEmpty { return nil }
    let ordered = members.indices.sorted { left, right in
      let order = members[left].key.compareBytes(with: members[right].key)
      return order == 0 ? left < right : order < 0
    }
    let repeated = zip(ordered, ordered.dropFirst())
      .filter { members[$0].key.compareBytes(with: members[$1].key) == 0 }
      .map { $1 }
    // The members before the first offset ascend strictly, so none of them repeats another.
    if let first = repeated.min() {
      return (members[first].key, offsets[first - (members.count - offsets.count)])
    }
    members = ordered.map { members[$0] }
    return nil
  }
}
