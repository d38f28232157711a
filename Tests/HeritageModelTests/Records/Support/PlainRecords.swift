import HeritageModel

/// Records with the fields that a team usually fills.
let plainRecords: [SampleRecord] = [
  SampleRecord(
    .site,
    """
    {
      "access": "public",
      "countries": ["SY"],
      "description": [{"language": "en", "text": "Ruins in an oasis."}],
      "externalIds": {"pleiades": "668331", "unesco": "23", "wikidata": "Q5747"},
      "id": "palmyra",
      "kind": "archaeological-site",
      "location": {
        "latitude": 34.5541666667, "longitude": 38.2666666667, "uncertaintyMetres": 1500
      },
      "locationCategory": "exact",
      "names": [
        {"kind": "preferred", "language": "en", "text": "Palmyra"},
        {"kind": "preferred", "language": "ar", "text": "تدمر"},
        {"kind": "variant", "language": "ar-Latn", "text": "Tadmur"},
        {"kind": "official", "language": "en", "source": "unesco", "text": "Site of Palmyra"}
      ],
      "place": "Province of Homs",
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
    """),
  SampleRecord(
    .monument,
    """
    {
      "built": "0032",
      "externalIds": {"pleiades": "35794949", "wikidata": "Q797481"},
      "id": "temple-of-bel",
      "location": {"latitude": 34.547, "longitude": 38.274},
      "names": [
        {"kind": "preferred", "language": "en", "text": "Temple of Bel"},
        {"kind": "preferred", "language": "ar", "text": "معبد بل"}
      ],
      "site": "palmyra",
      "type": "temple"
    }
    """),
  SampleRecord(
    .report,
    """
    {
      "access": "public",
      "assessed": "2015-08-31",
      "assessor": "UNITAR-UNOSAT",
      "cause": "deliberate-destruction",
      "event": "2015-08-27/2015-08-31",
      "evidence": ["4ZC8M1T7Q0RB", "9FQ2X6D3HWKE"],
      "grade": "destroyed",
      "gradeCertainty": "high",
      "id": "7K3M9XQ2PD4T",
      "intent": "deliberate",
      "mechanisms": ["explosive-demolition"],
      "method": "imagery",
      "monument": "temple-of-bel",
      "narrative": [{"language": "en", "text": "Only the archway stands."}],
      "published": "2015-08-31",
      "recorded": "2026-11-22T10:00:00Z",
      "recordedBy": "desk-1",
      "scope": "main building and a row of columns",
      "site": "palmyra",
      "sourceClass": "Destroyed",
      "sourceScale": "unosat"
    }
    """),
  SampleRecord(
    .review,
    """
    {
      "by": "desk-2",
      "date": "2026-11-23",
      "id": "2N5VJ8G0C4XA",
      "note": "Both images seen.",
      "recorded": "2026-11-23T08:12:00Z",
      "report": "7K3M9XQ2PD4T",
      "verdict": "verified"
    }
    """),
  SampleRecord(
    .evidence,
    """
    {
      "access": "public",
      "acquired": "2015-08-31",
      "custody": [{"action": "received", "agent": "desk-1", "at": "2026-11-22T09:58:00Z"}],
      "file": {
        "bytes": 482133, "mediaType": "image/jpeg", "name": "bel-after.jpg",
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
      },
      "gsdMetres": 0.5,
      "id": "9FQ2X6D3HWKE",
      "licence": "other",
      "pair": {"aspect": "after", "with": "4ZC8M1T7Q0RB"},
      "platform": "WorldView-2",
      "published": "2015-08-31",
      "reliability": "A",
      "shows": "destroyed",
      "source": "UNITAR-UNOSAT",
      "sourceGroup": "unosat-2015-08-31",
      "title": "Temple of Bel, after",
      "type": "satellite",
      "url": "https://example.org/bel-after"
    }
    """),
]
