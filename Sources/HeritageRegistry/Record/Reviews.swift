public import CanonicalJSON
import HeritageIndex
public import HeritageModel
import HeritageValidation
import HeritageAssessment

/// What can be withdrawn.
public enum Withdrawable: Hashable, Sendable {
  case report(RecordID)
  case evidence(RecordID)
}

extension Registry {
  /// Records a verdict on a report; one that ends it names what looks at that report again.
  ///
  /// - Parameters:
  ///   - id: The report.
  ///   - draft: Members of a review's record, such as `verdict` and `note`.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who reviews, and when.
  /// - Returns: What was recorded, and the remarks on it.
  /// - Throws: ``RegistryError`` if there is no such report, it is superseded or withdrawn already
  ///   and would be once more, or a rule finds an error; nothing is written then.
  public func review(
    _ id: RecordID, _ draft: JSONObject, isRehearsal: Bool = false,
    _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    try record("review", isRehearsal: isRehearsal, &context) { recording in
      try recording.addReview(of: id, draft)
    }
  }

  /// Lets a report take the place of another about the same subject.
  ///
  /// Both are looked at under the lock, so that neither can end meanwhile.
  ///
  /// - Parameters:
  ///   - old: The report that gives way.
  ///   - new: The report that takes its place, which must still count.
  ///   - note: A remark, beside the one that names the new report.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who decides, and when.
  /// - Returns: What was recorded, and the remarks on it.
  /// - Throws: ``RegistryError`` unless both are there, are about one subject, and the new one counts.
  public func supersedeReport(
    _ old: RecordID, with new: RecordID, note: String? = nil, isRehearsal: Bool = false,
    _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    guard new != old else { throw RegistryError.usage("a report cannot supersede itself") }
    return try record("supersede", isRehearsal: isRehearsal, &context) { recording in
      let former = try recording.catalogue.theReport(old)
      let replacement = try recording.catalogue.theReport(new)
      try recording.checkSubject(of: replacement, replacing: former)
      if let verdict = try recording.known(of: replacement).standing(of: new),
        verdict.endsClaim
      {
        throw RegistryError(
          .refused, "report '\(new)' is \(verdict.rawValue) and cannot take another's place",
          hint: "name a report that still counts")
      }
      var json = JSONObject()
      json.fill("by", recording.user)
      json.fill("date", recording.today.description)
      json.fill(
        "note", [Review.successionNote(new), note].compactMap(\.self).joined(separator: ": "))
      json.fill("verdict", Verdict.superseded.rawValue)
      return try recording.addReview(of: old, json)
    }
  }

  /// Lets a site take the place of another, or a monument that of another of the same site.
  ///
  /// - Parameters:
  ///   - place: The site or monument that gives way.
  ///   - supersession: What takes its place, and why.
  ///   - note: A remark for the journal.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who decides, and when.
  /// - Returns: What was recorded, and the remarks on it.
  /// - Throws: ``RegistryError`` unless both are there, differ, and neither gave way already.
  public func supersedePlace(
    _ place: Subject, _ supersession: Supersession, note: String? = nil,
    isRehearsal: Bool = false, _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    try record("supersede", note: note, isRehearsal: isRehearsal, &context) { recording in
      if let id = place.monument {
        try recording.supersede(monument: id, of: place.site, supersession)
      } else {
        try recording.supersede(site: place.site, supersession)
      }
      return nil
    }
  }

  /// Takes back a report, or an item of evidence that is false, and names what depended on it.
  ///
  /// - Parameters:
  ///   - target: What is withdrawn.
  ///   - draft: Members of the review or the retraction: `note` or `because`, and `by`, `date`.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who withdraws it, and when.
  /// - Returns: What was recorded, and the remarks on it.
  /// - Throws: ``RegistryError`` if it is not there or was withdrawn already; nothing is written then.
  public func withdraw(
    _ target: Withdrawable, _ draft: JSONObject, isRehearsal: Bool = false,
    _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    try record("withdraw", isRehearsal: isRehearsal, &context) { recording in
      switch target {
      case .report(let id):
        var json = draft
        json.fill("verdict", Verdict.withdrawn.rawValue)
        return try recording.addReview(of: id, json)
      case .evidence(let id): return try recording.retract(id, draft)
      }
    }
  }
}

extension Recording {
  /// Adds a verdict on a report.
  ///
  /// - Returns: What looks again at a report that ends, or `nil` if nothing does.
  fileprivate mutating func addReview(of id: RecordID, _ draft: JSONObject) throws -> [Dependent]? {
    let report = try catalogue.theReport(id)
    let known = try known(of: report)
    var verdict: Verdict?
    try addEach(of: [draft]) { draft, recording in
      var json = try recording.stamped(draft)
      json.fill("report", id.text)
      let review = try Review(json: json)
      try recording.checkNotEnded(report, as: review.verdict)
      try recording.refuseTaken(review, from: draft)
      verdict = review.verdict
      return [
        NewRecord(
          id: review.id.text, path: RecordLayout.path(of: review, site: report.site),
          record: review)
      ]
    }
    guard verdict == .refuted || verdict == .withdrawn else { return nil }
    let dependents = Dependent.onReport(id, in: known)
    return dependents.isEmpty ? nil : dependents
  }

  /// Adds the word that an item of evidence is false.
  ///
  /// - Returns: What rested on it.
  fileprivate mutating func retract(_ id: RecordID, _ draft: JSONObject) throws -> [Dependent]? {
    _ = try catalogue.theEvidence(id)
    var known = RegistryContents()
    try catalogue.addEvidence([id], to: &known)
    let mark = "/\(id)_"
    if let unread = known.damaged.first(where: { $0.path.contains(mark) }) { throw unread }
    if let earlier = known.retractions.first(where: { $0.evidence == id }) {
      throw RegistryError(.refused, "'\(id)' is withdrawn already: \(earlier.because)")
    }
    try addEach(of: [draft]) { draft, recording in
      var json = try recording.stamped(draft, signed: false)
      json.fill("evidence", id.text)
      let retraction = try Retraction(json: json)
      try recording.refuseTaken(retraction, from: draft)
      return [
        NewRecord(id: retraction.id.text, path: retraction.path, record: retraction)
      ]
    }
    let contents = try catalogue.contents(aroundEvidence: id)
    return Dependent.onEvidence(id, in: RecordSet(contents.records, today: today))
  }

  /// Returns the review that a new report makes of the one whose place it takes.
  mutating func supersession(of old: RecordID, by new: Report) throws -> NewRecord {
    let report = try theReport(old)
    try checkSubject(of: new, replacing: report)
    try checkNotEnded(report, as: .superseded)
    var review = Review(
      id: identifiers.recordID(), report: old, verdict: .superseded, recorded: now)
    review.by = user
    review.date = try StatedDate(today.description)
    review.note = Review.successionNote(new.id)
    review.recordedBy = user
    return NewRecord(
      id: review.id.text, path: RecordLayout.path(of: review, site: report.site),
      record: review)
  }

  /// Refuses a report that would end a claim about something else than its own subject, or what
  /// gave way to that.
  fileprivate func checkSubject(of new: Report, replacing old: Report) throws {
    guard try new.subject == old.subject || new.subject == catalogue.heir(of: old.subject) else {
      throw RegistryError(
        .refused,
        "'\(new.id)' is about \(new.subject.reference), '\(old.id)' about \(old.subject.reference)",
        hint: "only a report about the same subject can take its place")
    }
  }

  /// Refuses to supersede or withdraw a report once more.
  private mutating func checkNotEnded(_ report: Report, as verdict: Verdict) throws {
    guard verdict == .superseded || verdict == .withdrawn,
      try known(of: report).claims.verdict(on: report) == verdict
    else { return }
    throw RegistryError(
      .refused, "report '\(report.id)' is \(verdict.rawValue) already",
      hint: "run 'heritage report \(report.id)' to see by what")
  }

  /// Returns the records of a report's site, which tell what became of it.
  fileprivate mutating func known(of report: Report) throws -> RecordSet {
    let mark = "/\(report.id)_"
    return RecordSet(try records(ofSite: report.site) { $0.contains(mark) }, today: today)
  }

  fileprivate mutating func supersede(site id: Slug, _ supersession: Supersession) throws {
    try Self.check(supersession)
    guard var site = try catalogue.site(id) else { throw Self.missing("site", id, supersession.by) }
    for successor in supersession.successors {
      guard let other = try catalogue.site(successor), id != successor else {
        throw Self.missing("site", id, successor)
      }
      try Self.check(
        other.reference, other.supersededBy, takesPlaceOf: id, site.reference, site.supersededBy)
    }
    site.supersededBy = supersession
    add(NewRecord(id: id.text, path: site.path, record: site, replaces: true))
    // What took its place names it, so that its claims are found from there.
    guard supersession.reason.carriesClaims, var heir = try catalogue.site(supersession.by),
      !heir.replaces.contains(id)
    else { return }
    heir.replaces = (heir.replaces + [id]).sorted()
    add(
      NewRecord(
        id: heir.id.text, path: heir.path, record: heir, replaces: true, comesAlong: true))
  }

  fileprivate mutating func supersede(
    monument id: Slug, of site: Slug, _ supersession: Supersession
  ) throws {
    try Self.check(supersession)
    guard var monument = try catalogue.monument(id, of: site) else {
      throw Self.missing("monument", id, supersession.by)
    }
    for successor in supersession.successors {
      guard let other = try catalogue.monument(successor, of: site), id != successor else {
        throw Self.missing("monument", id, successor)
      }
      try Self.check(
        other.reference, other.supersededBy, takesPlaceOf: id, monument.reference,
        monument.supersededBy)
    }
    monument.supersededBy = supersession
    add(
      NewRecord(
        id: "\(site)/\(id)", path: monument.path, record: monument, replaces: true))
  }

  private static func missing(_ kind: String, _ id: Slug, _ other: Slug) -> RegistryError {
    RegistryError(
      .refused,
      "the \(kind == "site" ? "registry" : "site") must have both \(kind)s, '\(id)' and '\(other)', "
        + "and they must differ")
  }

  /// Refuses several successors of what was not split, or one twice.
  private static func check(_ supersession: Supersession) throws(RegistryError) {
    guard supersession.parts.isEmpty || supersession.reason == .split else {
      throw .usage(
        "only what was split gives way to several", hint: "name one record, or give --reason split")
    }
    guard Set(supersession.successors).count == supersession.successors.count else {
      throw .usage("a part is named twice", hint: "name each part once")
    }
  }

  /// Refuses a replacement that gave way to another record itself, and to supersede a site or a
  /// monument once more.
  private static func check(
    _ replacement: RecordReference, _ replacements: Supersession?, takesPlaceOf id: Slug,
    _ former: RecordReference, _ formers: Supersession?
  ) throws(RegistryError) {
    if let next = replacements?.by {
      throw RegistryError(
        .refused, "'\(replacement)' is superseded by '\(next)' and cannot take another's place",
        hint: next == id
          ? "the two would replace each other; the registry has them the other way round"
          : "name '\(next)' instead")
    }
    if let by = formers?.by {
      throw RegistryError(
        .refused, "'\(former)' is superseded by '\(by)' already",
        hint: "find the operation with 'heritage log' and take it back with 'heritage undo'")
    }
  }
}
