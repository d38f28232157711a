import HeritageModel

/// A date that uses a feature of EDTF outside the registry's profile.
struct UnsupportedDate: Rule {
  static let code = "DAT-03"

  func check(_ field: DatedField, in records: RecordSet) -> [Violation] {
    guard field.date.edtf == nil else { return [] }
    return [
      Violation(
        "'\(field.date)' is a kind of date that the registry keeps but cannot place in time",
        field: field.field, hint: "write years, months or days, such as 2015-03/2015-05")
    ]
  }
}

/// A date of something observed that has not come yet.
struct FutureDate: Rule {
  static let code = "DAT-04"

  func check(_ field: DatedField, in records: RecordSet) -> [Violation] {
    guard field.role == .event || field.role == .observation,
      // Somewhere on Earth it is tomorrow already.
      DateBound.day(records.today.advanced(by: 1)).precedes(field.date.lower)
    else { return [] }
    return [
      Violation(
        "'\(field.date)' lies after today, \(records.today)", field: field.field,
        hint: "check the year")
    ]
  }
}

/// An event whose date says next to nothing, or lies before the time of damage reports.
struct ImplausibleEvent: Rule {
  static let code = "DAT-05"
  private static let firstYear = 1900
  private static let widestInYears = 10

  func check(_ field: DatedField, in records: RecordSet) -> [Violation] {
    guard field.role == .event else { return [] }
    if let first = field.date.lower.knownDay, first.year < Self.firstYear {
      return [
        Violation(
          "the event '\(field.date)' begins before \(Self.firstYear)", field: field.field,
          hint: "check the year, and that it is the damage that is dated, not the building")
      ]
    }
    guard let width = field.date.edtf?.widthInDays, width > Self.widestInYears * 366 else {
      return []
    }
    return [
      Violation(
        "the event '\(field.date)' spans more than \(Self.widestInYears) years",
        field: field.field, hint: "narrow it by images or statements from before and after")
    ]
  }
}

/// A date given as a season, which means other months in the other hemisphere.
struct SeasonInDate: Rule {
  static let code = "DAT-06"

  func check(_ field: DatedField, in records: RecordSet) -> [Violation] {
    guard field.date.edtf?.usesSeason == true else { return [] }
    return [
      Violation(
        "'\(field.date)' names a season, which means other months south of the equator",
        field: field.field, hint: "give months, such as 2015-06/2015-08")
    ]
  }
}

/// A year of building near the turn of the era, where counting is easily off by one.
struct YearsAroundZero: Rule {
  static let code = "DAT-07"
  private static let years = -99...0

  func check(_ field: DatedField, in records: RecordSet) -> [Violation] {
    guard field.role == .built, let year = Self.year(of: field.date) else { return [] }
    return [
      Violation(
        "'\(field.date)' counts years astronomically: \(year.text) is \(1 - year.number) BCE",
        field: field.field, hint: "check that the year before 1 CE was written as 0000, not -0001")
    ]
  }

  /// Returns the first year in question; a mask such as `00XX` for the 1st century means none.
  private static func year(of date: StatedDate) -> (number: Int, text: Substring)? {
    let ends =
      date.text.contains("X")
      ? [date.upper.knownDay] : [date.lower.knownDay, date.upper.knownDay]
    guard let year = ends.lazy.compactMap({ $0?.year }).first(where: years.contains),
      let day = Day(year: year, month: 1, day: 1)
    else { return nil }
    return (year, day.description.dropLast("-01-01".count))
  }
}
