import HeritageAssessment
import HeritageModel

// What contradicts what is found by the assessment; here it becomes a finding on one of the reports.

extension RuleCatalogue {
  static let lesserDamageAfterDestruction = Rule<[Contradiction]>(
    "GRD-06", .warning, "lesser damage after destruction",
    meaning: """
      A claim says destroyed; a later one that still counts says less, without a link between \
      them and without a reconstruction in between.
      """,
    reason: "What is destroyed does not recover: one of the claims is wrong, or speaks of a part.",
    mend: "review the weaker claim, link them with 'reassesses', or record what was rebuilt"
  ) { found, _ -> [Violation] in
    found.pairs(of: .lesserAfterDestruction).map { earlier, later in
      Violation(
        "'\(later.gradeText)', though report '\(earlier.report)' of \(earlier.assessor) says "
          + "'destroyed' before", field: "grade",
        hint: "link the claims with 'reassesses', record what was rebuilt, or review one of them",
        of: .report(later.report))
    }
  }

  static let unexplainedImprovement = Rule<[Contradiction]>(
    "GRD-07", .warning, "unexplained improvement",
    meaning: """
      From one claim to the next the grade falls by two ranks or more, and nothing was done in \
      between.
      """, reason: "Damage does not mend itself; the earlier claim may have been too grave.",
    mend: "review the earlier claim, link the two with 'reassesses', or record the works"
  ) { found, _ -> [Violation] in
    found.pairs(of: .improvement).map { earlier, later in
      Violation(
        "'\(later.gradeText)' after '\(earlier.gradeText)' in report '\(earlier.report)' of "
          + "\(earlier.assessor), and nothing explains it", field: "grade",
        hint: "link the claims with 'reassesses', or record what was done",
        of: .report(later.report))
    }
  }

  static let conflictingEventDates = Rule<[Contradiction]>(
    "GRD-08", .warning, "conflicting dates for one incident",
    meaning: """
      Two claims that still count give dates for one incident that exclude each other. They \
      belong together if they name one incident, or if both say destroyed and nothing was \
      rebuilt in between.
      """, reason: "A reader must know that the date is in dispute, and between which days.",
    mend: "review the claim whose evidence is weaker, or record two incidents"
  ) { found, _ -> [Violation] in
    found.pairs(of: .dates).map { earlier, later in
      Violation(
        "the event '\(later.eventText)' excludes '\(earlier.eventText)' in report "
          + "'\(earlier.report)' of \(earlier.assessor), which tells of the same damage",
        field: "event", hint: "review the claim whose evidence is weaker, or name two incidents",
        of: .report(later.report))
    }
  }

  static let conflictingGrades = Rule<[Contradiction]>(
    "GRD-09", .warning, "conflicting grades for one incident",
    meaning: """
      Two claims that still count about one incident lie two ranks or more apart. They belong \
      together if they name one incident, or if their events overlap.
      """, reason: "A reader must know that the state is in dispute.",
    mend: "review the claim whose evidence is weaker, or record two incidents"
  ) { found, _ -> [Violation] in
    found.pairs(of: .grades).map { earlier, later in
      Violation(
        "'\(later.gradeText)' against '\(earlier.gradeText)' in report '\(earlier.report)' of "
          + "\(earlier.assessor), for one incident", field: "grade",
        hint: "review the claim whose evidence is weaker, or name two incidents",
        of: .report(later.report))
    }
  }

  static let eventBeforeIntactImage = Rule<[Contradiction]>(
    "EVD-14", .warning, "event earlier than an intact image",
    meaning: """
      The event certainly lies before an image on which the subject stands intact: one of the \
      claim's own, or for total loss any image of the subject.
      """, reason: "The claim's date is contradicted by what a satellite saw.",
    mend: "review the claim, or the reading of the image; it may show another part"
  ) { found, _ -> [Violation] in
    found.filter { $0.kind == .eventBeforeImage }.compactMap { contradiction in
      guard let side = contradiction.sides.first, let image = contradiction.images.first,
        let item = image.item
      else { return nil }
      return Violation(
        "the event '\(side.eventText)' comes before image '\(item)' of '\(image.acquired)' "
          + "that shows the subject intact", field: "event",
        hint: "the event lies after that image, or the image shows another part",
        of: .report(side.report))
    }
  }
}

extension [Contradiction] {
  /// The two reports of each contradiction of a kind, the earlier first.
  fileprivate func pairs(of kind: Contradiction.Kind) -> [(Contradiction.Side, Contradiction.Side)]
  { filter { $0.kind == kind && $0.sides.count == 2 }.map { ($0.sides[0], $0.sides[1]) } }
}

extension Contradiction.Side { fileprivate var eventText: String { event?.text ?? "" } }
