import CanonicalJSON
import HeritageAssessment
package import HeritageModel

/// Something that nobody has recorded and a reader would want to know, so that silence is no answer.
package struct GapFacts: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case withoutReport = "without-report"
    case withoutPosition = "without-position"
    case undated
    case withoutEvidence = "without-evidence"
    case withoutPublication = "without-publication"
    case withoutImageAfter = "without-image-after"
    case wideBracket = "wide-bracket"
    case allEvidenceWithdrawn = "all-evidence-withdrawn"
    case dangerNotKnown = "in-danger-unknown"
    case withoutCopy = "without-file"
    case missingFile = "missing-file"
  }

  package let kind: Kind
  /// The records that it is missing of: subjects, reports or items of evidence.
  package let records: [RecordReference]
  /// What a reader calls them; of reports, what they are about, each once.
  package let names: [NameFacts]
  /// Of how many.
  package let total: Int

  package var count: Int { records.count }

  var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "of": .integer(total),
      "records": .list(records) { .text($0) },
    ]
  }
}

extension GapFacts {
  /// Returns what is missing of subjects, reports about them and the evidence of these, each kind once,
  /// without those that are none.
  static func all(
    of subjects: [SubjectFacts], reports: [Report], evidence: [Evidence], _ records: KnownRecords,
    for audience: Audience
  ) -> [GapFacts] {
    // Of a place that is withheld nobody is told whether it is recorded.
    let monuments = subjects.filter { $0.monument != nil && $0.placeCategory != .withheld }
    // What an edition does not tell may well be there.
    let evidence = evidence.filter { !$0.isStandIn }
    let damaged = subjects.filter(\.grade.isDamage)
    let hasSites = Set(subjects.map(\.subject.site)).count > 1

    func gap(_ kind: Kind, _ found: [SubjectFacts], of all: [SubjectFacts]) -> GapFacts {
      GapFacts(
        kind: kind, records: found.map(\.subject.reference),
        names: found.map { $0.name(withSite: hasSites) },
        total: all.count)
    }
    func gap(_ kind: Kind, _ found: [Report]) -> GapFacts {
      var names: [NameFacts] = []
      for report in found {
        let subject = report.subject
        let site = records.title(of: Subject(site: subject.site))
        let isBare = !hasSites || subject.monument == nil
        let title = records.title(of: subject)
        let name = NameFacts(isBare ? title : "\(title) (\(site))", language: nil)
        if !names.contains(name) { names.append(name) }
      }
      return GapFacts(
        kind: kind, records: found.map(\.reference), names: names, total: reports.count)
    }
    func gap(_ kind: Kind, _ found: [Evidence]) -> GapFacts {
      GapFacts(kind: kind, records: found.map(\.reference), names: [], total: evidence.count)
    }
    return [
      gap(.withoutReport, subjects.filter(\.isWithoutReport), of: subjects),
      gap(.withoutPosition, monuments.filter { $0.place == nil }, of: monuments),
      gap(.undated, reports.filter { $0.grade.isDamage && $0.event == nil }),
      gap(.withoutEvidence, reports.filter(\.evidence.isEmpty)),
      gap(.withoutPublication, reports.filter { $0.published == nil }),
      gap(.withoutImageAfter, damaged.filter { !$0.hasImageAfter(records) }, of: damaged),
      gap(
        .wideBracket, damaged.filter { ($0.state.bracket?.widthInDays ?? 0) > 366 }, of: damaged),
      gap(.allEvidenceWithdrawn, reports.filter(records.restsOnlyOnWithdrawn)),
      gap(.withoutCopy, evidence.filter { $0.hasNoCopy(toldTo: audience) }),
    ].filter { $0.count > 0 }
  }
}

extension GapFacts {
  /// The listed sites about which neither a period in danger nor the listing's own field speaks; of a
  /// coarse place an edition leaves that field out.
  static func dangerNotKnown(
    of sites: [Site], for audience: Audience, in language: String
  ) -> GapFacts {
    let inDoubt = sites.filter { site in
      let isLeftOut = audience != .internal && (site.locationCategory ?? .exact) != .exact
      return site.worldHeritage?.status == .inscribed && !isLeftOut && site.isInDanger == nil
    }
    return GapFacts(
      kind: .dangerNotKnown, records: inDoubt.map(\.reference),
      names: inDoubt.map { NameFacts(of: $0, in: language) }, total: sites.count)
  }
}

extension SubjectFacts {
  /// The title, with that of its site where there are several.
  package func name(withSite namesSite: Bool) -> NameFacts {
    namesSite && monument != nil
      ? NameFacts("\(title.text) (\(siteTitle.text))", language: nil) : title
  }

  /// Whether an image of the current event's reports can have been taken after it began.
  fileprivate func hasImageAfter(_ records: KnownRecords) -> Bool {
    let current = Set(state.incidents.first(where: \.isCurrent)?.reports ?? state.basis)
    let start = state.event?.lower.knownDay
    return claims.filter { current.contains($0.report.id) }.flatMap(\.evidence)
      .filter { records.retraction(of: $0.id) == nil }
      .contains { item in
        guard item.type.isImage, item.shows != .intact, let taken = item.acquired?.upper.knownDay
        else { return false }
        return start.map { taken >= $0 } ?? true
      }
  }
}

extension Evidence {
  /// Whether no copy of the item is kept, as far as an audience is told: of a file that may show where
  /// a coarse place is, an edition leaves out by what it is found.
  fileprivate func hasNoCopy(toldTo audience: Audience) -> Bool {
    audience == .internal ? file?.sha256 == nil : file == nil
  }
}

extension EvidenceType {
  /// Whether an item of the type shows what was there at one time.
  fileprivate var isImage: Bool {
    switch self {
    case .satellite, .aerial, .drone, .groundPhoto, .video, .scan3D: true
    default: false
    }
  }
}
