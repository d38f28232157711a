public import HeritageModel

/// Every rule of the registry, and what they find.
public enum RuleSet {
  /// Returns what the rules find in a set of records, ordered by record, then code.
  ///
  /// Takes time in proportion to the number of records.
  public static func findings(
    in records: RecordSet, where filter: FindingFilter = .everything
  ) -> [Finding] {
    var run = RuleRun(records, filter)
    run.checkAll()
    return run.findings.sorted()
  }

  /// Returns what the rules find on some records of a set, and what all of the set say together that
  /// bears on them, ordered by record, then code; findings on others may be among it.
  ///
  /// Takes time in proportion to the number of these records, but for the rules on the whole set.
  public static func findings(
    on references: [RecordReference], in records: RecordSet
  ) -> [Finding] {
    var run = RuleRun(records)
    run.check(references)
    return run.findings.sorted()
  }

  /// Checks a record that is about to be written.
  ///
  /// Errors should keep it out; warnings are for the person who writes it to see. To the findings
  /// on the record itself come those that it brings upon others, such as an earlier report that it
  /// contradicts. What only time can mend, such as new evidence that no report uses yet (EVD-17),
  /// is left out, and so is VER-05, as a review must be able to refute a claim made with certainty.
  ///
  /// - Parameters:
  ///   - candidate: The record, new or in a new version.
  ///   - records: The records of its site, the evidence they rest on, and the sources.
  /// - Returns: What is wrong, ordered by record, then code.
  public static func findings(
    for candidate: any HeritageRecord, in records: RecordSet
  ) -> [Finding] {
    let after = records.replacing(with: candidate)
    var run = RuleRun(after)
    run.check(candidate)
    var findings = Set(run.findings)
    findings.formUnion(
      neighbourFindings(of: candidate, in: after)
        .subtracting(neighbourFindings(of: candidate, in: records)))
    return findings.filter { $0.code != "EVD-17" && $0.code != "VER-05" }.sorted()
  }

  /// Checks another version of a record that is about to take a former one's place.
  ///
  /// What was found before is nothing that the new version brings, so that of two errors one can be
  /// mended first.
  ///
  /// - Parameters:
  ///   - candidate: The new version.
  ///   - former: The version that the set has.
  ///   - records: The set, with all records that may name the record.
  /// - Returns: What is newly wrong with the record and with those that name it, ordered by record,
  ///   then code.
  public static func findings(
    for candidate: any HeritageRecord, replacing former: any HeritageRecord, in records: RecordSet
  ) -> [Finding] {
    var naming: [any HeritageRecord] = []
    records.all.forEach { record in
      if record.links.contains(where: { $0.target == former.reference }) { naming.append(record) }
    }
    var before = RuleRun(records)
    var after = RuleRun(records.replacing(with: candidate))
    before.check(former)
    for record in naming {
      before.check(record)
      after.check(record)
    }
    return Set(findings(for: candidate, in: records)).union(after.findings)
      .subtracting(before.findings).filter { $0.code != "EVD-17" && $0.code != "VER-05" }.sorted()
  }

  /// Returns the findings on those records that a candidate can change the standing of.
  private static func neighbourFindings(
    of candidate: any HeritageRecord, in records: RecordSet
  ) -> Set<Finding> {
    var run = RuleRun(records)
    switch candidate {
    case let report as Report:
      run.checkTimeline(of: report.subject)
      run.checkCycles()
    case is Site: run.checkCycles()
    case let monument as Monument:
      run.checkCycles()
      if let known = records.monument(monument.subject) { run.check(known) }
    case let review as Review:
      if let report = records.report(review.report) { run.check(report) }
      run.checkCycles()
    case let intervention as Intervention: run.checkTimeline(of: intervention.subject)
    // Other kinds change the standing of no record.
    default: break
    }
    return Set(run.findings)
  }
}
