import HeritageAssessment
import HeritageDocuments
import HeritageExport
public import HeritageImport
import HeritageModel

extension Registry {
  /// The tables that registries export, by which one that comes back is known.
  public static var exportedTables: [ExportedTable] {
    let none = ExportRecords(
      KnownRecords(Records(), viewpoint: .latest), of: RegistryDescription(), id: "")
    return ExportLayer.allCases.map { name in
      let layer = none.layer(name)
      let areas = layer.place == .area ? [ReturnedCell.wellKnownText] : []
      return ExportedTable(
        name.rawValue, columns: Set(layer.columns.map(\.name) + areas), of: name.kinds)
    }
  }
}

extension ExportLayer {
  /// The kinds of the records that its rows are of.
  fileprivate var kinds: Set<RecordKind> {
    switch self {
    case .sites: [.site]
    case .monuments: [.monument]
    case .reports: [.report]
    case .evidence: [.evidence]
    case .footprints: [.site, .monument]
    }
  }
}
