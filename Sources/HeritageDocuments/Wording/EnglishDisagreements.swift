import HeritageAssessment
import HeritageModel

extension English {
  package func differences(of subject: SubjectFacts) -> String {
    subject.differences.map { difference in
      switch difference {
      case .grade: subject.gradesTold.map { grade($0) }.joined(separator: " or ")
      case .date: "when it happened"
      case .count: "how much is left"
      }
    }.joined(separator: "; ")
  }

  package func disagreement(_ disagreement: DisagreementFacts) -> String {
    let sides = disagreement.sides
    guard let first = sides.first else {
      let days = disagreement.images.map { date(SpokenDate($0.day)) }
      return
        "An image of \(days.first ?? "") shows damage, and one of \(days.last ?? "") shows it whole. Both cannot be right."
    }
    switch disagreement.difference {
    case .grade where disagreement.kind == nil:
      guard let other = sides.dropFirst().first else { return "" }
      return
        "\(who(first)) says \(grade(first.grade, upTo: first.gradeUpper)); \(who(other)) says \(grade(other.grade, upTo: other.gradeUpper)). \(reason(disagreement, first, other))"
    case .grade:
      guard let other = sides.dropFirst().first else { return "" }
      return
        "\(who(first)) says \(grade(first.grade, upTo: first.gradeUpper)); \(who(other)) says \(grade(other.grade, upTo: other.gradeUpper)), though nothing was restored between."
    case .date:
      let claim =
        "\(first.assessor) says that it happened \(first.event.map { when($0) } ?? "at no date that is told")"
      if let image = disagreement.images.first {
        let day = date(SpokenDate(image.day))
        return disagreement.kind == .eventBeforeImage
          ? "\(claim); an image of \(day) shows it whole. Both cannot be right."
          : "\(claim); an image of \(day) shows the damage already. Both cannot be right."
      }
      guard let other = sides.dropFirst().first else { return claim + "." }
      return
        "\(claim); \(other.assessor), \(other.event.map { when($0) } ?? "at no date that is told"). Both cannot be right."
    case .count:
      let counts = sides.prefix(2).map { side in
        "\(side.assessor) counts \(side.remaining.map { "\($0.number) \($0.thing)" } ?? "nothing")"
      }
      return counts.joined(separator: " left; ") + " left."
    case nil: return ""
    }
  }

  private func who(_ side: DisagreementFacts.Side) -> String {
    side.told.map { "\(side.assessor) (\(date($0)))" } ?? side.assessor
  }

  private func reason(
    _ disagreement: DisagreementFacts, _ first: DisagreementFacts.Side,
    _ other: DisagreementFacts.Side
  ) -> String {
    switch disagreement.prevails {
    case .contested:
      return
        "Both stand on grounds as good, so the state is contested and counted at its worse end."
    case .withoutEvidence:
      return "The second is followed, because there is no evidence on record for the first."
    case .couldNotTell:
      return "The second is followed, because the first could not tell how badly it was damaged."
    case .worstStands:
      return
        "The second is followed: it is the worst that is documented, and nothing has answered it."
    case .answered(let kind):
      switch kind {
      case .laterLook: return "The second is followed, because the same body looked again."
      case .verified:
        return "The second is followed, because it was verified and the first was not."
      case .betterGrounds:
        let grounds = [other, first].map { side in
          side.grounds.map { withArticle($0.kind.noun($0.evidenceType)) } ?? "a claim"
        }
        return "The second is followed, because \(grounds[0]) counts before \(grounds[1])."
      case .reassessed:
        return "The second is followed, because it looked at the first again on grounds as good."
      case .look:
        return "The second is followed, because it is a look of its own and the first a statement."
      case .works: return "The second is followed, because works came between."
      }
    case .bothTold: return "Both are told."
    }
  }

  package func standing(of claim: ClaimFacts) -> String {
    switch claim.standing {
    case .decides: "Decides the state"
    case .supports: "Supports it"
    case .differs: "Says otherwise"
    case .contests: "Contests it"
    case .otherDamage: "Tells of other damage"
    case .earlier: "An earlier look"
    case .answered: "Says otherwise, and was answered"
    case .couldNotTell: "Could not tell"
    case .alleged: "Said without evidence"
    case .ended(let verdict): "No longer counts: \(verdict.words)"
    case .later: "Of a later day"
    }
  }
}
