import HeritageAssessment
import HeritageDocuments
import HeritageModel

extension ExportRecords {
  /// Sites as points, each with the worst state of what is there and the number of monuments in each.
  var siteLayer: FeatureLayer {
    FeatureLayer(
      .sites, "Sites",
      of: sites.inOrder(\.site.id) { PlaceFacts($0.site) != nil },
      row: { [known] in SiteRow($0.site, $0.state, known) }, SiteRow.columns
    ) { row, values in
      Feature(
        id: row.site.reference.description, values: values, shape: row.place?.shape,
        state: row.worst.state, title: row.names.title.text, account: { row.account })
    }
  }
}

/// What is told of a site.
private struct SiteRow: Sendable {
  let site: Site
  let names: NamesTold
  let place: PlaceFacts?
  /// The site as a whole or its monument that is in the worst state.
  let worst: StatedSubject
  let monuments: [StateClass]
  let parts: Int

  init(_ site: Site, _ state: SiteState, _ known: KnownRecords) {
    self.site = site
    let own = SubjectFacts(Subject(site: site.id), state: state.own, known)
    names = NamesTold(title: own.title, local: own.localName, all: site.names)
    place = own.place
    monuments = state.monuments.map { StateClass($0) }
    parts = state.rollUp.parts
    var worst = own
    // Nothing is worse than nothing known where nobody has reported anything.
    if !state.isNotAssessed {
      let others = state.monuments.map { SubjectFacts($0.subject, state: $0, known) }
      worst = ([own] + others).worst ?? own
    }
    self.worst = StatedSubject(
      worst, lead: worst.subject.monument == nil ? "" : "\(worst.title.text): ")
  }

  var account: [AccountLine] {
    worst.facts.account(lead: worst.lead)
      + (monuments.isEmpty
        ? [] : [AccountLine("On record", English().counted(monuments.count, .monument))])
      + (place?.account ?? []) + site.description.account
  }

  static var columns: [ColumnOf<SiteRow>] {
    let identity: [ColumnOf<SiteRow>] = [
      .text("id", "the record; it stays the same") { $0.site.reference.description },
      .text("site", "the site's identifier") { $0.site.id.text },
    ]
    let kind: [ColumnOf<SiteRow>] = [
      .text("kind", "what sort of place it is; see 'heritage vocabulary site-kinds'") {
        $0.site.kind?.rawValue
      }.returning(.field("kind")),
      .text("countries", "ISO 3166-1 codes, divided by spaces") {
        $0.site.countries.joined(separator: " ")
      }.returning(.codes("countries")),
      .text("country_names", "the countries' names in English, divided by ', '") {
        $0.site.countries.compactMap { Country(code: $0)?.name }.joined(separator: ", ")
      },
      .text("administrative_area", "the region, governorate or district") {
        $0.site.administrativeArea
      }.returning(.field("administrativeArea")),
      .text("place", "the place in words, such as an address") { $0.site.place }
        .returning(.field("place")),
    ]
    let protection: [ColumnOf<SiteRow>] = [
      .text("world_heritage", "none, tentative, inscribed or delisted") {
        $0.site.worldHeritage?.status?.rawValue
      },
      .text("world_heritage_id", "UNESCO's number") { $0.site.externalIDs["unesco"] },
      .integer("inscribed", "the year of inscription") { $0.site.worldHeritage?.inscribed },
      .text("world_heritage_category", "cultural, natural or mixed") {
        $0.site.worldHeritage?.category?.rawValue
      },
      .text("criteria", "the criteria of the inscription, such as 'i ii iv'") {
        ($0.site.worldHeritage?.criteria ?? []).map(\.rawValue).joined(separator: " ")
      },
      .flag(
        "in_danger",
        "whether it is on the List of World Heritage in Danger; empty where nobody says so",
        \.site.isInDanger),
      .text("protections", "kinds of protection, divided by spaces") {
        Set($0.site.protections.map(\.type.rawValue)).sorted().joined(separator: " ")
      },
    ]
    let counts: [ColumnOf<SiteRow>] = [
      .integer("monuments", "how many monuments are recorded, parts of others among them") {
        $0.monuments.count
      },
      .integer("parts", "how many of them are parts of others", \.parts),
    ]
    let byState: [ColumnOf<SiteRow>] = StateClass.allCases.map { state in
      .integer("monuments_\(state.rawValue)", "how many of the monuments are in this state") {
        $0.monuments.count { $0 == state }
      }
    }
    let rest: [ColumnOf<SiteRow>] = [
      .text("state_of", "the record whose state the columns from 'state' on tell") {
        $0.worst.facts.subject.reference.description
      },
      .text("superseded_by", "the site that took its place") { $0.site.supersededBy?.by.text },
      .text("description", "the description in English, or else the first") {
        $0.site.description.shown
      }.returning(.description),
    ]
    return Array(
      [
        identity, ColumnOf.names.map { $0.of(\.names) }, kind,
        ColumnOf.place.map { $0.of(\.place) }, ColumnOf.state.map { $0.of(\.worst) }, counts,
      ].joined())
      + byState + protection + rest
  }
}

extension [LocalizedText] {
  /// The text in English, or else the first.
  var shown: String? {
    (first { $0.language?.prefix { $0 != "-" } == "en" } ?? first)?.text
  }
}
