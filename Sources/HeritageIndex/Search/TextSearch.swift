public import HeritageModel
public import HeritageStore

/// A record in which words were found.
public struct SearchHit: Sendable {
  public let record: any HeritageRecord
  public let print: RecordPrint?
  /// The field with the words.
  public let field: SearchField
  /// The words with some of the text around them.
  public let excerpt: String
}

/// What a search of all texts found.
public struct SearchResult: Sendable {
  /// The first of what was found: names before titles, descriptions, narratives and other texts, and
  /// in each the order of the paths.
  public var hits: [SearchHit] = []
  /// How many records hold the words.
  public var found = 0
  /// The sites, monuments and items of evidence that the hits name and that are not for everybody.
  public var sensitiveGrounds = Records()
  /// The records that could not be looked into, or that hold the words and cannot be read.
  public var damaged: [DamagedRecord] = []
}

extension Catalogue {
  /// Finds records whose texts together hold every word, whatever the case and diacritics.
  ///
  /// A word also finds longer ones that begin with it; one in a script without spaces is found
  /// anywhere, one in Arabic also behind the article and the letters that are written as one with it.
  /// Hebrew has such letters too, and they count where the words are found nowhere without them.
  ///
  /// - Parameters:
  ///   - query: The words.
  ///   - limit: The most hits to give; all are counted.
  /// - Returns: The hits. A record that cannot be read and whose bytes show that it does not hold the
  ///   words is not told of, as `check` does.
  /// - Throws: ``StoreError`` if the store cannot be read.
  public func search(_ query: String, limit: Int = .max) throws(StoreError) -> SearchResult {
    let words = SearchWord.words(of: query)
    guard !words.isEmpty else { return SearchResult() }
    var result = try search(words, limit: limit)
    let joined = SearchWord.joined(words)
    if result.found == 0, !joined.isEmpty { result = try search(joined, limit: limit) }
    try addSensitiveGrounds(to: &result)
    return result
  }

  private func search(_ words: [SearchWord], limit: Int) throws(StoreError) -> SearchResult {
    let batches = SearchBatches(of: words)
    var ranking = SearchRanking(limit: limit)
    try store.forEachRecord(below: "") { item in
      batches.add(item) { ranking.add($0) }
      return true
    }
    batches.finish { ranking.add($0) }
    return ranking.result(of: words)
  }

  private func addSensitiveGrounds(to result: inout SearchResult) throws(StoreError) {
    var paths: Set<String> = []
    for link in result.hits.flatMap(\.record.links) {
      switch link.target {
      case .site(let id): paths.insert(RecordLayout.path(ofSite: id))
      case .monument(let id, let site): paths.insert(RecordLayout.path(ofMonument: id, site: site))
      case .evidence(let id): paths.insert(RecordLayout.path(ofEvidence: id))
      default: break
      }
    }
    var grounds: [any HeritageRecord] = []
    var damaged: [DamagedRecord] = []
    func add(_ stored: StoredRecord) {
      do throws(DamagedRecord) {
        grounds.append(try stored.read())
      } catch {
        damaged.append(error)
      }
    }
    if paths.count > Self.manyLookUps {
      try store.forEachRecord(below: "") { item in
        if case .record(let stored) = item, paths.contains(stored.path.text) { add(stored) }
        return true
      }
    } else {
      for path in paths.sorted() {
        do throws(StoreError) {
          if let stored = try store.record(at: RegistryPath(path)) { add(stored) }
        } catch {
          damaged.append(DamagedRecord(path: path, reason: error.description))
        }
      }
    }
    for record in grounds where record.sensitivity != Sensitivity() {
      result.sensitiveGrounds.add(record)
    }
    let known = Set(result.damaged.map(\.path))
    result.damaged += damaged.filter { !known.contains($0.path) }
  }

  /// To read all records once takes as long as this many look-ups in a large pack.
  private static let manyLookUps = 5000
}

/// The hits of a search as they come, in the order of the paths.
private struct SearchRanking {
  private let limit: Int
  /// By rank; of each no more than could be shown.
  private var hits: [[(stored: StoredRecord, record: any HeritageRecord, place: FoundPlace)]]
  private var found = 0
  private var damaged: [DamagedRecord] = []

  init(limit: Int) {
    self.limit = limit
    let last = SearchField.allCases.map(\.rank).max() ?? 0
    hits = Array(repeating: [], count: last + 1)
  }

  mutating func add(_ look: SearchLook) {
    switch look {
    case .damaged(let record):
      damaged.append(record)
    case .found(let stored, let place):
      let rank = place.field.rank
      if hits[rank].count < limit {
        do throws(DamagedRecord) {
          hits[rank].append((stored, try stored.read(), place))
        } catch {
          damaged.append(error)
          return
        }
      }
      found += 1
    }
  }

  func result(of words: [SearchWord]) -> SearchResult {
    var result = SearchResult()
    result.hits = hits.joined().prefix(limit).map { stored, record, place in
      SearchHit(
        record: record, print: StoredItem.record(stored).print(of: record), field: place.field,
        excerpt: place.excerpt(around: words[place.word]))
    }
    result.found = found
    result.damaged = damaged
    return result
  }
}
