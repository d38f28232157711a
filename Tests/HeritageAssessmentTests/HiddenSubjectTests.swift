import HeritageAssessment
import HeritageDocuments
import HeritageModel
import Testing

private func monument(_ type: MonumentType, isMovable: Bool? = nil) throws -> Monument {
  var monument = Monument(id: try Slug("temple"), site: try Slug("palmyra"), names: [])
  monument.type = type
  monument.isMovable = isMovable
  return monument
}

private let subjects: [(type: MonumentType, isMovable: Bool?, isHidden: Bool)] = [
  (.statue, true, true), (.collection, nil, true), (.collection, false, true),
  (.statue, nil, false), (.museum, nil, false), (.temple, false, false),
]

@Test(arguments: subjects)
func `what is movable or kept inside is not seen from above`(
  type: MonumentType, isMovable: Bool?, isHidden: Bool
) throws {
  let above = Claimed("A", .severe, event: "2015-05", assessed: "2015-06", evidence: ["11"])
  let monuments = [try monument(type, isMovable: isMovable)]
  let evidence = [try item("11", .satellite), try item("12", .groundPhoto)]
  let alone = try assess([above], evidence: evidence, monuments: monuments)
  #expect(
    alone.phrase
      == (isHidden ? "reportedly severely damaged" : "severely damaged (seen from above)"))
  // What is merely stated is answered by a later look on the place.
  let look = Claimed("B", .slight, assessed: "2016", evidence: ["12"])
  let both = try assess([above, look], evidence: evidence, monuments: monuments)
  #expect(both.countedGrade == (isHidden ? .slight : .severe))
  #expect(both.isContested)
}

@Test(arguments: [EvidenceType.satellite, .aerial, .drone, .remoteSensingAnalysis])
func `no image from above shows what is movable`(type: EvidenceType) throws {
  let claim = Claimed("A", .destroyed, event: "2015", evidence: ["11"])
  let result = try assess(
    [claim], evidence: [try item("11", type)], monuments: [try monument(.statue, isMovable: true)])
  #expect(result.status == .reported)
}
