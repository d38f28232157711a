import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

/// Which records would name one that an undo takes away.
///
/// Only they are read whole where few are taken: other records are told from them by their bytes.
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
  private var waiting: [any HeritageRecord] = []

  /// Looks into a registry from which nothing is taken yet.
  ///
  /// - Throws: `StoreError` if it cannot be read.
  init(of records: RecordsTakenBack, in files: FileRegistry) throws {
    taken = records
    guard !records.takesNone else { return }
    let sought = records.names(atMost: Self.soughtInBytes)
    try files.forEachRecord(below: "") { item in
      guard case .record(let stored) = item,
        sought.map({ $0.contains(where: stored.mayHold) }) ?? true, !records.takes(stored.path)
      else { return true }
      self.look(at: stored)
      return true
    }
    judge()
  }

  private mutating func look(at stored: StoredRecord) {
    let record: any HeritageRecord
    do throws(DamagedRecord) {
      record = try stored.read()
    } catch {
      // What cannot be read names nothing that could be judged; a check tells of it.
      return
    }
    guard record.links.contains(where: { taken.takes($0.target) }) else { return }
    waiting.append(record)
    if waiting.count == Self.batch { judge() }
  }

  /// Asks the rule about the records that wait, and takes what it says of links to what is taken away:
  /// what else they name may be there and is not asked about.
  private mutating func judge() {
    var links: Set<NamedField> = []
    var records = Records()
    for record in waiting {
      records.add(record)
      for link in record.links where taken.takes(link.target) {
        links.insert(NamedField(record: record.reference.description, field: link.field))
      }
    }
    for finding in Self.findings(in: records) {
      guard let field = finding.field,
        links.contains(NamedField(record: finding.record, field: field))
      else { continue }
      count += 1
      if dangling.count < Self.limit { dangling.append("\(finding.record): \(finding.message)") }
    }
    waiting = []
  }

  private struct NamedField: Hashable {
    let record: String
    let field: String
  }

  private static func findings(in records: Records) -> [Finding] {
    // References do not depend on the day.
    RuleSet.findings(
      in: RecordSet(records, today: Day(number: 0)), where: FindingFilter(codes: ["IDN-03"]))
  }
}
