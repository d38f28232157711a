import CanonicalJSON
import HeritageModel
import HeritageValidation
import Testing

private let after = "evidence/9FQ2X6D3HWKE"
private let digest = String(repeating: "a", count: 64)

private func step(
  _ action: CustodyAction, _ time: String, by agent: String? = nil, from: String? = nil,
  to: String? = nil
) throws -> CustodyEntry {
  var entry = CustodyEntry(action, at: try Instant("2026-11-22T\(time):00Z"), agent: agent)
  entry.from = from
  entry.to = to
  return entry
}

@Test(arguments: [
  RuleCase(
    "EVD-19", on: after, "the chain of custody begins with 'copy'",
    breaks: { $0.after.custody = [try step(.copy, "09:58", by: "desk-1")] },
    keeps: { $0.after.custody = [try step(.received, "09:58", by: "desk-1")] }),
  RuleCase(
    "EVD-19", on: after,
    "'hash' of 2026-11-22T09:00:00Z comes after 'received' of 2026-11-22T09:58:00Z",
    breaks: {
      $0.after.custody = [try step(.received, "09:58", by: "desk-1"), try step(.hash, "09:00")]
    },
    keeps: {
      $0.after.custody = [try step(.received, "09:58", by: "desk-1"), try step(.hash, "09:58")]
    }),
  RuleCase(
    "EVD-19", on: after, "'transfer' from 'desk-3', but 'desk-2' had it",
    breaks: {
      $0.after.custody = [
        try step(.received, "09:00", by: "desk-1"),
        try step(.transfer, "09:10", from: "desk-1", to: "desk-2"),
        try step(.transfer, "09:20", from: "desk-3", to: "desk-4"),
      ]
    },
    keeps: {
      $0.after.custody = [
        try step(.received, "09:00", by: "desk-1"),
        try step(.transfer, "09:10", from: "desk-1", to: "desk-2"),
        try step(.transfer, "09:20", from: "desk-2", to: "desk-4"),
      ]
    }),
  RuleCase(
    "EVD-20", on: after, "the item is redacted but names no original",
    breaks: { $0.after.isRedacted = true },
    keeps: { sample in
      sample.after.isRedacted = true
      sample.after.derivedFrom = sample.before.id
    }),
  RuleCase(
    "EVD-20", on: after, "the item has the same bytes as its original '4ZC8M1T7Q0RB'",
    breaks: { sample in
      sample.after.derivedFrom = sample.before.id
      sample.after.file = EvidenceFile(sha256: digest, bytes: 10)
      sample.before.file = EvidenceFile(sha256: digest, bytes: 10)
    },
    keeps: { sample in
      sample.after.derivedFrom = sample.before.id
      sample.after.file = EvidenceFile(sha256: digest, bytes: 10)
      sample.before.file = EvidenceFile(sha256: String(repeating: "b", count: 64), bytes: 10)
    }),
  RuleCase(
    "SEN-01", on: after,
    "'author' can expose the witness, access is 'public' and no consent is on record",
    breaks: { sample in
      sample.after.type = .eyewitness
      sample.after.author = "a neighbour"
      sample.after.access = .public
    },
    keeps: { sample in
      sample.after.type = .eyewitness
      sample.after.author = "a neighbour"
      sample.after.access = .public
      sample.after.consent = .recorded
    }),
  RuleCase(
    "SEN-01", on: after,
    "'faceVisible' can expose the witness, access is 'public' and no consent is on record",
    breaks: { sample in
      sample.after.type = .eyewitness
      sample.after.unknownMembers["faceVisible"] = true
      sample.after.access = .public
    },
    keeps: { sample in
      sample.after.type = .eyewitness
      sample.after.unknownMembers["faceVisible"] = true
      sample.after.access = .confidential
    }),
  RuleCase(
    "SEN-01", on: after,
    "'source' can expose the witness, access is 'public' and no consent is on record",
    breaks: { sample in
      sample.after.type = .eyewitness
      sample.after.unknownMembers["faceVisible"] = false
      sample.after.access = .public
    },
    keeps: { sample in
      sample.after.type = .eyewitness
      sample.after.access = .public
      sample.after.consent = .recorded
    }),
])
func `custody and witness rules`(rule: RuleCase) throws {
  try rule.check()
}
