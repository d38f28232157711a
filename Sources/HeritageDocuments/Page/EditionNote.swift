import CanonicalJSON
public import HeritageEditions
public import HeritageModel

/// Whom a document is made for, and what is left out of it for that.
public struct EditionNote: Hashable, Sendable {
  public let audience: Audience
  /// What is not told of the places that the document is about.
  public let withheld: Withheld.Counts
  /// Whether the document is about some sites and not about the whole registry.
  public let isOfSites: Bool
  /// How many records that are not told, and on which the document rests, differ from what the
  /// journal has of them.
  public var differing = 0
  /// How many records the journal has that are not there; none is told by name.
  public var missing = 0
  /// How many records could not be read for the document, so that it is without them.
  public var unread = 0

  public init(
    _ audience: Audience = .internal, withheld: Withheld.Counts = Withheld.Counts(),
    isOfSites: Bool = false
  ) {
    self.audience = audience
    self.withheld = withheld
    self.isOfSites = isOfSites
  }

  /// Whether there can be more than is told.
  package var isPartial: Bool { audience != .internal && withheld.reports > 0 }
}

extension EditionNote {
  /// The head of the notice, such as `Public edition`; `nil` for what is the team's own.
  var title: String? {
    audience == .internal ? nil : "\(audience.rawValue.capitalizedFirst) edition"
  }

  /// Whom a file is for, where what is left out of it does not say so already; `nil` for what
  /// everybody may have.
  package var statement: String? {
    switch audience {
    case .internal: "internal edition: for the team alone"
    case .partner: words == nil ? "partner edition: for partners alone" : nil
    case .public: nil
    }
  }

  /// What is left out, as a clause; `nil` where nothing is.
  var words: String? {
    let records = [
      withheld.sites > 0 ? counted(withheld.sites, "site") : nil,
      withheld.monuments > 0 ? counted(withheld.monuments, "monument") : nil,
      withheld.reports > 0 ? counted(withheld.reports, "report") : nil,
      withheld.evidence > 0
        ? counted(withheld.evidence, "item of evidence", "items of evidence")
        : nil,
    ].compactMap(\.self)
    let count = withheld.sites + withheld.monuments + withheld.reports + withheld.evidence
    var clauses: [String] = []
    if !records.isEmpty {
      let list = records.dropLast().joined(separator: ", ")
      let all = list.isEmpty ? records[0] : "\(list) and \(records[records.count - 1])"
      let place = isOfSites ? " about the places here" : ""
      let whose = audience == .partner ? "not for partners" : "not public"
      clauses.append("\(all)\(place) \(count == 1 ? "is" : "are") \(whose)")
    }
    for category in LocationCategory.allCases {
      guard let places = withheld.places[category] else { continue }
      clauses.append(
        "\(counted(places, "place")) \(places == 1 ? "is" : "are") \(category.telling)")
    }
    return clauses.isEmpty ? nil : clauses.joined(separator: "; ")
  }

  /// What is said where no claim is told.
  var noClaim: Line {
    isPartial ? "No claim about damage is told here." : "No claim about damage is on record."
  }

  /// What stands for a report that a subject has none of.
  var report: String { isPartial ? "report told here" : "report" }

  /// Returns the counts for a program.
  ///
  /// - Parameter differingHere: How many of the records told differ from what the journal has.
  /// - Returns: An object, or `null` for what is the team's own, as nothing is left out of it.
  func json(differingHere: Int) -> JSONValue {
    guard audience != .internal else { return .null }
    var places = JSONObject()
    for (category, count) in withheld.places { places[category.rawValue] = .integer(count) }
    return [
      "sites": .integer(withheld.sites), "monuments": .integer(withheld.monuments),
      "reports": .integer(withheld.reports), "evidence": .integer(withheld.evidence),
      "places": .object(places), "notAsJournaled": .integer(differing + differingHere),
      "missing": .integer(missing),
    ]
  }
}

extension LocationCategory {
  /// How a place of the category is told to others.
  var telling: String {
    self == .withheld ? "not told" : "told to within \(rawValue) degree"
  }
}
