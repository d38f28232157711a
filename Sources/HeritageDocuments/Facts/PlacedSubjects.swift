import HeritageModel

/// The subjects of one site, the worst first.
package struct SiteOfSubjects: Sendable {
  package let title: NameFacts
  package let subjects: [SubjectFacts]
}

/// The sites of one administrative area, that with the worst subject first.
package struct RegionOfSubjects: Sendable {
  /// `nil` for those of which none is recorded.
  package let region: String?
  package let sites: [SiteOfSubjects]
}

extension SituationFacts {
  /// The subjects by region and site, as a long list is looked up: the regions as in the totals, in
  /// each the worst site first.
  package var placed: [RegionOfSubjects] {
    let regions = Dictionary(grouping: counted, by: \.region)
    return byRegion.map(\.label).map { region in
      RegionOfSubjects(region: region, sites: Self.sites(of: regions[region] ?? []))
    }
  }

  /// The subjects in the order of the regions and sites.
  package var byPlace: [SubjectFacts] { placed.flatMap(\.sites).flatMap(\.subjects) }

  private static func sites(of subjects: [SubjectFacts]) -> [SiteOfSubjects] {
    let sites = Dictionary(grouping: subjects, by: \.subject.site)
    return sites.values.compactMap(\.worst).sorted(by: SubjectFacts.precedes).map { worst in
      SiteOfSubjects(title: worst.siteTitle, subjects: sites[worst.subject.site] ?? [])
    }
  }
}
