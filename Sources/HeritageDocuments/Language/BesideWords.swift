import HeritageAssessment
import HeritageModel

// What stands beside a state: works, other damage, looks that could not tell, what lowered it, and
// verdicts that do not count.

extension WorksNote {
  /// What the works change in the telling of a state, or `nil` where they change nothing.
  var phrase: Line? {
    switch effect {
    case .closed(let grade, let upper):
      let date: Line = works.date.map { " of \(SpokenDate($0).line)" } ?? ""
      return "\(grade.phraseLine(upTo: upper)) before the works\(date)"
    case .notLookedAtSince:
      let date: Line = works.date.map { " \(SpokenDate($0).line)" } ?? ""
      return "\(own: works.type.done)\(date), not looked at since"
    case .undated, .withoutEvidence: return nil
    }
  }

  /// What the works are and what they mean for the state.
  var line: Line {
    let effect: Line =
      switch effect {
      case .closed(let grade, let upper):
        "somebody looked since; before them \(grade.phraseLine(upTo: upper))"
      case .notLookedAtSince: "nobody looked since, so that the state stays as it was"
      case .undated: "no date certainly after the damage, so that they close nothing"
      case .withoutEvidence: "no evidence on record, so that they close nothing"
      }
    return works.line + ": " + effect
  }
}

extension InterventionType {
  /// What such works did, as a participle.
  var done: String {
    switch self {
    case .reconstruction: "rebuilt"
    case .anastylosis: "put up again"
    default: "restored"
    }
  }
}

extension FurtherDamage {
  var allegedPhrase: Line {
    "also alleged: \(grade.phraseLine(upTo: gradeUpper)) (\(when))"
  }

  /// When it happened, or when somebody looked.
  var when: Line {
    event.map { "event \(SpokenDate($0).line)" } ?? look?.spokenLine ?? "undated"
  }

  var line: Line {
    let part: Line = scope.map { ", \($0)" } ?? ""
    return "\(grade.phraseLine(upTo: gradeUpper))\(part), \(when) (\(reports.codes()))"
  }
}

extension InconclusiveLook {
  var phrase: Line {
    let when: Line = look.map { " \(SpokenDate($0.date).line)" } ?? ""
    return "looked again\(when), could not tell"
  }

  var line: Line {
    let when: Line = look.map { ", \($0.line)" } ?? ""
    return "\(assessor) looked\(when) and could not tell (\(code: report.text))"
  }
}

extension Look {
  /// The day of the look, or that only the publication is known.
  var line: Line { isPublication ? "published \(date.line)" : "seen \(date.line)" }

  /// The same within a sentence.
  var spokenLine: Line { "\(own: isPublication ? "published" : "seen") \(SpokenDate(date).line)" }
}

extension Lowering {
  /// What brought the state below the gravest claim, by whom and when.
  var line: Line {
    let graver: Line =
      "\(grade.phraseLine(upTo: gradeUpper)) according to \(assessor) (\(code: report.text))"
    let who: Line = by.map { .record($0) } ?? "somebody"
    let when: Line = look.map { ", \($0.line)" } ?? ""
    let answer: Line = "\(who)\(when) (\(code: record.text))"
    switch kind {
    case .laterLook: return "\(graver), until the same body looked again: \(answer)"
    case .verified: return "\(graver), answered by a verified report of \(answer)"
    case .betterGrounds: return "\(graver), lowered by one grade on better grounds by \(answer)"
    case .reassessed: return "\(graver), looked at again and lowered by one grade by \(answer)"
    case .look: return "\(graver), merely stated and answered by the later look of \(answer)"
    case .works: return "\(graver), before the works \(code: record.text)"
    }
  }
}

extension UncountedVerdict {
  /// What was said of the report, and why it does not count.
  var line: Line {
    let who: Line = body.map { .record($0) } ?? "somebody who is not named"
    if let evidence {
      return
        "\(code: report.text): \(who) takes back its evidence \(code: evidence.text) (\(code: by.text)), which does not count, as \(own: reason.words)"
    }
    let deed = verdict == .superseded ? "would take its place" : "calls it \(verdict.words)"
    return
      "\(code: report.text): \(who) \(own: deed) (\(code: by.text)), which does not count, as \(own: reason.words)"
  }
}

extension ClaimOutcome {
  /// What became of the report.
  var line: Line {
    switch outcome {
    case .decides: "decides the state"
    case .agrees: "says the same"
    case .stands(aboutTheSame: true): "stands; less than what decides"
    case .stands(aboutTheSame: false): "stands, about other damage"
    case .contests: "contests the state"
    case .earlierLook(let by): "the same body looked again, \(code: by.text)"
    case .answered(let by, let kind): "answered by \(code: by.text), \(own: kind.words)"
    case .closed(let by): "closed by the works \(code: by.text), as somebody looked since"
    case .alleged: "no evidence on record carries it; it counts for nothing beside what has some"
    case .untold: "could not tell the state"
    }
  }
}

extension Lowering.Kind {
  /// By what right a lesser report answers a graver one.
  fileprivate var words: String {
    switch self {
    case .laterLook: "a later look of the same body"
    case .verified: "which a third party verified"
    case .betterGrounds: "one grade less on better grounds"
    case .reassessed: "one grade less, which looks at it again on grounds as good"
    case .look: "a later look at what was merely stated"
    case .works: "works with a look since"
    }
  }
}
