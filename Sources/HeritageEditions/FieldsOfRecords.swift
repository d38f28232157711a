package import HeritageModel

// Each field of each kind of record, and who gets it. A test holds these lists against the fields
// that the records have, and docs/publishing.md against these lists.
extension RecordKind {
  /// Which fields of the records of the kind are told to whom.
  package var fieldsTold: FieldsTold {
    switch self {
    case .site: .site
    case .monument: .monument
    case .report: .report
    case .review: .review
    case .evidence: .evidence
    case .incident: .incident
    case .intervention: .intervention
    case .source: .source
    case .retraction: .retraction
    case .setAside: .setAside
    }
  }
}

extension FieldsTold {
  fileprivate static let site = FieldsTold(
    everybody: """
      access administrativeArea compiled components countries description externalIds footprint id \
      kind location locationCategory names place protections replaces serial supersededBy \
      transboundary worldHeritage
      """,
    team: "controlled notes originator origins unmapped",
    parts: [
      "components": FieldsTold(
        everybody: "country location name", parts: ["location": .location], namesPlace: true),
      "description": .text, "location": .location, "names": .name, "origins": .origin,
      "protections": FieldsTold(everybody: "authority from reference source type until"),
      "supersededBy": .supersession, "worldHeritage": .worldHeritage,
    ])

  fileprivate static let monument = FieldsTold(
    everybody: """
      access baseline built currentLocation description externalIds footprint id location \
      locationCategory movable names partOf periods site supersededBy type typeNote
      """,
    team: "controlled notes origins unmapped",
    parts: [
      "baseline": FieldsTold(everybody: "condition date", team: "note"),
      "description": .text, "location": .location, "names": .name, "origins": .origin,
      "supersededBy": .supersession,
    ])

  fileprivate static let report = FieldsTold(
    everybody: """
      access assessed assessor cause causeCertainty condition event eventCertainty evidence extent \
      grade gradeCertainty gradeUpper id incident intent mechanisms method monument narrative \
      overrideReason perpetrator published reassesses recommendation recorded remaining safetyTag \
      scope site sourceClass sourceScale supersedes threats trend urgency
      """,
    team: "note origin recordedBy unmapped",
    parts: [
      "narrative": .text, "origin": .rowOrigin, "perpetrator": .attribution,
      "remaining": FieldsTold(everybody: "number of thing"),
    ])

  fileprivate static let review = FieldsTold(
    everybody: "by date evidence id recorded report verdict", team: "note recordedBy")

  fileprivate static let evidence = FieldsTold(
    everybody: """
      access acquired archivedAt archivedUrl attribution author bands c2pa consent constellation \
      credibility derivedFrom file gsdMetres id imageId instrument language licence licenceUrl \
      location pair platform processing provider published recorded redacted reliability reportsOn \
      rightsHolder shows source sourceGroup title type url
      """,
    partners: "custody redactionNote", team: "camera captured note origin recordedBy",
    parts: [
      "c2pa": FieldsTold(everybody: "actions present state", partners: "signer"),
      "camera": FieldsTold(
        everybody: "",
        team: """
          altitudeMetres directionDegrees directionMagnetic filled gpsTime height location make \
          model orientation taken width
          """, parts: ["location": .location]),
      "custody": FieldsTold(everybody: "", partners: "action agent at from note sha256 to"),
      "file": FieldsTold(everybody: "bytes mediaType sha256", partners: "name"),
      "location": .location, "origin": .rowOrigin,
      "pair": FieldsTold(everybody: "aspect with"),
      "provider": FieldsTold(everybody: "name role"),
    ])

  fileprivate static let incident = FieldsTold(
    everybody: "cause event id mechanisms monuments perpetrator site", team: "note",
    parts: ["perpetrator": .attribution])

  fileprivate static let intervention = FieldsTold(
    everybody: "actor date evidence id monument recorded site type", team: "note")

  fileprivate static let source = FieldsTold(
    everybody: "access aliases group id kind name reliability url")

  fileprivate static let retraction = FieldsTold(
    everybody: "because by date evidence id recorded")

  /// Decisions on findings quote what records hold and give the hash of a whole record, so that what
  /// is left out of it could be tried out.
  fileprivate static let setAside = FieldsTold(
    everybody: "", team: "because by code field id message record recorded sha256 values")
}

// The parts that several kinds of record have.
extension FieldsTold {
  fileprivate static let location = FieldsTold(everybody: "latitude longitude uncertaintyMetres")
  fileprivate static let name = FieldsTold(
    everybody: "kind language source text", namesPlace: true)
  fileprivate static let text = FieldsTold(everybody: "language source text")
  fileprivate static let attribution = FieldsTold(everybody: "claim status")
  fileprivate static let supersession = FieldsTold(everybody: "by parts reason", team: "note")
  fileprivate static let origin = FieldsTold(
    everybody: "", team: "edition fields file formerKeys keys line sha256")
  fileprivate static let rowOrigin = FieldsTold(
    everybody: "", team: "edition file key line sha256 source star template")

  fileprivate static let worldHeritage = FieldsTold(
    everybody: """
      absentSince areaHectares bufferHectares category criteria delisted dossier editions \
      extensions formerly id inDanger inscribed justification listing region status
      """,
    parts: [
      "formerly": FieldsTold(everybody: "field until value"),
      "inDanger": FieldsTold(everybody: "period source"), "justification": .text,
    ])
}
