import CanonicalJSON
public import HeritageModel
public import HeritageStore

extension Catalogue {
  /// Finds the items of evidence whose files have certain bytes.
  ///
  /// - Parameter digests: The SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
  /// - Returns: The items by that, in the order of their identifiers, with the retractions of those,
  ///   and the records that cannot be read and may be such items.
  /// - Throws: ``StoreError`` if the store cannot be read.
  public func evidence(
    withDigests digests: Set<String>
  ) throws(StoreError) -> (items: [String: [Evidence]], beside: RegistryContents) {
    var found: Set<RecordID> = []
    var damaged: [DamagedRecord] = []
    try store.forEachRecord(below: "evidence/") { item in
      guard item.mayBe(.evidence) else { return true }
      do throws(DamagedRecord) {
        if let digest = try item.stored.fileDigest, digests.contains(digest),
          let id = RecordLayout.reference(ofPath: try item.stored.path.text)?.recordID
        {
          found.insert(id)
        }
      } catch {
        damaged.append(error)
      }
      return true
    }
    var contents = RegistryContents()
    if !found.isEmpty { try addEvidence(found, to: &contents) }
    contents.damaged += damaged
    let items = contents.evidence.filter { found.contains($0.id) }
    return (Dictionary(grouping: items) { $0.file?.sha256 ?? "" }, contents)
  }
}

extension Catalogue {
  /// Returns the SHA-256 of all files that items of evidence have.
  ///
  /// - Throws: ``DamagedRecord`` if an item cannot be read, or `StoreError` if the store cannot.
  public func fileDigests() throws -> Set<String> {
    var digests: Set<String> = []
    var fault: DamagedRecord?
    try store.forEachRecord(below: "evidence/") { item in
      guard item.mayBe(.evidence) else { return true }
      do throws(DamagedRecord) {
        if let digest = try item.stored.fileDigest { digests.insert(digest) }
      } catch {
        fault = error
      }
      return fault == nil
    }
    if let fault { throw fault }
    return digests
  }
}

extension StoredRecord {
  /// The SHA-256 that an item of evidence gives of its file, read without the rest of it.
  fileprivate var fileDigest: String? {
    get throws(DamagedRecord) {
      do {
        return try JSONParser.members(["file"], of: bytes.span)["file"]?
          .objectValue?["sha256"]?.stringValue
      } catch {
        throw DamagedRecord(path: path.text, reason: error.description)
      }
    }
  }
}
