import HeritageAssessment
import HeritageModel

extension English {
  package func cause(of subject: SubjectFacts) -> String? {
    subject.reportOfCause.map { report in
      "\(causeWords(of: report)), according to \(report.assessor)"
    }
  }

  /// The cause that a report gives, without who says so.
  func causeWords(of report: Report) -> String {
    var parts: [String] = []
    let certainty = report.causeCertainty.map { " (certainty \($0.words))" } ?? ""
    let mechanisms =
      report.mechanisms.isEmpty ? "" : "by \(list(report.mechanisms.map(\.words)))"
    if let cause = report.cause {
      parts.append(
        [cause.words + certainty, mechanisms].filter { !$0.isEmpty }.joined(separator: " "))
    } else if !mechanisms.isEmpty {
      parts.append(mechanisms)
    }
    if let intent = report.intent,
      !(intent == .deliberate && report.cause == .deliberateDestruction)
    {
      parts.append("intent \(intent.words)")
    }
    return parts.joined(separator: "; ")
  }

  package func besides(of subject: SubjectFacts) -> [String] {
    let state = subject.state
    var sentences: [String] = []
    if let lowered = state.loweredBy, let sentence = told(lowered, in: state) {
      sentences.append(sentence)
    }
    if let sentence = earlierLooks(of: subject) { sentences.append(sentence) }
    for damage in state.furtherDamage { sentences.append("Further damage: \(told(damage)).") }
    for damage in state.allegedDamage {
      sentences.append("Said besides, without evidence that carries it: \(told(damage)).")
    }
    for look in state.inconclusive where !look.isLater {
      let when = look.look.map { " \(self.when(SpokenDate($0.date)))" } ?? ""
      sentences.append("\(look.assessor) looked\(when) and could not tell.")
    }
    sentences += state.works.compactMap(withoutEffect)
    sentences += state.uncounted.map { told($0, of: subject) }
    if !subject.recordedOn.isEmpty {
      let names = list(subject.recordedOn.map(\.text))
      sentences.append("Claims recorded on \(names) count here.")
    }
    return sentences
  }

  /// Who had said worse, and why that is not the state; works that closed it are told with the state.
  private func told(_ lowered: Lowering, in state: Assessment) -> String? {
    let claim = "\(lowered.assessor) had said \(grade(lowered.grade, upTo: lowered.gradeUpper))"
    let when = lowered.look.map { look in
      look.isPublication
        ? ", as published \(self.when(SpokenDate(look.date)))"
        : " \(self.when(SpokenDate(look.date)))"
    }
    let by = lowered.by ?? "another body"
    let found = "\(by) found less\(when ?? "")"
    switch lowered.kind {
    case .works: return nil
    case .laterLook: return "\(claim) before it looked again\(when ?? "")."
    case .verified: return "\(claim); \(found), and was verified."
    case .betterGrounds: return "\(claim); \(found), on better grounds."
    case .reassessed: return "\(claim); \(found), when it looked at that claim again."
    case .look: return "\(claim) in a statement; \(found), by a look of its own."
    }
  }

  /// What bodies had found before they looked again.
  private func earlierLooks(of subject: SubjectFacts) -> String? {
    let told = subject.claims.filter { claim in
      subject.state.earlierLooks.contains(claim.report.id)
        && claim.report.id != subject.state.loweredBy?.report
    }.map { claim in
      let look = (claim.grounds?.look).map { " \(when(SpokenDate($0.date)))" } ?? ""
      let found =
        claim.report.grade == .unknown
        ? "could not tell" : grade(claim.report.grade, upTo: claim.report.gradeUpper)
      return "\(claim.report.assessor), \(found)\(look)"
    }
    guard !told.isEmpty else { return nil }
    return "Earlier look\(told.count == 1 ? "" : "s"): \(told.joined(separator: "; "))."
  }

  private func told(_ damage: FurtherDamage) -> String {
    let part = damage.scope.map { ", \($0)" } ?? ""
    let time =
      damage.event.map { " \(when(SpokenDate($0)))" }
      ?? damage.look.map { look in
        ", \(look.isPublication ? "according to what was published" : "as seen") \(when(SpokenDate(look.date)))"
      } ?? ""
    return "\(grade(damage.grade, upTo: damage.gradeUpper))\(time)\(part)"
  }

  /// That works are on record which change nothing in the state.
  private func withoutEffect(_ note: WorksNote) -> String? {
    let date = note.works.date.map { ", \(when(SpokenDate($0)))," } ?? ""
    let works = "\(note.works.type.words.capitalizedFirst)\(date)"
    switch note.effect {
    case .closed, .notLookedAtSince: return nil
    case .undated: return "\(works) changes nothing here: no date after the damage is on record."
    case .withoutEvidence: return "\(works) changes nothing here: no evidence of it is on record."
    }
  }

  /// A verdict on a claim that does not count, and why.
  private func told(_ verdict: UncountedVerdict, of subject: SubjectFacts) -> String {
    let body = verdict.body ?? "Somebody who is not named"
    let author = subject.claims.first { $0.report.id == verdict.report }?.report.assessor
    let claim =
      author == verdict.body ? "its own claim" : "the claim of \(author ?? "another body")"
    let deed =
      verdict.evidence != nil
      ? "takes back evidence of \(claim)"
      : verdict.verdict == .superseded
        ? "would replace \(claim)" : "calls \(claim) \(verdict.verdict.words)"
    return "\(body) \(deed). That does not count: \(verdict.reason.words)."
  }
}

extension SubjectFacts {
  /// The first claim that gives the state and says why it was damaged.
  var reportOfCause: Report? {
    agreeing.first { $0.cause != nil || !$0.mechanisms.isEmpty || $0.intent != nil }
  }

  /// The reports of the claims that give the state, what decides first.
  var agreeing: [Report] {
    claims.filter { $0.standing == .decides || $0.standing == .supports }.map(\.report)
  }
}
