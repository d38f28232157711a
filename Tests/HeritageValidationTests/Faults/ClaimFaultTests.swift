import CanonicalJSON
import HeritageModel
import HeritageValidation
import Testing

private let report = "report/7K3M9XQ2PD4T"
private let after = "evidence/9FQ2X6D3HWKE"
private let digest = String(repeating: "a", count: 64)

@Test(arguments: [
  SeededFault("DAT-04 \(report)", "published next year") {
    $0.report.published = try StatedDate("2027-08-31")
  },
  SeededFault("IDN-03 \(report)", "evidence that is not there") {
    $0.report.evidence.append(try RecordID("5D2R8V0JTC6H"))
  },
  SeededFault("RPT-02 \(report)", "damage before the monument stood") {
    $0.monument.built = try StatedDate("2020")
  },
  SeededFault("RPT-03 \(report)", "assessed before the event") {
    $0.report.assessed = try StatedDate("2015-08-20")
  },
  SeededFault("RPT-03 \(report)", "published before the event") {
    $0.report.assessed = nil
    $0.report.published = try StatedDate("2015-08-20")
    $0.before.acquired = try StatedDate("2015-08-19")
    $0.after.acquired = nil
    $0.after.type = .groundPhoto
    $0.after.shows = nil
  },
  SeededFault("RPT-04 \(report)", "published before it was assessed") {
    $0.report.assessed = try StatedDate("2015-09-02")
  },
  SeededFault("RPT-05 \(report)", "published before an image was taken") {
    $0.after.acquired = try StatedDate("2015-09-02")
  },
  SeededFault("RPT-06 \(report)", "no image from after the event") {
    $0.report.event = try StatedDate("2015-09-03")
    $0.report.assessed = nil
    $0.report.published = nil
    $0.after.shows = .unclear
  },
  SeededFault("RPT-07 \(report)", "no date") { $0.report.event = nil },
  SeededFault("GRD-02 \(report)", "a range from worse to better") {
    $0.report.gradeUpper = .slight
  },
  SeededFault("GRD-03 \(report)", "a grade other than the source's class means") {
    $0.report.sourceClass = "Moderate Damage"
  },
  SeededFault("GRD-05 \(report)", "destroyed to a third") { $0.report.extent = .to1130 },
  SeededFault("GRD-08 report/8K3M9XQ2PD4T", "a second day on which the temple was destroyed") {
    $0.more = [try Sample.claim("8K3M9XQ2PD4T", .destroyed, event: "2015-10-04")]
  },
  SeededFault("GRD-09 \(report)", "a second claim that says slight") {
    $0.more = [try Sample.claim("8K3M9XQ2PD4T", .slight, event: "2015-08-30")]
  },
  SeededFault("GRD-11 \(report)", "a placard for a grade") {
    $0.report.sourceScale = "atc20"
    $0.report.sourceClass = "UNSAFE"
  },
  SeededFault("CAU-01 \(report)", "an earthquake that somebody meant") {
    $0.report.cause = .earthquake
  },
  SeededFault("CAU-03 \(report)", "deliberate destruction without the intent") {
    $0.report.intent = nil
  },
  SeededFault("CAU-04 \(report)", "verified and of unknown cause") {
    $0.report.cause = .unknown
  },
  SeededFault("EVD-05 \(after)", "an address with a password") {
    $0.after.url = "https://me:secret@example.org/bel"
  },
  SeededFault("EVD-07 \(after)", "a satellite image without a date") { $0.after.acquired = nil },
  SeededFault("EVD-08 \(after)", "a scene that cannot be ordered") { $0.after.imageID = nil },
  SeededFault("EVD-14 \(report)", "an event before the intact image") {
    $0.report.event = try StatedDate("2015-08-20")
  },
  SeededFault("EVD-15 \(after)", "a satellite that did not fly yet") {
    $0.after.platform = "WorldView-4"
  },
  SeededFault("EVD-17 evidence/5D2R8V0JTC6H", "an item that nothing rests on") {
    $0.more = [try Sample.statement("5D2R8V0JTC6H", from: "DGAM")]
  },
  SeededFault("EVD-18 \(after)", "no licence") { $0.after.licence = nil },
  SeededFault("EVD-19 \(after)", "custody that begins with a copy") {
    $0.after.custody = [
      CustodyEntry(.copy, at: try Instant("2026-11-22T09:00:00Z"), agent: "desk-1")
    ]
  },
  SeededFault("EVD-20 \(after)", "a copy with the bytes of its original") {
    $0.after.derivedFrom = $0.before.id
    $0.after.file = EvidenceFile(sha256: digest, bytes: 10)
    $0.before.file = EvidenceFile(sha256: digest, bytes: 10)
  },
  SeededFault("EVD-21 \(report)", "an image that was withdrawn") {
    $0.more = [try Sample.retraction(of: $0.after.id)]
  },
  SeededFault("VER-01 \(report)", "verified on nothing") { sample in
    // The images stay in use through another monument's report.
    var other = try Sample.claim("8K3M9XQ2PD4T", .severe, event: "2015-08-30")
    other.monument = nil
    other.evidence = sample.report.evidence
    sample.report.evidence = []
    sample.more = [other]
  },
  SeededFault("VER-02 \(report)", "verified by who recorded it") {
    $0.report.recordedBy = "desk-2"
  },
  SeededFault("VER-05 \(report)", "definite but refuted") {
    $0.report.gradeCertainty = .definite
    try $0.refute()
  },
  SeededFault("VER-08 \(report)", "verified by the body that made it") {
    $0.review.by = "UNITAR-UNOSAT"
  },
  SeededFault("VER-08 \(report)", "refuted on nothing but a word") {
    $0.review = try Sample.verdict("2N5VJ8G0C4XA", .refuted, on: $0.report.id)
  },
  SeededFault("EVD-22 \(report)", "an image of less than ruins") { $0.after.shows = .damaged },
  SeededFault("SEN-01 \(after)", "a witness by name") {
    $0.after.type = .eyewitness
    $0.after.author = "a neighbour"
    $0.after.access = .public
  },
])
func `one fault in a claim or its evidence gives one finding`(fault: SeededFault) throws {
  try fault.check()
}
