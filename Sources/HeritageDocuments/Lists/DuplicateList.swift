public import CanonicalJSON
public import HeritageModel

/// Pairs of records that may be about one place, those most alike first.
public struct DuplicateList: TableDocument, NoticedDocument {
  /// A record of a pair.
  public struct Place: Sendable {
    let reference: RecordReference
    let title: String
    let countries: [String]

    public init(_ reference: RecordReference, title: String, countries: [String]) {
      self.reference = reference
      self.title = title
      self.countries = countries
    }

    /// What is typed to name it.
    var name: String { String(reference.description.drop { $0 != "/" }.dropFirst()) }

    var line: Line {
      let place = countries.isEmpty ? "" : " (\(countries.joined(separator: " ")))"
      return .record(name + "  " + title + place)
    }

    var json: JSONValue {
      [
        "record": .string(reference.description), "title": .string(title),
        "countries": .array(countries.map(JSONValue.string)),
      ]
    }
  }

  /// Two records with what speaks for one place, or with the decision that they are two.
  public struct Pair: Sendable {
    /// The one of which more is known, which would be kept.
    let kept: Place
    let other: Place
    let metres: Int?
    let likeness: Double?
    let reasons: [String]
    let decision: SetAside?

    public init(
      kept: Place, other: Place, metres: Int?, likeness: Double?, reasons: [String],
      decision: SetAside? = nil
    ) {
      self.kept = kept
      self.other = other
      self.metres = metres
      self.likeness = likeness.map { ($0 * 100).rounded() / 100 }
      self.reasons = reasons
      self.decision = decision
    }

    /// What to type if both are one place.
    var merging: String {
      "heritage supersede \(other.name) --with \(kept.name) --reason duplicate"
    }

    /// What to type if they are two.
    var keepingApart: String { "heritage keep-apart \(kept.name) \(other.name) --because '…'" }

    var why: String { reasons.joined(separator: "; ") }
  }

  public let told: Records
  public var notAsJournaled: Set<RecordReference> = []
  public var missing: Set<RecordReference> = []
  public var edition = EditionNote()
  private let pairs: [Pair]
  let table: Table

  /// - Parameters:
  ///   - pairs: The pairs, in the order in which they are shown.
  ///   - told: Their records.
  public init(_ pairs: [Pair], told: Records) {
    self.pairs = pairs
    self.told = told
    table = Table(
      [
        .whole("kept"), "keptName", .whole("other"), "otherName", "metres", "likeness", "why",
        .init(title: "decided", isOptional: true),
      ],
      texts: pairs.map { pair in
        [
          pair.kept.name, pair.kept.title, pair.other.name, pair.other.title,
          pair.metres.map(String.init) ?? "", pair.likeness.map { "\($0)" } ?? "", pair.why,
          pair.decision.map(Self.words) ?? "",
        ]
      })
  }

  private static func words(_ decision: SetAside) -> String {
    "two places: \(decision.because) (\(decision.by), \(decision.recorded.day))"
  }

  /// The two records, what speaks for one place, and what to type.
  public func text(on screen: Screen) -> String {
    guard !pairs.isEmpty else { return heading.text(on: screen) + "no pairs\n" }
    let page = TerminalPage(on: screen)
    let blocks = pairs.map { pair in
      var lines = page.line(pair.kept.line, margin: 4) + page.line(pair.other.line, margin: 4)
      if !pair.reasons.isEmpty {
        lines += page.line(.record(pair.why), after: "    ", margin: 4)
      }
      if let decision = pair.decision {
        return lines + page.line(.record(Self.words(decision)), after: "    ", margin: 4)
      }
      return lines + ["    one place:  \(pair.merging)", "    two places: \(pair.keepingApart)"]
    }
    return heading.text(on: screen)
      + blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  public var markdown: String {
    var page = Page()
    page.notices(heading)
    page.table(table)
    if table.rows.isEmpty { page.paragraph("No pairs.") }
    return MarkdownPage.text(of: page)
  }

  /// An object a pair; one that is not for everybody, or not as journaled, says so.
  public var json: JSONValue {
    .array(
      pairs.map { pair in
        let both = [pair.kept.reference, pair.other.reference]
        let told = told.filter { both.contains($0.reference) }
        return Notices(told, notAsJournaled: notAsJournaled.filter(told.contains), edition: edition)
          .mark(json(of: pair))
      })
  }

  private func json(of pair: Pair) -> JSONValue {
    [
      "kept": pair.kept.json, "other": pair.other.json,
      "metres": pair.metres.map(JSONValue.integer) ?? .null,
      "likeness": pair.likeness.map(JSONValue.number) ?? .null,
      "reasons": .array(pair.reasons.map(JSONValue.string)),
      "decision": pair.decision.map { .object($0.json) } ?? .null,
    ]
  }
}
