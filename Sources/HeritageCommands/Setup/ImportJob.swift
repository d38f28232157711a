import HeritageImport
import HeritageModel
import HeritageStore

/// One file on its way into the registry: whole, or not at all.
struct ImportJob {
  let folder: String
  let file: String
  /// The file's format, or `nil` to recognise it.
  let format: ListingFormat?
  let options: ImportOptions
  let isDryRun: Bool
  let isStrict: Bool

  /// Reads the file and records what it brings as one operation.
  ///
  /// - Returns: What happened to each row, and the operation's identifier if anything changed.
  func run(
    _ draft: OperationDraft, timeout: Duration
  ) throws -> (result: ImportResult, operation: String?) {
    let registry = try FileRegistry.open(path: folder)
    if file == "-" {
      // Nothing is open for writing yet, so an interruption may simply end it.
      let input = try SpooledInput()
      defer { input.end() }
      Interruption.watch()
      let listing = try ListingImport(try input.reader(), as: format, options: options)
      return try run(listing, registry, draft, timeout)
    }
    Interruption.watch()
    // The file is looked at before the lock is taken, so a wrong one holds nobody up.
    let listing = try ListingImport(path: file, as: format, options: options)
    return try run(listing, registry, draft, timeout)
  }

  private func run(
    _ listing: ListingImport, _ registry: FileRegistry, _ draft: OperationDraft,
    _ timeout: Duration
  ) throws -> (result: ImportResult, operation: String?) {
    var target =
      isDryRun
      ? RegistryTarget(previewOf: registry)
      : RegistryTarget(try registry.beginWriting(timeout: timeout))
    let result = try take(listing, into: &target)
    var draft = draft
    draft.summary = result.summary
    draft.packSource = result.format
    return (result, try target.commit(draft)?.id)
  }

  /// Reads the listing to its end.
  ///
  /// - Throws: ``CommandError`` if a row was refused and none may be.
  private func take(
    _ listing: ListingImport, into target: inout RegistryTarget
  ) throws -> ImportResult {
    let progress = Progress(of: file)
    defer { progress.end() }
    let result = try listing.run(into: &target) { bytes in
      progress.show(bytes)
      try checkInterruption()
    }
    progress.end()
    try checkInterruption()
    guard isStrict, result.rejected > 0 else { return result }
    ImportNotes(result).forEach(StandardStreams.note)
    let rows = result.rejected == 1 ? "1 row was" : "\(result.rejected) rows were"
    throw CommandError(
      "\(rows) refused, and --strict allows none", hint: "correct the file, or leave --strict out")
  }

  private func checkInterruption() throws(CommandError) {
    try Interruption.check(during: "nothing of '\(file)' is recorded")
  }
}
