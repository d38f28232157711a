public import CanonicalJSON
public import HeritageDocuments
import HeritageIndex
import HeritageModel

/// A claim as it would be recorded.
public struct PreviewedReport: Sendable {
  public let document: ReportPreview
  /// What recording it would tell.
  public let remarks: [Remark]
}

extension Registry {
  /// Shows a claim as ``addReports(_:files:isRehearsal:_:)`` would record it, and records nothing.
  ///
  /// - Parameters:
  ///   - draft: Members of a report's record.
  ///   - files: Files that it rests on.
  ///   - context: Who would record it, and when; recording the draft with it next gives the
  ///     identifiers that the remarks name.
  /// - Returns: The claim, with the state that it leads to.
  /// - Throws: ``RegistryError`` if it would not be recorded.
  public func previewReport(
    _ draft: JSONObject, files: [FileDraft] = [], _ context: inout OperationContext
  ) throws(RegistryError) -> PreviewedReport {
    var trial = context
    trial.identifiers.remember()
    let recorded = try addReports([draft], files: files, isRehearsal: true, &trial)
    context.identifiers = trial.identifiers.repeated
    return try RegistryError.telling {
      let reports = recorded.records.compactMap { $0 as? Report }
      guard let report = reports.first else {
        throw RegistryError(.invalid, "the draft is no report")
      }
      var contents = try catalogue.contentsWithEvidence(ofSite: report.site)
      let named = contents.namedEvidence.union(report.namedEvidence)
      try catalogue.addEvidence(named, to: &contents)
      return PreviewedReport(
        document: ReportPreview(report, among: contents.records, with: recorded.records),
        remarks: recorded.remarks)
    }
  }
}
