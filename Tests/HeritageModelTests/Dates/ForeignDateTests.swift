import HeritageModel
import Testing

private let stamps: [(text: String, hint: String)] = [
  ("2015:08:30 10:00:00", "write 2015-08-30T10:00:00"),
  ("2015:08:30", "write 2015-08-30"),
  ("2015-08-30 10:00:00", "write 2015-08-30T10:00:00"),
  ("2015-08-30 10:00", "write 2015-08-30T10:00:00"),
  ("2015-08-30 10:00:00.000+0300", "write 2015-08-30T10:00:00+03:00"),
  ("2015-08-30T10:00:00.123Z", "write 2015-08-30T10:00:00Z"),
  ("2015-08-30 10:00:00 UTC", "write 2015-08-30T10:00:00Z"),
  ("30/08/2015 22:15", "write 2015-08-30T22:15:00"),
  ("8/30/2015, 10:15 PM", "write 2015-08-30T22:15:00"),
  ("8/30/2015 12:05 am", "write 2015-08-30T00:05:00"),
  ("03/08/2015 10:00", "write 2015-08-03 if the day comes first, 2015-03-08 if the month does"),
  ("20150830_100000", "write 2015-08-30T10:00:00"),
  ("20150830T100000Z", "write 2015-08-30T10:00:00Z"),
  ("20150830100000", "write 2015-08-30T10:00:00"),
  ("IMG_20150830_100000.jpg", "write 2015-08-30T10:00:00"),
  ("PXL_20150830_100000123.jpg", "write 2015-08-30T10:00:00"),
  ("Screenshot_2015-08-30-10-00-00.png", "write 2015-08-30T10:00:00"),
  ("WhatsApp Image 2015-08-30 at 10.00.00.jpeg", "write 2015-08-30T10:00:00"),
  ("IMG-20150830-WA0001", "write 2015-08-30"),
  ("2015-08-30 25:00", "write 2015-08-30"),
  ("30.08.15", "write 2015-08-30, if the year is 2015"),
  ("8/30/15", "write 2015-08-30, if the year is 2015"),
  ("30-Aug-15", "write 2015-08-30, if the year is 2015"),
  ("2015年8月30日", "write 2015-08-30"),
  ("44077", "a spreadsheet counts days so: write 2020-09-03 if that is what it shows there"),
  ("42246.41667", "a spreadsheet counts days so: write 2015-08-30 if that is what it shows there"),
  ("12345", "a spreadsheet counts days so: write 1933-10-18 if that is what it shows there"),
  ("1440928800", "a phone counts seconds so: write 2015-08-30T10:00:00Z if that is when it was"),
  ("1440928800123", "a phone counts seconds so: write 2015-08-30T10:00:00Z if that is when it was"),
]

private let words: [(text: String, hint: String)] = [
  ("30 August 2015", "write 2015-08-30"),
  ("Aug. 30, 2015", "write 2015-08-30"),
  ("Sunday, August 30th, 2015 at 10:00 PM", "write 2015-08-30T22:00:00"),
  ("August 2015", "write 2015-08"),
  ("27-31 August 2015", "write 2015-08-27/2015-08-31"),
  ("30 août 2015", "write 2015-08-30"),
  ("30 августа 2015", "write 2015-08-30"),
  ("30 серпня 2015 р.", "write 2015-08-30"),
  ("30 آب 2015", "write 2015-08-30"),
  ("٣٠ أغسطس ٢٠١٥", "write 2015-08-30"),
  ("15 تشرين الأول 2015", "write 2015-10-15"),
  ("30 Ağustos 2015", "write 2015-08-30"),
  ("31 February 2015", "write years, months or days, such as 2015, 2015-08 or 2015-08-30"),
  ("٢٠١٥-٠٨-٣٠", "write 2015-08-30"),
  ("٢٠١٥", "write 2015"),
  ("２０１５", "write 2015"),
  (
    "١٤٣٦", "write 1436 only if the year is one of the Gregorian calendar, not a Hijri year"
  ),
  ("1980s", "write 198X"),
  ("the 1980's", "write 198X"),
  ("1980er", "write 198X"),
  ("80s", "write the decade with its century, such as 198X"),
  ("1900s", "write 190X for the decade, or 19XX for the century"),
  ("100 BC", "write -0099"),
  ("100 B.C.E.", "write -0099"),
  ("BC 100", "write -0099"),
  ("1 BC", "write 0000"),
  ("100-50 BCE", "write -0099/-0049"),
  ("ca. 100 BC", "write -0099~"),
  ("AD 32", "write 0032"),
  ("32 CE", "write 0032"),
  ("100 av. J.-C.", "write -0099"),
  ("100 v. Chr.", "write -0099"),
  ("100 до н. э.", "write -0099"),
  ("100 ق.م", "write -0099"),
  ("2nd century BC", "write -0199/-0100"),
  ("1st century BC", "write -0099/0000"),
  ("19th century", "write 1801/1900"),
  ("summer 2015", "give the months that are meant, such as 2015-06/2015-08"),
  ("Q3 2015", "write 2015-35"),
  ("2013-2015", "write 2013/2015"),
  ("2013 – 2015", "write 2013/2015"),
  ("between 2013 and 2015", "write 2013/2015"),
  ("27.08.2015 - 31.08.2015", "write 2015-08-27/2015-08-31"),
  ("1980s/1990s", "write 198X/199X"),
  ("July 2014/Aug 2014", "write 2014-07/2014-08"),
  ("from the 1980s to 2013", "write 198X/2013"),
  ("12000 BC", "write Y-11999"),
  ("ca. 12,000 BC", "write Y-11999"),
  ("10000 BC", "write -9999"),
  ("7 października 2023", "write 2023-10-07"),
  ("maj 2023", "write 2023-05"),
  ("12 March 1403", "write 1403-03-12"),
  (
    "1403/06/18",
    "write 1403-06-18 only if the year is one of the Gregorian calendar, not a Hijri year"
  ),
  (
    "08/06/1403",
    "write 1403-06-08 if the day comes first, 1403-08-06 if the month does, and only if the year is "
      + "one of the Gregorian calendar, not a Hijri year"
  ),
  ("since 2013", "write 2013/.."),
  ("before 30 August 2015", "write ../2015-08-30"),
]

@Test(arguments: stamps + words)
func `says how to write a date in a foreign spelling`(text: String, hint: String) {
  let error = #expect(throws: EDTFError.self) { try EDTF(text) }
  #expect(error?.hint == hint)
}

@Test(
  arguments: [
    (
      "2015:08:30 10:00:00",
      "write 2015-08-30T10:00:00Z if the clock showed UTC, else its zone for 'Z', such as +03:00"
    ),
    (
      "2015-08-30T10:00:00",
      "write 2015-08-30T10:00:00Z if the clock showed UTC, else add its zone, such as +03:00"
    ),
    ("2015-08-30 10:00:00 +0300", "write 2015-08-30T07:00:00Z"),
    ("1440928800", "a phone counts seconds so: write 2015-08-30T10:00:00Z if that is when it was"),
    ("2015-08-30", "write a day, a time and a zone, such as 2026-11-22T10:15:00Z"),
    ("2015-08-32T10:00:00Z", nil),
  ] as [(String, String?)])
func `says how to write an instant in a foreign spelling`(text: String, hint: String?) {
  let error = #expect(throws: InstantError.self) { try Instant(text) }
  #expect(error?.hint == hint)
}
