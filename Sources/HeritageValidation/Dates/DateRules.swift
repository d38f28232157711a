import HeritageModel

extension RuleCatalogue {
  static let unsupportedDate = Rule<DatedField>(
    "DAT-03", .warning, "kind of date not supported",
    meaning: """
      The text is sound EDTF, but of a kind outside the registry's profile, such as significant \
      digits, exponents or half-years. It is kept as written and has no bounds.
      """, reason: "Rules and the chronology pass the date over, so a contradiction can go unseen.",
    mend: "say the same with an interval or a mask, such as 2015-01/2015-06 or 201X",
    source: Standard.edtf
  ) { field, _ -> Violation? in
    guard field.date.edtf == nil else { return nil }
    return Violation(
      "'\(field.date)' is a kind of date that the registry keeps but cannot place in time",
      field: field.field, hint: "write years, months or days, such as 2015-03/2015-05")
  }

  static let futureDate = Rule<DatedField>(
    "DAT-04", .error, "date in the future",
    meaning: """
      An event, an assessment, an image, a publication, a verdict or an intervention is dated \
      more than a day after today.
      """,
    reason: "Nobody can have seen what has not happened; usually a digit of the year is wrong.",
    mend: "compare the date with the source"
  ) { field, records -> Violation? in
    guard field.role == .event || field.role == .observation,
      // Somewhere on Earth it is tomorrow already.
      DateBound.day(records.today.advanced(by: 1)).precedes(field.date.lower)
    else { return nil }
    return Violation(
      "'\(field.date)' lies after today, \(words: records.today.description)", field: field.field,
      hint: "check the year")
  }

  static let implausibleEvent = Rule<DatedField>(
    "DAT-05", .warning, "event date implausible or very wide",
    meaning: "The event begins before 1900, or its span is wider than ten years.",
    reason: "It may be the date of the building, or so vague that it orders nothing.",
    mend: "check what the date belongs to; narrow it by images from before and after"
  ) { field, _ -> Violation? in
    guard field.role == .event else { return nil }
    if let first = field.date.lower.knownDay, first.year < Self.firstYear {
      return Violation(
        "the event '\(field.date)' begins before \(words: "\(Self.firstYear)")", field: field.field,
        hint: "check the year, and that it is the damage that is dated, not the building")
    }
    guard let width = field.date.edtf?.widthInDays, width > Self.widestInYears * 366 else {
      return nil
    }
    return Violation(
      "the event '\(field.date)' spans more than \(words: "\(Self.widestInYears)") years",
      field: field.field,
      hint: "narrow it by images or statements from before and after")
  }

  private static let firstYear = 1900
  private static let widestInYears = 10

  static let seasonInDate = Rule<DatedField>(
    "DAT-06", .warning, "season in a date", meaning: "The date uses a season, 21 to 24.",
    reason:
      "Summer means other months south of the equator, and a reader cannot tell whose is meant.",
    mend: "give the months that the source means", source: Standard.edtf
  ) { field, _ -> Violation? in
    guard field.date.edtf?.usesSeason == true else { return nil }
    return Violation(
      "'\(field.date)' names a season, which means other months south of the equator",
      field: field.field, hint: "give months, such as 2015-06/2015-08")
  }

  static let yearsAroundZero = Rule<DatedField>(
    "DAT-07", .info, "year near the turn of the era",
    meaning: "The monument is dated between the years -0099 and 0000.",
    reason: """
      EDTF counts astronomically: 0000 is 1 BCE and -0044 is 45 BCE. Sources count without a \
      year 0, so one year is easily lost.
      """, mend: "take 1 from the year BCE and put a minus before it; leave it if that was done",
    source: Standard.edtf
  ) { field, _ -> Violation? in
    guard field.role == .built, let year = Self.year(of: field.date) else { return nil }
    return Violation(
      "'\(field.date)' counts years astronomically: \(year.text) is \(1 - year.number) BCE",
      field: field.field, hint: "check that the year before 1 CE was written as 0000, not -0001")
  }

  private static let years = -99...0

  /// Returns the first year in question; a mask such as `00XX` for the 1st century means none.
  private static func year(of date: StatedDate) -> (number: Int, text: Substring)? {
    let ends =
      date.text.contains("X") ? [date.upper.knownDay] : [date.lower.knownDay, date.upper.knownDay]
    guard let year = ends.lazy.compactMap({ $0?.year }).first(where: years.contains),
      let day = Day(year: year, month: 1, day: 1)
    else { return nil }
    return (year, day.description.dropLast("-01-01".count))
  }
}
