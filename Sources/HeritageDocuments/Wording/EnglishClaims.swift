import HeritageAssessment
package import HeritageModel

extension English {
  package func basis(of claim: ClaimFacts) -> [String] {
    var sentences: [String] = []
    if let event = claim.event {
      // Nothing happened to what is undamaged.
      sentences.append(
        claim.report.grade == .none ? "Dated \(date(event))." : "It happened \(when(event)).")
    }
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

  func words(_ type: EvidenceType) -> String {
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
    return "Withdrawn\(by)\(day): \(retraction.because)".endingInStop
  }

  package func method(of subjects: [SubjectFacts]) -> [String] {
    [
      "Each state is worked out from the claims on record that were neither withdrawn, refuted nor replaced. The worst that somebody documents with evidence stands until something answers it: a later look of the same body, a verified claim, a look on better grounds, or works that somebody looked at since. Nobody judges in its own cause, and no claim is left out because another disagrees with it.",
      "An inspection on site counts before photographs and films made there, these before images from above, and these before statements and media. Images from above tell nothing of what is movable or under a roof. What no evidence carries is told and counted as not known.",
      "“Possibly damaged” means that nobody could tell, not that little happened. That nothing is said about a monument does not mean that it is whole. States are counted and never averaged.",
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
