import Foundation
import HeritageImport
import HeritageModel
import HeritageStore
import XMLStream

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
    // The file is looked at before the lock is taken, so a wrong one holds nobody up.
    let reader = try recognised()
    var target = RegistryTarget(try registry.beginWriting(timeout: timeout))
    let progress = Progress(of: file)
    defer { progress.end() }
    Interruption.watch()
    let report = try WorldHeritageImporter(reader, options: options).run(into: &target) { bytes in
      progress.show(bytes)
      try checkInterruption()
    }
    progress.end()
    try checkInterruption()
    if isStrict, report.rejected > 0 {
      target.discard()
      ImportNotes(report).forEach(StandardStreams.note)
      let rows = report.rejected == 1 ? "1 row was" : "\(report.rejected) rows were"
      throw CommandError(
        "\(rows) refused, and --strict allows none", hint: "correct the file, or leave --strict out"
      )
    }
    if isDryRun {
      target.discard()
      return (report, nil)
    }
    var draft = draft
    draft.summary = report.summary
    return (report, try target.commit(draft)?.id)
  }

  private func checkInterruption() throws(CommandError) {
    try Interruption.check(during: "nothing of '\(file)' is recorded")
  }

  /// Opens the file, and says what it is if it is no XML at all.
  private func recognised() throws -> XMLReader {
    if file == "-" { return try XMLReader(descriptor: 0, source: "<standard input>") }
    let reader = try XMLReader(path: file)
    let start = try FileHandle(forReadingFrom: URL(filePath: file)).read(upToCount: 512)
    if let kind = FileKind(firstBytes: Array(start ?? Data())) {
      throw ImportError.notXML(source: file, kind: kind)
    }
    return reader
  }
}
