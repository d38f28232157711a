import HeritageModel

extension Dossier {
  func addPlace(to page: inout Page) {
    page.heading(2, "Location")
    page.facts([
      Page.Fact("Main point", site.location.map(\.line) ?? "not recorded"),
      Page.Fact(
        "Precision", site.locationCategory.map { .own("\($0.rawValue): \($0.definition)") }),
      Page.Fact(
        "Parts",
        site.components.isEmpty
          ? nil
          : .own(
            "\(counted(site.components.count, "recorded part or point", "recorded parts or points"))"
          )),
      Page.Fact("Outline", site.footprint == nil ? nil : "recorded"),
      Page.Fact("Several parts", site.isSerial.map { $0 ? "yes" : "no" }),
      Page.Fact("Across borders", site.isTransboundary.map { $0 ? "yes" : "no" }),
    ])
  }
}

extension Location {
  /// The point with how far off it may be.
  var line: Line {
    let point = "\(latitude), \(longitude) (WGS 84)"
    guard let uncertaintyMetres else { return .own("\(point), uncertainty not stated") }
    return .own("\(point), within \(shortNumber(uncertaintyMetres)) m")
  }
}
