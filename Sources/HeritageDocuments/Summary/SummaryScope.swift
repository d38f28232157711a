public import HeritageModel

/// What a summary is about.
public struct SummaryScope: Hashable, Sendable {
  /// The sites asked for by name, or none for all that the selection admits.
  public var sites: [Slug]
  public var selection: RecordSelection

  public init(sites: [Slug] = [], selection: RecordSelection = RecordSelection()) {
    self.sites = sites
    self.selection = selection
  }

  /// The scope in words, such as `Palmyra; events from 2015-01-01`.
  package func words(titles: [Slug: String]) -> String {
    var parts: [String] = []
    if !sites.isEmpty {
      parts.append(sites.map { titles[$0] ?? $0.text }.joined(separator: ", "))
    }
    if !selection.countries.isEmpty {
      parts.append(
        selection.countries.sorted().map { Country(code: $0)?.name ?? $0 }.joined(separator: ", "))
    }
    if let region = selection.region { parts.append("region ‘\(region)’") }
    if !selection.boxes.isEmpty { parts.append("places in a box") }
    if parts.isEmpty { parts.append("all sites") }
    parts += qualifiers
    if let period { parts.append("events \(period)") }
    return parts.joined(separator: "; ")
  }

  /// What the selection asks for beside places and a period, in words.
  var qualifiers: [String] {
    var parts: [String] = []
    if selection.isInDanger { parts.append("on the List of World Heritage in Danger") }
    parts += Self.list("protected as", selection.designations.map(\.words))
    parts += Self.list("graded", selection.grades.map(\.words))
    parts += Self.list("status", selection.statuses.map { $0 })
    parts += Self.list("cause", selection.causes.map(\.words))
    parts += Self.list("evidence", selection.evidenceTypes.map(\.words))
    return parts
  }

  private var period: String? {
    switch (selection.since, selection.until) {
    case (let since?, let until?): "from \(since) to \(until)"
    case (let since?, nil): "from \(since) on"
    case (nil, let until?): "up to \(until)"
    case (nil, nil): nil
    }
  }

  private static func list(_ label: String, _ terms: [String]) -> [String] {
    terms.isEmpty ? [] : ["\(label) \(terms.sorted().joined(separator: " or "))"]
  }
}
