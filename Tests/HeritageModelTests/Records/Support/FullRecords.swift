import HeritageModel

/// Records with every field set, one of each kind.
let fullRecords: [SampleRecord] = [
  SampleRecord(.site, fullSite),
  SampleRecord(
    .monument,
    """
    {
      "access": "restricted",
      "baseline": {"condition": "fair", "date": "2010", "note": "before the war"},
      "built": "0032",
      "controlled": ["names"],
      "currentLocation": "National Museum of Damascus",
      "description": [{"language": "en", "source": "field notes", "text": "A temple."}],
      "externalIds": {"wikidata": "Q797481"},
      "footprint": {"coordinates": [[[38, 34], [39, 34], [39, 35], [38, 34]]], "type": "Polygon"},
      "id": "cella",
      "location": {"latitude": 34.547, "longitude": 38.274, "uncertaintyMetres": 12.5},
      "locationCategory": "0.01",
      "movable": false,
      "names": [{"kind": "historic", "language": "la", "source": "pleiades", "text": "Cella"}],
      "notes": "seen from afar",
      "origins": {
        "nhle": {
          "edition": "2025-12", "fields": ["location", "names"], "file": "nhle.csv",
          "keys": ["1000001", "1000001-a"], "line": 12,
          "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
        }
      },
      "partOf": "temple-of-bel",
      "periods": ["Roman", "Byzantine"],
      "site": "palmyra",
      "supersededBy": {"by": "temple-of-bel", "note": "one building", "parts": ["cella"], "reason": "merged"},
      "type": "other",
      "typeNote": "inner room of a temple",
      "unmapped": {"nhle": {"Grade": "II*", "Hyper.link": ["a", "b"]}, "osm": {"fixme": "resurvey"}}
    }
    """),
  SampleRecord(
    .report,
    """
    {
      "access": "confidential",
      "assessed": "2015-08-31",
      "assessor": "UNITAR-UNOSAT",
      "cause": "deliberate-destruction",
      "causeCertainty": "definite",
      "condition": "very-bad",
      "event": "2015-08-27/2015-08-31",
      "eventCertainty": "medium",
      "evidence": ["4ZC8M1T7Q0RB", "9FQ2X6D3HWKE"],
      "extent": "61-90",
      "grade": "severe",
      "gradeCertainty": "low",
      "gradeUpper": "destroyed",
      "id": "7K3M9XQ2PD4T",
      "incident": "0B1C2D3E4F5G",
      "intent": "deliberate",
      "mechanisms": ["explosive-demolition", "collapse"],
      "method": "mixed",
      "monument": "temple-of-bel",
      "narrative": [
        {"language": "en", "source": "release", "text": "Gone."}, {"language": "fr", "text": "Perdu."}
      ],
      "note": "see the second image",
      "origin": {
        "edition": "2026", "file": "list.csv", "key": "7", "line": 3,
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "source": "unosat", "star": "_2", "template": 0
      },
      "overrideReason": "the class speaks of the main building alone",
      "perpetrator": {"claim": "ISIS", "status": "claimed"},
      "published": "2015-08-31",
      "reassesses": "1111111111AA",
      "recommendation": "no clearing before the stones are mapped",
      "recorded": "2026-11-22T10:00:00Z",
      "recordedBy": "desk-1",
      "remaining": [{"number": 4, "of": 16, "thing": "columns"}],
      "safetyTag": "unsafe",
      "scope": "main building",
      "site": "palmyra",
      "sourceClass": "Destroyed",
      "sourceScale": "unosat",
      "supersedes": "2222222222BB",
      "threats": ["weathering", "looting"],
      "trend": "ended",
      "unmapped": {"unosat": {"note": "seen", "remark": ["roof", "wall"]}},
      "urgency": "6-12-months"
    }
    """),
  SampleRecord(
    .review,
    """
    {
      "by": "desk-2",
      "date": "2026-11-23",
      "evidence": ["9FQ2X6D3HWKE"],
      "id": "2N5VJ8G0C4XA",
      "note": "both images seen",
      "recorded": "2026-11-23T08:12:00.25Z",
      "recordedBy": "desk-1",
      "report": "7K3M9XQ2PD4T",
      "verdict": "partially-verified"
    }
    """),
  SampleRecord(.evidence, fullEvidence),
  SampleRecord(
    .incident,
    """
    {
      "cause": "earthquake",
      "event": "2023-02-06",
      "id": "0B1C2D3E4F5G",
      "mechanisms": ["shaking"],
      "monuments": ["citadel", "old-wall"],
      "note": "two shocks on one day",
      "perpetrator": {"claim": "nobody", "status": "disputed"},
      "site": "aleppo"
    }
    """),
  SampleRecord(
    .intervention,
    """
    {
      "actor": "a conservators' team",
      "date": "2016/2017-10-01",
      "evidence": ["9FQ2X6D3HWKE"],
      "id": "3P4Q5R6S7T8V",
      "monument": "lion-of-al-lat",
      "note": "about half original",
      "recorded": "2026-11-23T08:12:00Z",
      "site": "palmyra",
      "type": "restoration"
    }
    """),
  SampleRecord(
    .source,
    """
    {
      "access": "public",
      "aliases": ["UNOSAT", "United Nations Satellite Centre"],
      "group": "united-nations",
      "id": "unosat",
      "kind": "agency",
      "name": "UNITAR-UNOSAT",
      "reliability": "A",
      "url": "https://unosat.org"
    }
    """),
  SampleRecord(
    .retraction,
    """
    {
      "because": "the image is of 2010",
      "by": "desk-2",
      "date": "2026-11-24",
      "evidence": "9FQ2X6D3HWKE",
      "id": "6R7S8T9V0W1X",
      "recorded": "2026-11-24T09:00:00Z"
    }
    """),
  SampleRecord(
    .setAside,
    """
    {
      "because": "two events within one day",
      "by": "desk-2",
      "code": "GRD-09",
      "field": "grade",
      "id": "5Q6R7S8T9V0W",
      "message": "'destroyed' against 'possible'",
      "record": "report/7K3M9XQ2PD4T",
      "recorded": "2026-11-24T09:05:00Z",
      "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      "values": [
        "destroyed",
        "possible"
      ]
    }
    """),
]

private let fullSite =
  """
  {
    "access": "public",
    "administrativeArea": "Homs",
    "compiled": "2026-11-22",
    "components": [
      {
        "country": "SY", "name": "Valley of the Tombs",
        "location": {"latitude": 34.55, "longitude": 38.25, "uncertaintyMetres": 500}
      }
    ],
    "controlled": ["names", "place"],
    "countries": ["SY"],
    "description": [{"language": "en", "source": "unesco", "text": "Ruins in an oasis."}],
    "externalIds": {"unesco": "23", "wikidata": "Q5747"},
    "footprint": {"coordinates": [[[38, 34], [39, 34], [39, 35], [38, 34]]], "type": "Polygon"},
    "id": "palmyra",
    "kind": "archaeological-site",
    "location": {"latitude": 34.5541666667, "longitude": 38.2666666667, "uncertaintyMetres": 1500},
    "locationCategory": "withheld",
    "names": [{"kind": "official", "language": "en", "source": "unesco", "text": "Site of Palmyra"}],
    "notes": "see also the museum",
    "originator": "desk-1",
    "origins": {
      "nhle": {
        "edition": "2025-12", "fields": ["location", "names"], "file": "nhle.csv",
        "keys": ["1000001", "1000001-a"], "line": 12,
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
      }
    },
    "place": "Province of Homs",
    "protections": [
      {
        "authority": "World Heritage Committee", "from": "1980", "reference": "23",
        "source": "unesco", "type": "world-heritage", "until": "2030"
      }
    ],
    "replaces": ["site-of-palmyra"],
    "serial": true,
    "supersededBy": {"by": "palmyra-2", "note": "entered twice", "parts": ["palmyra-3"], "reason": "duplicate"},
    "transboundary": false,
    "unmapped": {"nhle": {"Grade": "II*", "Hyper.link": ["a", "b"]}, "osm": {"fixme": "resurvey"}},
    "worldHeritage": {
      "absentSince": "2032-06",
      "areaHectares": 1640,
      "bufferHectares": 16800.5,
      "category": "mixed",
      "criteria": ["i", "ii", "vii"],
      "delisted": 2031,
      "dossier": "23bis",
      "editions": {"fr": "2022"},
      "extensions": [2017],
      "formerly": [{"field": "uniqueNumber", "until": "2025-12", "value": "26"}],
      "id": "23",
      "inDanger": [{"period": "2013/..", "source": "https://whc.unesco.org/en/soc/3350"}],
      "inscribed": 1980,
      "justification": [{"language": "en", "source": "unesco", "text": "Outstanding."}],
      "listing": {"danger": "Y 2013", "uniqueNumber": "2256"},
      "region": "Arab States",
      "status": "delisted"
    }
  }
  """

private let fullEvidence =
  """
  {
    "access": "restricted",
    "acquired": "2015-08-31",
    "archivedAt": "2015-09-01T12:00:00Z",
    "archivedUrl": "https://archive.example/bel-after",
    "attribution": "imagery by a provider",
    "author": "an analyst",
    "bands": ["red", "green", "blue"],
    "c2pa": {
      "actions": ["c2pa.created"], "present": true, "signer": "a camera maker", "state": "valid"
    },
    "camera": {
      "altitudeMetres": 406.1, "directionDegrees": 123.5, "directionMagnetic": true,
      "filled": ["acquired"], "gpsTime": "2015-08-31T07:11:08Z", "height": 4000,
      "location": {"latitude": 34.5471, "longitude": 38.2742, "uncertaintyMetres": 4},
      "make": "Canon", "model": "Canon EOS 80D", "orientation": 6,
      "taken": "2015-08-31T10:11:12+03:00", "width": 6000
    },
    "captured": "2015-09-02T07:30:00Z",
    "consent": "not-needed",
    "constellation": "WorldView",
    "credibility": "2",
    "custody": [
      {
        "action": "received", "agent": "desk-1", "at": "2026-11-22T09:58:00Z", "from": "a partner",
        "note": "on a stick", "to": "desk-1",
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
      }
    ],
    "derivedFrom": "4ZC8M1T7Q0RB",
    "file": {
      "bytes": 482133, "mediaType": "image/jpeg", "name": "bel-after.jpg",
      "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    },
    "gsdMetres": 0.46,
    "id": "9FQ2X6D3HWKE",
    "imageId": "10200100451A",
    "instrument": "VNIR",
    "language": "en",
    "licence": "other",
    "licenceUrl": "https://example.org/licence",
    "location": {"latitude": 34.547, "longitude": 38.274, "uncertaintyMetres": 50},
    "note": "cloud at the edge",
    "origin": {
      "edition": "2026", "file": "list.csv", "key": "7", "line": 3,
      "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      "source": "unosat", "star": "_2", "template": 0
    },
    "pair": {"aspect": "after", "with": "4ZC8M1T7Q0RB"},
    "platform": "WorldView-2",
    "processing": "orthorectified",
    "provider": {"name": "DigitalGlobe", "role": "producer"},
    "published": "2015-08-31",
    "recorded": "2026-11-22T10:00:00Z",
    "recordedBy": "desk-1",
    "redacted": true,
    "redactionNote": "a face",
    "reliability": "B",
    "reportsOn": "5D2R8V0JTC6H",
    "rightsHolder": "DigitalGlobe",
    "shows": "destroyed",
    "source": "UNITAR-UNOSAT",
    "sourceGroup": "unosat-2015-08-31",
    "title": "Temple of Bel, after",
    "type": "satellite",
    "url": "https://example.org/bel-after"
  }
  """
