public import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

/// How a person names a finding: its code and the record that it is about.
///
/// The record is written as in messages, `GRD-09:report/7K3M9XQ2PD4T`, or by its file, as the
/// check prints it.
public struct FindingName: Hashable, Sendable, CustomStringConvertible {
  public let code: String
  public private(set) var record: String

  /// - Throws: ``RegistryError`` if the text has another form, or names no rule.
  public init(_ text: String) throws(RegistryError) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw .usage(
        "'\(text)' does not name a finding",
        hint: "write its code and its record, such as 'GRD-09:report/7K3M9XQ2PD4T'")
    }
    let rule = try RuleGuide.named(parts[0])
    guard RuleCatalogue.explanation(of: rule.code) != nil else {
      throw RegistryError(
        .refused, "'\(rule.code)' cannot be set aside: it tells that files and journal differ",
        hint: rule.mend)
    }
    code = rule.code
    record = RecordLayout.reference(ofPath: parts[1])?.description ?? parts[1]
  }

  public var description: String { "\(code):\(record)" }

  /// The name with its record as findings call it, which may be named without its kind.
  fileprivate func full(among records: Records) -> FindingName {
    var names: Set<String> = []
    records.forEach { names.insert($0.reference.description) }
    var name = self
    name.record = RecordReference.name(record, among: names)
    return name
  }

  /// Picks the findings that the name means out of those on its record.
  ///
  /// - Throws: ``RegistryError`` with what is found on the record, if it is none of those.
  fileprivate func picked(
    from findings: (open: [Finding], aside: [FindingSetAside])
  ) throws(RegistryError) -> [Finding] {
    let meant = findings.open.filter { $0.code == code }
    if !meant.isEmpty { return meant }
    if let earlier = findings.aside.first(where: { $0.finding.code == code }) {
      throw RegistryError(
        .refused,
        "'\(self)' is set aside already: \(earlier.decision.because), by \(earlier.decision.by)")
    }
    var names: [String] = []
    for finding in findings.open {
      let name = "'\(finding.code):\(finding.record)'"
      if !names.contains(name) { names.append(name) }
    }
    throw RegistryError(
      .notThere, "the check does not find '\(code)' on '\(record)'",
      hint: names.isEmpty
        ? "it finds nothing there; run 'heritage check' to see what it finds"
        : "it finds there: \(names.joined(separator: ", "))")
  }
}

extension Registry {
  /// Records the decision that the findings of one code on one record need no mending.
  ///
  /// It holds for the fields and values that the findings name and for the record as they are now,
  /// in whatever words a later version tells of them.
  ///
  /// - Parameters:
  ///   - name: The findings.
  ///   - draft: `because`, the reason, and `by`, who decides.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who records it, and when.
  /// - Returns: What was recorded, and the remarks on it.
  /// - Throws: ``RegistryError`` if the check does not find it, or somebody set it aside already.
  public func setAside(
    _ name: FindingName, _ draft: JSONObject, isRehearsal: Bool = false,
    _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    try record("set-aside", isRehearsal: isRehearsal, &context) { recording in
      let before = recording.session.before
      let contents = try recording.catalogue.everything()
      let name = name.full(among: contents.records)
      let findings = RuleSet.findings(
        in: RecordSet(contents.records, today: recording.today),
        where: FindingFilter(record: name.record)
      ).filter { $0.record == name.record }
      let decisions = SetAsideDecisions(contents.setAsides.records, in: before)
      for finding in try name.picked(from: decisions.parted(findings)) {
        guard
          let hash = try SetAsideDecisions.hash(ofRecordAt: finding.path, in: before)
        else {
          throw RegistryError(.refused, "the record '\(finding.record)' has no file of its own")
        }
        var json = try recording.stamped(draft, signed: false)
        json["code"] = .string(finding.code)
        json["field"] = finding.field.map(JSONValue.string)
        json["message"] = .string(finding.message)
        json["record"] = .string(finding.record)
        json["sha256"] = .string(hash.text)
        if !finding.values.isEmpty { json["values"] = .array(finding.values.map(JSONValue.string)) }
        let decision = try SetAside(json: json)
        recording.add(
          NewRecord(id: decision.id.text, path: decision.path, record: decision))
      }
      return nil
    }
  }
}

/// The decisions of a registry that findings need no mending, compared with the records as they are.
struct SetAsideDecisions {
  private let decisions: [String: [SetAside]]
  private let files: FileRegistry

  init(_ decisions: [SetAside], in files: FileRegistry) {
    self.decisions = Dictionary(grouping: decisions, by: \.record)
    self.files = files
  }

  /// Parts findings into those that are open and those that a decision sets aside.
  func parted(_ findings: [Finding]) throws -> (open: [Finding], aside: [FindingSetAside]) {
    var open: [Finding] = []
    var aside: [FindingSetAside] = []
    var hashes: [String: ContentHash] = [:]
    let counts = Dictionary(findings.map { (FindingPlace($0), 1) }, uniquingKeysWith: +)
    for finding in findings {
      let name = FindingPlace(finding)
      let decided = decisions[finding.record, default: []].filter {
        $0.isAbout(finding, isOnlyOne: counts[name] == 1)
      }
      guard !decided.isEmpty else {
        open.append(finding)
        continue
      }
      let hash = try hashes[finding.path] ?? Self.hash(ofRecordAt: finding.path, in: files)
      hashes[finding.path] = hash
      if let decision = decided.last(where: { $0.sha256 == hash?.text }) {
        aside.append(FindingSetAside(finding: finding, decision: decision))
      } else {
        open.append(finding)
      }
    }
    return (open, aside)
  }

  /// Returns the decisions that hold: the rules find what they set aside, in a record as it was.
  ///
  /// - Parameters:
  ///   - records: All records, as a finding can depend on any of them.
  ///   - today: The day on which the rules judge.
  /// - Returns: The decisions, each once.
  /// - Throws: `StoreError` if a record that a decision is about cannot be read.
  func standing(among records: Records, today: Day) throws -> [SetAside] {
    let codes = Set(decisions.values.joined().map(\.code))
    let findings = RuleSet.findings(
      in: RecordSet(records, today: today), where: FindingFilter(codes: codes.sorted()))
    var seen: Set<RecordID> = []
    return try parted(findings).aside.map(\.decision).filter { seen.insert($0.id).inserted }
  }

  /// Returns the hash of a record's compact canonical bytes, whether it lies in a file or a pack.
  static func hash(
    ofRecordAt path: String, in files: FileRegistry
  ) throws -> ContentHash? {
    guard !path.isEmpty, let stored = try files.record(at: RegistryPath(path)) else {
      return nil
    }
    return ContentHash(of: try JSONParser.parse(stored.bytes).bytes(.compact))
  }
}

/// The findings of one code on one record.
private struct FindingPlace: Hashable {
  let code: String
  let record: String

  init(_ finding: Finding) {
    code = finding.code
    record = finding.record
  }
}

extension SetAside {
  /// Tells whether the decision was made about a finding on its record.
  ///
  /// One from before fields and values were kept has the finding's sentence alone. Where a rule is
  /// worded anew since, the decision is about the only finding of its code if the old sentence has
  /// all the values of the new one.
  fileprivate func isAbout(_ finding: Finding, isOnlyOne: Bool) -> Bool {
    guard code == finding.code else { return false }
    if field != nil || !values.isEmpty {
      return field == finding.field && values.sorted() == finding.values.sorted()
    }
    guard let message, message != finding.message else { return true }
    return isOnlyOne && finding.values.allSatisfy { Self.names($0, in: message) }
  }

  /// Tells whether a sentence has a value by itself, and not as a part of another.
  private static func names(_ value: String, in sentence: String) -> Bool {
    func isPart(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber } ?? false
    }
    return value.isEmpty
      || sentence.ranges(of: value).contains { range in
        !isPart(sentence[..<range.lowerBound].last) && !isPart(sentence[range.upperBound...].first)
      }
  }
}
