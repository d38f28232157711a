public import CanonicalJSON
package import HeritageModel

/// What differs between two versions of a record, value by value.
public struct RecordDifference: Hashable, Sendable {
  /// A value that is another, came or went.
  public struct Change: Hashable, Sendable {
    package let path: FieldPath
    /// `nil` for a value that came.
    public let before: JSONValue?
    /// `nil` for a value that went.
    public let after: JSONValue?

    /// The value's place, such as `location.latitude`; that of an item which went is the one that
    /// it had, any other the one that it has.
    public var field: String { path.description }
  }

  /// In the order of the record's fields, but what imports may not touch last.
  public private(set) var changes: [Change] = []

  /// Compares two versions of a record.
  ///
  /// - Parameters:
  ///   - before: The former version.
  ///   - after: The new one.
  ///   - passedOver: Fields that always differ and are not told.
  public init(
    from before: JSONObject, to after: JSONObject, passingOver passedOver: Set<String> = []
  ) {
    let keys = Set(before.keys).union(after.keys).subtracting(passedOver).sorted()
    let last = "controlled"
    for key in keys.filter({ $0 != last }) + keys.filter({ $0 == last }) {
      compare(before[key], after[key], at: FieldPath([.key(key)]))
    }
  }

  public var isEmpty: Bool { changes.isEmpty }

  /// The record's own fields among those that differ, each once.
  public var fields: [String] {
    var fields: [String] = []
    for change in changes where fields.last != change.path.field {
      fields.append(change.path.field)
    }
    return fields
  }

  private mutating func compare(_ before: JSONValue?, _ after: JSONValue?, at path: FieldPath) {
    if before == after { return }
    if let former = before?.objectValue, let new = after?.objectValue {
      for key in Set(former.keys).union(new.keys).sorted() {
        compare(former[key], new[key], at: path.appending(.key(key)))
      }
    } else if let former = before?.arrayValue ?? (before == nil ? [] : nil),
      let new = after?.arrayValue ?? (after == nil ? [] : nil)
    {
      compare(items: former, new, at: path)
    } else {
      changes.append(Change(path: path, before: before, after: after))
    }
  }

  /// Compares two lists: what is in both stays out, and an item that takes another's place is
  /// compared with that.
  private mutating func compare(
    items before: [JSONValue], _ after: [JSONValue], at path: FieldPath
  ) {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for step in after.difference(from: before) {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      let goes = old < before.count && removed.contains(old)
      let comes = new < after.count && inserted.contains(new)
      if goes, comes {
        compare(before[old], after[new], at: path.appending(.item(new)))
      } else if goes {
        changes.append(
          Change(path: path.appending(.item(old)), before: before[old], after: nil))
      } else if comes {
        changes.append(
          Change(path: path.appending(.item(new)), before: nil, after: after[new]))
      }
      // What neither goes nor comes is in both lists.
      old += goes || !comes ? 1 : 0
      new += comes || !goes ? 1 : 0
    }
  }
}

extension RecordDifference {
  /// The changes for a program: an object each, with `before` and `after` as far as there are any.
  public var json: JSONValue {
    .array(
      changes.map { change in
        var json: JSONObject = ["field": .string(change.field)]
        json["before"] = change.before
        json["after"] = change.after
        return .object(json)
      })
  }
}
