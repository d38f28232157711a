import HeritageAssessment
import HeritageModel
import Testing

/// What a claim says about its scope, and what it counts beside "seven columns stand".
private let scopes: [(scope: String, counted: String?)] = [
  ("two columns remain standing", "2 columns"),
  ("Four columns standing, bases intact; 15 of 16 columns were copies", "4 columns"),
  ("only 4 of 16 columns remain", "4 columns"),
  ("three of the columns are still upright", "3 columns"),
  ("5 of its 16 carved columns survive", "5 columns"),
  ("one column stands", "1 column"),
  ("no columns are left standing", "0 columns"),
  ("four columns were found standing", "4 columns"),
  ("two surviving columns in the court", "2 columns"),
  ("15 of 16 columns were copies", nil),
  ("two columns no longer stand", nil),
  ("two columns fell", nil),
  ("sixteen columns", nil),
  ("16 columns were standing before", nil),
  ("about four columns remain", nil),
  ("two or three columns remain", nil),
  ("2-3 columns remain", nil),
  ("twenty two columns remain", nil),
  ("the two remaining columns were blown up", nil),
  ("remains of two columns", nil),
  ("two columns stand in the court; four columns stand at the gate", nil),
  ("4 walls remain", nil),
]

@Test(arguments: scopes)
private func `only a count of what is still there contradicts another`(
  scope: String, counted: String?
) throws {
  let result = try assess([
    Claimed("A", .severe, event: "2015", published: "2016").with {
      $0.scope = "seven columns stand"
    },
    Claimed("B", .severe, event: "2015", published: "2015").with { $0.scope = scope },
  ])
  #expect(
    result.contradictions.map(\.message)
      == (counted.map { ["team B counts \($0), team A 7 columns"] } ?? []))
}
