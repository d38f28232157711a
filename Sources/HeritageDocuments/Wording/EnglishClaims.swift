import HeritageAssessment
package import HeritageModel

extension English {
  package func cause(of subject: SubjectFacts) -> String? {
    let agreeing = subject.claims.filter { $0.standing == .decides || $0.standing == .supports }
      .map(\.report)
    guard let report = agreeing.first(where: { $0.cause != nil || !$0.mechanisms.isEmpty }) else {
      return nil
    }
    var parts: [String] = []
    if let cause = report.cause { parts.append(cause.words) }
    if !report.mechanisms.isEmpty {
      parts.append("by " + list(report.mechanisms.map(\.words)))
    }
    return parts.joined(separator: ", ") + ", according to the claims"
  }

  package func besides(of subject: SubjectFacts) -> [String] {
    let state = subject.state
    var sentences: [String] = []
    if let lowered = state.loweredBy {
      let by = lowered.by.map { " by \($0)" } ?? ""
      let when = lowered.look.map { " (\(date(SpokenDate($0.date))))" } ?? ""
      let claim = "\(lowered.assessor) had said \(grade(lowered.grade, upTo: lowered.gradeUpper))"
      switch lowered.kind {
      case .works: sentences.append("\(claim); works came between.")
      case .laterLook: sentences.append("\(claim), and looked again\(when).")
      default: sentences.append("\(claim), which was answered\(by)\(when).")
      }
    }
    for damage in state.furtherDamage { sentences.append("Further damage: \(told(damage)).") }
    for damage in state.allegedDamage {
      sentences.append("Said besides, without evidence: \(told(damage)).")
    }
    for look in state.inconclusive where !look.isLater {
      let when = look.look.map { " \(self.when(SpokenDate($0.date)))" } ?? ""
      sentences.append("\(look.assessor) looked\(when) and could not tell.")
    }
    if !state.recordedOn.isEmpty {
      sentences.append("Claims recorded on a former record of it count here.")
    }
    return sentences
  }

  private func told(_ damage: FurtherDamage) -> String {
    let part = damage.scope.map { ", \($0)" } ?? ""
    let time =
      damage.event.map { " \(when(SpokenDate($0)))" }
      ?? damage.look.map { ", as seen \(when(SpokenDate($0.date)))" } ?? ""
    return "\(grade(damage.grade, upTo: damage.gradeUpper))\(part)\(time)"
  }

  package func basis(of claim: ClaimFacts) -> [String] {
    var sentences: [String] = []
    if let event = claim.event { sentences.append("It happened \(when(event)).") }
    if let assessed = claim.assessed { sentences.append("Looked at \(when(assessed)).") }
    if let grounds = claim.grounds {
      sentences.append(
        grounds.isWithdrawn
          ? "Its evidence was withdrawn."
          : grounds.kind == .nothing
            ? "No evidence on record carries it."
            : "Rests on \(withArticle(grounds.kind.noun(grounds.evidenceType))).")
    }
    if let published = claim.published { sentences.append("Published \(when(published)).") }
    if let scope = claim.report.scope { sentences.append("About: \(scope)".endingInStop) }
    if let remaining = claim.report.remaining.first {
      let all = remaining.of.map { " of \($0)" } ?? ""
      sentences.append("Left: \(remaining.number)\(all) \(remaining.thing).")
    }
    for review in claim.reviews {
      let by = review.by.map { " by \($0)" } ?? ""
      let day = review.date.map { " \(when(SpokenDate($0)))" } ?? ""
      sentences.append("Reviewed\(by)\(day): \(review.verdict.words).")
    }
    return sentences
  }

  package func describe(_ item: Evidence) -> String {
    var parts = [words(item.type).capitalizedFirst]
    if !item.isStandIn { parts.append(item.source) }
    if let acquired = item.acquired { parts.append("taken \(when(SpokenDate(acquired)))") }
    if let published = item.published { parts.append("published \(when(SpokenDate(published)))") }
    if let shows = item.shows {
      switch shows {
      case .intact: parts.append("shows it whole")
      case .damaged: parts.append("shows damage")
      case .destroyed: parts.append("shows it destroyed")
      case .unclear: parts.append("shows nothing clear")
      }
    }
    return parts.joined(separator: ", ")
  }

  /// A noun behind its article; what is not counted has none.
  func withArticle(_ noun: String) -> String {
    let isUncounted = noun.hasPrefix("imagery") || noun.hasPrefix("no ") || noun.hasPrefix("other ")
    return isUncounted ? noun : "\("aeiou".contains(noun.first ?? " ") ? "an" : "a") \(noun)"
  }

  private func words(_ type: EvidenceType) -> String {
    switch type {
    case .satellite: "satellite image"
    case .aerial: "aerial photograph"
    case .drone: "drone image"
    case .groundPhoto: "photograph"
    case .video: "film"
    case .audio: "sound recording"
    case .eyewitness: "eyewitness account"
    case .news: "news report"
    case .socialMedia: "social media post"
    case .officialStatement: "official statement"
    case .ngoReport: "report by an organisation"
    case .scholarly: "research publication"
    case .inspection: "inspection on site"
    case .scan3D: "laser scan or photogrammetry"
    case .remoteSensingAnalysis: "image analysis"
    case .map: "map"
    case .legal: "court document"
    case .other: "other evidence"
    }
  }

  package func withoutReport(_ number: Int) -> String {
    "\(counted(number, .monument)) without any report\(isPartial ? " told here" : ""). That says nothing about \(number == 1 ? "its" : "their") state."
  }

  package func type(_ type: MonumentType) -> String { type.words }

  package func built(_ date: SpokenDate) -> String { "built \(when(date))" }

  package func withdrawn(_ retraction: Retraction) -> String {
    let by = retraction.by.map { " by \($0)" } ?? ""
    let day = retraction.date.map { " \(when(SpokenDate($0)))" } ?? ""
    return "Withdrawn\(by)\(day), because \(retraction.because)".endingInStop
  }

  package func gap(_ gap: GapFacts) -> String {
    let names = Array(gap.names.prefix(SituationFacts.namedAtMost).map(\.text))
    let who =
      gap.count > names.count
      ? names.joined(separator: ", ") + " and \(gap.count - names.count) more" : list(names)
    let some = "\(gap.count) of \(gap.total)"
    let isOne = gap.count == 1
    switch gap.kind {
    case .withoutReport:
      return
        "No report about \(who)\(isPartial ? " is told here" : ""). \(isOne ? "Its" : "Their") state is not known."
    case .withoutPosition: return "No position is recorded for \(who)."
    case .undated: return "\(some) reports \(isOne ? "tells" : "tell") of damage without a date."
    case .withoutEvidence: return "\(some) reports \(isOne ? "comes" : "come") without evidence."
    case .withoutPublication:
      return "For \(some) reports it is not recorded when they were made public."
    case .withoutImageAfter: return "No image of the time after the damage is on record for \(who)."
    case .wideBracket:
      return
        "More than a year lies between the last image that shows it whole and the first with damage, for \(who)."
    case .allEvidenceWithdrawn: return "All evidence of \(some) reports was withdrawn."
    case .dangerNotKnown:
      return "Whether it is on the List of World Heritage in Danger is not known for \(who)."
    case .withoutCopy: return "No copy is kept of \(some) items of evidence."
    case .missingFile:
      return
        "The kept \(isOne ? "copy" : "copies") of \(some) items of evidence \(isOne ? "is" : "are") missing."
    }
  }

  package func method(of subjects: [SubjectFacts]) -> [String] {
    [
      "Each state is worked out from the claims on record that were neither withdrawn, refuted nor replaced. The worst that somebody documents with evidence stands until something answers it: a later look of the same body, a verified claim, a look on better grounds, or works that somebody looked at since. Nobody judges in its own cause, and no claim is left out because another disagrees with it.",
      "An inspection on site counts before photographs and films made there, these before images from above, and these before statements and media. Images from above tell nothing of what is movable or under a roof. What is only said, without evidence, is told and counted as not known.",
      "“Possibly damaged” means that nobody could tell, not that little happened. Nothing said about a monument does not mean that it is whole. States are counted and never averaged.",
    ]
      + (subjects.contains(where: \.state.restsOnlyOnWithdrawn)
        ? ["Evidence that was withdrawn supports nothing from the day on which that became known."]
        : [])
      + [
        "Claims may rest on material that nobody has verified. Nothing here establishes who is responsible in law."
      ]
  }
}

extension String {
  /// The text with a full stop, unless it ends a sentence already.
  var endingInStop: String { last.map { ".!?…".contains($0) } ?? true ? self : self + "." }
}
