import CanonicalJSON
import HeritageModel
import HeritageDocuments

/// Reads records from JSON, as a registry's files hold them.
func records<Record: HeritageRecord>(_ json: String, as _: Record.Type) throws -> [Record] {
  let value = try JSONParser.parse(Array(json.utf8))
  return try (value.arrayValue ?? []).compactMap { try $0.objectValue.map { try Record(json: $0) } }
}

/// A small registry about one temple: two claims that disagree, a pair of images, a review.
enum SmallRegistry {
  static func contents() throws -> Records {
    Records(
      try records(siteJSON, as: Site.self), try records(monumentsJSON, as: Monument.self),
      try records(reportsJSON, as: Report.self), try records(reviewsJSON, as: Review.self),
      try records(evidenceJSON, as: Evidence.self))
  }

  static func site() throws -> Site {
    guard let site = try records(siteJSON, as: Site.self).first else { throw Missing() }
    return site
  }

  struct Missing: Error {}

  private static let siteJSON = """
    [{"countries": ["SY"], "externalIds": {"unesco": "23", "wikidata": "Q5747"}, "id": "palmyra",
      "kind": "archaeological-site",
      "location": {"latitude": 34.5541666667, "longitude": 38.2666666667, "uncertaintyMetres": 1500},
      "locationCategory": "exact",
      "names": [{"kind": "preferred", "language": "en", "text": "Palmyra"},
        {"kind": "preferred", "language": "ar", "text": "تدمر"}],
      "place": "Province of Homs",
      "protections": [{"from": "1980", "reference": "23", "type": "world-heritage"}],
      "worldHeritage": {"category": "cultural", "criteria": ["i", "ii", "iv"], "dossier": "23bis",
        "id": "23", "inDanger": [{"period": "2013/..", "source": "https://whc.unesco.org/en/soc/3350"}],
        "inscribed": 1980, "region": "Arab States", "status": "inscribed"}}]
    """

  private static let monumentsJSON = """
    [{"id": "temple-of-bel", "site": "palmyra", "type": "temple", "built": "0032",
      "names": [{"kind": "preferred", "language": "en", "text": "Temple of Bel"},
        {"kind": "preferred", "language": "ar", "text": "معبد بل"}]},
     {"id": "temple-of-nabu", "site": "palmyra", "type": "temple",
      "names": [{"kind": "preferred", "language": "en", "text": "Temple of Nabu"}]}]
    """

  private static let reportsJSON = """
    [{"assessor": "DGAM", "event": "2015-08-30", "evidence": ["1ST0000000A1"], "grade": "possible",
      "id": "C1A1M0000001", "monument": "temple-of-bel", "published": "2015-08-31",
      "recorded": "2026-11-22T10:00:00Z", "site": "palmyra",
      "scope": "basic structure said to be standing"},
     {"assessed": "2015-08-31", "assessor": "UNITAR-UNOSAT", "cause": "deliberate-destruction",
      "event": "2015-08-27/2015-08-31", "evidence": ["4ZC8M1T7Q0RB", "9FQ2X6D3HWKE"],
      "grade": "destroyed", "gradeCertainty": "high", "id": "C1A1M0000002", "intent": "deliberate",
      "mechanisms": ["explosive-demolition"], "method": "imagery", "monument": "temple-of-bel",
      "narrative": [{"language": "en", "text": "Main building and a row of columns gone."}],
      "published": "2015-08-31", "recorded": "2026-11-22T10:00:00Z", "recordedBy": "desk-1",
      "site": "palmyra", "sourceClass": "Destroyed", "sourceScale": "unosat"}]
    """

  private static let reviewsJSON = """
    [{"by": "desk-2", "date": "2026-11-23", "id": "2N5VJ8G0C4XA", "note": "Both images seen.",
      "recorded": "2026-11-23T08:12:00Z", "report": "C1A1M0000002", "verdict": "verified"}]
    """

  private static let evidenceJSON = """
    [{"id": "1ST0000000A1", "published": "2015-08-31", "source": "BBC", "title": "Temple said to stand",
      "type": "news"},
     {"acquired": "2015-08-27", "id": "4ZC8M1T7Q0RB", "pair": {"aspect": "before", "with": "9FQ2X6D3HWKE"},
      "shows": "intact", "source": "UNITAR-UNOSAT", "title": "Temple of Bel, before", "type": "satellite"},
     {"acquired": "2015-08-31", "file": {"bytes": 482133, "mediaType": "image/jpeg",
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
      "id": "9FQ2X6D3HWKE", "pair": {"aspect": "after", "with": "4ZC8M1T7Q0RB"}, "shows": "destroyed",
      "source": "UNITAR-UNOSAT", "title": "Temple of Bel, after", "type": "satellite"}]
    """
}

extension RecordTable {
  /// Changes the record at a position.
  mutating func change(_ position: Int, _ change: (inout Record) throws -> Void) rethrows {
    var record = self[position]
    try change(&record)
    put(record)
  }
}
