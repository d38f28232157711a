import CanonicalJSON
import HeritageAssessment
import HeritageModel

/// Something that nobody has recorded and a reader would want to know.
struct Gap: Sendable {
  /// Its name for programs.
  let kind: String
  /// What is missing, before the list of what it is missing of.
  let sentence: String
  /// The records, as references.
  let records: [RecordReference]
  /// What a reader calls them.
  let names: [String]

  var json: JSONValue {
    ["kind": .string(kind), "records": .list(records) { .text($0) }]
  }
}

extension Summary {
  /// The gaps, each kind once, without those that are none.
  var gaps: [Gap] {
    let damaged = all.filter { $0.state.countedGrade.isDamage }
    // What an edition does not tell may well be there.
    let items = evidence.filter { !$0.isStandIn }
    let missing = items.filter(lacksFile)
    return [
      gap(
        "without-report", "Monuments without a \(edition.report)",
        entries.filter(\.state.isWithoutAnyReport)),
      gap(
        "undated", "Reports of damage without a date of the event",
        reports.filter { $0.grade.isDamage && $0.event == nil }),
      gap(
        "without-evidence", "Reports without evidence on record", reports.filter(\.evidence.isEmpty)
      ),
      gap(
        "without-image-after", "Damage without an image of the time after",
        damaged.filter { !hasImageAfter($0.state) }),
      gap(
        "wide-bracket", "Images more than a year apart around the event",
        damaged.filter { ($0.state.bracket?.widthInDays ?? 0) > 366 }),
      gap(
        "all-evidence-withdrawn", "Reports whose evidence was all withdrawn",
        reports.filter(records.restsOnlyOnWithdrawn)),
      Gap(
        kind: "in-danger-unknown",
        sentence: "World Heritage sites not known to be listed in danger or not",
        records: ofUnknownDanger.map(\.reference), names: ofUnknownDanger.map(\.title)),
      Gap(
        kind: "without-file", sentence: "Evidence without a file in the registry",
        records: items.filter { $0.file?.sha256 == nil }.map(\.reference), names: []),
      Gap(
        kind: "missing-file", sentence: "Evidence whose file is missing from the registry",
        records: missing.map(\.reference), names: missing.map { "\($0.id) (\($0.title))" }),
    ].filter { !$0.records.isEmpty }
  }

  private func gap(_ kind: String, _ sentence: String, _ entries: [Entry]) -> Gap {
    Gap(
      kind: kind, sentence: sentence, records: entries.map(\.subject.reference),
      names: entries.map(\.title))
  }

  private func gap(_ kind: String, _ sentence: String, _ reports: [Report]) -> Gap {
    Gap(
      kind: kind, sentence: sentence, records: reports.map(\.reference),
      names: reports.map { "\($0.id) (\(records.title(of: $0.subject)))" })
  }

  /// The listed sites about which neither a period in danger nor the listing's own field speaks.
  private var ofUnknownDanger: [Site] {
    sites.filter { site in
      guard let worldHeritage = site.worldHeritage, worldHeritage.status == .inscribed else {
        return false
      }
      return worldHeritage.inDanger.isEmpty && (worldHeritage.listing["danger"] ?? "").isEmpty
    }
  }

  /// Whether an image of the current event's reports can have been taken after it began.
  private func hasImageAfter(_ state: Assessment) -> Bool {
    let reports = Set(state.incidents.first(where: \.isCurrent)?.reports ?? state.basis)
    let start = state.event?.lower.knownDay
    return records.reportsBySubject[state.subject, default: []]
      .filter { reports.contains($0.id) }
      .flatMap { $0.evidence.compactMap { records.evidenceByID[$0] } }
      .filter { records.retraction(of: $0.id) == nil }
      .contains { item in
        guard item.type.isImage, item.shows != .intact, let taken = item.acquired?.upper.knownDay
        else { return false }
        return start.map { taken >= $0 } ?? true
      }
  }

  func addGaps(to page: inout Page) {
    let lines = gaps.map { gap -> Line in
      let start = "\(gap.sentence): \(gap.records.count)"
      guard !gap.names.isEmpty else { return .own(start + ".") }
      // A long list would hide the others; the JSON has all of them.
      return .own(start + " – ") + gap.names.map(Line.record).joined(upTo: Self.limit) + "."
    }
    page.section("Gaps", lines, orElse: "None found.")
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
