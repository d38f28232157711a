import HeritageModel

/// Evidence captured before it was there to capture.
struct CapturedBeforeItExisted: Rule {
  static let code = "EVD-06"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    guard let captured = item.captured else { return [] }
    // The other date may have been counted in a zone ahead of UTC.
    let latest = DateBound.day(captured.day.advanced(by: 1))
    return [("published", item.published), ("acquired", item.acquired)].compactMap { word, date in
      guard let date, latest.precedes(date.lower) else { return nil }
      return Violation(
        "captured \(captured.day), before it was \(word) '\(date)'", field: "captured",
        hint: "check both dates")
    }
  }
}

/// An image called before that is not older than the one called after.
struct PairReversed: Rule {
  static let code = "EVD-12"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    guard let pair = item.pair, let other = records.evidence(pair.with),
      // When each half names the other, the later image speaks for both.
      pair.aspect == .after || other.pair?.with != item.id
    else { return [] }
    let (before, after) = pair.aspect == .after ? (other, item) : (item, other)
    guard let first = before.acquired, let last = after.acquired,
      !Self.isOrdered(first, last)
    else { return [] }
    return [
      Violation(
        "image '\(before.id)' of '\(first)' is called before but is not older than "
          + "'\(after.id)' of '\(last)'",
        field: "pair", hint: "exchange the two halves, or correct a date")
    ]
  }

  private static func isOrdered(_ first: StatedDate, _ last: StatedDate) -> Bool {
    if let earlier = first.edtf?.instant, let later = last.edtf?.instant { return earlier < later }
    guard first.lower != .unknown, last.upper != .unknown else { return true }
    return first.lower.precedes(last.upper)
  }
}
