/// A record, or a part of one, in which each value is replaced by where it comes from.
struct Template: Hashable, Sendable {
  struct Member: Hashable, Sendable {
    let key: String
    let content: Content
    /// Whether there is no record or part without it.
    let isRequired: Bool
  }

  indirect enum Content: Hashable, Sendable {
    case value(MappedValue, ValueForm)
    case place(MappedPlace)
    case part(Template)
    case list([Content])
    case texts([String: MappedValue])
  }

  /// In the order of their keys, which is that of the record's fields.
  var members: [Member] = []

  subscript(key: String) -> Content? { members.first { $0.key == key }?.content }

  /// Keeps the list's own word for the damage beside the grade that a map makes of it.
  mutating func keepWordsOfGrade() {
    guard self["sourceClass"] == nil, case .value(var word, _)? = self["grade"],
      word.steps.map != nil, !word.columns.isEmpty
    else { return }
    word.steps.map = nil
    let place = members.firstIndex { $0.key > "sourceClass" } ?? members.endIndex
    members.insert(
      Member(key: "sourceClass", content: .value(word, .text), isRequired: false), at: place)
  }

  /// All values in it.
  var values: [MappedValue] { members.flatMap(\.content.values) }
}

extension Template {
  /// The template with dates read in an order where the mapping does not say another than ISO's.
  func readingDates(_ order: DateOrder) -> Template {
    Template(
      members: members.map { member in
        Member(
          key: member.key, content: member.content.readingDates(order),
          isRequired: member.isRequired)
      })
  }
}

extension Template.Content {
  fileprivate func readingDates(_ order: DateOrder) -> Template.Content {
    switch self {
    case .value(var value, let form):
      let isPlain = value.steps.date == .iso || (form == .date && value.steps.date == nil)
      if isPlain { value.steps.date = order }
      return .value(value, form)
    case .part(let part): return .part(part.readingDates(order))
    case .list(let items): return .list(items.map { $0.readingDates(order) })
    case .place, .texts: return self
    }
  }

  var values: [MappedValue] {
    switch self {
    case .value(let value, _): [value]
    case .place(let place): place.values
    case .part(let part): part.values
    case .list(let items): items.flatMap(\.values)
    case .texts(let texts): texts.keys.sorted().compactMap { texts[$0] }
    }
  }
}

/// How a point is made.
struct MappedPlace: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case degrees(latitude: MappedValue, longitude: MappedValue)
    case pair(MappedValue, isLongitudeFirst: Bool)
    case wellKnownText(MappedValue)
    /// In metres on a zone of the Universal Transverse Mercator grid.
    case grid(easting: MappedValue, northing: MappedValue, zone: MappedValue)
    /// As the format itself has it.
    case own
  }

  var form = Form.own
  var uncertainty: MappedValue?

  var values: [MappedValue] {
    let values =
      switch form {
      case .degrees(let latitude, let longitude): [latitude, longitude]
      case .pair(let value, _), .wellKnownText(let value): [value]
      case .grid(let easting, let northing, let zone): [easting, northing, zone]
      case .own: [MappedValue]()
      }
    return values + [uncertainty].compactMap(\.self)
  }
}

/// What rows become a record of a kind, and how.
struct RecordTemplate: Hashable, Sendable {
  var template = Template()
  /// The rows that make a record; without it, those with a text in a column of the template.
  var condition: RowCondition?
  let path: String
  let line: Int

  var columns: [String] { template.values.flatMap(\.columns) + (condition?.columns ?? []) }
}

/// How the site of a group is found.
struct SiteMatching: Hashable, Sendable {
  /// The members by which it is found.
  var members = ["externalIds"]
  /// The metres within which the nearest site or monument is taken, where that is wanted.
  var nearMetres: Double?
  /// Whether a group without one makes a new site.
  var creates = true
}
