import HeritageIndex
import HeritageModel
import HeritageText

extension Recording {
  /// Warns of the places that a new one shares a name with, and so may have been recorded before:
  /// for a site others that may be the same place, for a monument those of its site.
  mutating func remarkOnNamesakes() throws {
    let sites = records.compactMap { $0.record as? Site }
    if !sites.isEmpty {
      let known = Namesakes(
        try catalogue.sites(calledAnyOf: sites.flatMap(\.names).map(\.text)), names: \.names)
      for site in sites {
        for other in known.places(of: site.names) where site.mayBe(other) {
          warn(of: other.reference, other.title, as: site.reference)
        }
      }
    }
    let monuments = records.compactMap { $0.record as? Monument }
    for folder in Set(monuments.map(\.site)).sorted() {
      let known = Namesakes(
        try catalogue.contents(ofSite: folder).records.monuments
          .filter { $0.supersededBy == nil }, names: \.names)
      for monument in monuments where monument.site == folder {
        for other in known.places(of: monument.names) {
          warn(of: other.reference, other.title, as: monument.reference)
        }
      }
    }
  }

  private mutating func warn(
    of other: RecordReference, _ title: String, as new: RecordReference
  ) {
    remark(
      .warning,
      "\(new): '\(other)' has the same name, '\(title)'; if both are one place, take this back "
        + "with 'heritage undo' and record there")
  }
}

/// Places by each of their names, compared as people compare them.
private struct Namesakes<Place: HeritageRecord> {
  private var known: [FoldedName: [Place]] = [:]

  init(_ places: some Sequence<Place>, names: (Place) -> [Name]) {
    for place in places {
      for name in Set(names(place).map({ FoldedName($0.text) })) {
        known[name, default: []].append(place)
      }
    }
  }

  /// The places that have one of some names, each once.
  func places(of names: [Name]) -> [Place] {
    var seen: Set<RecordReference> = []
    return names.flatMap { known[FoldedName($0.text), default: []] }
      .filter { seen.insert($0.reference).inserted }
  }
}

extension Site {
  /// How far apart two points may lie and still be those of one site, in metres.
  ///
  /// Towns and parks are some kilometres wide, and points of one place differ by as much.
  private static let widestMetres = 20_000.0

  /// Tells whether neither points nor countries tell two sites apart.
  fileprivate func mayBe(_ other: Site) -> Bool {
    if let here = location ?? middleOfParts, let there = other.location ?? other.middleOfParts {
      let slack = (here.uncertaintyMetres ?? 0) + (there.uncertaintyMetres ?? 0)
      return here.distance(to: there) <= Self.widestMetres + slack
    }
    return countries.isEmpty || other.countries.isEmpty
      || !Set(countries).isDisjoint(with: other.countries)
  }
}
