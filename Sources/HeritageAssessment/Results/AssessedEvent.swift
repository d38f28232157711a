public import HeritageModel

/// When an event happened, as far as the claims about it agree.
public struct AssessedEvent: Hashable, Sendable {
  /// The date in EDTF: a claim's own text where its days are the result.
  public let text: String
  /// The earliest day it can have happened.
  public let lower: DateBound
  /// The latest day it can have happened.
  public let upper: DateBound

  init(_ date: StatedDate) {
    text = date.text
    lower = date.lower
    upper = date.upper
  }

  init(_ span: DaySpan) {
    text = span.text
    lower = span.lowerBound
    upper = span.upperBound
  }
}

/// The images that an event lies between.
public struct Bracket: Hashable, Sendable {
  /// The day of the last image that shows the subject intact, if there is one.
  public let after: Day?
  /// The day of the first image that shows damage, if there is one.
  public let before: Day?
  /// The images of the first of these days, ascending.
  public let afterEvidence: [RecordID]
  /// The images of the second of these days, ascending.
  public let beforeEvidence: [RecordID]

  /// Days from the last intact image to the first one with damage, or `nil` if one is missing.
  public var widthInDays: Int? {
    guard let after, let before else { return nil }
    return before.number - after.number
  }
}
