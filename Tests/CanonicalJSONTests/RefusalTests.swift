import CanonicalJSON
import Testing

@Test(arguments: [
  ("", "line 1, column 1: unexpected end instead of a value"),
  (" \n ", "line 2, column 2: unexpected end instead of a value"),
  ("[", "line 1, column 2: unexpected end instead of a value"),
  ("[1", "line 1, column 3: unexpected end instead of ',' or ']'"),
  ("[1 2]", "line 1, column 4: unexpected '2' instead of ',' or ']'"),
  ("[1}", "line 1, column 3: unexpected '}' instead of ',' or ']'"),
  ("[,]", "line 1, column 2: unexpected ',' instead of a value"),
  ("[1,\n]", "line 1, column 3: trailing comma"),
  ("[1,,2]", "line 1, column 4: unexpected ',' instead of a value"),
  ("{", "line 1, column 2: unexpected end instead of a key"),
  ("{a:1}", "line 1, column 2: unexpected 'a' instead of a key"),
  ("{1:1}", "line 1, column 2: unexpected '1' instead of a key"),
  (#"{"a"}"#, "line 1, column 5: unexpected '}' instead of ':'"),
  (#"{"a""#, "line 1, column 5: unexpected end instead of ':'"),
  (#"{"a":}"#, "line 1, column 6: unexpected '}' instead of a value"),
  (#"{"a":1"#, "line 1, column 7: unexpected end instead of ',' or '}'"),
  (#"{"a":1;"#, "line 1, column 7: unexpected ';' instead of ',' or '}'"),
  (#"{"a":1,}"#, "line 1, column 7: trailing comma"),
  (#"{"a":1,"#, "line 1, column 8: unexpected end instead of a key"),
  ("1 2", "line 1, column 3: unexpected '2' instead of the end"),
  ("{}\n\n}", "line 3, column 1: unexpected '}' instead of the end"),
  ("\u{FEFF}{}", "line 1, column 1: the document starts with a byte order mark"),
  ("[1, é]", "line 1, column 5: unexpected byte 0xC3 instead of a value"),
  ("[1,\u{0}]", "line 1, column 4: unexpected byte 0x00 instead of a value"),
  ("[1,\u{A0}2]", "line 1, column 4: unexpected byte 0xC2 instead of a value"),
  ("'a'", "line 1, column 1: unexpected ''' instead of a value"),
  ("// note", "line 1, column 1: unexpected '/' instead of a value"),
])
func `refuses a broken structure`(text: String, message: String) {
  #expect(refusal(of: text) == message)
}

@Test(arguments: [
  (#"{"a":1,"a":2}"#, "line 1, column 8: duplicate key 'a'"),
  ("{\"b\":1,\n \"a\":2,\n \"b\":3}", "line 3, column 2: duplicate key 'b'"),
  (#"{"a":1,"c":2,"b":3,"c":4,"a":5}"#, "line 1, column 20: duplicate key 'c'"),
  (#"{"c":1,"b":2,"a":3,"b":4}"#, "line 1, column 20: duplicate key 'b'"),
  (#"{"é":1,"\u00e9":2}"#, "line 1, column 8: duplicate key 'é'"),
  (#"[{"x":{"":1,"":1}}]"#, "line 1, column 13: duplicate key ''"),
])
func `refuses a duplicate key at its second place`(text: String, message: String) {
  #expect(refusal(of: text) == message)
}

@Test(arguments: [
  ("01", "line 1, column 1: leading zero in a number"),
  ("[-00.5]", "line 1, column 3: leading zero in a number"),
  ("-", "line 1, column 2: unexpected end instead of a digit"),
  ("--1", "line 1, column 2: unexpected '-' instead of a digit"),
  ("-Infinity", "line 1, column 2: unexpected 'I' instead of a digit"),
  ("+1", "line 1, column 1: unexpected '+' instead of a value"),
  (".5", "line 1, column 1: unexpected '.' instead of a value"),
  ("1.", "line 1, column 3: unexpected end instead of a digit"),
  ("[1.]", "line 1, column 4: unexpected ']' instead of a digit"),
  ("1e", "line 1, column 3: unexpected end instead of a digit"),
  ("1e+", "line 1, column 4: unexpected end instead of a digit"),
  ("1.5x", "line 1, column 4: unexpected 'x' instead of the end"),
  ("0x10", "line 1, column 2: unexpected 'x' instead of the end"),
  ("1e309", "line 1, column 1: number '1e309' is too large or too small"),
  ("[ -1.8e308]", "line 1, column 3: number '-1.8e308' is too large or too small"),
  (
    "1e99999999999999999999",
    "line 1, column 1: number '1e99999999999999999999' is too large or too small"
  ),
  ("1e-400", "line 1, column 1: number '1e-400' is too large or too small"),
  ("9223372036854775808", "line 1, column 1: integer '9223372036854775808' does not fit 64 bits"),
  ("-9223372036854775809", "line 1, column 1: integer '-9223372036854775809' does not fit 64 bits"),
  ("18446744073709551616", "line 1, column 1: integer '18446744073709551616' does not fit 64 bits"),
  (
    "12345678901234567890123456789012345678901",
    "line 1, column 1: integer '1234567890123456789012345678901234567890…' does not fit 64 bits"
  ),
  ("NaN", "line 1, column 1: unknown word 'NaN'"),
  ("[Infinity]", "line 1, column 2: unknown word 'Infinity'"),
  ("[True]", "line 1, column 2: unknown word 'True'"),
  ("nul", "line 1, column 1: unknown word 'nul'"),
  ("nulll", "line 1, column 1: unknown word 'nulll'"),
])
func `refuses what is not a number or a word`(text: String, message: String) {
  #expect(refusal(of: text) == message)
}

@Test(arguments: [
  (#""abc"#, "line 1, column 1: unterminated string"),
  (#"["é", "ab\"#, "line 1, column 7: unterminated string"),
  (#"["ab\n"#, "line 1, column 2: unterminated string"),
  ("\"a\nb\"", "line 1, column 3: unescaped control character 0x0A"),
  ("[\n\"x\\ty\u{1F}\"]", "line 2, column 6: unescaped control character 0x1F"),
  (#""a\x""#, "line 1, column 3: unknown escape 'x'"),
  (#""\'""#, "line 1, column 2: unknown escape '''"),
  (#""\é""#, "line 1, column 2: unknown escape byte 0xC3"),
  (#""\u12G4""#, "line 1, column 2: escape without four hexadecimal digits"),
  (#""\u12"#, "line 1, column 2: escape without four hexadecimal digits"),
  (#""\uD83D""#, "line 1, column 2: lone surrogate"),
  (#""\uD83Dabcdef""#, "line 1, column 2: lone surrogate"),
  (#""\uD83D\n""#, "line 1, column 2: lone surrogate"),
  (#""\uD83D\uD83D""#, "line 1, column 2: lone surrogate"),
  (#""\uD83D\u0041""#, "line 1, column 2: lone surrogate"),
  (#""\uD83D\u00""#, "line 1, column 8: escape without four hexadecimal digits"),
  (#"{"\uDE00":1}"#, "line 1, column 3: lone surrogate"),
])
func `refuses a broken string`(text: String, message: String) {
  #expect(refusal(of: text) == message)
}

@Test(
  arguments: [
    ([0x22, 0x61, 0xFF, 0x22], "line 1, column 3: invalid UTF-8"),
    ([0x22, 0x80, 0x22], "line 1, column 2: invalid UTF-8"),
    ([0x22, 0xC3, 0x22], "line 1, column 2: invalid UTF-8"),
    ([0x22, 0xC0, 0x80, 0x22], "line 1, column 2: invalid UTF-8"),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], "line 1, column 2: invalid UTF-8"),
    ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], "line 1, column 2: invalid UTF-8"),
    ([0x22, 0x5C, 0x6E, 0xC3, 0xA9, 0xE2, 0x82, 0x22], "line 1, column 5: invalid UTF-8"),
    ([0x7B, 0x22, 0xFE, 0x22, 0x3A, 0x31, 0x7D], "line 1, column 3: invalid UTF-8"),
    ([0xFF, 0xFE, 0x31, 0x00], "line 1, column 1: unexpected byte 0xFF instead of a value"),
  ] as [([UInt8], String)])
func `refuses bytes that are not UTF-8`(bytes: [UInt8], message: String) {
  #expect(refusal(of: bytes) == message)
}

@Test(
  arguments: [
    (.byteOrderMark, "save the file as UTF-8 without a byte order mark"),
    (.invalidUTF8, "save the file as UTF-8"),
    (.controlCharacter(9), #"write a line break as '\n', a tab as '\t'"#),
    (.integerOutOfRange("1"), "write it as a string"),
    (.trailingComma, nil),
  ] as [(JSONError.Reason, String?)])
func `says what to do about it`(reason: JSONError.Reason, hint: String?) {
  #expect(JSONError(line: 1, column: 1, reason: reason).hint == hint)
}

private func refusal(of text: String) -> String? {
  refusal(of: Array(text.utf8))
}

private func refusal(of bytes: [UInt8]) -> String? {
  do throws(JSONError) {
    _ = try JSONParser.parse(bytes)
    return nil
  } catch {
    return error.description
  }
}
