import HeritageAssessment
import HeritageModel
import Testing

/// Images of one claim, and the bracket and contradictions that follow.
private struct ImageCase: Sendable, CustomTestStringConvertible {
  /// Acquired, shown, half of a pair.
  let images: [(String, Shows?, ImagePair.Aspect?)]
  var event: String?
  let after: String?
  let before: String?
  var codes: [String] = []
  /// The event that results: as it is stated where a stated date fits, else by the images.
  let result: String?
  /// The days that this leaves open, where they are fewer than those that the date can mean.
  var days: String?

  var testDescription: String { "\(images.map(\.0)) \(event ?? "undated")" }
}

private let pair: [(String, Shows?, ImagePair.Aspect?)] = [
  ("2015-08-27", nil, .before), ("2015-09-02", nil, .after),
]

private let imageCases: [ImageCase] = [
  ImageCase(
    images: pair, after: "2015-08-27", before: "2015-09-02", result: "2015-08-27/2015-09-02"),
  ImageCase(
    images: pair, event: "2015-08-30", after: "2015-08-27", before: "2015-09-02",
    result: "2015-08-30"),
  ImageCase(
    images: pair, event: "2015-09", after: "2015-08-27", before: "2015-09-02",
    result: "2015-09", days: "2015-09-01/2015-09-02"),
  // The latest intact and the first damaged image count.
  ImageCase(
    images: [
      ("2015-05-22", .intact, nil), ("2015-06-26", .intact, nil), ("2015-08-25", .destroyed, nil),
      ("2015-08-27", .damaged, nil),
    ], after: "2015-06-26", before: "2015-08-25", result: "2015-06-26/2015-08-25"),
  // What an image shows counts for more than its place in the pair.
  ImageCase(
    images: [("2015-08-27", .damaged, .before), ("2015-09-02", .unclear, .after)], after: nil,
    before: "2015-08-27", result: "../2015-08-27"),
  ImageCase(images: [("2015-08-27", nil, nil)], after: nil, before: nil, result: nil),
  ImageCase(
    images: [("2015-08-27", .intact, nil)], after: "2015-08-27", before: nil,
    result: "2015-08-27/.."),
  // An image of unknown day says no more than its bounds.
  ImageCase(
    images: [("2015-08", .intact, nil), ("2015-09", .damaged, nil)], after: "2015-08-01",
    before: "2015-09-30", result: "2015-08/2015-09"),
  ImageCase(
    images: [("2015-09-02", .intact, nil), ("2015-08-27", .damaged, nil)], event: "2015-09",
    after: nil,
    before: nil, codes: ["EVD-12"], result: "2015-09"),
  // The day before or after may be the same one in another time zone.
  ImageCase(
    images: pair, event: "2015-08-26", after: "2015-08-27", before: "2015-09-02",
    result: "2015-08-27/2015-09-02"),
  ImageCase(
    images: pair, event: "2015-08-25", after: "2015-08-27", before: "2015-09-02", codes: ["EVD-14"],
    result: "2015-08-27/2015-09-02"),
  ImageCase(
    images: pair, event: "2015-09-03", after: "2015-08-27", before: "2015-09-02",
    result: "2015-08-27/2015-09-02"),
  ImageCase(
    images: pair, event: "2015-09-04", after: "2015-08-27", before: "2015-09-02", codes: ["EVD-13"],
    result: "2015-08-27/2015-09-02"),
]

@Test(arguments: imageCases)
private func `images bracket the event`(entry: ImageCase) throws {
  let items = try entry.images.enumerated().map { number, image in
    try item(
      "1\(number)", .satellite, acquired: image.0, shows: image.1,
      pair: try image.2.map { ImagePair($0, with: try id("99")) })
  }
  let claim = Claimed("A", .severe, event: entry.event, evidence: items.map(\.id.short))
  let result = try assess([claim], evidence: items)
  #expect(result.bracket?.after?.description == entry.after)
  #expect(result.bracket?.before?.description == entry.before)
  #expect(result.codes == entry.codes)
  #expect(result.event?.text == entry.result)
  if let days = entry.days {
    let event = try #require(result.event)
    let ends = [event.lower, event.upper].compactMap(\.knownDay?.description)
    #expect(ends.joined(separator: "/") == days)
  }
}

@Test func `a bracket names its images and its width`() throws {
  let items = [
    try item("11", .satellite, acquired: "2015-08-27", shows: .intact),
    try item("12", .satellite, acquired: "2015-08-27", shows: .intact),
    try item("13", .satellite, acquired: "2015-09-02", shows: .destroyed),
  ]
  let result = try assess(
    [
      Claimed("A", .severe, evidence: ["12", "11", "13"]), Claimed("B", .severe, evidence: ["13"]),
    ],
    evidence: items)
  let bracket = try #require(result.bracket)
  #expect(bracket.afterEvidence.map(\.short) == ["11", "12"])
  #expect(bracket.beforeEvidence.map(\.short) == ["13"])
  #expect(bracket.widthInDays == 6)
}
