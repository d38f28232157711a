import CanonicalJSON
import HeritageIndex
public import HeritageModel

extension Registry {
  /// Returns the place that stands now for one that may have given way to another, through every
  /// step; what is recorded about the one goes there.
  ///
  /// - Throws: ``RegistryError`` with the parts if it was split, or if it leads nowhere.
  public func successor(of place: Subject) throws(RegistryError) -> Subject {
    try RegistryError.telling { try catalogue.heir(of: place) }
  }
}

extension Catalogue {
  /// Returns the place that stands now for one that may have given way.
  ///
  /// - Parameters:
  ///   - subject: The place.
  ///   - known: A site that was read already.
  /// - Returns: The place that stands.
  /// - Throws: ``RegistryError`` if it was split, or leads nowhere.
  func heir(of subject: Subject, knowing known: Site? = nil) throws -> Subject {
    let succession = try Succession(
      of: subject, site: { id in try known?.id == id ? known : site(id) },
      monuments: { id in
        let contents = try contents(ofSite: id)
        let unread = contents.damaged.first {
          RecordLayout.kind(ofPath: $0.path).map { $0 == .monument } ?? true
        }
        if let unread { throw unread }
        return Array(contents.monuments)
      })
    switch succession {
    case .stands(let heir): return heir
    case .split(let whole, let step):
      throw RegistryError(split: whole, into: try step.successors.map { try line(of: $0, whole) })
    case .withoutMonument(let monument, let site):
      let known = try contents(ofSite: site).monuments.prefix(20).map { "\(site)/\($0.id)" }
      throw RegistryError(
        .refused, "the site of '\(monument)' gave way to '\(site)', which has no such monument",
        hint: known.isEmpty
          ? "run 'heritage add-monument \(site)' first"
          : "name one of: \(known.joined(separator: ", ")); or run 'heritage add-monument \(site)'")
    case .broken(let former, let by):
      throw RegistryError(
        .damaged, "'\(former)' gave way to '\(by)', which is not there or leads back to it",
        hint: "run 'heritage check' to see what is wrong")
    }
  }
}

extension Catalogue {
  /// The identifier of a part of what was split, and the name to show.
  private func line(of part: Slug, _ whole: RecordReference) throws -> String {
    if case .monument(_, let site) = whole {
      try monument(part, of: site)?.line ?? "\(site)/\(part)"
    } else {
      try site(part)?.line ?? part.text
    }
  }
}

/// The sites and monuments that drafts name, each looked up once, however many drafts name it.
struct KnownSubjects {
  private var heirs: [Subject: Subject] = [:]

  /// Lets a draft name the place that stands now for the one that it names.
  ///
  /// - Returns: The site of that place.
  /// - Throws: ``RegistryError`` if the registry does not have what the draft names, or it was split.
  mutating func settle(
    _ draft: inout JSONObject, _ recording: inout Recording
  ) throws -> Slug {
    let monument = try draft["monument"]?.stringValue.map { try Slug($0) }
    let named = Subject(
      site: try draft["site"]?.stringValue.map { try Slug($0) }
        ?? recording.catalogue.site(ofDraft: draft).id, monument: monument)
    let heir = try heirs[named] ?? heir(of: named, draft, &recording)
    heirs[named] = heir
    draft["site"] = .string(heir.site.text)
    if let monument = heir.monument { draft["monument"] = .string(monument.text) }
    return heir.site
  }

  private func heir(
    of named: Subject, _ draft: JSONObject, _ recording: inout Recording
  ) throws -> Subject {
    let catalogue = recording.catalogue
    let site = try catalogue.site(ofDraft: draft)
    if let monument = named.monument, try catalogue.monument(monument, of: site.id) == nil {
      let known = try catalogue.contents(ofSite: site.id).monuments.prefix(20).map(\.id.text)
      throw RegistryError(
        .notThere, "the site '\(site.id)' has no monument '\(monument)'",
        hint: known.isEmpty
          ? "run 'heritage add-monument' first" : "it has: \(known.joined(separator: ", "))")
    }
    let heir = try catalogue.heir(of: named, knowing: site)
    if heir != named {
      recording.remark(
        .note, "'\(named.reference)' gave way to '\(heir.reference)', so it is recorded there")
    }
    return heir
  }
}
