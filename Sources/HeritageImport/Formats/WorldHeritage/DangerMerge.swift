import HeritageModel

extension SiteMerge {
  /// Merges the periods in danger.
  ///
  /// The listing's field is stale for many properties. So it only ever replaces periods that it
  /// stated itself, and closes an open one only by saying when the same period ended.
  mutating func mergeDanger() {
    guard !isControlled("worldHeritage.inDanger") else { return }
    if let former = site.property.listing["danger"] {
      if rawDanger == nil { noteEmptied(former) }
      if let raw = rawDanger, former != raw {
        _ = differs("worldHeritage.inDanger", keptAs: "danger", former, raw)
      }
    }
    let present = site.property.inDanger
    if listed.inDanger.isEmpty {
      warnIfOpen(rawDanger == "0" ? "'0'" : "empty")
    } else if reach.replacesFacts || present.isEmpty {
      let periods = listed.inDanger.filter { $0.period != nil }
      if !periods.isEmpty {
        mergePeriods(periods)
      } else if !present.contains(where: \.isOpen) {
        site.property.inDanger += listed.inDanger
      }
    }
  }

  private var rawDanger: String? { listed.listing["danger"] }

  /// Keeps what the field said before a listing that says nothing.
  private mutating func noteEmptied(_ former: String) {
    guard reach.replacesFacts, !isControlled("worldHeritage.listing") else { return }
    keepFormer("danger", former)
    // Of an open period there is more to say.
    guard !site.property.inDanger.contains(where: \.isOpen) else { return }
    remark(
      ImportCode.changedHistory, "worldHeritage.inDanger",
      "danger was '\(former)' and is empty now; what it said stays in the record")
  }

  private mutating func warnIfOpen(_ said: String) {
    guard let open = site.property.inDanger.first(where: \.isOpen) else { return }
    let period = open.period.map { "'\($0.text)'" } ?? "without a year"
    let source = open.source.map { " (source \($0))" } ?? ""
    remark(
      ImportCode.dangerIncomplete, "worldHeritage.inDanger",
      "danger is \(said), but the registry has an open period in danger, \(period)\(source); "
        + "it stays open", value: rawDanger)
  }

  private mutating func mergePeriods(_ periods: [InDangerPeriod]) {
    let field = "worldHeritage.inDanger"
    let dangerSource = WorldHeritageConventions.dangerSource
    let others = site.property.inDanger.filter { $0.source != dangerSource }
    let own = site.property.inDanger.filter { $0.source == dangerSource }
    var kept: [InDangerPeriod] = []
    for entry in periods {
      guard let period = entry.period else { continue }
      if let inscribed = site.property.inscribed, entry.begins(before: inscribed) {
        remark(
          "WHS-08", field,
          "in danger '\(period.text)' begins before the inscription in \(inscribed); "
            + "it is not taken over", value: rawDanger)
        continue
      }
      let overlapping = others.filter { Self.overlap($0.period, period) }
      if overlapping.isEmpty {
        kept.append(entry)
      } else if !overlapping.contains(where: { Self.agree($0.period, period) }) {
        remark(
          ImportCode.contradiction, field,
          "the period '\(period.text)' overlaps another one of the registry's, which stays",
          value: rawDanger)
      }
    }
    if let open = own.first(where: \.isOpen), !Self.isClosed(open, by: kept),
      !(others + kept).contains(where: \.isOpen)
    {
      kept.append(open)
    }
    if !periods.contains(where: \.isOpen), (others + kept).contains(where: \.isOpen) {
      warnIfOpen("'\(rawDanger ?? "")'")
    }
    if own != kept { site.property.inDanger = others + kept }
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
