package import HeritageAssessment
package import HeritageDocuments
package import HeritageModel

/// What an export tells of: records of one edition with what was derived from them.
package struct ExportRecords: RecordTelling {
  package var sites: [(site: Site, state: SiteState)] = []
  package var monuments: [(monument: Monument, state: Assessment)] = []
  /// With what became of each by reviews and later reports; `nil` for one that stands.
  package var reports: [(report: Report, standing: Verdict?)] = []
  package var evidence: [Evidence] = []
  /// The reports that name an item.
  package var reportsByEvidence: [RecordID: [RecordID]] = [:]
  /// What withdrew an item.
  package var retractionsByEvidence: [RecordID: RecordID] = [:]
  /// All that is known in the edition, which sites, monuments and reports are told by.
  package let known: KnownRecords

  package let registry: RegistryDescription
  /// The registry's own identifier, which no other has.
  private let registryID: String
  /// Whether the registry has more than what is told of.
  package var isSelection = false
  package var notAsJournaled: Set<RecordReference> = []
  package var missing: Set<RecordReference> = []
  package var edition = EditionNote()

  package init(_ known: KnownRecords, of registry: RegistryDescription, id registryID: String) {
    self.known = known
    self.registry = registry
    self.registryID = registryID
  }

  package var viewpoint: Viewpoint { known.viewpoint }

  package var told: Records {
    var told = known.told(
      by: reports.map(\.report), sites: sites.map(\.site), monuments: monuments.map(\.monument))
    for item in evidence { told.evidence.insert(item) }
    return told
  }

  package var head: ExportHead {
    ExportHead(
      registry: registry, edition: edition, remarks: noticesBeside + scope,
      newest: known.newest(of: reports.map(\.report)))
  }

  /// Of which day the states are, and that there is more, if so.
  private var scope: [String] {
    let viewpoint = known.viewpoint
    let how = viewpoint.knownBy == .published ? "published" : "recorded"
    return [
      viewpoint.asked.map { "states on \($0)" },
      viewpoint.known.map { "as known on \($0), by what was \(how) by then" },
      isSelection ? "a selection of the registry's records" : nil,
    ].compactMap(\.self)
  }

  /// Makes a layer of the records, each with the registry that it is from.
  package func layer(_ name: ExportLayer) -> FeatureLayer {
    ownLayer(name).adding(
      .text(Self.registryColumn, "the registry that the row is from, by its own identifier") {
        [registryID] _ in registryID
      })
  }

  /// The column that tells tables of several registries apart, and another's that comes in.
  package static let registryColumn = "registry"

  private func ownLayer(_ name: ExportLayer) -> FeatureLayer {
    switch name {
    case .sites: siteLayer
    case .monuments: monumentLayer
    case .reports: reportLayer
    case .evidence: evidenceLayer
    case .footprints: footprintLayer
    }
  }
}

/// A subject of which a row tells the state.
struct StatedSubject: Sendable {
  let facts: SubjectFacts
  /// What stands before the sentence on the state, where the row is of something else.
  let lead: String

  init(_ facts: SubjectFacts, lead: String = "") {
    self.facts = facts
    self.lead = lead
  }

  /// The state as a map shows it.
  var state: StateClass { facts.stateClass }
}

extension Sequence {
  /// What has a place before what has none, each by identifier.
  func inOrder<Identifier: Comparable>(
    _ identifier: (Element) -> Identifier, located isLocated: (Element) -> Bool
  ) -> [Element] {
    map { (isLocated($0) ? 0 : 1, identifier($0), $0) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
