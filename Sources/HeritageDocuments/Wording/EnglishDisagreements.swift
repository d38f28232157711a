import HeritageAssessment
import HeritageModel

extension English {
  package func differences(of subject: SubjectFacts) -> String {
    subject.differences.map { difference in
      switch difference {
      case .grade:
        subject.gradesTold.count > 1
          ? subject.gradesTold.map { grade($0) }.joined(separator: " or ")
          : "how bad earlier damage was"
      case .date: "when it happened"
      case .count: "how much is left"
      case .images: "what images show"
      }
    }.joined(separator: "; ")
  }

  package func disagreement(_ disagreement: DisagreementFacts) -> String {
    let sides = disagreement.sides
    guard let first = sides.first else { return betweenImages(disagreement) }
    switch disagreement.difference {
    case .grade:
      guard let other = sides.dropFirst().first else { return "" }
      let about = disagreement.about.map { "Of what happened \(when($0)): " } ?? ""
      let isSame = first.assessor == other.assessor && first.told == other.told
      let second =
        isSame
        ? "and, of the same day, \(said(other))"
        : "\(who(other)) says \(said(other))"
      let both = "\(about)\(who(first)) says \(said(first)); \(second)"
      return disagreement.kind == nil
        ? "\(both). \(reason(disagreement, first, other))"
        : "\(both), though nothing was restored between."
    case .date:
      let claim = "\(first.assessor) says that it happened \(told(first.event))"
      if let image = disagreement.images.first {
        return disagreement.kind == .eventBeforeImage
          ? "\(claim), but \(told(image)) shows it whole."
          : "\(claim), but \(told(image)) shows the damage already."
      }
      guard let other = sides.dropFirst().first else { return claim + "." }
      return first.assessor == other.assessor
        ? "\(claim), and elsewhere \(told(other.event))."
        : "\(claim); \(other.assessor), \(told(other.event))."
    case .count:
      let counts = sides.prefix(2).map { side in
        let count = side.remaining.map { "\(Self.grouped($0.number)) \($0.thing)" } ?? "nothing"
        return "\(side.assessor) counts \(count) left"
      }
      return counts.joined(separator: "; ") + "."
    case .images: return ""
    }
  }

  /// That one image or visit shows damage and a later one does not.
  private func betweenImages(_ disagreement: DisagreementFacts) -> String {
    guard let damaged = disagreement.images.first, let whole = disagreement.images.last else {
      return ""
    }
    let second =
      damaged.type == whole.type ? "one of \(date(SpokenDate(whole.day)))" : told(whole)
    let works = disagreement.hasWorksBetween ? "; works on record may lie between" : ""
    return "\(told(damaged)) shows damage, and \(second) shows it whole\(works).".capitalizedFirst
  }

  private func told(_ image: DisagreementFacts.Image) -> String {
    "\(withArticle(image.type.map(words) ?? "image")) of \(date(SpokenDate(image.day)))"
  }

  private func who(_ side: DisagreementFacts.Side) -> String {
    let name = side.assessor.isEmpty ? "another report" : side.assessor
    return side.told.map { "\(name) (\(date($0)))" } ?? name
  }

  /// The grade that a side gives, as it says it.
  private func said(_ side: DisagreementFacts.Side) -> String {
    grade(side.grade, upTo: side.gradeUpper)
  }

  private func told(_ event: SpokenDate?) -> String {
    event.map { when($0) } ?? "at no date that is told"
  }

  /// Why the side that comes last is followed.
  private func reason(
    _ disagreement: DisagreementFacts, _ first: DisagreementFacts.Side,
    _ other: DisagreementFacts.Side
  ) -> String {
    let isNamed = other.assessor != first.assessor && !other.assessor.isEmpty
    let followed = isNamed ? "\(other.assessor) is followed" : "The graver claim is followed"
    let lesser = isNamed ? first.assessor : "the other"
    switch disagreement.prevails {
    case .contested:
      let ranks = (first.grade.rank ?? 0, other.grade.rank ?? 0)
      return ranks.0 > ranks.1
        ? "It is contested, and counted by what \(isNamed ? other.assessor : "the second") found."
        : "Both stand on grounds as good, so it is contested and counted at the worse end."
    case .withoutEvidence:
      return "\(followed): no evidence on record carries what \(lesser) says."
    case .couldNotTell: return "\(followed): a doubt does not answer what is documented."
    case .worstStands:
      return "\(followed): nothing has answered the worst that is documented."
    case .answered(let kind):
      switch kind {
      case .laterLook: return "\(followed), which looked again later."
      case .verified: return "\(followed), whose claim was verified."
      case .betterGrounds:
        let grounds = [other, first].map { side in
          side.grounds.map { withArticle($0.kind.noun($0.evidenceType)) } ?? "a claim"
        }
        return "\(followed): \(grounds[0]) counts before \(grounds[1])."
      case .reassessed: return "\(followed), which looked at the other claim again."
      case .look: return "\(followed): a look counts before a statement."
      case .works: return "\(followed): works came between."
      }
    case .bothTold: return "Both are told."
    }
  }

  package func standing(of claim: ClaimFacts) -> String {
    switch claim.standing {
    case .decides where claim.grounds?.kind == .nothing, .alleged:
      "Said without evidence that carries it"
    case .decides: "Decides the state"
    case .supports:
      claim.differsIn.contains(.date)
        ? "Supports it, with another date"
        : claim.differsIn.contains(.count) ? "Supports it, with another count" : "Supports it"
    case .differs: "Says otherwise"
    case .contests: "Contests it"
    case .otherDamage: "Tells of other damage"
    case .earlier: "An earlier look"
    case .answered: "Says otherwise, and was answered"
    case .couldNotTell: "Could not tell"
    case .ended(let verdict): "No longer counts: \(verdict.words)"
    case .later: "Of a later day"
    }
  }
}
