import HeritageModel

extension SiteMerge {
  /// Merges the periods in danger.
  ///
  /// The listing's field is stale for many properties. So it only ever replaces periods that it
  /// stated itself, and closes an open one only by saying when the same period ended.
  mutating func mergeDanger() throws(RejectedRow) {
    guard !isControlled("worldHeritage.inDanger") else { return }
    noteChangedDanger()
    switch facts.danger {
    case .unknown: warnIfOpen("empty")
    case .notListed: warnIfOpen("'0'")
    case .listedWithoutYear:
      if !worldHeritage.inDanger.contains(where: \.isOpen), canReplaceDanger {
        worldHeritage.inDanger.append(InDangerPeriod(period: nil, source: ListingSource.danger))
      }
    case .periods(let periods):
      if canReplaceDanger { try mergePeriods(periods) }
    }
  }

  private var canReplaceDanger: Bool {
    reach == .replaces || worldHeritage.inDanger.isEmpty
  }

  private var rawDanger: String? { facts.listing.first { $0.key == "danger" }?.value }

  private mutating func noteChangedDanger() {
    guard let former = worldHeritage.listing["danger"], let raw = rawDanger, former != raw else {
      return
    }
    _ = differs(.danger, "danger", former, raw)
  }

  private mutating func warnIfOpen(_ said: String) {
    guard let open = worldHeritage.inDanger.first(where: \.isOpen) else { return }
    let period = open.period.map { "'\($0.text)'" } ?? "without a year"
    let source = open.source.map { " (source \($0))" } ?? ""
    remark(
      .dangerIncomplete, .danger,
      "danger is \(said), but the registry has an open period in danger, \(period)\(source); "
        + "it stays open", value: rawDanger)
  }

  private mutating func mergePeriods(_ periods: [DangerStatement.Period]) throws(RejectedRow) {
    let others = worldHeritage.inDanger.filter { $0.source != ListingSource.danger }
    let own = worldHeritage.inDanger.filter { $0.source == ListingSource.danger }
    var listed: [InDangerPeriod] = []
    for period in periods {
      if let inscribed = worldHeritage.inscribed, period.first < inscribed {
        remark(
          rule: "WHS-08", .danger,
          "in danger '\(period.text)' begins before the inscription in \(inscribed); "
            + "it is not taken over", value: rawDanger)
        continue
      }
      let date = try date(period.text, .danger)
      let overlapping = others.filter { Self.overlap($0.period, date) }
      if overlapping.isEmpty {
        listed.append(InDangerPeriod(period: date, source: ListingSource.danger))
      } else if !overlapping.contains(where: { Self.agree($0.period, date) }) {
        remark(
          .contradiction, .danger,
          "the period '\(period.text)' overlaps another one of the registry's, which stays",
          value: rawDanger)
      }
    }
    if let open = own.first(where: \.isOpen), !Self.isClosed(open, by: listed),
      !(others + listed).contains(where: \.isOpen)
    {
      listed.append(open)
    }
    if !periods.contains(where: { $0.last == nil }), (others + listed).contains(where: \.isOpen) {
      warnIfOpen("'\(rawDanger ?? "")'")
    }
    if own != listed { worldHeritage.inDanger = others + listed }
  }

  /// Tells whether one of the listed periods is the open one with its end.
  private static func isClosed(_ open: InDangerPeriod, by listed: [InDangerPeriod]) -> Bool {
    // One without a year may be none of those that have ended since.
    guard let first = open.period?.lower.knownDay?.year else { return false }
    return listed.contains { $0.period?.lower.knownDay?.year == first && !$0.isOpen }
  }

  private static func overlap(_ known: StatedDate?, _ listed: StatedDate) -> Bool {
    guard let known else { return listed.upper == .positiveInfinity }
    return !known.upper.precedes(listed.lower) && !listed.upper.precedes(known.lower)
  }

  /// Tells whether two periods begin in one year and both go on, or are written the same.
  private static func agree(_ known: StatedDate?, _ listed: StatedDate) -> Bool {
    guard let known else { return true }
    let begins = known.lower.knownDay?.year == listed.lower.knownDay?.year
    let goesOn = known.upper == .positiveInfinity && listed.upper == .positiveInfinity
    return known.text == listed.text || (begins && goesOn)
  }
}
