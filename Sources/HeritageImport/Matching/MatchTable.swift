public import ByteStreams
import CanonicalJSON
public import HeritageModel
import HeritageText

/// Rows that may be about sites or monuments of the registry, as a table in which a person decides.
///
/// A row has a line for each candidate. In the last column goes `same` for the candidate of the
/// line, `new` for a record of its own, or the identifier of another record.
struct MatchTable {
  /// The names of the columns, in their order.
  enum Column: String, CaseIterable {
    case match, line, key, name, candidate, candidateName, metres, likeness, why, decision
  }

  /// What a person decided about a row.
  enum Decision: Hashable, Sendable {
    case record(RecordReference)
    case new
  }

  /// The first line, after the mark by which spreadsheets know UTF-8.
  static let heading = "\u{FEFF}" + SafeText.csvForSpreadsheet([Column.allCases.map(\.rawValue)])

  /// Returns the lines of a row and its candidates.
  ///
  /// - Parameters:
  ///   - line: The row's line in the file.
  ///   - key: The row's key, whose texts are joined by U+001F.
  ///   - name: The row's name.
  ///   - candidates: What it may be.
  /// - Returns: Lines with their ends.
  static func lines(
    line: Int, key: String, name: String, _ candidates: [PlaceCandidates.Candidate]
  ) -> String {
    SafeText.csvForSpreadsheet(
      candidates.map { candidate in
        [
          token(of: key), String(line), shown(key), name, candidate.record.name, candidate.name,
          candidate.metres.map { String(Int($0.rounded())) } ?? "",
          hundredths(candidate.likeness), candidate.formerKey.map(why) ?? "", "",
        ]
      })
  }

  private static func shown(_ key: String) -> String {
    key.split(separator: "\u{1F}").joined(separator: " / ")
  }

  /// Why a row is held that no other list has brought.
  private static func why(_ formerKey: String) -> String {
    "the same row, renamed? its key was '\(shown(formerKey))'"
  }

  /// What stands for a key where a spreadsheet may change the key itself, such as 0012 to 12.
  static func token(of key: String) -> String {
    let digits = String(key.utf8.print, radix: 16)
    return "m" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func hundredths(_ likeness: Double) -> String {
    let hundredths = Int((likeness * 100).rounded())
    return hundredths == 100 ? "1.00" : hundredths < 10 ? "0.0\(hundredths)" : "0.\(hundredths)"
  }
}

/// The decisions of a table of matches that came back.
public struct MatchDecisions: Hashable, Sendable {
  private var decisions: [String: MatchTable.Decision] = [:]

  /// Returns what was decided about the row with a key, if anything was.
  subscript(key: String) -> MatchTable.Decision? { decisions[MatchTable.token(of: key)] }

  public var count: Int { decisions.count }

  /// The decisions as the record of an import keeps them.
  var json: JSONObject {
    JSONObject(uniqueMembers: byRow.map { ($0.key, JSONValue.string($0.value)) })
  }

  /// Begins without any decision.
  public init() {}

  /// Decides that a held row is about a record; `nil` that it is about a new one.
  public mutating func decide(_ row: HeldRow, isAbout record: RecordReference?) {
    decisions[MatchTable.token(of: row.key)] = record.map(MatchTable.Decision.record) ?? .new
  }

  /// Reads all decisions of a file; a line without one is passed over.
  ///
  /// - Parameters:
  ///   - file: The table that an import wrote, with decisions in its last column.
  ///   - isThere: Whether the registry has a site or a monument.
  /// - Throws: ``MatchTableError`` with all that is wrong, or what keeps the file from being read.
  public init(_ file: InputFile, isThere: (RecordReference) throws -> Bool) throws {
    var settings = InputSettings()
    settings.format = .csv
    try self.init(TableDocument(file, settings).reader(), isThere: isThere)
  }

  /// The decisions as the record of an import keeps them: by row, `new` or the record.
  var byRow: [String: String] {
    decisions.mapValues { decision in
      switch decision {
      case .record(let record): record.description
      case .new: "new"
      }
    }
  }

  /// Reads all decisions of a table; a line without one is passed over.
  ///
  /// - Parameters:
  ///   - reader: The table.
  ///   - isThere: Whether the registry has a site or a monument.
  /// - Throws: ``MatchTableError`` with all that is wrong, or an error of the reader.
  init(_ reader: any TableReader, isThere: (RecordReference) throws -> Bool) throws {
    var reading = MatchReading(source: reader.source)
    try Self.checkHeadings(reader)
    var row = TableRow()
    while try reader.next(&row) { try reading.take(row, reader.columns, isThere) }
    decisions = try reading.finished()
  }
}

extension MatchDecisions {
  private static func checkHeadings(_ reader: any TableReader) throws(MatchTableError) {
    let needed = [MatchTable.Column.match, .decision]
    guard !needed.allSatisfy({ reader.columns.known($0.rawValue) != nil }) else { return }
    throw MatchTableError(
      source: reader.source,
      faults: [
        .init(
          line: 1, "there are no columns 'match' and 'decision'",
          hint: "give the table that the import wrote, with its headings")
      ])
  }
}

/// The reading of a table of matches, line by line.
private struct MatchReading {
  let source: String
  private var decisions: [String: (decision: MatchTable.Decision, line: Int)] = [:]
  private var faults: [MatchTableError.Fault] = []

  init(source: String) {
    self.source = source
  }

  mutating func take(
    _ row: TableRow, _ columns: ColumnTable, _ isThere: (RecordReference) throws -> Bool
  ) throws {
    if let fault = row.fault {
      faults.append(.init(line: fault.line, fault.message, hint: fault.suggestion))
      return
    }
    func text(_ column: MatchTable.Column) -> String? {
      columns.known(column.rawValue).flatMap { row.texts(of: $0).first }
    }
    guard let word = text(.decision) else { return }
    guard let token = text(.match)?.lowercased(), token.utf8.count == 17, token.hasPrefix("m")
    else {
      faults.append(
        .init(
          line: row.line, "the line no longer says which row it is about",
          hint: "import again without the table, and fill in a new one"))
      return
    }
    guard let decision = try decision(word, text(.candidate), row.line, isThere) else { return }
    if let other = decisions[token], other.decision != decision {
      faults.append(
        .init(
          line: row.line, "'\(word)' contradicts the decision on line \(other.line)",
          hint: "decide once for a row, and leave its other lines empty"))
    } else {
      decisions[token] = decisions[token] ?? (decision, row.line)
    }
  }

  /// Reads one decision; notes what is wrong with it.
  private mutating func decision(
    _ word: String, _ candidate: String?, _ line: Int,
    _ isThere: (RecordReference) throws -> Bool
  ) throws -> MatchTable.Decision? {
    let folded = word.lowercased()
    if folded == "new" { return .new }
    guard folded != "same" || candidate != nil else {
      faults.append(.init(line: line, "'same' needs a candidate, and the line has none"))
      return nil
    }
    let named = (folded == "same" ? candidate?.lowercased() : folded) ?? ""
    if let record = RecordReference(decided: named), try isThere(record) { return .record(record) }
    let isMonument =
      named.hasPrefix("monument/") || !named.hasPrefix("site/") && named.contains("/")
    let kind = isMonument ? RecordKind.monument : .site
    let text = named.hasPrefix("\(kind)/") ? String(named.dropFirst("\(kind)/".count)) : named
    faults.append(
      .init(
        line: line, "there is no \(kind) '\(text)'",
        hint: "write 'same', 'new' or the identifier of a \(kind)"))
    return nil
  }

  func finished() throws(MatchTableError) -> [String: MatchTable.Decision] {
    guard faults.isEmpty else { throw MatchTableError(source: source, faults: faults) }
    return decisions.mapValues(\.decision)
  }
}

/// All that is wrong with the decisions of a table of matches.
public struct MatchTableError: Error, Hashable, Sendable {
  /// One line that cannot be followed.
  public struct Fault: Hashable, Sendable {
    public let line: Int
    public let message: String
    public let hint: String?

    init(line: Int, _ message: String, hint: String? = nil) {
      self.line = line
      self.message = message
      self.hint = hint
    }
  }

  public let source: String
  public let faults: [Fault]
}

extension MatchTableError: CustomStringConvertible {
  /// The most faults that are told at once.
  private static let mostTold = 10

  public var description: String {
    let told = faults.prefix(Self.mostTold).map { "\(source):\($0.line): \($0.message)" }
    let more = faults.count - told.count
    return told.joined(separator: "\n") + (more > 0 ? "\nand \(more) more" : "")
  }

  /// What to do about the first of them.
  public var hint: String? { faults.first?.hint }
}

extension RecordReference {
  /// What names a record among those of its kind: a monument behind its site.
  var name: String { String(description.drop { $0 != "/" }.dropFirst()) }

  /// Reads what a person writes of a decision; `nil` for what is no identifier, which no record has.
  ///
  /// That is `palmyra`, or `palmyra/temple-of-bel` for a monument; the kind may stand before it.
  public init?(decided text: String) {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 3, parts[0] == RecordKind.monument.rawValue { parts.removeFirst() }
    if parts.count == 2, parts[0] == RecordKind.site.rawValue { parts.removeFirst() }
    do throws(IdentifierError) {
      switch parts.count {
      case 1: self = .site(try Slug(parts[0]))
      case 2: self = .monument(try Slug(parts[1]), of: try Slug(parts[0]))
      default: return nil
      }
    } catch {
      return nil
    }
  }
}

/// A row that waits for a decision, as it may be about a record that is there.
public struct HeldRow: Hashable, Sendable {
  /// A site or monument that it may be about.
  public struct Candidate: Hashable, Sendable {
    public let record: RecordReference
    public let name: String
    /// How far away it is; `nil` where one of the two has no point.
    public let metres: Double?
    /// The key of its row in the list's edition before, which the document does not have.
    public let formerKey: String?

    /// The site's identifier, or that of a monument behind its site's.
    public var id: String { record.name }
  }

  public let line: Int
  /// The row's name, where it has one.
  public let name: String
  /// The likeliest first.
  public let candidates: [Candidate]
  let key: String

  init(
    _ key: SourceKey, _ title: String?, line: Int, _ candidates: [PlaceCandidates.Candidate]
  ) {
    self.line = line
    self.key = key.text
    name = title ?? ""
    self.candidates = candidates.map {
      Candidate(
        record: $0.record, name: $0.name, metres: $0.metres, formerKey: $0.formerKey)
    }
  }
}
