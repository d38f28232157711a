import HeritageDocuments
import Testing

private let moments: [(size: Int?, done: Int, seconds: Double, rest: String)] = [
  (156_000_000, 34_000_000, 0.7, "34 MB of 156 MB (21 %), 48 MB/s, 3 s left"),
  (156_000_000, 156_000_000, 4, "156 MB of 156 MB (100 %), 39 MB/s"),
  (156_000_000, 200_000_000, 4, "156 MB of 156 MB (100 %), 50 MB/s"),
  (9_000_000_000, 90_000_000, 10, "90 MB of 9000 MB (1 %), 9 MB/s, 17 min left"),
  (90_000_000_000, 10_000_000, 2, "10 MB of 90 GB (0 %), 5 MB/s, 5 h left"),
  (90_000_000_000, 10_000_000, 3, "10 MB of 90 GB (0 %), 3 MB/s, 7 h 30 min left"),
  (nil, 34_000_000, 2, "34 MB, 17 MB/s"), (0, 34_000, 2, "34 kB, 17 kB/s"),
  (1_000_000, 0, 2, "0 kB of 1 MB (0 %)"), (1_000_000, 10, 0, "0 kB of 1 MB (0 %)"),
]

@Test(arguments: moments)
func `progress tells the share, the rate and the time left`(
  size: Int?, done: Int, seconds: Double, rest: String
) {
  let words = ProgressWords("whc.xml", size: size)
  #expect(words.sentence(done: done, after: seconds) == "whc.xml: \(rest)")
}

@Test func `a long or hostile title leaves room for what matters`() {
  let words = ProgressWords("a-listing-with-a-long-name\u{1B}[31m.xml", size: nil)
  #expect(
    words.sentence(done: 5_000_000, after: 1, width: 40)
      == "a-listing-with-a-long-na…: 5 MB, 5 MB/s")
  #expect(
    words.sentence(done: 5_000_000, after: 1, width: 80)
      == "a-listing-with-a-long-name\\u{1B}[31m.xml: 5 MB, 5 MB/s")
}
