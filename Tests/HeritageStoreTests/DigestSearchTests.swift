import Foundation
import HeritageTestSupport
import Testing

@testable import HeritageStore

private let pack = RegistryPath(known: "packs/20260101T000000Z_list_0123456789AB.jsonl")

/// The digests of so many lines, none like another.
private func digests(_ count: Int) -> [UInt64] {
  (0..<UInt64(count)).map { ($0 &+ 1) &* 0x9E37_79B9_7F4A_7C15 }
}

private func hexadecimal(_ number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// An operation's file with the digests of packs.
private func withOperation<Result>(
  _ packs: [(RegistryPath, [UInt64])], lineEnd: String = "\n",
  _ body: (SharedFile) throws -> Result
) throws -> Result {
  let path = TemporaryFolder.path + "/00000001.jsonl"
  var lines = [#"{"command":"import"}"#]
  for (pack, digests) in packs {
    lines.append(#"{"digests":"\#(digests.map(hexadecimal).joined())","pack":"\#(pack)"}"#)
  }
  lines.append(#"{"sha256":"\#(String(repeating: "0", count: 64))"}"#)
  let text = lines.map { $0 + lineEnd }.joined()
  try text.write(toFile: path, atomically: false, encoding: .utf8)
  return try body(SharedFile(OpenFile.outside(path)))
}

@Test(.temporaryFolder, arguments: [0.0, 0.25, 0.5, 1.0])
func `finds digests wherever they are thought to be`(place: Double) throws {
  let all = digests(100_000)
  let wanted = [all[0], all[24_990], all[50_000], all[99_999], 1, 2]
  try withOperation([(pack, all)]) { file in
    let search = try #require(try DigestSearch(of: pack, in: file))
    for digest in wanted {
      #expect(try search.found([digest: place]) == Set([digest]).subtracting([1, 2]))
    }
    let together = Dictionary(uniqueKeysWithValues: wanted.map { ($0, place) })
    #expect(try search.found(together) == Set(wanted).subtracting([1, 2]))
  }
}

@Test(.temporaryFolder) func `finds more digests than it looks for one by one`() throws {
  let all = digests(20_000)
  let wanted = Dictionary(uniqueKeysWithValues: all.prefix(500).map { ($0, 0.5) })
  try withOperation([(pack, all)]) { file in
    let search = try #require(try DigestSearch(of: pack, in: file))
    #expect(try search.found(wanted) == Set(all.prefix(500)))
  }
}

@Test(.temporaryFolder) func `digits that run over the place of another digest are none`() throws {
  try withOperation([(pack, [0x1111_1111_2222_2222, 0x3333_3333_4444_4444])]) { file in
    let search = try #require(try DigestSearch(of: pack, in: file))
    #expect(try search.found([0x2222_2222_3333_3333: 0.5]) == [])
  }
}

@Test(.temporaryFolder) func `does not look where the digits are not of this pack alone`() throws {
  let other = RegistryPath(known: "packs/20260102T000000Z_list_0123456789AC.jsonl")
  try withOperation([(other, digests(5))]) { file in
    let isThere = try DigestSearch(of: pack, in: file) != nil
    #expect(!isThere)
  }
  try withOperation([(pack, digests(5))], lineEnd: "\r\n") { file in
    let isThere = try DigestSearch(of: pack, in: file) != nil
    #expect(!isThere)
  }
  try withOperation([(other, digests(5)), (pack, [7])]) { file in
    let wanted = [digests(5)[2]: 0.5, 7: 0.5]
    let found = try OperationFile.digests(of: pack, in: file, among: wanted, isOnlyPack: false)
    #expect(found == [7])
  }
}
