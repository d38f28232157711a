import CanonicalJSON
import HeritageAssessment
import HeritageModel

// What the cells of lists hold of a record or a state, where that is no field of it.

extension Site {
  /// The name that the people of the place use, beside the title.
  var localName: String? { names.local(in: countries)?.text }

  /// The title with the local name beside it.
  var titleLine: Line { localName.map { "\(title) \($0)" } ?? .record(title) }

  /// The site's point or, where it has parts and none, the middle of these.
  var shownPoint: Location? { location ?? middleOfParts }

  /// Where ``shownPoint`` comes from, so that nobody takes a middle for a place.
  var pointOrigin: String? {
    if location != nil { return "recorded" }
    guard middleOfParts != nil else { return nil }
    return locatedParts == 1
      ? "only part with a point" : "middle of \(counted(locatedParts, "part"))"
  }
}

extension Supersession {
  /// What stands instead of the state of a record whose place another one took.
  var cell: String {
    "superseded by \(successors.map(\.text).joined(separator: " and "))"
  }
}

extension SiteState {
  /// The worst grade, or nothing where nobody has reported any.
  var worstCell: String { isNotAssessed ? "" : worst.rawValue }

  /// The status of the site as a whole, or nothing where only its monuments are assessed.
  var statusCell: String {
    own.status == .unassessed && !isNotAssessed ? "" : own.status.rawValue
  }
}

extension Assessment {
  /// The state in short, for beside a claim about its subject.
  var brief: JSONValue {
    [
      "record": .text(subject.reference), "grade": .text(grade), "gradeUpper": .text(gradeUpper),
      "countedGrade": .text(countedGrade), "status": .text(status), "contested": .bool(isContested),
      "phrase": .string(phrase),
    ]
  }

  /// The grade of the deciding report, or nothing where nobody has reported any.
  var gradeCell: String { status == .unassessed ? "" : grade.rawValue }
}
