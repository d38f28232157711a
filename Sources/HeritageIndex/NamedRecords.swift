public import HeritageModel
import HeritageStore

extension Catalogue {
  /// Visits every site that no other took the place of.
  ///
  /// - Throws: ``DamagedRecord`` for the first that cannot be read, whatever `body` throws.
  public func forEachSite(_ body: (Site) throws -> Void) throws {
    try forEachRecord { (site: Site) in
      if site.supersededBy == nil { try body(site) }
    }
  }

  /// Visits every monument that no other took the place of; errors are as for ``forEachSite(_:)``.
  public func forEachMonument(_ body: (Monument) throws -> Void) throws {
    try forEachRecord { (monument: Monument) in
      if monument.supersededBy == nil { try body(monument) }
    }
  }

  /// Visits every report; errors are as for ``forEachSite(_:)``.
  public func forEachReport(_ body: (Report) throws -> Void) throws { try forEachRecord(body) }

  /// Visits every review of a report; errors are as for ``forEachSite(_:)``.
  public func forEachReview(_ body: (Review) throws -> Void) throws { try forEachRecord(body) }

  private func forEachRecord<Record: HeritageRecord>(
    _ body: (Record) throws -> Void
  ) throws {
    var fault: (any Error)?
    try store.forEachRecord(below: "sites/") { item in
      guard item.mayBe(Record.kind) else { return true }
      do {
        if let record = try item.stored.read() as? Record { try body(record) }
        return true
      } catch {
        fault = error
        return false
      }
    }
    if let fault { throw fault }
  }
}
