import CanonicalJSON
public import ByteStreams
import HeritageModel
struct SiteCandidate { let site: Slug; let name: String }
struct SiteCandidates { init(source: String) {}; mutating func add(_ s: Site) {}; func candidates(for s: Site) -> [SiteCandidate] { [] }; func near(_ l: Location, metres: Double) throws -> Slug? { nil } }
struct MatchesWriter { mutating func append(line: Int, key: String, name: String, _ c: SiteCandidate) {}; mutating func take() -> [UInt8] { [] } }
public struct MatchDecisions: Hashable, Sendable { enum D { case site(Slug), new }; subscript(key: String) -> D? { nil }; public init(_ f: InputFile) throws {}; var json: JSONObject { [:] } }
