package import HeritageModel
import HeritageStore

// What a shell offers for a word that somebody is typing. Only paths are read, and only names that
// are valid identifiers are returned: a shell may act on what any other text holds.
extension Registry {
  /// Returns the identifiers of records that begin with a text, those of monuments as
  /// `site/monument`.
  ///
  /// - Parameters:
  ///   - kinds: The kinds of record.
  ///   - start: How they begin.
  ///   - limit: How many to return at most.
  /// - Returns: The identifiers, in the order of their paths.
  /// - Throws: ``RegistryError`` if the registry cannot be read.
  package func identifiers(
    of kinds: Set<RecordKind>, beginningWith start: String, limit: Int
  ) throws(RegistryError) -> [String] {
    var found: [String] = []
    try RegistryError.telling {
      for folder in Self.folders(of: kinds, start) where found.count < limit {
        try files.forEachPath(below: folder) { (path) throws(StoreError) in
          guard let kind = RecordLayout.kind(ofPath: path.text), kinds.contains(kind),
            let name = RecordLayout.reference(ofPath: path.text)?.typedName, name.hasPrefix(start)
          else { return true }
          found.append(name)
          return found.count < limit
        }
      }
    }
    return found
  }

  /// Returns the identifiers of operations that begin with a text, the newest first.
  package func operations(
    beginningWith start: String, limit: Int
  ) throws(RegistryError) -> [String] {
    let names = try history().operations.reversed().lazy.map(\.id).filter { id in
      guard id.hasPrefix(start) else { return false }
      do throws(IdentifierError) {
        _ = try RecordID(id)
        return true
      } catch {
        // A journal that was tampered with can hold anything.
        return false
      }
    }
    return Array(names.prefix(limit))
  }

  /// The folders in which records of some kinds are that begin with a text.
  private static func folders(of kinds: Set<RecordKind>, _ start: String) -> [String] {
    let shard = start.utf8.count >= 2 ? "\(start.prefix(2))/" : ""
    var folders: [String] = []
    if !kinds.isDisjoint(with: [.site, .monument]) {
      let site = start.split(separator: "/", omittingEmptySubsequences: false).first ?? ""
      folders.append(
        start.contains("/") ? "sites/\(site.prefix(2))/\(site)/" : "sites/" + shard)
    } else if kinds.contains(.report) {
      folders.append("sites/")
    }
    if kinds.contains(.evidence) { folders.append("evidence/" + shard) }
    return folders
  }
}

extension RecordReference {
  /// What is typed to name the record.
  fileprivate var typedName: String {
    let name = description
    return String(name[name.index(after: name.firstIndex(of: "/") ?? name.startIndex)...])
  }
}
