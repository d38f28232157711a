import CanonicalJSON
public import HeritageModel
import HeritageText

/// What a search for a site or a monument by some words found.
public struct Lookup<Found: Sendable>: Sendable {
  /// The records that the words name.
  public var matches: [Found]
  /// Names that come close, when nothing matches, closest first.
  public var suggestions: [String]
}

extension Catalogue {
  /// Finds sites by identifier, by any name in any script, or by an external identifier.
  ///
  /// An exact name beats words inside a name; `unesco:23` and a bare `Q5747` name external
  /// identifiers.
  public func sites(named query: String) throws -> Lookup<Site> {
    if let id = try? Slug(query), let site = try site(id) {
      return Lookup(matches: [site], suggestions: [])
    }
    let found = try search(query, kind: .site)
    return Lookup(
      matches: try found.matches.compactMap { stored in
        if case .site(let site) = try AnyRecord(stored) { site } else { nil }
      }, suggestions: found.suggestions)
  }

  /// Finds monuments like ``sites(named:)``; `palmyra/temple-of-bel` names one exactly.
  public func monuments(named query: String) throws -> Lookup<Monument> {
    let parts = query.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let site = try? Slug(String(parts[0])),
      let id = try? Slug(String(parts[1])), let monument = try monument(id, of: site)
    {
      return Lookup(matches: [monument], suggestions: [])
    }
    let found = try search(query, kind: .monument)
    return Lookup(
      matches: try found.matches.compactMap { stored in
        if case .monument(let monument) = try AnyRecord(stored) { monument } else { nil }
      }, suggestions: found.suggestions)
  }

  private func search(_ query: String, kind: RecordKind) throws -> Lookup<StoredRecord> {
    let search = NameSearch(query)
    var exact: [StoredRecord] = []
    var partial: [StoredRecord] = []
    try forEachCandidate(kind) { stored, candidate in
      switch search.match(candidate) {
      case .exact: exact.append(stored)
      case .partial: partial.append(stored)
      case .none: break
      }
    }
    if !exact.isEmpty { return Lookup(matches: exact, suggestions: []) }
    if !partial.isEmpty { return Lookup(matches: partial, suggestions: []) }
    // To compare letter by letter takes many times as long, so it waits until nothing else helps.
    var near: [NearName] = []
    try forEachCandidate(kind) { near += search.near($1) }
    return Lookup(matches: [], suggestions: NearName.closest(near))
  }

  private func forEachCandidate(
    _ kind: RecordKind, _ body: (StoredRecord, Candidate) -> Void
  ) throws {
    try store.forEachRecord(below: "sites/") { item in
      // A record that cannot be read is the business of 'check'; a search passes it by.
      if case .record(let stored) = item, RecordLayout.kind(ofPath: stored.path.text) == kind,
        let candidate = Candidate(stored)
      {
        body(stored, candidate)
      }
      return true
    }
  }
}

/// What a record offers to be found by, read without the rest of it.
struct Candidate {
  let id: String
  let names: [String]
  let externalIDs: JSONObject

  /// Reads it from a record's bytes; `nil` if they are not those of a record.
  init?(_ stored: StoredRecord) {
    guard
      let members = try? JSONParser.members(
        ["externalIds", "id", "names"], of: stored.bytes.span),
      let id = members["id"]?.stringValue
    else { return nil }
    self.id = id
    names = (members["names"]?.arrayValue ?? []).compactMap { name in
      name.objectValue?["text"]?.stringValue
    }
    externalIDs = members["externalIds"]?.objectValue ?? JSONObject()
  }
}

/// A name that comes close to what was asked for.
struct NearName {
  let edits: Int
  let text: String

  /// Returns at most five different names, closest first.
  static func closest(_ names: [NearName]) -> [String] {
    var texts: [String] = []
    for name in names.sorted(by: { ($0.edits, $0.text) < ($1.edits, $1.text) })
    where !texts.contains(name.text) && texts.count < 5 {
      texts.append(name.text)
    }
    return texts
  }
}

/// Compares what a user asked for with the identifiers and names of a record.
struct NameSearch {
  enum Match {
    case exact
    /// Every word asked for stands in one of the names.
    case partial
    case none
  }

  private let query: String
  private let folded: FoldedName
  private let words: [Substring]

  init(_ query: String) {
    self.query = query
    folded = FoldedName(query)
    words = folded.text.split(separator: " ")
  }

  func match(_ candidate: Candidate) -> Match {
    if candidate.id == query || namesExternalID(candidate.externalIDs) { return .exact }
    guard !words.isEmpty else { return .none }
    var match = Match.none
    for text in [candidate.id] + candidate.names {
      let name = FoldedName(text)
      if name == folded { return .exact }
      let nameWords = name.text.split(separator: " ")
      if words.allSatisfy(nameWords.contains) { match = .partial }
    }
    return match
  }

  private func namesExternalID(_ ids: JSONObject) -> Bool {
    if let colon = query.firstIndex(of: ":") {
      let value = String(query[query.index(after: colon)...])
      return ids[query[..<colon].lowercased()]?.stringValue == value
    }
    return query.hasPrefix("Q") && ids["wikidata"]?.stringValue == query
  }

  /// Returns the names of a record that differ in a few letters, as a whole or in one word.
  func near(_ candidate: Candidate) -> [NearName] {
    let allowed = max(1, min(3, folded.text.count / 4))
    return candidate.names.compactMap { text in
      var best = NameDistance.edits(query, text, atMost: allowed)
      if words.count == 1 {
        for word in FoldedName(text).text.split(separator: " ") {
          guard let edits = NameDistance.edits(folded.text, String(word), atMost: allowed) else {
            continue
          }
          best = min(best ?? .max, edits)
        }
      }
      return best.map { NearName(edits: $0, text: text) }
    }
  }
}
