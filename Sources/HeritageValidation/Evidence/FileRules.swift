public import HeritageModel

/// A file of the registry without a digest to tell whether it is still the same.
struct FileWithoutDigest: Rule {
  static let code = "EVD-03"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    guard let file = item.file, file.sha256 == nil else { return [] }
    let name = file.name.map { " '\($0)'" } ?? ""
    return [
      Violation(
        "the file\(name) has no SHA-256", field: "file.sha256",
        hint: "add the file again with 'heritage add-evidence --file', which computes it")
    ]
  }
}

/// Two items of evidence with the same bytes.
struct DuplicateEvidence: Rule {
  static let code = "EVD-16"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    guard let digest = item.file?.sha256, records.retraction(of: item.id) == nil,
      let other = records.evidenceByDigest[digest, default: []].first(where: {
        $0 != item.id && records.retraction(of: $0) == nil
          // That a copy has the bytes of its original is another rule's finding.
          && item.derivedFrom != $0 && records.evidence($0)?.derivedFrom != item.id
      })
    else { return [] }
    return [
      Violation(
        "the file has the same bytes as that of evidence '\(other)'", field: "file.sha256",
        hint: "keep one of the two; one file is not two sources")
    ]
  }
}

extension Evidence {
  /// Makes the finding of rule EVD-02: the file's bytes are not those that were recorded.
  ///
  /// Whoever reads the files calls this; the rules themselves never touch a disk.
  ///
  /// - Parameters:
  ///   - found: The SHA-256 of the bytes that are there now.
  ///   - file: The file below the registry's folder.
  /// - Returns: The finding on this item.
  public func changedFileFinding(found: String, file: String) -> Finding {
    Finding(
      code: "EVD-02", severity: RuleCatalogue.severity(of: "EVD-02"),
      record: reference.description, path: path, field: "file.sha256",
      message: "the file '\(file)' has changed since it was captured: its SHA-256 is '\(found)'",
      hint: "restore the file from a copy; if none is left, review the reports that rest on it")
  }
}
