import HeritageAssessment
import HeritageModel

// What text and Markdown say of the same facts as a page: the same sentences in the same order.

/// What a document tells of subjects, edited for people.
struct EditedParts {
  let words: English

  init(_ edition: EditionNote) { words = English(isPartial: edition.isPartial) }

  /// How many subjects key points name before they count the rest.
  static let namedAtMost = SituationFacts.namedAtMost

  /// Up to when the records of a document reach, and of which day it tells.
  func head(_ kind: PageLabel, newest: Instant?, _ viewpoint: Viewpoint) -> Line {
    var parts = [words.label(kind)]
    if let known = viewpoint.known {
      let how = viewpoint.knownBy == .published ? "published" : "recorded"
      parts.append("As known on \(words.date(SpokenDate(known))), by what was \(how) by then")
    } else if let newest {
      parts.append("\(words.label(.recordsUpTo)) \(words.date(SpokenDate(newest.day)))")
    } else {
      parts.append(words.label(.noRecords))
    }
    if let asked = viewpoint.asked {
      parts.append("\(words.label(.stateOn)) \(words.date(SpokenDate(asked)))")
    }
    return .own(parts.map { $0 + "." }.joined(separator: " "))
  }

  func lede(of subjects: [SubjectFacts], _ noun: CountedNoun) -> Line {
    Line(
      parts: words.lede(of: subjects, noun).map { $0.standsOut ? .strong($0.text) : .own($0.text) })
  }

  /// The names of a subject: its own, the local one, that of its site where there are several.
  func name(_ subject: SubjectFacts, namesSite: Bool = false) -> Line {
    var line = Line.strongRecord(subject.title.text)
    if let local = subject.localName { line += " \(local.text)" }
    if namesSite, subject.monument != nil { line += " (\(subject.siteTitle.text))" }
    return line + (subject.monument?.access ?? subject.site?.access).mark
  }

  /// What became of a subject, how well that is known, and what reports differ in, in one line.
  func point(_ subject: SubjectFacts, namesSite: Bool = false) -> Line {
    var line = name(subject, namesSite: namesSite) + ": \(words.state(of: subject))"
    let count = words.counted(subject.claims.count, .report)
    line += .own(" \(words.known(subject.knownHow).capitalizedFirst); \(count).")
    let differences = words.differences(of: subject)
    if !differences.isEmpty, !subject.state.isContested {
      line += .own(" \(words.label(.reportsDisagree)): \(differences).")
    }
    return line
  }

  /// A line for each of the worst, how many more there are, and what nothing is reported about.
  func points(of subjects: [SubjectFacts], named: [SubjectFacts], namesSite: Bool) -> [Line] {
    var lines = named.prefix(Self.namedAtMost).map { point($0, namesSite: namesSite) }
    if named.count > Self.namedAtMost {
      lines.append(.own("\(words.more(named.count - Self.namedAtMost))."))
    }
    let silent = subjects.filter(\.isWithoutReport)
    if !silent.isEmpty {
      let names = silent.map { Line.record($0.title.text) }.joined(upTo: Self.namedAtMost)
      lines.append(.own("\(words.withoutReport(silent.count)) ") + names + ".")
    }
    return lines
  }

  /// A row for each subject: grade, when, how well known.
  func table(
    _ subjects: [SubjectFacts], noun: CountedNoun, hasSites: Bool, hasRegions: Bool = false
  ) -> Table {
    let first: [Table.Column] =
      (hasRegions ? ["Region"] : []) + (hasSites ? ["Site"] : [])
      + [noun == .site ? "Site" : "Monument"]
    return Table(
      first + [
        "State", "Happened", "How well known", .number("Reports"), .optional("Disagree about"),
      ],
      rows: subjects.map { subject in
        var row: [Line] = []
        if hasRegions { row.append(subject.region.map(Line.record) ?? .empty) }
        if hasSites { row.append(.record(subject.siteTitle.text)) }
        row.append(cellName(subject))
        row.append(cellState(subject))
        row.append(
          subject.event.map { .record(words.date($0)) }
            ?? subject.look.map { .record("seen \(words.date($0.date))") } ?? .empty)
        row.append(.own(words.known(subject.knownHow)))
        row.append("\(subject.claims.count)")
        let differences = words.differences(of: subject)
        row.append(differences.isEmpty ? .empty : .own(differences))
        return row
      })
  }

  private func cellName(_ subject: SubjectFacts) -> Line {
    let local: Line = subject.localName.map { " \($0.text)" } ?? .empty
    return .record(subject.title.text) + local
      + (subject.monument?.access ?? subject.site?.access).mark
  }

  private func cellState(_ subject: SubjectFacts) -> Line {
    let state = subject.state
    if state.grade == .unknown { return "not known" }
    if state.isContested { return "contested, counted as \(state.countedGrade.phraseLine)" }
    if state.isSeverityUntold { return "damaged, how badly is not told" }
    let words = state.grade.phraseLine(upTo: state.gradeUpper)
    return state.countedGrade == .unknown ? "said to be " + words : words
  }

  /// A line for each subject about which reports disagree.
  func disagreements(of subjects: [SubjectFacts], namesSite: Bool) -> [Line] {
    subjects.filter { !$0.disagreements.isEmpty }.map { subject in
      let told = subject.disagreements.map { words.disagreement($0) }.joined(separator: " ")
      return name(subject, namesSite: namesSite) + ". \(told)"
    }
  }

  /// What a claim that gives the state tells, in its own words, with the cause and what stands beside.
  func account(of subject: SubjectFacts) -> Line {
    let agreeing = subject.claims.filter { $0.standing == .decides || $0.standing == .supports }
    var parts: [Line] = []
    if let claim = agreeing.first(where: { !$0.report.narrative.isEmpty }),
      let text = claim.report.narrative.first?.text
    {
      parts.append("\(text.endingInStop) (\(claim.report.assessor))")
    } else if let scope = agreeing.lazy.compactMap(\.report.scope).first {
      parts.append("About: \(scope.endingInStop)")
    }
    if let cause = words.cause(of: subject) { parts.append("Cause: \(cause).") }
    parts += words.besides(of: subject).map { .record($0) }
    return parts.joined(" ")
  }

  func gaps(_ gaps: [GapFacts]) -> [Line] { gaps.map { .record(words.gap($0)) } }

  /// Every item with its address, its archived copy and the whole hash of its bytes.
  func evidence(
    _ items: [Evidence], withdrawn: [RecordID: Retraction]
  ) -> [Page.Item] {
    items.map { item in
      var line: Line =
        .link(item.title, to: item.url) + item.access.mark + ". " + .record(words.describe(item))
        + "."
      if let archived = item.archivedURL {
        line += " " + .link(words.label(.archivedCopy).capitalizedFirst, to: archived) + "."
      }
      if let licence = item.licence, licence != "other" { line += " Licence \(licence)." }
      if let retraction = withdrawn[item.id] {
        line += " " + .strongRecord(words.withdrawn(retraction))
      }
      let hash: Line =
        item.file?.sha256.map { "SHA-256 \(code: $0)" } ?? .own(words.label(.noCopyKept))
      return Page.Item(line: line, details: ["\(code: item.id.text); \(hash)"])
    }
  }
}
