import CanonicalJSON
public import HeritageImport
import HeritageIndex
import HeritageStore
package import HeritageModel

/// What an import did to a registry.
public struct Imported: Sendable {
  /// What happened to each row.
  public let result: ImportResult
  /// The operation's identifier; `nil` for a rehearsal and where nothing changed.
  public let operation: String?
  /// The operation that brought the same table in before, so that there was nothing to do.
  public var repeats: String?
}

extension Registry {
  /// Tells whether there is a site or a monument that a decision on a held row may name.
  package func hasSubject(_ record: RecordReference) throws -> Bool {
    switch record {
    case .site(let id): try Catalogue(files).site(id) != nil
    case .monument(let id, let site): try Catalogue(files).monument(id, of: site) != nil
    default: false
    }
  }

  /// Brings a document in as one operation, whole or not at all.
  ///
  /// - Parameters:
  ///   - listing: The document, which is recognised already, so that a wrong one holds nobody up.
  ///   - name: What people call the document.
  ///   - isRehearsal: Whether nothing is written.
  ///   - isStrict: Whether a row that is refused or held refuses the whole document.
  ///   - sideTables: Where the tables go of rows that are not brought in, in a rehearsal too.
  ///   - context: Who imports it, and when; asked between rows whether to stop.
  ///   - progress: Called now and then with the bytes of the document read so far.
  /// - Returns: What happened to each row, and the operation.
  /// - Throws: ``RegistryError`` if the document is damaged, if a row is refused and none may be,
  ///   or if the caller asked to stop; nothing is written then.
  public func importListing(
    _ listing: ListingImport, named name: String, isRehearsal: Bool = false,
    isStrict: Bool = false, sideTables: (any SideTableOutput)? = nil,
    _ context: inout OperationContext,
    progress: (_ bytesRead: Int) -> Void = { _ in }
  ) throws(RegistryError) -> Imported {
    var draft = OperationDraft(
      id: context.identifiers.recordID().text, at: context.now, by: context.user,
      command: "import")
    let context = context
    return try RegistryError.telling {
      if let former = try repeatedImport(of: listing) {
        return Imported(
          result: try listing.repeating(former.summary ?? JSONObject()), operation: nil,
          repeats: former.id)
      }
      let access =
        try context.access
        ?? Setting.defaults(in: files.header.members)[.access].flatMap(Access.init)
      let stamp = RecordStamp(
        recorded: context.now, recordedBy: context.user, access: access == .public ? nil : access)
      var target =
        isRehearsal
        ? RegistryTarget(previewOf: files, stamp)
        : RegistryTarget(try files.beginWriting("import", in: context), stamp)
      let result = try listing.run(into: &target, sideTables: sideTables) { bytes in
        progress(bytes)
        try context.checkCancellation(during: "nothing of '\(name)' is recorded")
      }
      try context.checkCancellation(during: "nothing of '\(name)' is recorded")
      guard !isStrict || result.rejected + result.held == 0 else {
        throw strictRefusal(result)
      }
      draft.summary = result.summary
      draft.packSource = result.format
      // A claim has the same identifier wherever its list is imported.
      if result.hasClaims, !listing.isReturned { draft.form = .pack }
      return Imported(result: result, operation: try target.commit(draft)?.id)
    }
  }

  private func strictRefusal(_ result: ImportResult) -> RegistryError {
    let (rejected, held) = (result.rejected, result.held)
    let refusal =
      rejected == 0 ? nil : rejected == 1 ? "1 row was refused" : "\(rejected) rows were refused"
    let wait = held == 0 ? nil : held == 1 ? "1 row is held" : "\(held) rows are held"
    return RegistryError(
      .refused,
      [refusal, wait].compactMap(\.self).joined(separator: " and ") + ", and --strict allows none",
      hint: (rejected > 0 ? "correct the file" : "decide on them with '--matches'")
        + ", or leave --strict out", detail: .rows(result))
  }

  /// The last import in force of the same list, if it was of the same table in the same way and left
  /// no row out.
  private func repeatedImport(of listing: ListingImport) throws -> Operation? {
    let operations = try files.readableOperations()
    let undone = operations.undone
    let last = operations.last { operation in
      operation.command == "import" && undone[operation.id] == nil
        && operation.summary?["sourceID"]?.stringValue == listing.sourceID
    }
    return last.flatMap { $0.summary.map(listing.repeats) == true ? $0 : nil }
  }
}
