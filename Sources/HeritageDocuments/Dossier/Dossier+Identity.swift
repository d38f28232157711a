import HeritageModel

extension Dossier {
  func addIdentity(to page: inout Page) {
    page.heading(2, "Identity")
    page.facts([
      Page.Fact("Names", site.names.map(\.line)),
      Page.Fact("Kind", site.kind.map { .own($0.words) }),
      Page.Fact(
        "Country",
        site.countries.isEmpty ? nil : site.countries.map(Self.country).joined()),
      Page.Fact("Place", record: site.place ?? site.administrativeArea),
      Page.Fact("Identifiers", Self.identifiers(site.externalIDs)),
      Page.Fact("Description", site.description.map(\.line)),
      Page.Fact(
        "Superseded",
        site.supersededBy.map { "by \(code: $0.by.text) (\(own: $0.reason.words))" }),
      Page.Fact("Notes", record: site.notes),
    ])
  }

  static func identifiers(_ ids: [String: String]) -> Line? {
    guard !ids.isEmpty else { return nil }
    return ids.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined("; ")
  }

  static func country(_ code: String) -> Line {
    Country(code: code).map { .own("\($0.name) (\($0.code))") } ?? .record(code)
  }

  var accessLevels: [Access?] {
    [site.access] + monuments.map(\.access) + records.reports.map(\.access)
      + evidence.map(\.access)
  }
}

extension Name {
  /// The name with its language, its kind and where it comes from.
  var line: Line {
    var notes = [language ?? "language not known", kind.words]
    if let source { notes.append("from \(source)") }
    return "\(text) (\(notes.joined(separator: ", ")))"
  }
}

extension [Name] {
  /// The name in English and, where it has one, the next preferred name.
  func shownLine(or id: String) -> Line {
    let title = shown() ?? id
    let other = first {
      $0.kind == .preferred && $0.text != title && $0.primaryLanguage != "en"
    }
    return other.map { "\(title) \($0.text)" } ?? .record(title)
  }
}
