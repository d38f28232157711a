import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageText

extension Recording {
  /// Writes sites from drafts, in one operation.
  func addSites(_ drafts: [JSONObject]) throws {
    try record { catalogue, _, _ in
      var taken: Set<String> = []
      return try fromEach(drafts) { draft in
        let slug = try Self.slug(of: draft) { id in
          try taken.contains(id.text) || catalogue.site(id) != nil
        }
        taken.insert(slug.text)
        var json = draft
        json.fill("id", slug.text)
        let site = try Site(json: json)
        return [
          NewRecord(id: slug.text, path: site.path, record: site, json: site.json)
        ]
      }
    }
  }

  /// Writes monuments from drafts, in one operation.
  func addMonuments(_ drafts: [JSONObject]) throws {
    try record { catalogue, _, _ in
      var taken: Set<String> = []
      return try fromEach(drafts) { draft in
        let site = try Self.existingSite(draft, catalogue)
        let slug = try Self.slug(of: draft) { id in
          try taken.contains("\(site)/\(id)") || catalogue.monument(id, of: site) != nil
        }
        taken.insert("\(site)/\(slug)")
        var json = draft
        json.fill("id", slug.text)
        let monument = try Monument(json: json)
        return [
          NewRecord(
            id: "\(site)/\(slug)", path: monument.path, record: monument,
            json: monument.json)
        ]
      }
    }
  }

  /// Returns the site that a draft names.
  static func existingSite(_ draft: JSONObject, _ catalogue: Catalogue) throws -> Slug {
    guard let text = draft["site"]?.stringValue else {
      throw CommandError("'site' is missing", hint: "name the site that the record belongs to")
    }
    let id = try Slug(text)
    guard try catalogue.site(id) != nil else {
      throw CommandError(
        "the registry has no site '\(id)'",
        hint: "run 'heritage add-site' first, or 'heritage list sites' to see them")
    }
    return id
  }

  /// Returns the identifier that a draft gives, or makes one from its first name.
  private static func slug(of draft: JSONObject, isTaken: (Slug) throws -> Bool) throws -> Slug {
    if let given = draft["id"]?.stringValue {
      let slug = try Slug(given)
      guard try !isTaken(slug) else {
        throw CommandError(
          "'\(slug)' is taken already", hint: "give another identifier with --id")
      }
      return slug
    }
    let names = draft["names"]?.arrayValue?.compactMap { $0.objectValue?["text"]?.stringValue }
    guard let name = names?.first else { throw CommandError.usage("--name is missing") }
    guard let text = SlugText.make(from: name) else {
      throw CommandError(
        "no identifier can be made from the name '\(name)'", hint: "give one with --id")
    }
    let slug = try Slug(text)
    if try !isTaken(slug) { return slug }
    // Two places of one name are told apart by what others call them, the same everywhere.
    let ids = draft["externalIds"]?.objectValue ?? JSONObject()
    for (scheme, value) in ids {
      guard let value = value.stringValue,
        let longer = SlugText.make(from: "\(text) \(scheme) \(value)")
      else { continue }
      let slug = try Slug(longer)
      if try !isTaken(slug) { return slug }
    }
    throw CommandError(
      "'\(slug)' is taken already, made from the name '\(name)'",
      hint: "if it is another place, give an identifier with --id")
  }
}
