import ByteStreams
public import HeritageAssessment
public import HeritageDocuments
public import HeritageExport
import HeritageIndex
public import HeritageModel
import HeritageStore

/// What is written of a registry for programs of others, in any format.
public struct Export: Sendable {
  let registry: Registry
  let reading: AudienceReading
  let selection: RecordSelection
  let records: ExportRecords
  /// The records that could not be read for it.
  public let damaged: [DamagedRecord]

  /// What must be said beside the export, lower-case, without a full stop.
  public var notices: [String] { records.noticesBeside }

  /// Whether there is nothing of a layer in it.
  public func isEmpty(_ layer: ExportLayer) -> Bool { records.layer(layer).count == 0 }

  /// Which records are in it, in words, such as `the public edition for 'Syria; graded destroyed'`.
  public var scope: String {
    let edition = "the \(records.edition.audience.rawValue) edition"
    guard records.isSelection else { return edition }
    guard !selection.isEverything else { return "\(edition) for the names given" }
    return "\(edition) for '\(SummaryScope(selection: selection).words(titles: [:]))'"
  }

  /// Whether records, told or not, are otherwise than the journal has them, or not there any more.
  var differsFromJournal: Bool {
    !records.notAsJournaled.isEmpty || !records.missing.isEmpty || records.edition.differing > 0
      || records.edition.missing > 0
  }

  /// Writes a layer in a format of text.
  ///
  /// - Parameters:
  ///   - layer: What to write.
  ///   - format: The format.
  ///   - isForExcel: Whether CSV is made so that Excel opens it as it is meant.
  ///   - sink: Gets the bytes in pieces, in their order.
  /// - Throws: What the sink throws.
  public func write(
    _ layer: ExportLayer, as format: LayerFormat, forExcel isForExcel: Bool = false,
    to sink: @escaping (_ bytes: [UInt8]) throws(RegistryError) -> Void
  ) throws(RegistryError) {
    try RegistryError.telling {
      let sink: ByteSink = { try sink($0) }
      let (layer, head) = (records.layer(layer), records.head)
      switch format {
      case .geojson: try GeoJSONExport(head).write(layer, to: sink)
      case .geojsonseq: try GeoJSONExport(head).writeSequence(layer, to: sink)
      case .jsonl: try JSONLinesExport().write(layer, to: sink)
      case .csv:
        try DelimitedExport(for: isForExcel ? .spreadsheet : .program).write(layer, to: sink)
      }
    }
  }

  /// Writes layers in a format that holds several.
  ///
  /// - Parameters:
  ///   - layers: What to write.
  ///   - format: The format.
  ///   - isCancelled: Whether the work is to end.
  ///   - sink: Gets the bytes in pieces, in their order.
  /// - Returns: What of the records is not there, as the format has no room for it.
  /// - Throws: ``RegistryError`` if the format has no room for a layer, or the work is to end; what the
  ///   sink throws.
  public func write(
    _ layers: [ExportLayer], as format: BundleFormat,
    isCancelled: @escaping () -> Bool = { false },
    to sink: @escaping (_ bytes: [UInt8]) throws(RegistryError) -> Void
  ) throws(RegistryError) -> [Remark] {
    try RegistryError.telling {
      let sink: ByteSink = { try sink($0) }
      let check: StepCheck = { if isCancelled() { throw RegistryError(cancelledAs: format) } }
      let (layers, head) = (layers.map(records.layer), records.head)
      do {
        return switch format {
        case .kml:
          try KMLExport(head, asking: check).write(layers, to: sink).map { Remark(.note, $0) }
        case .kmz:
          try KMZExport(head, asking: check).write(layers, to: sink).map { Remark(.note, $0) }
        case .xlsx:
          try WorkbookExport(head, asking: check).write(layers, to: sink)
            .map { Remark(.warning, $0) }
        }
      } catch let error as ZipWriterError {
        throw RegistryError(
          .failed, error.description,
          hint:
            "choose fewer, as with --country, or write 'gpkg' or 'csv', which have room for more")
      }
    }
  }

  /// Writes layers as a GeoPackage.
  ///
  /// - Parameters:
  ///   - layers: What to write, a table each.
  ///   - path: Of an empty file that is there.
  ///   - isCancelled: Whether the work is to end.
  /// - Throws: ``RegistryError`` if it cannot be written, or the work is to end; the file is of no use
  ///   then.
  public func writeGeoPackage(
    _ layers: [ExportLayer], at path: String, isCancelled: @escaping () -> Bool = { false }
  ) throws(RegistryError) {
    try RegistryError.telling {
      try GeoPackageExport(records.head).make(
        layers.map(records.layer), at: path, isCancelled: isCancelled)
    }
  }
}

extension RegistryError {
  fileprivate init(cancelledAs format: BundleFormat) {
    self.init(.cancelled, "interrupted; no '\(format.rawValue)' was made")
  }
}

extension Registry {
  /// Makes an export of the records that a selection admits, with their states.
  ///
  /// - Parameters:
  ///   - selection: Which records.
  ///   - sites: Only these, by identifier or name.
  ///   - monuments: Only these, as `site/monument` or by name.
  ///   - assessors: Only claims of these, by name or a part of it.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  ///   - audience: Whom it is for; what the audience does not get is as if it were not there.
  /// - Returns: The export, with the records that cannot be read.
  /// - Throws: ``RegistryError`` if a name means nothing or several.
  public func export(
    selection: RecordSelection = RecordSelection(), sites: [String] = [],
    monuments: [String] = [], assessors: [String] = [], from viewpoint: Viewpoint = .latest,
    for audience: Audience = .public
  ) throws(RegistryError) -> Export {
    try RegistryError.telling {
      let reading = try AudienceReading(self, for: audience)
      var damaged: [DamagedRecord] = []
      let named = try NamedSelection(
        sites: sites, monuments: monuments, assessors: assessors, in: reading.catalogue,
        damaged: &damaged)
      return try export(
        reading, selection: selection, named: named, from: viewpoint, damaged: damaged)
    }
  }

  /// Makes an export of what an audience may read.
  ///
  /// - Parameters:
  ///   - reading: What the audience may read.
  ///   - selection: Which of these records.
  ///   - named: Only these.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  ///   - damaged: The records that a look-up met before and that cannot be read.
  /// - Returns: The export, with the records that cannot be read.
  /// - Throws: ``RegistryError`` if the registry cannot be read.
  func export(
    _ reading: AudienceReading, selection: RecordSelection,
    named: NamedSelection = NamedSelection(), from viewpoint: Viewpoint = .latest,
    damaged: [DamagedRecord] = []
  ) throws(RegistryError) -> Export {
    try RegistryError.telling {
      let contents = try reading.everything()
      let picked = RecordPick(contents, selection: selection, named: named, viewpoint: viewpoint)
      var records = try exported(picked, of: contents.records, from: viewpoint)
      records.isSelection = !selection.isEverything || !named.isEverything
      let all = contents.damaged + damaged.filter { !contents.damaged.contains($0) }
      let shown = shown(
        records, of: contents, reading, about: named.places.isEmpty ? nil : named.places,
        damaged: all,
        missingIn: FoldersRead(named.folders, files: contents.foldersRead.files))
      return Export(
        registry: self, reading: reading, selection: selection, records: shown.document,
        damaged: shown.damaged)
    }
  }

  /// Returns what is exported of the records that were picked.
  ///
  /// - Parameters:
  ///   - picked: Those of them that are told of.
  ///   - records: All that is known.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  /// - Returns: What exports and their heads say of them.
  /// - Throws: ``RegistryError`` if the registry's description cannot be read.
  func exported(
    _ picked: RecordPick, of records: Records, from viewpoint: Viewpoint
  ) throws(RegistryError) -> ExportRecords {
    var exported = ExportRecords(
      KnownRecords(records, viewpoint: viewpoint), of: try description, id: id)
    exported.sites = picked.sites.compactMap { site in
      picked.siteStates[site.id].map { (site, $0) }
    }
    exported.monuments = picked.monuments.compactMap { monument in
      picked.states[monument.subject].map { (monument, $0) }
    }
    exported.reports = picked.reports.map { ($0, picked.standings[$0.id]) }
    exported.evidence = picked.evidence
    exported.reportsByEvidence = picked.reportsByEvidence
    exported.retractionsByEvidence = picked.retractionsByEvidence
    return exported
  }
}
