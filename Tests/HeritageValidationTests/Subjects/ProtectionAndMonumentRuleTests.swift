import HeritageModel
import HeritageValidation
import Testing

private func protection(
  _ type: ProtectionType, from: String? = nil, until: String? = nil
) throws -> Protection {
  var entry = Protection(type: type)
  entry.from = try from.map { try StatedDate($0) }
  entry.until = try until.map { try StatedDate($0) }
  return entry
}

@Test(arguments: [
  RuleCase(
    "PRT-01", on: "site/palmyra", "'national' ends in '1950' before it begins in '1960'",
    breaks: { $0.site.protections = [try protection(.national, from: "1960", until: "1950")] },
    keeps: { $0.site.protections = [try protection(.national, from: "1960", until: "1960-05")] }),
  RuleCase(
    "PRT-02", on: "site/palmyra",
    "enhanced protection from '2003' comes before the Second Protocol was in force, 2004-03-09",
    breaks: { $0.site.protections = [try protection(.hague1999Enhanced, from: "2003")] },
    keeps: { $0.site.protections = [try protection(.hague1999Enhanced, from: "2004")] }),
  RuleCase(
    "PRT-03", on: "site/palmyra",
    "the site is under 'no-strike-list' and its exact location is public",
    breaks: { sample in
      sample.site.protections = [try protection(.noStrikeList)]
      sample.site.locationCategory = .exact
    },
    keeps: { sample in
      sample.site.protections = [try protection(.noStrikeList)]
      sample.site.locationCategory = .hundredth
    }),
  RuleCase(
    "PRT-03", on: "site/palmyra",
    "the site is under 'blue-shield-emblem' and its exact location is public",
    breaks: { sample in
      sample.site.protections = [try protection(.blueShieldEmblem)]
      sample.site.locationCategory = .exact
    },
    keeps: { sample in
      sample.site.protections = [try protection(.blueShieldEmblem)]
      sample.site.locationCategory = .exact
      sample.site.access = .restricted
    }),
])
func `protection rules`(rule: RuleCase) throws {
  try rule.check()
}

@Test(arguments: [
  RuleCase(
    "MON-02", on: "monument/palmyra/temple-of-bel", "the monument has no type",
    breaks: { $0.monument.type = nil },
    keeps: { $0.monument.type = .archive }),
  RuleCase(
    "MON-02", on: "monument/palmyra/temple-of-bel", "the type is 'other' without a note",
    breaks: { $0.monument.type = .other },
    keeps: { sample in
      sample.monument.type = .other
      sample.monument.typeNote = "sundial"
    }),
  RuleCase(
    "MON-02", on: "monument/palmyra/temple-of-bel",
    "the concept 'aat:300000001' is not one of those checked for monument types",
    breaks: { $0.monument.externalIDs["aat"] = "300000001" },
    keeps: { $0.monument.externalIDs["aat"] = "300007595" }),
  RuleCase(
    "MON-03", on: "monument/palmyra/temple-of-bel",
    "the movable object has the site's own point as its location",
    breaks: { sample in
      sample.monument.isMovable = true
      sample.monument.location = sample.site.location
    },
    keeps: { $0.monument.location = $0.site.location }),
])
func `monument rules`(rule: RuleCase) throws {
  try rule.check()
}

@Test func `monuments that contain each other are all named`() throws {
  var sample = try Sample()
  let ids = try ["cella", "court", "porch"].map { try Slug($0) }
  // The porch leads into the circle of the other two and is no part of it.
  for (id, parent) in [(ids[0], ids[1]), (ids[1], ids[0]), (ids[2], ids[0])] {
    var monument = try Sample.bel()
    monument = Monument(id: id, site: monument.site, names: monument.names)
    monument.type = .temple
    monument.partOf = parent
    sample.more.append(monument)
  }
  #expect(
    sample.findings.map { "\($0.code) \($0.record): \($0.message)" } == [
      "MON-01 monument/palmyra/cella: "
        + "the monument is part of 'court', which is in turn a part of it",
      "MON-01 monument/palmyra/court: "
        + "the monument is part of 'cella', which is in turn a part of it",
    ])
}
