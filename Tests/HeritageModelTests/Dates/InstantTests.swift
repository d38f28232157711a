import HeritageModel
import Testing

@Test(arguments: [
  ("2026-11-22T10:15:00Z", "2026-11-22T10:15:00Z", 1_795_342_500),
  ("2026-11-22T12:15:00+02:00", "2026-11-22T10:15:00Z", 1_795_342_500),
  ("2026-11-21T23:45:00-10:30", "2026-11-22T10:15:00Z", 1_795_342_500),
  ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z", 0),
  ("1970-01-01T00:00:00-00:00", "1970-01-01T00:00:00Z", 0),
  ("1969-12-31T23:59:59.250Z", "1969-12-31T23:59:59.25Z", -1),
  ("2016-02-29T00:00:00.000000001Z", "2016-02-29T00:00:00.000000001Z", 1_456_704_000),
  ("2016-02-29T00:00:00.000Z", "2016-02-29T00:00:00Z", 1_456_704_000),
  ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z", -62_167_219_200),
  ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", 253_402_300_799),
])
func `reads an instant and writes it in utc`(text: String, expected: String, seconds: Int) throws {
  let instant = try Instant(text)
  #expect(instant.description == expected)
  #expect(instant.secondsSinceEpoch == seconds)
  #expect(try Instant(instant.description) == instant)
}

@Test(arguments: [
  ("", InstantError.Problem.syntax),
  ("2026-11-22", .syntax),
  ("2026-11-22 10:15:00Z", .syntax),
  ("2026-11-22t10:15:00z", .syntax),
  ("2026-11-22T10:15Z", .syntax),
  ("2026-11-22T10:15:00+02", .syntax),
  ("2026-11-22T10:15:00+0200", .syntax),
  ("2026-11-22T10:15:00.Z", .syntax),
  ("2026-11-22T10:15:00.1234567890Z", .syntax),
  ("2026-11-22T10:15:00ZZ", .syntax),
  ("-026-11-22T10:15:00Z", .syntax),
  ("12026-11-22T10:15:00Z", .syntax),
  ("2026-02-30T10:15:00Z", .noSuchDay),
  ("2026-13-01T10:15:00Z", .noSuchDay),
  ("2026-11-22T24:00:00Z", .noSuchTime),
  ("2026-11-22T10:60:00Z", .noSuchTime),
  ("2026-11-22T10:15:61Z", .noSuchTime),
  ("2026-11-22T10:15:00+24:00", .noSuchTime),
  ("2026-11-22T10:15:00+02:60", .noSuchTime),
  ("2016-12-31T23:59:60Z", .leapSecond),
  ("2026-11-22T10:15:00", .noZone),
  ("0000-01-01T00:00:00+00:01", .outOfRange),
  ("9999-12-31T23:59:59-00:01", .outOfRange),
])
func `refuses what is no instant`(text: String, problem: InstantError.Problem) {
  let error = #expect(throws: InstantError.self) { try Instant(text) }
  #expect(error?.problem == problem)
  #expect(error?.text == text)
}

@Test func `describes what is wrong with an instant`() {
  let error = #expect(throws: InstantError.self) { try Instant("2026-11-22T10:15:00") }
  #expect(error?.description == "'2026-11-22T10:15:00' is not an instant: the zone is missing")
}

@Test func `writes an instant for a file name`() throws {
  #expect(try Instant("2026-11-22T12:15:09.5+02:00").compactText == "20261122T101509Z")
}

@Test func `orders instants by time`() throws {
  let first = try Instant("2026-11-22T10:15:00Z")
  let second = try Instant("2026-11-22T10:15:00.5Z")
  let third = try Instant("2026-11-22T12:15:01+02:00")
  #expect([third, first, second].sorted() == [first, second, third])
  #expect(first.day.description == "2026-11-22")
}

@Test(arguments: [
  (Int.max, "292277026596-12-04T15:30:07Z"), (Int.min, "-292277022657-01-27T08:29:52Z"),
  (-1, "1969-12-31T23:59:59Z"),
])
func `counts seconds to the ends of the integers`(seconds: Int, expected: String) {
  #expect(Instant(secondsSinceEpoch: seconds).description == expected)
}
