import ByteStreams
import Foundation
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageStore

/// A registry on the disk, into which documents come and from which each is taken back.
struct FuzzedRegistry {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID())")
  private var context = OperationContext(
    now: Instant(secondsSinceEpoch: 1_795_341_600), user: "fuzz")
  private var operations = 0

  /// Imports a document, and undoes that: each row is counted once, and the records are those that
  /// were there before.
  mutating func bringIn(_ bytes: [UInt8]) {
    for mapping in [FuzzedImport.mapping(ofFormat: "any"), nil] as [Mapping?] {
      do {
        try bringIn(bytes, by: mapping)
      } catch {
        FuzzedImport.fail("the registry fails: \(error)")
      }
    }
  }

  private mutating func bringIn(_ bytes: [UInt8], by mapping: Mapping?) throws {
    let registry = try opened()
    let before = try records(of: registry)
    var options = ImportOptions(language: "en")
    options.mapping = mapping
    let imported: Imported
    do {
      let listing = try ListingImport(InputFile(bytes: bytes, source: "fuzz"), options: options)
      imported = try registry.importListing(
        listing, named: "fuzz", sideTables: NoTables(), &context)
    } catch {
      guard try records(of: opened()) == before else {
        FuzzedImport.fail("a document that is refused changes the registry")
      }
      return
    }
    FuzzedImport.check(imported.result)
    guard let operation = imported.operation else { return }
    operations += 2
    _ = try opened().undo(operation, &context)
    guard try records(of: opened()) == before else {
      FuzzedImport.fail("undo restores something else")
    }
  }

  /// The registry, made anew now and then, as its journal grows with each document.
  private mutating func opened() throws -> Registry {
    if operations % 200 == 0 || !FileManager.default.fileExists(atPath: folder.path) {
      if FileManager.default.fileExists(atPath: folder.path) {
        try FileManager.default.removeItem(at: folder)
      }
      operations += 1
      let made = try Registry.create(at: folder.path, title: "Fuzz", &context).registry
      let table = "id,name,lat,lon\n1,Tell Brak,36.667,41.058\n2,Aleppo,36.2,37.16\n"
      let listing = try ListingImport(InputFile(bytes: Array(table.utf8), source: "first"))
      _ = try made.importListing(listing, named: "first", &context)
    }
    return try Registry(at: folder.path)
  }

  private func records(of registry: Registry) throws -> [String: [UInt8]] {
    var records: [String: [UInt8]] = [:]
    try registry.files.forEachRecord(below: "") { item in
      switch item {
      case .record(let record): records[record.path.text] = record.bytes
      case .damaged(let path, let reason): FuzzedImport.fail("'\(path)' is damaged: \(reason)")
      }
      return true
    }
    return records
  }
}
