/// What one command over a whole registry cost, in each of its runs.
public struct WholeRun: Sendable {
  public let work: String
  public let sites: Int
  public let records: Int
  public let costs: [Cost]

  public init(work: String, sites: Int, records: Int, costs: [Cost]) {
    self.work = work
    self.sites = sites
    self.records = records
    self.costs = costs
  }

  /// The time on all cores, which another busy program disturbs less than the time that passes.
  var processorNanoseconds: Double {
    median(costs.map { Double($0.processorMicroseconds) * 1000 }) ?? 0
  }

  var nanoseconds: Double { median(costs.map { Double($0.wallNanoseconds) }) ?? 0 }

  var recordsPerSecond: Int {
    nanoseconds > 0 ? Int(Double(records) / nanoseconds * 1_000_000_000) : 0
  }
}

/// The table of what commands over whole registries cost, with the growth from one size to the next.
public struct GrowthTable: Sendable {
  private let runs: [WholeRun]

  public init(_ runs: [WholeRun]) {
    self.runs = runs
  }

  /// Growth is the processor time's for the records'; linear time grows by the same factor.
  public var text: String {
    let lines = runs.map { run in
      let smaller = runs.filter { $0.work == run.work && $0.sites < run.sites }
        .max { $0.sites < $1.sites }
      let growth = smaller.map { smaller in
        let time = run.processorNanoseconds / smaller.processorNanoseconds
        let size = Double(run.records) / Double(smaller.records)
        return "\(Quantity.ratio(time)) for \(Quantity.ratio(size))"
      }
      let peak = run.costs.map(\.peakKibibytes).max() ?? 0
      return [
        run.work, Quantity.count(run.sites), Quantity.count(run.records),
        Quantity.time(run.nanoseconds), Quantity.time(run.processorNanoseconds),
        Quantity.count(run.recordsPerSecond), growth ?? "",
        Quantity.memory(peak),
      ].joined(separator: " | ")
    }
    let head = """
      | work | sites | records | time | processor | records per second | growth | peak |
      |:-----|------:|--------:|-----:|----------:|-------------------:|-------:|-----:|
      """
    return ([head] + lines.map { "| \($0) |" }).joined(separator: "\n") + "\n"
  }
}
