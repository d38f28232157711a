import CanonicalJSON
package import HeritageModel

/// Records few enough to know by heart: a site, three monuments, three items, two reports.
package enum SampleRecords {
  /// Palmyra, with four names.
  package static let site = """
    {
      "countries": ["SY"],
      "description": [{"language": "en", "text": "Ruins of an oasis city."}],
      "externalIds": {"unesco": "23", "wikidata": "Q5747"},
      "id": "palmyra",
      "kind": "archaeological-site",
      "location": {"latitude": 34.5542, "longitude": 38.2667, "uncertaintyMetres": 1500},
      "names": [
        {"kind": "preferred", "language": "en", "text": "Palmyra"},
        {"kind": "preferred", "language": "ar", "text": "تدمر"},
        {"kind": "preferred", "language": "fr", "text": "Palmyre"},
        {"kind": "variant", "language": "ar-Latn", "text": "Tadmur"}
      ],
      "protections": [{"from": "1980", "reference": "23", "type": "world-heritage"}],
      "worldHeritage": {
        "category": "cultural",
        "criteria": ["i", "ii", "iv"],
        "dossier": "23bis",
        "id": "23",
        "inDanger": [{"period": "2013/..", "source": "https://whc.unesco.org/en/soc/3350"}],
        "inscribed": 1980,
        "region": "Arab States",
        "status": "inscribed"
      }
    }
    """

  /// A temple, an arch, and a tetrapylon that no report is about.
  package static let monuments = """
    [
      {"built": "0032", "id": "temple-of-bel", "location": {"latitude": 34.547, "longitude": 38.274},
       "names": [{"kind": "preferred", "language": "en", "text": "Temple of Bel"}], "site": "palmyra", "type": "temple"},
      {"id": "monumental-arch", "names": [{"kind": "preferred", "language": "en", "text": "Monumental Arch"}],
       "site": "palmyra", "type": "triumphal-arch"},
      {"id": "tetrapylon", "names": [{"kind": "preferred", "language": "en", "text": "Tetrapylon"}],
       "site": "palmyra", "type": "tetrapylon"}
    ]
    """

  /// A pair of satellite images and an article.
  package static let evidence = """
    [
      {"access": "public", "acquired": "2015-08-27", "gsdMetres": 0.5, "id": "4ZC8M1T7Q0RB", "imageId": "WV2-1",
       "licence": "other", "pair": {"aspect": "before", "with": "9FQ2X6D3HWKE"}, "platform": "WorldView-2",
       "provider": {"name": "DigitalGlobe"}, "published": "2015-08-31", "shows": "intact", "source": "UNITAR-UNOSAT",
       "sourceGroup": "unosat-2015-08-31", "title": "Temple of Bel, before", "type": "satellite",
       "url": "https://example.org/bel-before"},
      {"access": "public", "acquired": "2015-08-31", "gsdMetres": 0.5, "id": "9FQ2X6D3HWKE", "imageId": "WV2-2",
       "licence": "other", "pair": {"aspect": "after", "with": "4ZC8M1T7Q0RB"}, "platform": "WorldView-2",
       "provider": {"name": "DigitalGlobe"}, "published": "2015-08-31", "shows": "destroyed", "source": "UNITAR-UNOSAT",
       "sourceGroup": "unosat-2015-08-31", "title": "Temple of Bel, after", "type": "satellite",
       "url": "https://example.org/bel-after"},
      {"access": "public", "archivedUrl": "https://web.archive.org/web/2016/https://example.org/arch", "id": "0B1C2D3E4F5G",
       "language": "en", "licence": "other", "published": "2015-10-05", "shows": "destroyed", "source": "AFP",
       "sourceGroup": "afp", "title": "Arch blown up", "type": "news", "url": "https://example.org/arch"}
    ]
    """

  /// The temple destroyed, by the images; the arch severely damaged, by the article.
  package static let reports = """
    [
      {"access": "public", "assessed": "2015-08-31", "assessor": "UNITAR-UNOSAT", "cause": "deliberate-destruction",
       "event": "2015-08-27/2015-08-31", "evidence": ["4ZC8M1T7Q0RB", "9FQ2X6D3HWKE"], "grade": "destroyed",
       "gradeCertainty": "high", "id": "7K3M9XQ2PD4T", "intent": "deliberate", "mechanisms": ["explosive-demolition"],
       "method": "imagery", "monument": "temple-of-bel",
       "narrative": [{"language": "en", "text": "Main building and a row of columns gone."}],
       "published": "2015-08-31", "scope": "main building", "site": "palmyra", "sourceClass": "Destroyed", "sourceScale": "unosat"},
      {"access": "public", "assessor": "AFP", "cause": "deliberate-destruction", "event": "2015-10-04~",
       "evidence": ["0B1C2D3E4F5G"], "grade": "severe", "id": "2N5VJ8G0C4XA", "intent": "deliberate", "method": "desk", "monument": "monumental-arch",
       "published": "2015-10-05", "site": "palmyra"}
    ]
    """

  /// All of them, as a registry has them.
  package static func records() throws -> Records {
    Records(
      try decoded(site, as: Site.self), try decoded(monuments, as: Monument.self),
      try decoded(recorded(reports), as: Report.self),
      try decoded(recorded(evidence), as: Evidence.self))
  }

  private static func decoded<Record: HeritageRecord>(
    _ json: String, as _: Record.Type
  ) throws -> [Record] {
    let value = try JSONParser.parse(Array(json.utf8))
    let objects = value.arrayValue?.compactMap(\.objectValue) ?? [value.objectValue ?? [:]]
    return try objects.map { try Record(json: $0) }
  }

  /// Says of each record when it was recorded, as a registry does.
  private static func recorded(_ json: String) -> String {
    json.replacing("\"access\"", with: "\"recorded\": \"2026-11-22T10:15:00Z\", \"access\"")
  }
}
