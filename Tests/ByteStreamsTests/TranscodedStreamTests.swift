import ByteStreams
import Testing

struct TranscodedStreamTests {
  private func text(_ bytes: [UInt8], _ encoding: String, by count: Int) throws(InputError)
    -> String
  {
    let stream = try TranscodedStream(PieceStream(bytes, by: count), from: encoding)
    return String(decoding: try everything(of: stream), as: UTF8.self)
  }

  @Test(
    arguments: [
      ([0x4C, 0x27, 0xE9, 0x67, 0x6C, 0x69, 0x73, 0x65, 0x92], "windows-1252", "L'église’"),
      ([0xD6, 0xE5, 0xF0, 0xEA, 0xE2, 0xE0], "Windows-1251", "Церква"),
      ([0xFF, 0xFE, 0x41, 0x00, 0x2D, 0x4E], "UTF-16", "A中"),
      ([0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x00, 0xDF, 0xA0], "UTF-16", "A𐎠"),
      ([0xFF, 0xFE, 0x41, 0x00], "UTF-16LE", "A"),
      ([0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00], "UTF-32LE", "A"),
      ([0xB0, 0xA1], "EUC-KR", "가"),
      ([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "utf-8", "é"),
      ([], "koi8-r", ""),
    ] as [([UInt8], String, String)], [1, 3, 100])
  func `gives the text as UTF-8`(
    sample: (bytes: [UInt8], encoding: String, expected: String), count: Int
  ) throws {
    #expect(try text(sample.bytes, sample.encoding, by: count) == sample.expected)
  }

  @Test(arguments: [1, 3, 100])
  func `tells the first byte that the encoding does not have`(count: Int) {
    let bytes = Array("name\nChâteau\n".utf8) + [0x81, 0x41]
    #expect(
      failure { () throws(InputError) in _ = try text(bytes, "windows-1252", by: count) }
        == "list.csv:3: the byte at offset 14 is not 'windows-1252'")
    #expect(
      failure { () throws(InputError) in
        _ = try text([0x41, 0x00, 0x42], "UTF-16LE", by: count)
      } == "list.csv:1: the byte at offset 2 is not 'UTF-16LE'")
  }

  @Test(arguments: [
    "", "klingon", "windows-1252//TRANSLIT", "UTF-8//IGNORE", "latin 1", "a\0b", "../../etc/x",
    String(repeating: "x", count: 65),
  ])
  func `refuses what is no name of an encoding`(name: String) {
    #expect(
      failure { () throws(InputError) in _ = try text([], name, by: 1) }
        == "'\(name)' is not the name of an encoding")
  }

  @Test func `a long text comes whole`() throws {
    let bytes = [UInt8](repeating: 0xE9, count: 300_000)
    #expect(try text(bytes, "iso-8859-1", by: 70_000) == String(repeating: "é", count: 300_000))
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x41], "UTF-8", 3), ([0xFF, 0xFE, 0x41, 0x00], "UTF-16LE", 2),
      ([0xFE, 0xFF, 0x00, 0x41], "UTF-16BE", 2), ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE", 4),
      ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE", 4), ([0x41, 0xFE, 0xFF], nil, 0), ([], nil, 0),
    ] as [([UInt8], String?, Int)])
  func `tells an encoding by its mark`(prefix: [UInt8], name: String?, count: Int) {
    let encoding = CharacterEncoding.detect(prefix)
    #expect(encoding?.name == name)
    #expect(encoding?.markBytes ?? 0 == count)
  }
}
