import HeritageAssessment
import HeritageModel

extension Arabic {
  package func state(of subject: SubjectFacts) -> String {
    let state = subject.state
    var sentences = [stateSentence(of: subject)]
    for note in state.works {
      let date = note.works.date.map { " " + when(SpokenDate($0)) } ?? ""
      switch note.effect {
      case .closed(let grade, let upper):
        sentences.append("قبل الأشغال\(date): \(self.grade(grade, upTo: upper)).")
      case .notLookedAtSince: sentences.append("رُمِّم\(date)، ولا معاينة لاحقة مسجَّلة.")
      case .undated, .withoutEvidence: break
      }
    }
    if let look = state.inconclusive.last(where: \.isLater) {
      let when = look.look.map { " " + self.when(SpokenDate($0.date)) } ?? ""
      sentences.append("نظر \(look.assessor) مجددًا\(when) ولم يتبيّن الحالة.")
    }
    if let later = state.undecided.filter(\.grade.isDamage)
      .max(by: { ($0.grade.rank ?? -1) < ($1.grade.rank ?? -1) }), state.grade.rank != nil
    {
      sentences.append("وربما كان حينها: \(grade(later.grade, upTo: later.gradeUpper)).")
    }
    return sentences.joined(separator: " ")
  }

  private func stateSentence(of subject: SubjectFacts) -> String {
    let state = subject.state
    switch state.status {
    case .undecided:
      let worst = state.undecided.filter(\.grade.isDamage)
        .max { ($0.grade.rank ?? -1) < ($1.grade.rank ?? -1) }
      return worst.map { "ربما كان حينها: \(grade($0.grade, upTo: $0.gradeUpper))." }
        ?? "الحالة في ذلك اليوم غير معروفة."
    case .withdrawn: return "غير معروف: سُحبت الأقوال السابقة أو استُبدلت."
    case .refuted: return "غير معروف: دُحض القول."
    case .unassessed:
      guard !state.later.isEmpty else {
        return isPartial ? "غير معروف: لا تقرير معلنًا هنا." : "غير معروف: لا تقرير."
      }
      let known =
        state.intactImage.map { "كان سليمًا \(when(SpokenDate($0.acquired)))" }
        ?? "لا ضرر معروف حتى ذلك اليوم"
      return "\(known)؛ \(counted(state.later.count, .report)) عن ضرر لاحق."
    default: break
    }
    if state.grade == .unknown { return "غير معروف: لم يتبيّن أحد الحالة." }
    if state.isContested { return contested(subject) }
    let words = state.isSeverityUntold ? "متضرر" : grade(state.grade, upTo: state.gradeUpper)
    let range =
      state.isSeverityUntold
      ? " شدة الضرر غير مذكورة: \(grade(state.grade, upTo: state.gradeUpper))." : ""
    if state.restsOnlyOnWithdrawn { return "قيل: \(words)؛ سُحبت كل أدلته.\(range)" }
    if subject.knownHow.isOnlyClaimed {
      let reason =
        state.grounds?.contrary != nil
        ? "ودليله يُظهر غير ذلك"
        : subject.knownHow == .uncarried ? "ودليله لا يُظهر ذلك" : "بلا دليل"
      return "قيل: \(words)\(time(of: subject))؛ \(reason).\(range)"
    }
    let hedge = state.grounds?.kind == .statement ? "بحسب ما قيل: " : ""
    return "\(hedge)\(words)\(time(of: subject)).\(range)"
  }

  private func time(of subject: SubjectFacts) -> String {
    if subject.state.grade == .none {
      let event = subject.eventOfDamageElsewhere.map { " بعد ما وقع \(when($0))" } ?? ""
      return event + (look(of: subject) ?? (event.isEmpty ? "؛ لا تاريخ معاينة مسجَّلًا" : ""))
    }
    if let event = subject.event {
      if case .interval(nil, nil) = event.shape { return "؛ لا يُعرف متى" }
      return " " + when(event)
    }
    return look(of: subject) ?? "؛ لا تاريخ مسجَّل"
  }

  private func look(of subject: SubjectFacts) -> String? {
    subject.look.map { look in
      look.isPublication ? "، بحسب ما نُشر \(when(look.date))" : "، كما شوهد \(when(look.date))"
    }
  }

  private func contested(_ subject: SubjectFacts) -> String {
    let state = subject.state
    let deciding = state.sides.firstIndex { side in
      state.basis.contains(where: side.reports.contains)
    }
    let order = [deciding].compactMap(\.self) + state.sides.indices.filter { $0 != deciding }
    let sides = order.map { index in
      let side = state.sides[index]
      let who = list(Array(side.assessors.prefix(2)))
      return "\(grade(side.grade, upTo: side.gradeUpper)) بحسب \(who) (\(grounds(side.grounds)))"
    }
    let event = subject.event.map { " \(when($0))" } ?? ""
    return
      "مختلَف فيه\(event): \(sides.joined(separator: "، أو ")). يُحسب: \(grade(state.countedGrade))."
  }

  func grounds(_ grounds: Grounds) -> String {
    switch grounds.kind {
    case .inspection: "معاينة ميدانية"
    case .record: "صور أو أفلام من الموقع"
    case .imagery: "صور جوية أو فضائية"
    case .statement: "أقوال ووثائق"
    case .nothing: "بلا دليل"
    }
  }

  package func differences(of subject: SubjectFacts) -> String {
    subject.differences.map { difference in
      switch difference {
      case .grade:
        subject.gradesTold.count > 1
          ? subject.gradesTold.map { grade($0) }.joined(separator: " أو ") : "شدة ضرر سابق"
      case .date: "متى وقع"
      case .count: "كم بقي"
      case .images: "ما تُظهره الصور"
      }
    }.joined(separator: "؛ ")
  }

  package func disagreement(_ disagreement: DisagreementFacts) -> String {
    let sides = disagreement.sides
    guard let first = sides.first else {
      guard let damaged = disagreement.images.first, let whole = disagreement.images.last else {
        return ""
      }
      let works = disagreement.hasWorksBetween ? " وقد تقع بينهما أشغال مسجَّلة." : ""
      return "\(told(damaged)): متضرر؛ \(told(whole)): سليم.\(works)"
    }
    switch disagreement.difference {
    case .grade:
      guard let other = sides.dropFirst().first else { return "" }
      return
        "\(who(first)): \(grade(first.grade, upTo: first.gradeUpper))؛ \(who(other)): \(grade(other.grade, upTo: other.gradeUpper)). \(reason(disagreement))"
    case .date:
      let claim = "\(first.assessor): \(first.event.map { when($0) } ?? "بلا تاريخ")"
      if let image = disagreement.images.first {
        let shown = disagreement.kind == .eventBeforeImage ? "سليم" : "متضرر"
        return "\(claim)؛ \(told(image)): \(shown)."
      }
      guard let other = sides.dropFirst().first else { return claim + "." }
      return
        "\(claim)؛ \(other.assessor): \(other.event.map { when($0) } ?? "بلا تاريخ"). لا يصح الاثنان معًا."
    case .count:
      return sides.prefix(2).map { side in
        "\(side.assessor): \(side.remaining.map { "\($0.number) \($0.thing)" } ?? "لا شيء")"
      }.joined(separator: "؛ ") + "."
    case .images: return ""
    }
  }

  /// An image or a visit and its day; what it shows follows apart, as its name has either gender.
  private func told(_ image: DisagreementFacts.Image) -> String {
    "\(image.type.map(words) ?? "صورة") بتاريخ \(date(SpokenDate(image.day)))"
  }

  private func who(_ side: DisagreementFacts.Side) -> String {
    side.told.map { "\(side.assessor) (\(date($0)))" } ?? side.assessor
  }

  private func reason(_ disagreement: DisagreementFacts) -> String {
    switch disagreement.prevails {
    case .contested: "كلاهما قائم على أساس متكافئ، فالحالة مختلَف فيها وتُحسب بأسوئها."
    case .withoutEvidence: "يُتَّبع الثاني، إذ لا دليل مسجَّلًا على الأول."
    case .couldNotTell: "يُتَّبع الثاني، إذ لم يتبيّن الأول شدة الضرر."
    case .worstStands: "يُتَّبع الثاني: هو أسوأ ما وُثِّق ولم يردّه شيء."
    case .answered(.laterLook): "يُتَّبع الثاني، إذ نظرت الجهة نفسها مجددًا."
    case .answered(.verified): "يُتَّبع الثاني، إذ جرى التحقق منه دون الأول."
    case .answered(.betterGrounds): "يُتَّبع الثاني، إذ أساسه أقوى."
    case .answered(.reassessed): "يُتَّبع الثاني، إذ أعاد تقييم الأول على أساس متكافئ."
    case .answered(.look): "يُتَّبع الثاني، إذ هو معاينة والأول مجرد قول."
    case .answered(.works): "يُتَّبع الثاني، إذ جرت أشغال بينهما."
    case .bothTold: "يُذكر كلاهما."
    }
  }

  package func standing(of claim: ClaimFacts) -> String {
    switch claim.standing {
    case .decides where claim.grounds?.kind == .nothing, .alleged:
      "قول لا يحمله دليل"
    case .decides: "يحدد الحالة"
    case .supports:
      claim.differsIn.contains(.date)
        ? "يؤيدها، بتاريخ آخر" : claim.differsIn.contains(.count) ? "يؤيدها، بعدد آخر" : "يؤيدها"
    case .differs: "يقول غير ذلك"
    case .contests: "ينازعها"
    case .otherDamage: "عن ضرر آخر"
    case .earlier: "معاينة سابقة"
    case .answered: "يقول غير ذلك، وقد رُدّ عليه"
    case .couldNotTell: "لم يتبيّن الحالة"
    case .ended: "لم يعد محسوبًا"
    case .later: "عن يوم لاحق"
    }
  }
}
