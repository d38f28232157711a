import HeritageText
import Testing

@Test(arguments: 0...24)
func `finds what to mend at any place`(offset: Int) {
  let before = String(repeating: "x", count: offset)
  for after in ["", "y", "é y", "y y y y y y y y y"] {
    let found = { (piece: String) in
      SourceText.clean("\(before)\(piece)\(after)", markup: true).text
    }
    for piece in ["\u{0}", "\u{1F}", "\u{7F}", "\u{9F}", "\u{AD}", "\u{FEFF}", "<i>"] {
      #expect(found(piece) == before + after)
    }
    #expect(found("&amp;") == "\(before)&\(after)")
    for piece in ["z  z", "z\tz", "z \u{A0} z", "z<br>z", "z\u{1B}  \u{1B} z"] {
      #expect(found(piece) == "\(before)z z\(after)")
    }
    #expect(found("é \u{FFFD} 帕 𝒜 é") == "\(before)é \u{FFFD} 帕 𝒜 é\(after)")
  }
}

@Test(arguments: UInt8(0x80)...UInt8(0xFF))
func `takes the same bytes for UTF-8 as the standard library`(first: UInt8) {
  let others: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBB, 0xBD, 0xBF, 0xC0, 0xE2]
  for second in others {
    for third in others {
      for fourth in [0x41, 0x80, 0xBF, 0xC3] as [UInt8] {
        for length in 1...4 {
          let bytes = [0x61] + [first, second, third, fourth].prefix(length)
          let expected = SourceText.clean(String(decoding: bytes, as: UTF8.self), markup: false)
          let cleaned = SourceText.clean(utf8: bytes[...], markup: false)
          guard Array(cleaned.text.utf8) == Array(expected.text.utf8),
            cleaned.notes == expected.notes
          else {
            Issue.record("\(bytes) gives '\(cleaned.text)', not '\(expected.text)'")
            return
          }
        }
      }
    }
  }
}
