import Bytes
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

/// Which records would name one that an undo takes away.
///
/// Only they and what they name are read whole: most records are told from them by their bytes.
struct UndoReach {
  /// Each as a line, of which no more than a few are kept.
  private(set) var dangling: [String] = []
  private(set) var count = 0

  /// So many are told.
  static let limit = 10
  /// So many records are judged at once.
  private static let batch = 500
  /// So many identifiers are looked for in the bytes of records; of more, every record is read.
  private static let soughtInBytes = 16

  private let taken: RecordsTakenBack
  private let catalogue: Catalogue
  private var waiting: [any HeritageRecord] = []

  /// Looks into a registry from which nothing is taken yet.
  ///
  /// - Throws: `StoreError` if it cannot be read.
  init(of records: RecordsTakenBack, in files: FileRegistry) throws {
    taken = records
    catalogue = Catalogue(files)
    guard !records.takesNone else { return }
    var fault: (any Error)?
    let sought = records.names(atMost: Self.soughtInBytes)
    try files.forEachRecord(below: "") { item in
      guard case .record(let stored) = item,
        sought.map({ $0.contains(where: stored.mayHold) }) ?? true, !records.takes(stored.path)
      else { return true }
      do {
        try self.look(at: stored)
        return true
      } catch {
        fault = error
        return false
      }
    }
    if let fault { throw fault }
    try judge()
  }

  private mutating func look(at stored: StoredRecord) throws {
    let record: any HeritageRecord
    do throws(DamagedRecord) {
      record = try stored.read()
    } catch {
      // What cannot be read names nothing that could be judged; a check tells of it.
      return
    }
    guard record.links.contains(where: { taken.takes($0.target) }) else { return }
    waiting.append(record)
    if waiting.count == Self.batch { try judge() }
  }

  /// Asks the rule about the records that wait, beside all that they name.
  private mutating func judge() throws {
    var before = Records()
    for record in waiting {
      before.add(record)
      for link in record.links where !before.contains(link.target) {
        guard let stored = try catalogue.stored(link.target) else { continue }
        do throws(DamagedRecord) {
          before.add(try stored.read())
        } catch {
          // It is there, which is all that is asked.
        }
      }
    }
    let after = before.filter { !taken.takes($0.reference) }
    let asked = Set(waiting.map(\.reference.description))
    let known = Set(Self.findings(in: before))
    for finding in Self.findings(in: after)
    where asked.contains(finding.record) && !known.contains(finding) {
      count += 1
      if dangling.count < Self.limit { dangling.append("\(finding.record): \(finding.message)") }
    }
    waiting = []
  }

  private static func findings(in records: Records) -> [Finding] {
    // References do not depend on the day.
    RuleSet.findings(
      in: RecordSet(records, today: Day(number: 0)), where: FindingFilter(codes: ["IDN-03"]))
  }
}

extension StoredRecord {
  /// Whether some text may stand in the record, which a hand may have written with escapes.
  fileprivate func mayHold(_ text: [UInt8]) -> Bool {
    bytes.span.firstPlace(of: text.span, from: 0) != nil
      || bytes.span.firstPlace(of: Self.escape.span, from: 0) != nil
  }

  private static let escape = Array("\\u".utf8)
}
