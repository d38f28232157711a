import HeritageDocuments
import HeritageModel

/// All that a report counts: a few in one list, more of them by region and site.
struct SubjectList {
  let facts: SituationFacts
  let words: any Wording
  var surroundings: PageSurroundings?

  /// As many as a reader takes in at a glance; where each is stands beside it.
  private static let listedAtMost = 12

  /// What the list is called.
  var label: PageLabel {
    switch (facts.noun, isGrouped, hasRegions) {
    case (.site, true, _): .allSitesByRegion
    case (.site, false, _): .allSites
    case (_, false, _): .allMonuments
    case (_, true, true): .allMonumentsByRegion
    case (_, true, false): .allMonumentsBySite
    }
  }

  var markup: [Markup] {
    let name = words.label(label)
    guard isGrouped else {
      return [
        SubjectTable(
          subjects: facts.counted, caption: name, noun: facts.noun, words: words, in: surroundings
        ).markup
      ]
    }
    return facts.placed.flatMap { group -> [Markup] in
      let region = group.region ?? words.label(.regionNotRecorded)
      let caption = hasRegions ? "\(name): \(region)" : name
      return (hasRegions ? [.element("h3", [:], [.foreign(region)])] : []) + [
        SubjectTable(
          region: group, caption: caption, noun: facts.noun, words: words, in: surroundings
        ).markup
      ]
    }
  }

  private var hasRegions: Bool { facts.byRegion.contains { $0.label != nil } }

  private var isGrouped: Bool {
    guard facts.counted.count > Self.listedAtMost else { return false }
    let hasSites = facts.noun == .monument && facts.placed.flatMap(\.sites).count > 1
    return hasSites || (hasRegions && facts.byRegion.count > 1)
  }
}
