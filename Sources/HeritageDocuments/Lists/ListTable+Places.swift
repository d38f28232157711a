public import HeritageAssessment
public import HeritageModel

extension ListTable {
  /// Lists sites with the states of the sites as a whole.
  public static func sites(_ sites: [Site], states: [Subject: Assessment]) -> ListTable {
    ListTable(
      noun: "sites",
      columns: [
        .whole("id"), .shown("name"), .shown("countries"), .detail("place"), .detail("latitude"),
        .detail("longitude"), .shown("unesco"), .detail("inscribed"), .shown("inDanger"),
        .detail("grade"), .shown("state"), .detail("status"),
      ],
      rows: sites.map { site in
        let state = states[Subject(site: site.id)]
        return [
          site.id.text, site.title, site.countries.joined(separator: " "), site.place ?? "",
          site.location.map { "\($0.latitude)" } ?? "",
          site.location.map { "\($0.longitude)" } ?? "", site.externalIDs["unesco"] ?? "",
          site.worldHeritage?.inscribed.map(String.init) ?? "",
          site.openDangerPeriod.map { $0.period?.text ?? "yes" } ?? "",
          state?.gradeCell ?? "", site.supersededBy?.cell ?? state?.phrase ?? "",
          state?.status.rawValue ?? "",
        ]
      }, json: .records(sites))
  }

  /// Lists monuments with their states.
  public static func monuments(
    _ monuments: [Monument], states: [Subject: Assessment]
  ) -> ListTable {
    ListTable(
      noun: "monuments",
      columns: [
        .whole("site"), .whole("id"), .shown("name"), .detail("type"), .detail("latitude"),
        .detail("longitude"), .detail("grade"), .detail("gradeUpper"), .shown("state"),
        .detail("status"), .shown("event"), .detail("eventEarliest"), .detail("eventLatest"),
        .number("reports"), .number("dissent"),
      ],
      rows: monuments.map { monument in
        let state = states[monument.subject]
        return [
          monument.site.text, monument.id.text, monument.title, monument.type?.rawValue ?? "",
          monument.location.map { "\($0.latitude)" } ?? "",
          monument.location.map { "\($0.longitude)" } ?? "", state?.gradeCell ?? "",
          state?.gradeUpper?.rawValue ?? "",
          monument.supersededBy?.cell ?? state?.phrase ?? "", state?.status.rawValue ?? "",
          state?.event?.text ?? "", state?.event?.lower.knownDay?.description ?? "",
          state?.event?.upper.knownDay?.description ?? "",
          state.map { String($0.liveReports) } ?? "", state.map { String($0.dissent.count) } ?? "",
        ]
      }, json: .records(monuments))
  }
}

extension Supersession {
  /// What stands instead of the state of a record whose place another one took.
  fileprivate var cell: String { "superseded by \(by)" }
}

extension Assessment {
  /// The grade, or nothing where nobody has reported any.
  fileprivate var gradeCell: String { status == .unassessed ? "" : grade.rawValue }
}
