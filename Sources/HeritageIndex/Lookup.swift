import CanonicalJSON
public import HeritageModel
import HeritageStore
import HeritageText

/// What a search for a site or a monument by some words found.
public struct Lookup<Found: Sendable>: Sendable {
  /// The records that the words name.
  public var matches: [Found]
  /// Names that come close, when nothing matches, closest first.
  public var suggestions: [String] = []
  /// The records that the words name too but that cannot be read.
  public var damaged: [DamagedRecord] = []
}

extension Catalogue {
  /// Finds sites by identifier, by any name in any script, or by an external identifier.
  ///
  /// An exact name beats words inside a name; `unesco:23` and a bare `Q5747`, in any case, name
  /// external identifiers.
  public func sites(named query: String) throws -> Lookup<Site> {
    if let id = try? Slug(query), let site = try site(id) {
      return Lookup(matches: [site])
    }
    return try search(query)
  }

  /// Finds monuments like ``sites(named:)``; `palmyra/temple-of-bel` names one exactly.
  public func monuments(named query: String) throws -> Lookup<Monument> {
    let parts = query.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let site = try? Slug(String(parts[0])),
      let id = try? Slug(String(parts[1])), let monument = try monument(id, of: site)
    {
      return Lookup(matches: [monument])
    }
    return try search(query)
  }

  private func search<Found: HeritageRecord>(
    _ query: String
  ) throws(StoreError) -> Lookup<Found> {
    let found = try search(query, kind: Found.kind)
    var lookup = Lookup<Found>(matches: [], suggestions: found.suggestions)
    for stored in found.matches {
      do {
        if let match = try stored.read() as? Found { lookup.matches.append(match) }
      } catch {
        lookup.damaged.append(error)
      }
    }
    return lookup
  }

  private func search(
    _ query: String, kind: RecordKind
  ) throws(StoreError) -> Lookup<StoredRecord> {
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
    if !exact.isEmpty { return Lookup(matches: exact) }
    if !partial.isEmpty { return Lookup(matches: partial) }
    // To compare letter by letter takes many times as long, so it waits until nothing else helps.
    var near: [NearName] = []
    try forEachCandidate(kind) { near += search.near($1) }
    return Lookup(matches: [], suggestions: NearName.closest(near))
  }

  private func forEachCandidate(
    _ kind: RecordKind, _ body: (StoredRecord, Candidate) -> Void
  ) throws(StoreError) {
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
  /// How many letters differ; none where the name begins with what was asked for.
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
  private let words: [SearchWord]

  init(_ query: String) {
    self.query = query
    folded = FoldedName(query)
    words = folded.text.split(separator: " ").map(SearchWord.init)
  }

  func match(_ candidate: Candidate) -> Match {
    if candidate.id == query || namesExternalID(candidate.externalIDs) { return .exact }
    guard !words.isEmpty else { return .none }
    var match = Match.none
    for text in [candidate.id] + candidate.names {
      let name = FoldedName(text)
      if name == folded { return .exact }
      if words.allSatisfy({ $0.stands(in: name.text) }) { match = .partial }
    }
    return match
  }

  private func namesExternalID(_ ids: JSONObject) -> Bool {
    if let colon = query.firstIndex(of: ":") {
      let value = query[query.index(after: colon)...].lowercased()
      return ids[query[..<colon].lowercased()]?.stringValue?.lowercased() == value
    }
    return query.lowercased().hasPrefix("q")
      && ids["wikidata"]?.stringValue?.lowercased() == query.lowercased()
  }

  /// Returns the names of a record that have a word which begins with the one asked for, or that
  /// differ in a few letters, as a whole or in one word.
  func near(_ candidate: Candidate) -> [NearName] {
    let length = folded.text.count
    guard length > 2 else { return [] }
    let allowed = max(1, min(3, length / 4))
    return candidate.names.compactMap { text in
      var best = NameDistance.edits(query, text, atMost: allowed)
      if words.count == 1 {
        for word in FoldedName(text).text.split(separator: " ") {
          if word.hasPrefix(folded.text) { return NearName(edits: 0, text: text) }
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
