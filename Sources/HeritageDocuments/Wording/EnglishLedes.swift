import HeritageAssessment
import HeritageModel

extension English {
  package func lede(of subjects: [SubjectFacts], _ noun: CountedNoun) -> [LedePart] {
    switch subjects.count {
    case 0: return [LedePart("No \(name(of: noun)) is on record.")]
    case 1: return ledeOfOne(subjects[0], "the only \(name(of: noun)) on record")
    default: return ledeOfMany(subjects, noun)
    }
  }

  package func lede(ofSilenceAbout sites: [NameFacts]) -> [LedePart] {
    switch sites.count {
    case 0: lede(of: [], .site)
    case 1:
      [
        LedePart("\(sites[0].text) is on record. \(silence) damage to it\(silenceEnd)."),
        LedePart(" That says nothing about its state."),
      ]
    default:
      [
        LedePart(
          "\(counted(sites.count, .site)) are on record. \(silence) damage to any of them\(silenceEnd)."
        ), LedePart(" That says nothing about their state."),
      ]
    }
  }

  private var silence: String { isPartial ? "No report of" : "There is no report of" }

  private var silenceEnd: String { isPartial ? " is told here" : "" }

  package var ledeOfEmptyScope: [LedePart] {
    [LedePart("No monument is in this scope, and no report about a whole site.")]
  }

  package func lede(ofWhole site: SubjectFacts) -> [LedePart] {
    ledeOfOne(site, "the site as a whole")
  }

  private func ledeOfOne(_ subject: SubjectFacts, _ only: String) -> [LedePart] {
    var parts: [LedePart]
    if subject.state.isSeverityUntold {
      parts = [LedePart("\(only.capitalizedFirst) is "), LedePart("damaged", standsOut: true)]
      parts.append(LedePart(", though how badly is not told."))
    } else if subject.grade != .unknown {
      parts = [
        LedePart("\(only.capitalizedFirst) is "), LedePart(grade(subject.grade), standsOut: true),
        LedePart("."),
      ]
    } else if subject.isWithoutReport {
      parts = [LedePart("Nothing is \(toldWord) about \(only).")]
    } else if subject.isOnlyAlleged {
      parts = [LedePart("For \(only) there are only claims that no evidence carries.")]
    } else {
      parts = [LedePart("The state of \(only) is not known.")]
    }
    if subject.state.isContested {
      let counted = subject.state.isCountedAtWorst ? ", and counted at the worse end" : ""
      parts.append(LedePart(" That is contested\(counted)."))
    } else if !subject.differences.isEmpty {
      parts.append(LedePart(" Reports disagree about it."))
    }
    return parts
  }

  private func ledeOfMany(_ subjects: [SubjectFacts], _ noun: CountedNoun) -> [LedePart] {
    var groups: [(text: String, count: Int)] = []
    for grade in GradeCounts.order where grade != .unknown {
      let found = subjects.count { $0.grade == grade && !$0.state.isSeverityUntold }
      if found > 0 { groups.append((self.grade(grade), found)) }
    }
    let untold = subjects.count(where: \.state.isSeverityUntold)
    if untold > 0 { groups.append(("damaged, though how badly is not told", untold)) }
    let opening = "Of \(counted(subjects.count, noun)) on record, "
    var parts: [LedePart] = []
    if groups.isEmpty {
      parts.append(LedePart("\(opening)none is known to be damaged."))
    } else {
      parts.append(LedePart(opening))
      let told = groups.enumerated().map { index, group in
        let verb = index > 0 ? "" : group.count == 1 ? "is " : "are "
        return "\(Self.grouped(group.count)) \(verb)\(group.text)"
      }
      parts.append(LedePart(told[0], standsOut: true))
      let rest = Array(told.dropFirst())
      parts.append(
        LedePart((rest.isEmpty ? "" : rest.count == 1 ? " and " : ", ") + list(rest) + "."))
    }
    return parts + unknown(among: subjects)
      + [contested(among: subjects), disagreeing(among: subjects)].compactMap(\.self)
  }

  /// How many are not counted under a grade, by the reason; what is told last are all that are left.
  private func unknown(among subjects: [SubjectFacts]) -> [LedePart] {
    let alleged = subjects.count(where: \.isOnlyAlleged)
    let silent = subjects.count(where: \.isWithoutReport)
    let others = subjects.count { $0.grade == .unknown } - alleged - silent
    let hasMore = alleged + silent + others < subjects.count
    var parts: [LedePart] = []
    if alleged > 0 {
      let who =
        alleged == subjects.count
        ? "all of them"
        : alleged + silent + others == subjects.count
          ? "\(Self.grouped(alleged)) of them"
          : "\(Self.grouped(alleged)) \(alleged == 1 ? "other" : "others")"
      parts.append(LedePart(" For \(who) there are only claims that no evidence carries."))
    }
    if others > 0 {
      let more = hasMore || alleged > 0 ? " more" : ""
      parts.append(LedePart(" The state of \(Self.grouped(others))\(more) is not known."))
    }
    if silent > 0 {
      let rest =
        silent == subjects.count
        ? "any of them" : silent == 1 ? "the other one" : "the other \(Self.grouped(silent))"
      parts.append(LedePart(" Nothing is \(toldWord) about \(rest)."))
    }
    return parts
  }

  private func contested(among subjects: [SubjectFacts]) -> LedePart? {
    let contested = subjects.filter(\.state.isContested)
    if contested.isEmpty { return nil }
    let isWorst = contested.allSatisfy(\.state.isCountedAtWorst)
    return LedePart(
      contested.count == 1
        ? " One is contested\(isWorst ? " and counted at the worse end" : "")."
        : " \(Self.grouped(contested.count)) are contested\(isWorst ? " and counted at their worse ends" : "")."
    )
  }

  private func disagreeing(among subjects: [SubjectFacts]) -> LedePart? {
    let disagreeing = subjects.count { !$0.differences.isEmpty && !$0.state.isContested }
    return disagreeing == 0
      ? nil
      : LedePart(
        " Reports disagree about \(Self.grouped(disagreeing)) of the \(Self.grouped(subjects.count))."
      )
  }

  private func name(of noun: CountedNoun) -> String { String(counted(1, noun).dropFirst(2)) }
}

extension Assessment {
  /// Whether a contested state is counted at its worse end, and not by the look that a statement contests.
  var isCountedAtWorst: Bool { contestedRange?.upper == countedGrade }
}
