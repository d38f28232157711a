import Foundation
import HeritageImport
import HeritageModel
import HeritageStore
import XMLStream
import HeritageRegistry

/// One file on its way into the registry: whole, or not at all.
struct ImportJob {
  let folder: String
  let file: String
  let options: ImportOptions
  let isDryRun: Bool
  let isStrict: Bool

  /// Reads the file and records what it brings as one operation.
  ///
  /// - Returns: What happened to each row, and the operation's identifier if anything changed.
  func run(
    _ draft: OperationDraft, timeout: Duration
  ) throws -> (report: ImportReport, operation: String?) {
    let registry = try FileRegistry.open(path: folder)
    if file == "-" {
      // Nothing is open for writing yet, so an interruption may simply end it.
      let input = try SpooledInput()
      defer { input.end() }
      Interruption.watch()
      return try run(try input.reader(), registry, draft, timeout)
    }
    Interruption.watch()
    // The file is looked at before the lock is taken, so a wrong one holds nobody up.
    return try run(try recognised(), registry, draft, timeout)
  }

  private func run(
    _ reader: consuming sending XMLReader, _ registry: FileRegistry, _ draft: OperationDraft,
    _ timeout: Duration
  ) throws -> (report: ImportReport, operation: String?) {
    if isDryRun {
      var target = try PreviewTarget(registry)
      return (try take(reader, into: &target), nil)
    }
    var target = RegistryTarget(try registry.beginWriting(timeout: timeout))
    let report = try take(reader, into: &target)
    var draft = draft
    draft.summary = report.summary
    return (report, try target.commit(draft)?.id)
  }

  /// Reads the listing to its end.
  ///
  /// - Throws: ``RegistryError`` if a row was refused and none may be.
  private func take(
    _ reader: consuming sending XMLReader, into target: inout some ImportTarget
  ) throws -> ImportReport {
    let progress = Progress(of: file)
    defer { progress.end() }
    let report = try WorldHeritageImporter(reader, options: options).run(into: &target) { bytes in
      progress.show(bytes)
      try checkInterruption()
    }
    progress.end()
    try checkInterruption()
    guard isStrict, report.rejected > 0 else { return report }
    ImportNotes(report).forEach(StandardStreams.note)
    let rows = report.rejected == 1 ? "1 row was" : "\(report.rejected) rows were"
    throw RegistryError(
      .failed, "\(rows) refused, and --strict allows none",
      hint: "correct the file, or leave --strict out")
  }

  private func checkInterruption() throws(RegistryError) {
    guard Interruption.isRequested else { return }
    throw RegistryError(.cancelled, "interrupted: nothing of '\(file)' is recorded")
  }

  /// Opens the file, and says what it is if it is no XML at all.
  private func recognised() throws -> XMLReader {
    let reader = try XMLReader(path: file)
    let start = try FileHandle(forReadingFrom: URL(filePath: file)).read(upToCount: 512)
    if let kind = FileKind(firstBytes: Array(start ?? Data())) {
      throw ImportError.notXML(source: file, kind: kind)
    }
    return reader
  }
}
