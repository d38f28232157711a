import SideBySide
import Testing

private func cost(
  milliseconds: Int, peakKibibytes: Int = 1024, bytesWritten: Int? = 0
) -> Cost {
  Cost(
    wallNanoseconds: milliseconds * 1_000_000, processorMicroseconds: 0,
    peakKibibytes: peakKibibytes, bytesWritten: bytesWritten, status: 0)
}

@Test(
  arguments: [
    ([], nil), ([3], 3), ([1, 9], 5), ([9, 1, 2], 2), ([4, 1, 3, 2], 2.5),
  ] as [([Double], Double?)])
func `a median is the middle value`(values: [Double], expected: Double?) {
  #expect(median(values) == expected)
}

@Test func `the ratio is the median of the pairs' ratios`() {
  // A pair that ran on a busy machine is slow on both sides and keeps its ratio.
  let comparison = Comparison(
    work: "import", rows: 10, peerName: "peer", goal: nil, showsWriting: false,
    pairs: [
      .init(product: [cost(milliseconds: 10)], peer: [cost(milliseconds: 20)]),
      .init(product: [cost(milliseconds: 300)], peer: [cost(milliseconds: 600)]),
      .init(product: [cost(milliseconds: 40)], peer: [cost(milliseconds: 20)]),
    ])
  #expect(comparison.ratio == 0.5)
  #expect(comparison.productTime == 40_000_000)
  #expect(comparison.peerTime == 20_000_000)
}

@Test func `a side of several runs counts with its median`() {
  let comparison = Comparison(
    work: "site", rows: 10, peerName: "peer", goal: nil, showsWriting: false,
    pairs: [
      .init(
        product: [3, 90, 4].map { cost(milliseconds: $0) },
        peer: [2, 1, 50].map { cost(milliseconds: $0) })
    ])
  #expect(comparison.ratio == 2)
}

@Test func `pairs alternate which side goes first`() {
  var order: [String] = []
  let measured = pairs(3, repeats: 2) { pair, run in
    order.append("product \(pair).\(run)")
    return cost(milliseconds: 1)
  } peer: { pair, run in
    order.append("peer \(pair).\(run)")
    return cost(milliseconds: 2)
  }
  #expect(
    order == [
      "product 0.0", "product 0.1", "peer 0.0", "peer 0.1",
      "peer 1.0", "peer 1.1", "product 1.0", "product 1.1",
      "product 2.0", "product 2.1", "peer 2.0", "peer 2.1",
    ])
  #expect(
    measured.map { $0.product.map(\.wallNanoseconds) }
      == [[1, 1], [1, 1], [1, 1]].map { $0.map { $0 * 1_000_000 } })
}

@Test func `the table shows times, ratio, goal, memory and writing`() {
  let comparisons = [
    Comparison(
      work: "import", rows: 100_000, peerName: "xmllint", goal: 1.3, showsWriting: true,
      pairs: [
        .init(
          product: [cost(milliseconds: 1815, peakKibibytes: 48_230, bytesWritten: 139_000_000)],
          peer: [cost(milliseconds: 1500, peakKibibytes: 5120)])
      ]),
    Comparison(
      work: "site", rows: 1250, peerName: "sqlite3", goal: nil, showsWriting: false,
      pairs: [.init(product: [cost(milliseconds: 4)], peer: [cost(milliseconds: 3)])]),
  ]
  #expect(
    MarkdownTable(comparisons).text == """
      | work   |    rows | heritage | peer    | peer's time | ratio |   goal |     peak | peer's peak | written |
      |:-------|--------:|---------:|:--------|------------:|------:|-------:|---------:|------------:|--------:|
      | import | 100,000 |   1.82 s | xmllint |      1.50 s |  1.21 | ≤ 1.30 | 47.1 MiB |    5.00 MiB |  139 MB |
      | site   |   1,250 |  4.00 ms | sqlite3 |     3.00 ms |  1.33 |        | 1.00 MiB |    1.00 MiB |         |

      """)
}

@Test(arguments: [
  (0, "0 B"), (999, "999 B"), (1000, "1.00 kB"), (12_345, "12.3 kB"), (999_499, "999 kB"),
  (999_500, "1.00 MB"), (139_400_000, "139 MB"),
])
func `bytes are written with three digits`(bytes: Int, expected: String) {
  let table = MarkdownTable([
    Comparison(
      work: "import", rows: 1, peerName: "peer", goal: nil, showsWriting: true,
      pairs: [
        .init(
          product: [cost(milliseconds: 1, bytesWritten: bytes)], peer: [cost(milliseconds: 1)])
      ])
  ]).text
  let last = table.split(separator: "\n").last?.split(separator: "|").last
  #expect(last.map { String($0).split(separator: " ").joined(separator: " ") } == expected)
}
