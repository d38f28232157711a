/// The costs of one piece of work and of the peer's, pair by pair.
public struct Comparison: Sendable {
  /// The costs of one side of a pair: more than one when the command is too short to be
  /// measured by a single run.
  public typealias Side = [Cost]

  public struct Pair: Sendable {
    public let product: Side
    public let peer: Side

    public init(product: Side, peer: Side) {
      self.product = product
      self.peer = peer
    }
  }

  /// What was done, in a few words.
  public let work: String
  public let rows: Int
  /// What it is compared with.
  public let peerName: String
  /// The ratio to reach, or `nil` when there is none.
  public let goal: Double?
  public let pairs: [Pair]
  /// Whether the bytes the product wrote are part of the result.
  public let showsWriting: Bool

  public init(
    work: String, rows: Int, peerName: String, goal: Double?, showsWriting: Bool, pairs: [Pair]
  ) {
    self.work = work
    self.rows = rows
    self.peerName = peerName
    self.goal = goal
    self.showsWriting = showsWriting
    self.pairs = pairs
  }

  /// The median of the pairs' ratios: noise that slows both sides of a pair cancels out.
  public var ratio: Double? {
    median(
      pairs.compactMap { pair in
        guard let product = Self.time(pair.product), let peer = Self.time(pair.peer), peer > 0
        else { return nil }
        return product / peer
      })
  }

  /// In nanoseconds, the median over pairs.
  public var productTime: Double? { median(pairs.compactMap { Self.time($0.product) }) }
  public var peerTime: Double? { median(pairs.compactMap { Self.time($0.peer) }) }

  /// In KiB, the largest of all runs.
  public var productPeak: Int? { pairs.flatMap(\.product).map(\.peakKibibytes).max() }
  public var peerPeak: Int? { pairs.flatMap(\.peer).map(\.peakKibibytes).max() }

  /// In bytes, the median of all runs.
  public var productWriting: Double? {
    median(pairs.flatMap(\.product).compactMap(\.bytesWritten).map(Double.init))
  }

  private static func time(_ side: Side) -> Double? {
    median(side.map { Double($0.wallNanoseconds) })
  }
}
