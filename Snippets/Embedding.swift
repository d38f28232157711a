// Finds a monument, tells its state, and records a claim about it.
import Foundation
import HeritageModel
import HeritageRegistry

let registry = try Registry(at: "Registry")
let state = try registry.assessment(ofSubjectNamed: "palmyra/temple-of-bel")
print("\(state.grade), \(state.status), by \(state.basis.count) reports")

var work = OperationContext(
  now: Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970)), user: "survey-team")
let recorded = try registry.addReports(
  [
    [
      "site": "palmyra", "monument": "temple-of-bel", "assessor": "Survey team",
      "grade": "destroyed", "event": "2015-08-30", "method": "field",
    ]
  ], isRehearsal: true, &work)
for remark in recorded.remarks { print(remark) }
for entry in recorded.entries { print("would add", entry.path) }
