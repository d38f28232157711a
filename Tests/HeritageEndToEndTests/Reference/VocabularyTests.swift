import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct VocabularyTests {
  @Test func `shows the terms of a list`() throws {
    try heritage("vocabulary", "intents").expect(
      output: """
        Terms of the list 'intents'

        term        meaning
        deliberate  the subject itself was the aim
        collateral  the aim was something else
        accidental  nobody aimed at anything
        natural     nature did it
        omission    somebody failed to act
        unknown     not known
        """)
  }

  @Test func `shows how the classes of a scale map to grades`() throws {
    try heritage("vocabulary", "ems98", "--format", "csv").expect(
      output: csv(
        "class,grade,note", "D0,none,", "D1,slight,negligible to slight",
        "D2,slight..moderate,moderate", "D3,moderate..severe,substantial to heavy",
        "D4,severe,very heavy", "D5,destroyed,total or near total collapse"))
  }

  @Test func `lists the lists in every form`() throws {
    let answer = try heritage("vocabulary", "--format", "json").json()
    #expect(answer.column("list").starts(with: ["grades", "causes", "mechanisms", "intents"]))
    #expect(answer.column("list").last == "scales")
    let markdown = try heritage("vocabulary", "scales", "--format", "markdown")
    #expect(markdown.output.hasPrefix("# Damage scales\n\n| scale | measures | title |\n"))
    #expect(markdown.exitCode == 0)
  }

  @Test func `a near miss is suggested`() throws {
    try heritage("vocabulary", "gradez").expect(
      exit: 1,
      errors: """
        error: no list of terms is called 'gradez'
        hint: did you mean 'grades'?
        """)
  }
}

@Suite(.temporaryFolder)
struct DateTests {
  @Test(arguments: [
    ("2015-08-27/2015-08-31", "2015-08-27", "2015-08-31"),
    ("2015-02", "2015-02-01", "2015-02-28"),
    ("2016-02", "2016-02-01", "2016-02-29"),
    ("02XX", "0200-01-01", "0299-12-31"),
    ("2013/..", "2013-01-01", "inf"),
    ("../2015-10-05", "-inf", "2015-10-05"),
    ("2013/", "2013-01-01", "unknown"),
    ("2015-08-25~", "2015-08-25", "2015-08-25"),
    ("-0044", "-0044-01-01", "-0044-12-31"),
  ])
  func `says the earliest and the latest day`(
    text: String, earliest: String, latest: String
  ) throws {
    try heritage("date", "--", text).expect(output: "earliest \(earliest)\nlatest   \(latest)")
    #expect(
      try heritage("date", "--format", "json", "--", text).json()
        == ["text": .string(text), "lower": .string(earliest), "upper": .string(latest)])
  }

  @Test(arguments: [
    ("2015-13", "error: '2015-13' is not a date: there is no month 13 [DATE-RANGE]"),
    ("yesterday", "error: 'yesterday' is not a date: the year needs four digits [DATE-SYNTAX]"),
    ("", "error: '' is not a date: it is empty [DATE-SYNTAX]\nhint: leave the date out"),
  ])
  func `a text that is no date exits with 1 and its code`(text: String, errors: String) throws {
    try heritage("date", text).expect(exit: 1, errors: errors)
    try heritage("date", text, "--format", "json").expect(exit: 1, errors: errors)
  }
}
