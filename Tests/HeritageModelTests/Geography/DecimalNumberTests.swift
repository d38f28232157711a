import Testing

@testable import HeritageModel

@Test(arguments: [
  ("34.5541666667", 34.5541666667), ("-0.5", -0.5), ("+1", 1), ("0", 0),
  ("128.3333333330", 128.333333333),
  ("34.55416666666666667", 34.55416666666666667), ("007", 7),
])
func `a number of digits and one point is read`(text: String, expected: Double) {
  #expect(DecimalNumber.read(Array(text.utf8)[...]) == expected)
}

@Test(
  arguments: [
    ("34,5541", "did you mean '34.5541'?"), ("٣٤٫٥", "did you mean '34.5'?"),
    ("٣٤.٥", "did you mean '34.5'?"), (" 34.5", "did you mean '34.5'?"),
    ("34.5°", "did you mean '34.5'?"), ("1,234,5", nil), ("", nil), ("-", nil), (".", nil),
    ("5.", nil), (".5", nil), ("nan", nil), ("NaN", nil), ("inf", nil), ("1e3", nil),
    ("1e999", nil), ("0x1F", nil), ("1.2.3", nil), ("--1", nil), ("1_000", nil), ("+-1", nil),
    ("12345678901234567.8x", nil),
  ] as [(String, String?)])
func `other notations of numbers are refused`(text: String, suggestion: String?) {
  #expect(DecimalNumber.read(Array(text.utf8)[...]) == nil)
  #expect(DecimalNumber.suggestion(for: text) == suggestion)
}
