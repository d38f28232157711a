import HeritageAssessment
import HeritageModel

// What text and Markdown say of the same facts as a page: the same sentences in the same order.

/// What a document tells of subjects, edited for people.
struct EditedParts {
  let words: English

  private let edition: EditionNote
  private let registry: RegistryDescription

  /// The parts of a document, for its audience and under its registry's name.
  init(_ document: some DescribedDocument) {
    edition = document.edition
    registry = document.registry
    words = English(isPartial: edition.isPartial)
  }

  /// What stands over a document: a warning of it as a whole, who publishes it, on which terms.
  var masthead: [Line] {
    var lines: [Line] = []
    if let banner = registry[.banner] { lines.append(.strongRecord(banner)) }
    var parts: [Line] = []
    if let title = registry[.title] { parts.append("\(title).") }
    if let publisher = registry[.publisher] {
      parts.append("\(own: words.label(.publisher)) \(publisher).")
    }
    if let contact = registry[.contact] { parts.append("\(contact).") }
    if let licence = registry[.licence] {
      parts.append(
        .own(words.label(.licence) + ": ") + .link(licence, to: registry[.licenceURL]) + ".")
    }
    if !parts.isEmpty { lines.append(parts.joined(" ")) }
    return lines
  }

  /// How the document is cited.
  func citation(of title: String, _ kind: PageLabel, newest: Instant?) -> [Line] {
    let citation = Citation(
      of: title, kind, in: registry, edition: edition, newest: newest, words)
    let sentence: Line = .record(citation.sentence)
    return [citation.own.map { .record($0) }].compactMap(\.self) + [
      citation.address.map { sentence + " " + .link($0, to: $0) } ?? sentence
    ]
  }

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

  /// What a document says first.
  func lede(_ parts: [LedePart]) -> Line {
    Line(parts: parts.map { $0.standsOut ? .strong($0.text) : .record($0.text) })
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
    var parts: [String] = []
    // What there is no evidence for, or nothing to know by, the state has said already.
    if !subject.knownHow.isOnlyClaimed, subject.knownHow != .notKnown {
      parts.append(words.known(of: subject).capitalizedFirst)
    }
    if !subject.claims.isEmpty { parts.append(words.counted(subject.claims.count, .report)) }
    if let reported = subject.firstReported {
      parts.append("first reported \(words.when(reported))")
    }
    if !parts.isEmpty { line += .own(" \(parts.joined(separator: "; ")).") }
    let differences = words.differences(of: subject)
    if !differences.isEmpty, !subject.state.isContested {
      line += .own(" \(words.label(.reportsDisagree)): \(differences).")
    }
    return line
  }

  /// A line for each of the worst, and how many more there are; below them what else has to be known
  /// at once.
  func addKeyPoints(
    _ named: [SubjectFacts], besides: [Line], namesSite: Bool, to page: inout Page
  ) {
    var points = named.prefix(Self.namedAtMost).map { point($0, namesSite: namesSite) }
    if named.count > points.count {
      points.append(.own("\(words.more(named.count - points.count).capitalizedFirst)."))
    }
    page.section(.own(words.label(.keyPoints)), points)
    // Where no subject has a point of its own, these are the key points.
    page.section(.own(words.label(points.isEmpty ? .keyPoints : .alsoToKnow)), besides)
  }

  /// A line for each thing that has to be known of several subjects, with the first of their names.
  func lines(
    _ besides: [SubjectsBeside], told: [SubjectFacts], namesSite: Bool
  ) -> [Line] {
    let told = Set(told.prefix(Self.namedAtMost).map(\.subject))
    return besides.map { beside in
      let names = beside.subjects.map { subject -> Line in
        let site = namesSite && subject.monument != nil ? subject.siteTitle.text : nil
        let detail = told.contains(subject.subject) ? nil : detail(beside.label, of: subject)
        let notes = [site.map(Line.record), detail.map(Line.own)].compactMap(\.self)
        let title = Line.record(subject.title.text)
        return notes.isEmpty ? title : "\(title) (\(notes.joined("; ")))"
      }
      let count = beside.subjects.count
      let end =
        beside.label == .withoutReport
        ? " That says nothing about \(count == 1 ? "its" : "their") state." : ""
      return .strong("\(words.label(beside.label)): \(words.number(count))") + " – "
        + names.joined(upTo: Self.namedAtMost) + .own(".\(end)")
    }
  }

  /// What stands behind the name of a subject of which a thing has to be known.
  private func detail(_ label: PageLabel, of subject: SubjectFacts) -> String? {
    switch label {
    case .onlyAlleged, .severityNotToldShort:
      return words.grade(subject.state.grade, upTo: subject.state.gradeUpper)
    case .reportsDisagree: return words.differences(of: subject)
    case .noDamageOnDay:
      let intact =
        subject.state.intactImage.map { "whole \(words.when(SpokenDate($0.acquired))); " } ?? ""
      return "\(intact)later: \(words.counted(subject.state.later.count, .report))"
    default: return nil
    }
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
        let event =
          subject.state.grade == .none ? subject.eventOfDamageElsewhere : subject.event
        row.append(
          event.map { .record(words.date($0)) }
            ?? subject.look.map { look in
              "\(own: look.isPublication ? "published" : "seen") \(words.date(look.date))"
            } ?? .empty)
        row.append(.own(words.known(of: subject)))
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

  /// What reports disagree in, subject by subject, with the reports and the rules that found it.
  func disagreements(of subjects: [SubjectFacts], namesSite: Bool) -> [Page.Item] {
    subjects.filter { !$0.disagreements.isEmpty }.map { subject in
      let told = subject.disagreements.map { words.disagreement($0) }.joined(separator: " ")
      return Page.Item(
        line: name(subject, namesSite: namesSite) + ". \(told)",
        details: subject.disagreements.map { disagreement in
          let reports = disagreement.sides.compactMap(\.report).codes(" against ")
          let images = disagreement.images.compactMap(\.item).codes(" and ")
          let codes = disagreement.codes.map(Line.own).joined()
          return [reports, images, codes].filter { !$0.isEmpty }.joined("; ")
        })
    }
  }

  /// What claims that give a state tell of it, the cause, and what stands beside it.
  func account(of subject: SubjectFacts) -> Line {
    let agreeing = subject.agreeing
    var parts: [Line] = []
    if let scope = agreeing.lazy.compactMap(\.scope).first {
      parts.append("About: \(scope.endingInStop)")
    }
    let teller = agreeing.first { !$0.narrative.isEmpty }
    if let teller, let text = teller.narrative.first {
      let told: Line = "\(teller.assessor): \(text.line)"
      parts.append(told.endingInStop)
    }
    if let report = subject.reportOfCause {
      // Who says so is told once.
      let by: Line = report.assessor == teller?.assessor ? "" : ", according to \(report.assessor)"
      parts.append("Cause: \(words.causeWords(of: report))\(by).")
    }
    if let perpetrator = agreeing.lazy.compactMap(\.perpetrator).first {
      parts.append(
        "Responsible, \(own: perpetrator.status.words): \(perpetrator.claim.endingInStop)")
    }
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
