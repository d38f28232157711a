import SideBySide
import Testing

private func run(_ work: String, sites: Int, milliseconds: Int) -> WholeRun {
  WholeRun(
    work: work, sites: sites, records: sites * 4,
    costs: [
      Cost(
        wallNanoseconds: milliseconds * 1_000_000, processorMicroseconds: milliseconds * 1500,
        peakKibibytes: 2048, bytesWritten: nil, status: 0)
    ])
}

@Test func `growth is told from the next smaller size of the same work`() {
  let table = GrowthTable([
    run("check", sites: 1000, milliseconds: 200), run("summary", sites: 1000, milliseconds: 50),
    run("check", sites: 10_000, milliseconds: 2100),
  ])
  #expect(
    table.text == """
      | work | sites | records | time | processor | records per second | growth | peak |
      |:-----|------:|--------:|-----:|----------:|-------------------:|-------:|-----:|
      | check | 1,000 | 4,000 | 200 ms | 300 ms | 20,000 |  | 2.00 MiB |
      | summary | 1,000 | 4,000 | 50.0 ms | 75.0 ms | 80,000 |  | 2.00 MiB |
      | check | 10,000 | 40,000 | 2.10 s | 3.15 s | 19,047 | 10.50 for 10.00 | 2.00 MiB |

      """)
}
