import HeritageAssessment
import HeritageModel

extension Arabic {
  package func lede(of subjects: [SubjectFacts], _ noun: CountedNoun) -> [LedePart] {
    guard !subjects.isEmpty else {
      return [LedePart(noun == .site ? "لا موقع مسجَّلًا." : "لا معلم مسجَّلًا.")]
    }
    var groups: [String] = GradeCounts.order.compactMap { grade in
      let found = subjects.count { $0.grade == grade && !$0.state.isSeverityUntold }
      return grade == .unknown || found == 0 ? nil : "\(number(found)) \(self.grade(grade))"
    }
    let untold = subjects.count(where: \.state.isSeverityUntold)
    if untold > 0 { groups.append("\(number(untold)) متضرر بلا ذكر لشدة الضرر") }
    var parts: [LedePart] = []
    if let first = groups.first {
      parts.append(LedePart("المسجَّل \(counted(subjects.count, noun)): "))
      parts.append(LedePart(first, standsOut: true))
      let rest = groups.dropFirst().map { "، و\($0)" }.joined()
      parts.append(LedePart(rest + "."))
    } else {
      parts.append(
        LedePart("المسجَّل \(counted(subjects.count, noun))، ولا يُعرف ضرر لأي منها."))
    }
    return parts + unknown(among: subjects, noun) + disagreeing(among: subjects, noun)
  }

  package func lede(ofWhole site: SubjectFacts) -> [LedePart] {
    if site.isOnlyAlleged { return [LedePart("عن الموقع ككل أقوال لا يحملها دليل فحسب.")] }
    let state =
      site.state.isSeverityUntold ? label(.severityNotTold) : grade(site.grade, upTo: nil)
    return [LedePart("الموقع ككل: "), LedePart(state, standsOut: true), LedePart(".")]
      + disagreeing(among: [site], .site)
  }

  private func unknown(among subjects: [SubjectFacts], _ noun: CountedNoun) -> [LedePart] {
    let alleged = subjects.count(where: \.isOnlyAlleged)
    let silent = subjects.count(where: \.isWithoutReport)
    let others = subjects.count { $0.grade == .unknown } - alleged - silent
    var parts: [LedePart] = []
    if alleged > 0 {
      parts.append(LedePart(" ليس فيها إلا أقوال لا يحملها دليل: \(number(alleged))."))
    }
    if others > 0 { parts.append(LedePart(" حالة غير معروفة: \(number(others)).")) }
    if silent > 0 {
      parts.append(LedePart(" \(noReports) عن \(countedInGenitive(silent, noun))."))
    }
    return parts
  }

  private func disagreeing(among subjects: [SubjectFacts], _ noun: CountedNoun) -> [LedePart] {
    var parts: [LedePart] = []
    let contested = subjects.filter(\.state.isContested)
    if !contested.isEmpty {
      let isWorst = contested.allSatisfy(\.state.isCountedAtWorst)
      let words = isWorst ? "مختلَف فيها ومحسوبة بأسوئها" : "مختلَف فيها"
      parts.append(LedePart(" \(words): \(number(contested.count))."))
    }
    let disagreeing = subjects.count { !$0.differences.isEmpty && !$0.state.isContested }
    if disagreeing > 0 {
      parts.append(LedePart(" تختلف التقارير بشأن \(countedInGenitive(disagreeing, noun))."))
    }
    return parts
  }

  package func lede(ofSilenceAbout sites: [NameFacts]) -> [LedePart] {
    switch sites.count {
    case 0: lede(of: [], .site)
    case 1:
      [
        LedePart("موقع مسجَّل: \(sites[0].text). \(noReports) عن أضرار فيه."),
        LedePart(" وهذا لا يدل على حالته."),
      ]
    default:
      [
        LedePart("مواقع مسجَّلة، عددها \(number(sites.count)). \(noReports) عن أضرار في أي منها."),
        LedePart(" وهذا لا يدل على حالتها."),
      ]
    }
  }

  package var ledeOfEmptyScope: [LedePart] {
    [LedePart("لا معلم في هذا النطاق، ولا تقرير عن موقع ككل.")]
  }

  var noReports: String { isPartial ? "لا تقارير معلنة هنا" : "لا تقارير" }
}
