import ByteStreams
import HeritageTestSupport
import Testing

struct GunzipStreamTests {
  private let text = Array(String(repeating: "Baalshamin;34.5;38.2\n", count: 9000).utf8)

  private func unpacked(
    _ bytes: [UInt8], by count: Int = 1000, limits: UnpackingLimits = GunzipStream.standardLimits
  ) throws(InputError) -> [UInt8] {
    try everything(of: GunzipStream(PieceStream(bytes, by: count), limits: limits))
  }

  private func fault(
    _ bytes: [UInt8], limits: UnpackingLimits = GunzipStream.standardLimits
  ) -> String? {
    failure { () throws(InputError) in _ = try unpacked(bytes, limits: limits) }
  }

  @Test(arguments: [1, 7, 1 << 20])
  func `gives the content of every member`(count: Int) throws {
    let bytes = Packing.gzip(text) + Packing.gzip([]) + Packing.gzip([1, 2]) + [0, 0, 0]
    #expect(try unpacked(bytes, by: count) == text + [1, 2])
  }

  @Test func `tells how much of the file is read`() throws {
    let packed = Packing.gzip(text)
    let stream = try GunzipStream(InputFile(bytes: packed, source: "a.gz").stream())
    #expect(stream.source == "a.gz")
    #expect(stream.bytesRead == 0)
    _ = try everything(of: stream)
    #expect(stream.bytesRead == packed.count)
  }

  @Test func `refuses a damaged file`() {
    let packed = Packing.gzip(text)
    #expect(fault([]) == "list.csv: the file is empty")
    for count in [1, 9, packed.count / 2, packed.count - 1] {
      #expect(
        fault(Array(packed.prefix(count)))
          == "list.csv: the file ends before its packed content does")
    }
    #expect(
      fault(Array("plain text".utf8))
        == "list.csv: the packed bytes are damaged (incorrect header check)")
    #expect(
      fault(packed + Array("more".utf8))
        == "list.csv: the packed bytes are damaged (incorrect header check)")
    var other = packed
    other[packed.count - 6] ^= 1
    #expect(fault(other) == "list.csv: the packed bytes are damaged (incorrect data check)")
  }

  @Test func `stops at a bomb`() {
    let zeros = Packing.gzip([UInt8](repeating: 0, count: 65 << 20))
    #expect(
      fault(zeros)
        == "list.csv: it unpacks to more than 1000 times its size, as no real document does")
    #expect(
      fault(Packing.gzip(text), limits: UnpackingLimits(bytes: text.count - 1))
        == "list.csv: it unpacks to more than the \(text.count - 1) bytes allowed")
    #expect(fault(Packing.gzip(text), limits: UnpackingLimits(bytes: text.count)) == nil)
  }
}
