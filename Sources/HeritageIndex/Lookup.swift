import Bytes
import CanonicalJSON
public import HeritageModel
import HeritageStore
import HeritageText

/// What a search for a site or a monument by some words found.
public struct Lookup<Found: Sendable>: Sendable {
  /// The records that the words name.
  public var matches: [Found]
  /// Whether the words are an identifier or the whole of a name of theirs, not a part of one.
  public var isWhole = true
  /// Names that come close, when nothing matches, closest first.
  public var suggestions: [String] = []
  /// The records that cannot be read, and so may be what the words name.
  public var damaged: [DamagedRecord] = []
}

extension Catalogue {
  /// Finds sites by identifier, by any name in any script, or by an external identifier.
  ///
  /// A whole name beats words inside a name. An external identifier is found in any spelling, as
  /// are `unesco:23`, a bare `q5747`, or the address of the register's page.
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

  /// Finds the monuments of a site that have an identifier or the whole of a name.
  public func monuments(named query: String, of site: Slug) throws -> Lookup<Monument> {
    if let id = try? Slug(query), let monument = try monument(id, of: site) {
      return Lookup(matches: [monument])
    }
    var lookup: Lookup<Monument> = try search(query, below: RecordLayout.folder(ofSite: site))
    if !lookup.isWhole { lookup.matches = [] }
    return lookup
  }

  /// Finds the sites that have one of some names as the whole of a name, those that
  /// gave way to others left out.
  ///
  /// What cannot be read is left out too, as nothing is decided by this.
  public func sites(calledAnyOf texts: [String]) throws -> [Site] {
    let names = Set(texts.map { FoldedName($0) })
    let keys = names.map { PackKey.name($0, of: .site) }
    var found: [Site] = []
    var unread: [DamagedRecord] = []
    try forEachCandidate(.site, .having(keys), below: Self.places, &unread) { stored, candidate in
      guard !candidate.isSuperseded,
        candidate.names.contains(where: { names.contains(FoldedName($0)) })
      else { return }
      do throws(DamagedRecord) {
        if let site = try stored.read() as? Site { found.append(site) }
      } catch {
        // Its names can be read and the rest cannot, which 'check' tells.
      }
    }
    return found
  }

  private func search<Found: HeritageRecord>(
    _ query: String, below folder: String = places
  ) throws(StoreError) -> Lookup<Found> {
    let search = NameSearch(query)
    var found: [StoredRecord] = []
    var lookup = Lookup<Found>(matches: [])
    let keys = search.keys(for: Found.kind)
    try forEachCandidate(Found.kind, .having(keys), below: folder, &lookup.damaged) {
      if search.match($1) == .whole { found.append($0) }
    }
    var unread: [DamagedRecord] = []
    if found.isEmpty {
      var joined: [StoredRecord] = []
      try forEachCandidate(Found.kind, .withWords(search), below: folder, &unread) {
        switch search.match($1) {
        case .partial: found.append($0)
        case .joined: joined.append($0)
        case .whole, .none: break
        }
      }
      if found.isEmpty { found = joined }
      lookup.isWhole = found.isEmpty
    }
    for stored in found {
      do {
        if let match = try stored.read() as? Found { lookup.matches.append(match) }
      } catch {
        lookup.damaged.append(error)
      }
    }
    guard found.isEmpty else { return lookup }
    // To compare letter by letter takes many times as long, so it waits until nothing else helps.
    var near: [NearName] = []
    try forEachCandidate(Found.kind, .near(search), below: folder, &unread) {
      near += search.near($1)
    }
    lookup.suggestions = NearName.closest(near)
    return lookup
  }

  /// Where sites and monuments are.
  static let places = "sites/"

  /// Visits the records of a kind that may be meant, ascending by path; others may be among them.
  private func forEachCandidate(
    _ kind: RecordKind, _ sought: SoughtRecords, below folder: String,
    _ damaged: inout [DamagedRecord], _ body: (StoredRecord, Candidate) -> Void
  ) throws(StoreError) {
    func show(_ item: StoredItem) {
      guard item.mayBe(kind) else { return }
      do throws(DamagedRecord) {
        let stored = try item.stored
        body(stored, try Candidate(stored))
      } catch {
        damaged.append(error)
      }
    }
    if folder == Self.places, let items = try indexedItems(of: kind, sought) {
      items.forEach(show)
      return
    }
    try store.forEachRecord(below: folder) { item in
      show(item)
      return true
    }
  }
}

extension StoredItem {
  /// Whether this is a record of a kind, or cannot be read and may hold one, as a pack may.
  func mayBe(_ kind: RecordKind) -> Bool {
    switch self {
    case .record(let stored): RecordLayout.kind(ofPath: stored.path.text) == kind
    case .damaged(let path, _):
      (RecordLayout.kind(ofPath: path) ?? RecordLayout.kind(ofFolder: path)).map { $0 == kind }
        ?? true
    }
  }

  /// The bytes of the record.
  var stored: StoredRecord {
    get throws(DamagedRecord) {
      switch self {
      case .record(let stored): return stored
      case .damaged(let path, let reason): throw DamagedRecord(path: path, reason: reason)
      }
    }
  }
}

/// What a record offers to be found by, read without the rest of it.
struct Candidate {
  let id: String
  let names: [String]
  let externalIDs: [String: String]
  /// The keys of the rows of one list that were brought into the record, where they were asked for.
  let keys: [String]
  /// The keys under which those rows stood before the list renamed them.
  let formerKeys: [String]
  let isSuperseded: Bool

  /// Reads it from a record's bytes.
  ///
  /// - Parameters:
  ///   - stored: The record.
  ///   - withNames: Whether the names are read too, which take the most time.
  ///   - source: The list whose keys are read too, if any.
  /// - Throws: `DamagedRecord` if they are not those of a record, or a part of this cannot be told.
  init(
    _ stored: StoredRecord, withNames: Bool = true, keysOf source: String? = nil
  ) throws(DamagedRecord) {
    try self.init(stored.bytes.span, at: stored.path.text, withNames: withNames, keysOf: source)
  }

  /// Reads it from the bytes of the record at a path.
  init(
    _ bytes: Span<UInt8>, at path: String, withNames: Bool = true, keysOf source: String? = nil
  ) throws(DamagedRecord) {
    let members: JSONObject
    do {
      members = try JSONParser.members(
        ["externalIds", "id", "supersededBy"] + (withNames ? ["names"] : [])
          + (source == nil ? [] : ["origins"]),
        of: bytes)
    } catch {
      throw DamagedRecord(path: path, reason: error.description)
    }
    let names = withNames ? Self.names(members["names"]) : []
    let identifiers = members["externalIds"]?.objectValue
    let values = identifiers?.map { ($0.key, $0.value.stringValue) } ?? []
    guard let id = members["id"]?.stringValue, let names,
      members["externalIds"] == nil || identifiers != nil, values.allSatisfy({ $0.1 != nil })
    else {
      // The whole record says best what is wrong with it.
      _ = try RecordLayout.record(at: path, bytes: array(bytes))
      throw DamagedRecord(
        path: path,
        reason: withNames && members["names"] == nil
          ? "'names' is missing" : "its names and identifiers cannot be read")
    }
    self.id = id
    self.names = names
    externalIDs = Dictionary(uniqueKeysWithValues: values.map { ($0.0, $0.1 ?? "") })
    let origin = source.flatMap { members["origins"]?.objectValue?[$0]?.objectValue }
    func texts(_ name: String) -> [String] {
      origin?[name]?.arrayValue?.compactMap(\.stringValue) ?? []
    }
    keys = texts("keys")
    formerKeys = texts("formerKeys")
    isSuperseded = members["supersededBy"] != nil
  }

  /// Returns the texts of names, `nil` if one has none or there is no list of them: whatever was
  /// asked for may be what the record was called.
  private static func names(_ member: JSONValue?) -> [String]? {
    guard let list = member?.arrayValue else { return nil }
    let texts = list.compactMap { $0.objectValue?["text"]?.stringValue }
    return texts.count == list.count ? texts : nil
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
    case whole
    /// Every word asked for stands in one of the names.
    case partial
    /// As before, with words that letters stand before which belong to others as a rule.
    case joined
    case none
  }

  private let query: String
  let folded: FoldedName
  let words: [SearchWord]
  private let joinedWords: [SearchWord]
  private let externalID: ExternalID?

  init(_ query: String) {
    self.query = query
    folded = FoldedName(query)
    words = SearchWord.words(of: query)
    joinedWords = SearchWord.joined(words)
    // Most names are no identifiers of other registers.
    externalID = try? ExternalID(query)
  }

  /// What a record of a kind has that is meant as a whole.
  func keys(for kind: RecordKind) -> [PackKey] {
    [.name(folded, of: kind)] + (externalID.map { [.external($0, of: kind)] } ?? [])
  }

  func match(_ candidate: Candidate) -> Match {
    if candidate.id == query || hasExternalID(candidate) { return .whole }
    guard !words.isEmpty else { return .none }
    var match = Match.none
    for text in [candidate.id] + candidate.names {
      let name = FoldedName(text)
      if name == folded { return .whole }
      if words.allSatisfy({ $0.stands(in: name.text) }) {
        match = .partial
      } else if match == .none, !joinedWords.isEmpty,
        joinedWords.allSatisfy({ $0.stands(in: name.text) })
      {
        match = .joined
      }
    }
    return match
  }

  private func hasExternalID(_ candidate: Candidate) -> Bool {
    guard let externalID, !candidate.externalIDs.isEmpty else { return false }
    let held = ExternalID.sound(in: candidate.externalIDs)
    if held.contains(externalID) { return true }
    // Of a register that is not known here nobody can say whether case matters.
    return held.contains {
      $0.scheme == externalID.scheme && $0.value.lowercased() == externalID.value.lowercased()
    }
  }

  /// Whether folded names may have all words; what stands around these is not looked at.
  func mayStand(in names: Span<UInt8>) -> Bool {
    for words in [words, joinedWords] where !words.isEmpty {
      var haveAll = true
      for word in words where !word.occurs(in: names) { haveAll = false }
      if haveAll { return true }
    }
    return false
  }

  /// How many letters of a name may differ; `nil` where the text is too short to be like another.
  var editsAllowed: Int? {
    let length = folded.text.count
    return length > 2 ? max(1, min(3, length / 4)) : nil
  }

  /// Returns the names of a record that have a word which begins with the one asked for, or that
  /// differ in a few letters, as a whole or in one word.
  func near(_ candidate: Candidate) -> [NearName] {
    guard let allowed = editsAllowed else { return [] }
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
