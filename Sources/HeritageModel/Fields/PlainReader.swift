package import CanonicalJSON

extension FieldHolder {
  /// Reads an object from its bytes if it is plain: written in the one form, every member known and
  /// right.
  ///
  /// - Returns: What ``read(members:)`` makes of the same bytes; `nil` if they are not plain, which
  ///   does not mean that they are wrong.
  static func read(plain bytes: [UInt8]) -> Self? {
    do throws(NotPlain) {
      var cursor = try JSONCursor(bytes)
      let holder = try read(at: &cursor)
      try cursor.end()
      return holder
    } catch {
      return nil
    }
  }

  /// Reads the object at a cursor.
  fileprivate static func read(at cursor: inout JSONCursor) throws(NotPlain) -> Self {
    try cursor.openObject()
    var holder = blank
    var reader = PlainReader()
    // Taken, not copied, as of a cursor there is one owner.
    swap(&reader.cursor, &cursor)
    holder.visit(&reader)
    swap(&reader.cursor, &cursor)
    guard reader.isPlain, !cursor.hasMember else { throw NotPlain() }
    do throws(FieldFaults) {
      try holder.check()
    } catch {
      throw NotPlain()
    }
    return holder
  }
}

extension FieldValue {
  package static func read(plain cursor: inout JSONCursor) throws(NotPlain) -> Self {
    let json = try cursor.value()
    do throws(FieldFaults) {
      return try read(json)
    } catch {
      throw NotPlain()
    }
  }
}

extension RecordComponent {
  package static func read(plain cursor: inout JSONCursor) throws(NotPlain) -> Self {
    try read(at: &cursor)
  }
}

/// Reads the fields of an object from its bytes as long as these are plain.
///
/// Fields are met in the order of the members on disk, so each is compared with the next key alone.
private struct PlainReader: FieldVisitor {
  static let isReader = true

  var cursor = JSONCursor()
  private(set) var isPlain = true

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    member(key) { (cursor) throws(NotPlain) in value = try Value.read(plain: &cursor) }
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    let isThere = member(key) { (cursor) throws(NotPlain) in
      value = try Value.read(plain: &cursor)
    }
    if !isThere { isPlain = false }
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    member(key) { (cursor) throws(NotPlain) in
      guard try cursor.openList() else { return }
      repeat { values.append(try Value.read(plain: &cursor)) } while try cursor.closeItem()
    }
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    member(key) { (cursor) throws(NotPlain) in
      try cursor.openObject()
      var last: String?
      while cursor.hasMember {
        let name = try cursor.anyKey()
        if let last, !last.utf8.lexicographicallyPrecedes(name.utf8) { throw NotPlain() }
        values[name] = try Value.read(plain: &cursor)
        try cursor.closeMember()
        last = name
      }
    }
  }

  /// Reads the value of a member if it is the next one.
  ///
  /// - Returns: Whether it is.
  @discardableResult @inline(__always)
  private mutating func member(
    _ key: String, _ read: (inout JSONCursor) throws(NotPlain) -> Void
  ) -> Bool {
    do throws(NotPlain) {
      guard isPlain, try cursor.stepOver(key: key) else { return false }
      try read(&cursor)
      try cursor.closeMember()
      return true
    } catch {
      isPlain = false
      return false
    }
  }
}
