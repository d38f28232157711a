import CanonicalJSON
import HeritageModel
import HeritageText

extension RecordDifference {
  /// The changes for a person at a terminal, a line each, such as `place: Homs → Province of Homs`.
  ///
  /// Of long texts only the words that differ are shown, with those beside them.
  public var lines: [String] {
    changes.map { change in
      let (before, after) = (change.before.map(\.shown), change.after.map(\.shown))
      let words =
        switch (before, after) {
        case (let before?, let after?): TextChange(before, after).words
        case (let before?, nil): "\(Self.cut(before)) → nothing"
        case (nil, let after?): "nothing → \(Self.cut(after))"
        case (nil, nil): ""
        }
      return "\(SafeText.terminal(change.field)): \(words)"
    }
  }

  private static func cut(_ text: String) -> String {
    SafeText.shortened(text, toWidth: TextChange.limit)
  }
}

extension JSONValue {
  /// The value as a person reads it, on one line, safe for a terminal.
  ///
  /// A name or a text comes first, with what else is known of it behind.
  fileprivate var shown: String {
    switch self {
    case .string(let text):
      SafeText.terminal(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .object(let object):
      if let text = object["text"]?.stringValue {
        JSONValue.string(text).shown + Self.note(object.filter { $0.key != "text" }.map(\.value))
      } else {
        object.map { "\(SafeText.terminal($0.key)) \($0.value.shown)" }.joined(separator: ", ")
      }
    case .array(let items): items.map(\.shown).joined(separator: ", ")
    case .null, .bool, .integer, .number: text(.compact)
    }
  }

  private static func note(_ values: [JSONValue]) -> String {
    values.isEmpty ? "" : " (\(values.map(\.shown).joined(separator: ", ")))"
  }
}

/// How a text came to be another, cut to what differs where it is long.
private struct TextChange {
  /// The most columns that one of the texts takes.
  static let limit = 72
  /// The words that are shown before and after those that differ.
  private static let margin = 3

  let words: String

  init(_ before: String, _ after: String) {
    let isShort = [before, after].allSatisfy { SafeText.displayWidth($0) <= Self.limit }
    let (former, new) = isShort ? (before, after) : Self.differing(before, after)
    words = [former, new].map { SafeText.shortened($0, toWidth: Self.limit) }
      .joined(separator: " → ")
  }

  /// Leaves out the words at both ends that the texts have in common, but for a few.
  private static func differing(_ before: String, _ after: String) -> (String, String) {
    let (left, right) = (before.split(separator: " "), after.split(separator: " "))
    let least = min(left.count, right.count)
    let start = (0..<least).first { left[$0] != right[$0] } ?? least
    let end =
      (0..<(least - start)).first { left[left.count - 1 - $0] != right[right.count - 1 - $0] }
      ?? least - start
    let first = max(0, start - margin)
    let behind = max(0, end - margin)
    return (cut(left, from: first, without: behind), cut(right, from: first, without: behind))
  }

  private static func cut(_ words: [Substring], from first: Int, without last: Int) -> String {
    (first > 0 ? "… " : "") + words[first..<(words.count - last)].joined(separator: " ")
      + (last > 0 ? " …" : "")
  }
}
