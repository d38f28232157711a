import HeritageModel

extension English {
  package func gap(_ gap: GapFacts) -> String {
    let who = names(of: gap)
    let isOne = gap.count == 1
    let about = who.isEmpty ? "" : " (\(who))"
    switch gap.kind {
    case .withoutReport:
      return
        "No report about \(who)\(isPartial ? " is told here" : ""). \(isOne ? "Its" : "Their") state is not known."
    case .withoutPosition: return "No position is recorded for \(who)."
    case .undated:
      return "\(share(gap, .report)) \(isOne ? "tells" : "tell") of damage without a date\(about)."
    case .withoutEvidence:
      return "\(share(gap, .report)) \(isOne ? "comes" : "come") without evidence\(about)."
    case .withoutPublication:
      let some =
        gap.count == gap.total && !isOne
        ? "None of the \(counted(gap.total, .report)) tells"
        : "\(share(gap, .report)) \(isOne ? "does" : "do") not tell"
      let isEach = isOne || gap.count == gap.total
      return "\(some) when \(isEach ? "it was" : "they were") made public."
    case .withoutImageAfter: return "No image of the time after the damage is on record for \(who)."
    case .wideBracket:
      return
        "More than a year lies between the last image that shows it whole and the first with damage, for \(who)."
    case .allEvidenceWithdrawn:
      return
        "\(share(gap, .report)) \(isOne ? "has" : "have") lost all evidence, as it was withdrawn\(about)."
    case .dangerNotKnown:
      return "Whether it is on the List of World Heritage in Danger is not known for \(who)."
    case .withoutCopy:
      if gap.count < gap.total { return "No copy is kept of \(share(gap, .item))." }
      return isOne
        ? "No copy is kept of the only item of evidence."
        : "No copy is kept of any of the \(counted(gap.total, .item))."
    case .missingFile:
      return
        "\(share(gap, .item)) \(isOne ? "has" : "have") a kept copy that is missing now\(about)."
    }
  }

  private func names(of gap: GapFacts) -> String {
    let all = gap.names.map(\.text)
    let shown = Array(all.prefix(SituationFacts.namedAtMost))
    return all.count > shown.count
      ? shown.joined(separator: ", ") + " and \(Self.grouped(all.count - shown.count)) more"
      : list(shown)
  }

  /// How many of all, as the subject of a sentence, such as `2 of 14 reports` or `All 14 reports`.
  private func share(_ gap: GapFacts, _ noun: CountedNoun) -> String {
    let all = counted(gap.total, noun)
    guard gap.count == gap.total else { return "\(Self.grouped(gap.count)) of \(all)" }
    return gap.total == 1 ? "The only \(all.dropFirst(2))" : "All \(all)"
  }
}
