import HeritageModel
import Testing

/// A site or a monument by `site` or `site/monument`.
private func subject(_ text: String) throws -> Subject {
  let parts = text.split(separator: "/").map(String.init)
  return Subject(
    site: try Slug(parts[0]), monument: parts.count > 1 ? try Slug(parts[1]) : nil)
}

/// Places by name, each with what took its place and why.
private struct Places {
  var sites: [Slug: Site] = [:]
  var monuments: [Monument] = []

  init(_ places: [(String, by: [String], SupersessionReason)]) throws {
    for (name, by, reason) in places {
      let place = try subject(name)
      let successors = try by.map { try Slug($0) }
      let step = successors.first.map {
        Supersession(by: $0, reason: reason, parts: Array(successors.dropFirst()))
      }
      if let id = place.monument {
        var monument = Monument(id: id, site: place.site, names: [Name(id.text, language: nil)])
        if id.text.hasPrefix("bel") { monument.names = [Name("Bel", language: nil)] }
        monument.supersededBy = step
        monuments.append(monument)
      } else {
        var site = Site(id: place.site, names: [])
        site.supersededBy = step
        sites[place.site] = site
      }
    }
  }

  func succession(of name: String) throws -> Succession {
    let place = try subject(name)
    return Succession(
      of: place, site: { sites[$0] }, monuments: { id in monuments.filter { $0.site == id } })
  }
}

@Test(arguments: [
  ("palmyra", "palmyra"), ("tadmur", "palmyra"), ("tadmor", "palmyra"),
  ("palmyra/bel", "palmyra/bel"), ("palmyra/bel-2", "palmyra/bel"),
  // By its identifier, then by its name.
  ("tadmur/arch", "palmyra/arch"), ("tadmur/bel-temple", "palmyra/bel"),
])
func `a place leads to the one that stands, through every step`(
  name: String, heir: String
) throws {
  let places = try Places([
    ("palmyra", [], .duplicate), ("tadmur", ["palmyra"], .merged),
    ("tadmor", ["tadmur"], .duplicate),
    ("palmyra/bel", [], .duplicate), ("palmyra/bel-2", ["bel"], .duplicate),
    ("palmyra/arch", [], .duplicate), ("tadmur/arch", [], .duplicate),
    ("tadmur/bel-temple", [], .duplicate),
  ])
  #expect(try places.succession(of: name) == .stands(subject(heir)))
}

@Test func `a place that was split leads nowhere, nor does one that leads to it`() throws {
  let places = try Places([
    ("whole", ["east", "west"], .split), ("east", [], .split), ("west", [], .split),
    ("former", ["whole"], .duplicate), ("lost", ["nothing"], .merged), ("one", ["other"], .merged),
    ("other", ["one"], .merged), ("former/gate", [], .merged), ("twin", ["east"], .merged),
    ("twin/gate", [], .merged),
  ])
  let split = Supersession(
    by: try Slug("east"), reason: .split, parts: [try Slug("west")])
  for name in ["whole", "former"] {
    #expect(try places.succession(of: name) == .split(.site(Slug("whole")), split))
  }
  #expect(
    try places.succession(of: "former/gate")
      == .withoutMonument(.monument(Slug("gate"), of: Slug("former")), Slug("whole")))
  #expect(
    try places.succession(of: "twin/gate")
      == .withoutMonument(.monument(Slug("gate"), of: Slug("twin")), Slug("east")))
  #expect(try places.succession(of: "lost") == .broken(.site(Slug("lost")), by: Slug("nothing")))
  #expect(try places.succession(of: "one") == .broken(.site(Slug("other")), by: Slug("one")))
}
