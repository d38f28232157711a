import CanonicalJSON

/// Where each record lives below a registry's folder, as registry format 1 lays it out.
public enum RecordLayout {
  /// The folder that holds a site's own files, ending in a slash.
  public static func folder(ofSite id: Slug) -> String {
    "sites/\(id.text.prefix(2))/\(id)/"
  }

  public static func path(ofSite id: Slug) -> String { folder(ofSite: id) + "site.json" }

  public static func path(ofMonument id: Slug, site: Slug) -> String {
    folder(ofSite: site) + "monuments/\(id).json"
  }

  /// The path of an item of evidence, below a folder named by the first two characters.
  public static func path(ofEvidence id: RecordID) -> String {
    "evidence/\(id.text.prefix(2))/\(id).json"
  }

  public static func path(of review: Review, site: Slug) -> String {
    folder(ofSite: site) + file(of: review)
  }

  /// The file of a review in the folder of the site that its report is about.
  static func file(of review: Review) -> String {
    "reviews/\(review.report)_\(review.id).json"
  }

  /// Tells which kind of record a path holds, or `nil` for a path that holds none.
  public static func kind(ofPath path: String) -> RecordKind? {
    // A look-up asks this of every path, and most are those of sites.
    if path.hasPrefix("sites/"), path.hasSuffix("/site.json"),
      path.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 3
    {
      return .site
    }
    let parts = parts(of: path)
    guard parts.last?.hasSuffix(".json") == true else { return nil }
    switch (parts.first, parts.count) {
    case ("sites", 4) where parts[3] == "site.json": return .site
    case ("sites", 5): return kindsOfFolder[String(parts[3])]
    case ("evidence", 3) where parts[1] != "files":
      return parts[2].contains("_") ? .retraction : .evidence
    case ("set-aside", 3): return .setAside
    case ("sources", 3): return .source
    default: return nil
    }
  }

  /// Tells which kind of record a folder of a site holds, or `nil` for a path that is no such
  /// folder's.
  public static func kind(ofFolder path: String) -> RecordKind? {
    let parts = parts(of: path)
    return parts.first == "sites" && parts.count == 4 ? kindsOfFolder[String(parts[3])] : nil
  }

  /// Tells whether a path is that of a folder in which records lie, at any depth.
  public static func isFolder(_ path: String) -> Bool {
    let parts = parts(of: path)
    return switch (parts.first, parts.count) {
    // The folders of a site and an item are named by the first two characters, or by one alone.
    case ("sites", 2), ("evidence", 2): parts[1].utf8.count <= 2
    case ("sites", 3): parts[2].prefix(2) == parts[1]
    default: kind(ofFolder: path) != nil
    }
  }

  /// Tells which record a path is the place of, or `nil` for a path that is none's.
  public static func reference(ofPath path: String) -> RecordReference? {
    guard let kind = kind(ofPath: path) else { return nil }
    let parts = parts(of: path)
    let stem = parts.last?.dropLast(".json".count) ?? ""
    let id =
      switch kind {
      case .site: parts[2]
      case .monument, .source: stem
      default: stem.split(separator: "_").last ?? stem
      }
    do {
      return try RecordReference(kind, String(id), site: String(parts[2]))
    } catch {
      return nil
    }
  }

  /// Cut at the bytes of slashes, as a search for characters would take most of a visit of all paths.
  private static func parts(of path: String) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map(Substring.init)
  }

  private static let kindsOfFolder: [String: RecordKind] = [
    "monuments": .monument, "reports": .report, "reviews": .review, "incidents": .incident,
    "interventions": .intervention,
  ]
}

extension RecordLayout {
  /// Reads the record that lives at a path, and checks that it belongs there.
  ///
  /// - Throws: ``DamagedRecord`` if the bytes are no such record, or one that lives elsewhere.
  public static func record(
    at path: String, bytes: [UInt8]
  ) throws(DamagedRecord) -> any HeritageRecord {
    guard let kind = kind(ofPath: path) else {
      throw DamagedRecord(path: path, reason: "no record has its place here")
    }
    let plain = kind.plainRecord(bytes)
    // What is wrong with a record, and members of a later version, are told by this way alone.
    let record: any HeritageRecord =
      if let plain { plain } else { try parsed(bytes, as: kind, at: path) }
    switch record.livesAt {
    case .path(let place) where place != path:
      throw DamagedRecord(path: path, reason: "it holds the record that belongs at '\(place)'")
    case .besideReport(_, let file) where !path.hasSuffix("/\(file)"):
      throw DamagedRecord(
        path: path, reason: "it holds \(record.reference), which lives elsewhere")
    case .path, .besideReport: return record
    }
  }

  /// Reads a record that is not plain, or says what is wrong with it.
  private static func parsed(
    _ bytes: [UInt8], as kind: RecordKind, at path: String
  ) throws(DamagedRecord) -> any HeritageRecord {
    do {
      guard let json = try JSONParser.parse(bytes).objectValue else {
        throw DamagedRecord(path: path, reason: "it is not a JSON object")
      }
      return try kind.type.init(json: json)
    } catch let error as RecordError {
      throw DamagedRecord(
        path: path, reason: error.problems.map(\.message).joined(separator: "; "), error: error)
    } catch let error as DamagedRecord {
      throw error
    } catch {
      throw DamagedRecord(path: path, reason: "\(error)")
    }
  }
}

extension RecordKind {
  /// Reads a record if its bytes are plain.
  ///
  /// Each type is named here, as the compiler makes code of its own only for a type that it sees.
  fileprivate func plainRecord(_ bytes: [UInt8]) -> (any HeritageRecord)? {
    switch self {
    case .site: Site.read(plain: bytes)
    case .monument: Monument.read(plain: bytes)
    case .report: Report.read(plain: bytes)
    case .evidence: Evidence.read(plain: bytes)
    case .review: Review.read(plain: bytes)
    case .incident: Incident.read(plain: bytes)
    case .intervention: Intervention.read(plain: bytes)
    case .source: Source.read(plain: bytes)
    case .retraction: Retraction.read(plain: bytes)
    case .setAside: SetAside.read(plain: bytes)
    }
  }
}
