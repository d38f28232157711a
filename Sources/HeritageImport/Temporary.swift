public import ByteStreams
import HeritageModel
struct Recognition {
  let file: InputFile
  init(_ file: InputFile, _ settings: InputSettings) throws { self.file = file }
  var isWorldHeritage: Bool { String(decoding: (try? file.bytes(at: 0, count: 400)) ?? [], as: UTF8.self).contains("<query") }
  func worldHeritageStream() throws -> (any ByteStream)? { isWorldHeritage ? file.stream() : nil }
}
struct TableDocument: Sendable {
  let file: InputFile
  var settings: InputSettings
  let format = TableFormat.csv
  let encoding = "utf-8"
  var source: String { file.source }
  var isRejectedRows: Bool { String(decoding: (try? file.bytes(at: 0, count: 400)) ?? [], as: UTF8.self).contains("heritage:file") }
  init(_ file: InputFile, _ r: Recognition, _ settings: InputSettings) throws { self.file = file; self.settings = settings }
  func reader(columns: ColumnTable) throws -> any TableReader { try DelimitedReader(file.stream(), settings, columns: columns, unquotesFormulas: isRejectedRows) }
  func reading(as s: InputSettings) throws -> TableDocument { var c = self; c.settings = s; return c }
  func firstColumns() throws -> ColumnTable { try reader(columns: ColumnTable()).columns }
}
struct SiteCandidate { let site: Slug; let name: String }
struct SiteCandidates { init(source: String) {}; mutating func add(_ s: Site) {}; func candidates(for s: Site) -> [SiteCandidate] { [] }; func near(_ l: Location, metres: Double) throws -> Slug? { nil } }
struct MatchesWriter { mutating func append(line: Int, key: String, name: String, _ c: SiteCandidate) {}; mutating func take() -> [UInt8] { [] } }
public struct MatchDecisions: Hashable, Sendable { enum D { case site(Slug), new }; subscript(key: String) -> D? { nil }; public init(_ f: InputFile) throws {} }
