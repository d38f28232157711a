import HeritageAssessment
import HeritageModel

extension StatedDate {
  /// The date as written, with its days where these do not show in it.
  var line: Line {
    var notes: [String] = []
    if let edtf {
      switch (edtf.isApproximate, edtf.isUncertain) {
      case (true, true): notes.append("approximate and uncertain")
      case (true, false): notes.append("approximate")
      case (false, true): notes.append("uncertain")
      case (false, false): break
      }
    }
    if let days = DayRange(lower: lower, upper: upper).words, days != text, !isPlainInterval {
      notes.append(days)
    }
    return notes.isEmpty ? .record(text) : "\(text) (\(own: notes.joined(separator: "; ")))"
  }

  /// Whether the text itself is the first and the last day.
  private var isPlainInterval: Bool { text == "\(lower)/\(upper)" }
}

/// The days that a date can mean.
struct DayRange {
  let lower: DateBound
  let upper: DateBound

  /// The range in words, or `nil` if neither end is a day.
  var words: String? {
    switch (lower.knownDay, upper.knownDay) {
    case (let first?, let last?) where first == last: first.description
    case (let first?, let last?): "\(first) to \(last)"
    case (let first?, nil): upper == .unknown ? "from \(first)" : "from \(first) on"
    case (nil, let last?): "by \(last)"
    case (nil, nil): nil
    }
  }
}

extension AssessedEvent {
  var days: DayRange { DayRange(lower: lower, upper: upper) }

  /// The days in words, or the date as written if it has none.
  var line: Line { days.words.map(Line.own) ?? .record(text) }
}

extension DateBound {
  /// The day for a table, with a word where there is none.
  var cell: Line {
    switch self {
    case .day(let day): .own(day.description)
    case .unknown: "not known"
    case .negativeInfinity, .positiveInfinity: "open"
    }
  }
}
