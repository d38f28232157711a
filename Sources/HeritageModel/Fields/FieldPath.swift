package import CanonicalJSON

/// Where a value stands in a record: `place`, `location.latitude`, `names[0].text`.
package struct FieldPath: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case key(String)
    /// An item of a list, counted from 0.
    case item(Int)
  }

  package let steps: [Step]

  package init(_ steps: [Step]) {
    self.steps = steps
  }

  /// Reads a path as findings and people write it; `nil` if it is none.
  package init?(_ text: String) {
    var steps: [Step] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      guard let key = pieces.first, !key.isEmpty, !key.contains("]") else { return nil }
      steps.append(.key(String(key)))
      for piece in pieces.dropFirst() {
        guard piece.last == "]", let index = Int(piece.dropLast()), index >= 0 else { return nil }
        steps.append(.item(index))
      }
    }
    self.steps = steps
  }

  /// The field of the record that the value belongs to, such as `names`.
  package var field: String {
    if case .key(let key)? = steps.first { key } else { "" }
  }

  package func appending(_ step: Step) -> FieldPath { FieldPath(steps + [step]) }

  /// The path of what the value stands in, and its own place in that.
  package var parent: (path: FieldPath, step: Step)? {
    steps.last.map { (FieldPath(steps.dropLast()), $0) }
  }
}

extension FieldPath: CustomStringConvertible {
  package var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .item(let index): text += "[\(index)]"
      }
    }
    return text
  }
}

extension JSONValue {
  /// The value at a path inside this one, or `nil` if there is none.
  package func value(at path: FieldPath) -> JSONValue? {
    var value = self
    for step in path.steps {
      guard let inner = value.value(at: step) else { return nil }
      value = inner
    }
    return value
  }

  private func value(at step: FieldPath.Step) -> JSONValue? {
    switch step {
    case .key(let key): return objectValue?[key]
    case .item(let index):
      guard let items = arrayValue, items.indices.contains(index) else { return nil }
      return items[index]
    }
  }

  /// Returns this value with another at a path in it, or without the one there for `nil`.
  ///
  /// Objects that the path leads through are made where they are missing, and go with their last
  /// member; so do lists with their last item.
  ///
  /// - Returns: `nil` if the path leads through something that is neither, or beyond a list's end.
  package func setting(_ new: JSONValue?, at path: FieldPath) -> JSONValue? {
    setting(new, at: path.steps[...])
  }

  private func setting(_ new: JSONValue?, at steps: ArraySlice<FieldPath.Step>) -> JSONValue? {
    guard let step = steps.first else { return new }
    let rest = steps.dropFirst()
    switch step {
    case .key(let key):
      guard var object = objectValue else { return nil }
      if rest.isEmpty {
        object[key] = new
      } else {
        let inner = object[key] ?? .object(JSONObject())
        guard let changed = inner.setting(new, at: rest) else { return nil }
        object[key] = changed.isEmptyHolder ? nil : changed
      }
      return .object(object)
    case .item(let index):
      guard var items = arrayValue, items.indices.contains(index) else { return nil }
      if rest.isEmpty, new == nil {
        items.remove(at: index)
      } else if let changed = items[index].setting(new, at: rest) {
        items[index] = changed
      } else {
        return nil
      }
      return .array(items)
    }
  }

  /// Whether the value is an object or a list of nothing, which no record holds.
  private var isEmptyHolder: Bool { objectValue?.isEmpty ?? arrayValue?.isEmpty ?? false }
}
