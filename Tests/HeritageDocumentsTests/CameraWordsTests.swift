import CanonicalJSON
import HeritageDocuments
import HeritageModel
import Testing

private func item(_ camera: String, _ filled: [String] = []) throws -> Evidence {
  var item = Evidence(
    id: try RecordID("9FQ2X6D3HWKE"), type: .groundPhoto, title: "Temple of Bel",
    source: "field team")
  var json = item.json
  json["acquired"] = "2026-05-04"
  var statement = try #require(try JSONParser.parse(Array(camera.utf8)).objectValue)
  if !filled.isEmpty { statement["filled"] = .array(filled.map(JSONValue.string)) }
  json["camera"] = .object(statement)
  json["location"] = ["latitude": 34.5513, "longitude": 38.2691]
  item = try Evidence(json: json)
  return item
}

@Test(arguments: [
  (
    """
    {"altitudeMetres": 406, "directionDegrees": 123.5, "directionMagnetic": true, "height": 4000,
     "gpsTime": "2026-05-04T07:11:08Z", "location": {"latitude": -34.5513, "longitude": -38.26911,
     "uncertaintyMetres": 4}, "make": "Canon", "model": "Canon EOS 80D", "orientation": 6,
     "taken": "2026-05-04T10:11:12+03:00", "width": 6000}
    """,
    """
    Canon EOS 80D; taken 2026-05-04 10:11:12 +03:00; GPS time 2026-05-04 07:11:08 UTC; \
    34.5513 S, 38.26911 W within 4 m; 406 m above the sea; looking 123.5° from magnetic north; \
    6000 × 4000 pixels; to be turned right
    """
  ),
  (
    #"{"make": "samsung", "model": "SM-G991B", "taken": "2026-05-04T10:11:12"}"#,
    "samsung SM-G991B; taken 2026-05-04 10:11:12"
  ),
  (#"{"altitudeMetres": -4.5, "make": "DJI"}"#, "DJI; 4.5 m below the sea"),
  (#"{"orientation": 1}"#, "upright"),
])
func `what a camera said is one line`(camera: String, line: String) throws {
  let view = EvidenceView(try item(camera), records: Records())
  #expect(view.markdown.split(separator: "\n").contains { $0 == "- **Camera:** \(line)" })
}

@Test func `what the camera filled is told as its word`() throws {
  let camera = #"{"make": "Canon", "taken": "2026-05-04T10:11:12"}"#
  for (filled, mark) in [(["acquired", "location"], " (by its camera)"), ([], "")] {
    let lines = EvidenceView(try item(camera, filled), records: Records()).markdown
      .split(separator: "\n")
    #expect(lines.contains { $0 == "- **Acquired:** 2026-05-04\(mark)" })
    #expect(
      lines.contains {
        $0 == "- **Location:** 34.5513, 38.2691 (WGS 84), uncertainty not stated\(mark)"
      })
  }
}

@Test func `a dossier tells the camera beside the item`() throws {
  var records = try SmallRegistry.contents()
  let day = try StatedDate("2015-08-31")
  records.evidence.change(0) { item in
    item.acquired = day
    item.camera = CameraStatement()
    item.camera?.model = "EOS 80D"
    item.camera?.filled = ["acquired"]
    item.camera?.taken = day
  }
  let dossier = Dossier(site: records.sites[0], records: records).markdown
  #expect(dossier.contains("; acquired 2015-08-31 (by its camera); "))
  #expect(dossier.contains("; camera: EOS 80D;"))
}
