import HeritageAssessment
package import HeritageModel

extension English {
  package func title(of situation: SituationFacts) -> String {
    var places = situation.siteTitles.map(\.text)
    if places.isEmpty { places = situation.countries.map(\.name) }
    if let region = situation.scope.selection.region { places.insert(region, at: 0) }
    let scope = places.isEmpty ? "All sites" : places.joined(separator: ", ")
    let boxed = situation.scope.selection.boxes.isEmpty ? [] : ["places in a box"]
    return
      ([scope] + boxed + situation.scope.qualifiers + [period(of: situation)].compactMap(\.self))
      .joined(separator: ", ")
  }

  /// The period that a report is about, such as `January to December 2024`.
  private func period(of situation: SituationFacts) -> String? {
    let selection = situation.scope.selection
    switch (selection.since, selection.until) {
    case (nil, nil): return nil
    case (let first?, nil): return "since \(date(SpokenDate(first)))"
    case (nil, let last?): return "until \(date(SpokenDate(last)))"
    case (let first?, let last?):
      let isWhole = first.day == 1 && last.advanced(by: 1).day == 1
      guard isWhole else {
        return date(
          SpokenDate(
            text: "\(first)/\(last)", lower: .day(first), upper: .day(last)))
      }
      if first.year == last.year, first.month == last.month {
        return "\(month(first.month, isShort: false)) \(first.year)"
      }
      let start =
        first.year == last.year
        ? month(first.month, isShort: false)
        : "\(month(first.month, isShort: false)) \(first.year)"
      return "\(start) to \(month(last.month, isShort: false)) \(last.year)"
    }
  }

  package func periodLede(of situation: SituationFacts) -> String? {
    guard situation.hasPeriod else { return nil }
    let struck = situation.struck.count
    let states =
      situation.scope.selection.until == nil
      ? "The states are the latest known." : "The states are those at its end."
    return
      struck == 0
      ? "Nothing on record is known to have happened in the period. \(states)"
      : "\(counted(struck, situation.noun)) \(struck == 1 ? "was" : "were") struck in the period or may have been. \(states)"
  }

  package func bigNumber(of grades: [DamageGrade]) -> String {
    grades.count > 1 && grades.contains(.possible)
      ? "slightly or possibly damaged" : list(grades.map { grade($0) })
  }

  package func bigNumberNote(
    _ count: Int, struck: Int, before: Int?, of situation: SituationFacts
  ) -> String {
    guard situation.hasPeriod else {
      return "of \(counted(situation.counted.count, situation.noun))"
    }
    let known = before.map { "; \($0) at its beginning" } ?? ""
    return "at the end of the period, \(struck) struck in it\(known)"
  }

  package func points(of situation: SituationFacts) -> [String] {
    var points: [String] = []
    let grave = situation.byRegion.compactMap { group -> (String, Int, Int)? in
      let count = (group.byState[.destroyed] ?? 0) + (group.byState[.severe] ?? 0)
      guard let label = group.label, count > 0 else { return nil }
      return (label, count, group.total)
    }
    if situation.byRegion.count > 1, !grave.isEmpty {
      let told = grave.prefix(3).map { "\($0.0) (\($0.1) of \($0.2))" }
      points.append(
        "Most destroyed or severely damaged \(situation.noun == .site ? "sites" : "monuments"): \(told.joined(separator: "; "))."
      )
    }
    if situation.siteCount > 1, let point = largestDamagedGroup(of: situation) {
      points.append(point)
    }
    let counts = Dictionary(situation.funnel.map { ($0.row, $0.count) }) { first, _ in first }
    if situation.reportCount > 0 {
      let verified = counts[.verified] ?? 0
      let disputed = counts[.disputed] ?? 0
      let denied =
        disputed == 0 ? "" : "; \(disputed) \(disputed == 1 ? "is" : "are") disputed or refuted"
      points.append(
        "Reviewed here: \(Self.grouped(verified)) of \(counted(situation.reportCount, .report)) \(verified == 1 || situation.reportCount == 1 ? "is" : "are") verified, fully or in part\(denied)."
      )
    }
    let bare = situation.reportCount - (counts[.withEvidence] ?? 0)
    if bare > 0 {
      points.append("\(counted(bare, .report)) \(bare == 1 ? "comes" : "come") without evidence.")
    }
    return points
  }

  /// Of which kind most of what is damaged is, unless two kinds are as many.
  private func largestDamagedGroup(of situation: SituationFacts) -> String? {
    let counts = situation.byGroup.map { group -> (label: MonumentGroup, damaged: Int) in
      (group.label, group.byState.filter(\.key.isDamage).values.reduce(0, +))
    }
    let groups = counts.filter { $0.damaged > 0 }.sorted { $0.damaged > $1.damaged }
    guard groups.count > 1, groups[0].damaged > groups[1].damaged, groups[0].label != .other
    else { return nil }
    let all = groups.reduce(0) { $0 + $1.damaged }
    return
      "Of what is damaged, \(groups[0].label.words) are the largest group: \(groups[0].damaged) of \(all)."
  }

  package func totalsNote(of situation: SituationFacts) -> String {
    let one = situation.noun == .site ? "site" : "monument"
    return "Each \(one) counts once, by the state worked out from its reports."
  }

  package func funnel(_ row: FunnelRow) -> String {
    switch row {
    case .all: "all reports"
    case .withEvidence: "with evidence"
    case .reviewed: "looked at by a reviewer"
    case .verified: "verified, fully or in part"
    case .disputed: "disputed or refuted"
    }
  }

  package func group(_ group: MonumentGroup) -> String { group.words.capitalizedFirst }

  package func leftOut(of situation: SituationFacts) -> [String] {
    var sentences: [String] = []
    if situation.undatedLeftOut > 0 {
      let isOne = situation.undatedLeftOut == 1
      sentences.append(
        "\(counted(situation.undatedLeftOut, .report)) without a date \(isOne ? "is" : "are") left out, as nothing says whether \(isOne ? "it belongs" : "they belong") to the period."
      )
    }
    let silent = situation.silentSites.map(\.text)
    if !silent.isEmpty, !situation.isWithoutReport {
      let shown = Array(silent.prefix(SituationFacts.namedAtMost))
      let rest = silent.count - shown.count
      let names = list(rest == 0 ? shown : shown + ["\(Self.grouped(rest)) more"])
      sentences.append(
        "Nothing is \(toldWord) about \(counted(silent.count, .site)): \(names). That says nothing about \(silent.count == 1 ? "its" : "their") state."
      )
    }
    return sentences
  }

  package func parts(of situation: SituationFacts) -> String? {
    guard situation.parts > 0 else { return nil }
    let isOne = situation.parts == 1
    return
      "\(Self.grouped(situation.parts)) of the monuments \(isOne ? "is a part of another" : "are parts of others") and counted by \(isOne ? "itself" : "themselves")."
  }

  /// The countries by name, unless they are too many to read.
  private func countries(_ countries: [Country]) -> String {
    countries.count > SituationFacts.namedAtMost
      ? "\(Self.grouped(countries.count)) others" : list(countries.map(\.name).sorted())
  }

  package func shared(of situation: SituationFacts) -> String? {
    let shared = situation.shared
    guard !shared.isEmpty else { return nil }
    let isOne = shared.count == 1
    let (first, rest) = situation.sharedByName
    let named = first.map { site in
      "\(site.title.text) (\(countries(site.others)))"
    }
    let names = named.joined(separator: "; ") + (rest > 0 ? "; " + more(rest) : "")
    let sites =
      situation.siteCount == 1
      ? "The only site here"
      : "\(Self.grouped(shared.count)) of the \(counted(situation.siteCount, .site)) here"
    let verbs =
      isOne
      ? "is shared with other countries and counts" : "are shared with other countries and count"
    let monuments = shared.reduce(0) { $0 + $1.monuments }
    let there =
      monuments == 0
      ? ""
      : " \(Self.grouped(monuments)) of the \(counted(situation.counted.count, .monument)) counted here \(monuments == 1 ? "stands" : "stand") \(isOne ? "in it" : "in them")."
    return "\(sites) \(verbs) there too: \(names).\(there)"
  }

  package func more(_ number: Int) -> String { "and \(Self.grouped(number)) more" }
}
