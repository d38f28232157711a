import HeritageIndex
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
    func take(_ path: RegistryPath) -> Bool {
      if let kind = RecordLayout.kind(ofPath: path.text), kinds.contains(kind),
        let name = RecordLayout.reference(ofPath: path.text)?.typedName, name.hasPrefix(start)
      {
        found.append(name)
      }
      return found.count < limit
    }
    try RegistryError.telling {
      // Reports lie in the folders of sites, which do not tell them.
      if kinds.contains(.report), kinds.isDisjoint(with: [.site, .monument]), start.count > 1,
        let paths = try catalogue.indexedPaths(ofIdentifiersBeginningWith: [String(start.prefix(2))]
        )
      {
        for path in paths where !take(path) { return }
        return
      }
      for folder in Self.folders(of: kinds, start) where found.count < limit {
        try files.forEachPath(below: folder) { take($0) }
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
    var folders: [String] = []
    if !kinds.isDisjoint(with: [.site, .monument]) {
      let site = start.split(separator: "/", omittingEmptySubsequences: false).first ?? ""
      folders += start.contains("/") ? ["\(site.prefix(2))/\(site)/"] : shards(start, Self.slug)
    } else if kinds.contains(.report) {
      folders.append("")
    }
    folders = folders.map { "sites/" + $0 }
    if kinds.contains(.evidence) { folders += shards(start, Self.digits).map { "evidence/" + $0 } }
    return folders
  }

  /// The characters of identifiers of sites, in the order of paths, with none at all in its place.
  private static let slug = ["-", ""] + "0123456789abcdefghijklmnopqrstuvwxyz".map(String.init)
  private static let digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".map(String.init)

  /// The folders of records, by their first two characters, that begin with a text.
  ///
  /// Of a single letter each folder is named, as those of other letters would be gone through too.
  private static func shards(_ start: String, _ characters: [String]) -> [String] {
    switch start.utf8.count {
    case 0: [""]
    case 1: characters.map { "\(start)\($0)/" }
    default: ["\(start.prefix(2))/"]
    }
  }
}

extension RecordReference {
  /// What is typed to name the record.
  fileprivate var typedName: String {
    let name = description
    return String(name[name.index(after: name.firstIndex(of: "/") ?? name.startIndex)...])
  }
}
