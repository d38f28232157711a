package import HeritageAssessment
package import HeritageModel

extension English {
  package func identity(of site: DossierFacts) -> String {
    var sentences: [String] = []
    let kind = kind(of: site.site).capitalizedFirst
    let places =
      [site.site.administrativeArea ?? site.site.place].compactMap(\.self)
      + [list(site.countries.map(\.name))].filter { !$0.isEmpty }
    sentences.append(
      places.isEmpty ? "\(kind)." : "\(kind), \(places.joined(separator: ", ")).")
    if let heritage = site.site.worldHeritage, let standing = self.standing(of: heritage) {
      sentences.append(standing)
    }
    if let area = site.site.worldHeritage?.areaHectares {
      sentences.append("\(hectares(area)).")
    }
    return sentences.joined(separator: " ")
  }

  private func kind(of site: Site) -> String {
    if let kind = site.kind { return words(kind) }
    return switch site.worldHeritage?.category {
    case .cultural: "cultural site"
    case .natural: "natural site"
    case .mixed: "cultural and natural site"
    case nil: "site"
    }
  }

  package func hectares(_ area: Double) -> String {
    let whole = area.rounded()
    let isShort = area >= 10 || area == whole
    return "\(isShort ? Self.grouped(Self.whole(whole)) : shortNumber(area)) hectares"
  }

  package func words(of criterion: Criterion) -> String { criterion.definition }

  package func name(ofLanguage tag: String) -> String? {
    switch TaggedLanguage(tag).language {
    case "ar": "Arabic"
    case "de": "German"
    case "en": "English"
    case "es": "Spanish"
    case "fa": "Persian"
    case "fr": "French"
    case "ru": "Russian"
    case "tr": "Turkish"
    case "uk": "Ukrainian"
    case "zh": "Chinese"
    default: nil
    }
  }

  private func words(_ kind: SiteKind) -> String {
    switch kind {
    case .archaeologicalSite: "archaeological site"
    case .urban: "town or quarter"
    case .buildingGroup: "group of buildings"
    case .monument: "monument"
    case .landscape: "landscape"
    case .natural: "natural area"
    case .other: "site"
    }
  }

  private func standing(of heritage: WorldHeritage) -> String? {
    let number = heritage.id.map { " (no. \($0))" } ?? ""
    var text: String
    switch heritage.status {
    case .inscribed:
      text = "World Heritage" + (heritage.inscribed.map { " since \($0)" } ?? "") + number
    case .tentative: text = "On a tentative list for World Heritage"
    case .delisted:
      text = "Taken off the World Heritage List" + (heritage.delisted.map { " in \($0)" } ?? "")
    case .some(.none), nil: return nil
    }
    if let danger = heritage.inDanger.first(where: \.isOpen) {
      let since = danger.period?.lower.knownDay.map { " since \($0.year)" } ?? ""
      text += "; on the List of World Heritage in Danger\(since)"
    }
    return text + "."
  }

  package func badge(of state: SiteState) -> String {
    let monuments = counted(state.rollUp.monuments, .monument)
    if state.isWorstAsAWhole {
      let range =
        state.own.gradeUpper.map { " (\(grade(state.own.grade, upTo: $0)))" } ?? ""
      let whole = "That is the state of the site as a whole\(range)."
      guard state.rollUp.monuments > 0 else { return whole }
      let worst = state.rollUp.grade.map { grade($0) } ?? known(.notKnown)
      return "\(whole) Worst of \(monuments): \(worst)."
    }
    let whole =
      state.own.countedGrade.rank == nil
      ? uncounted(state.own)
      : "The site as a whole: \(grade(state.own.grade, upTo: state.own.gradeUpper))."
    guard let worst = state.rollUp.grade else { return whole }
    let count = state.rollUp.byGrade[worst] ?? 0
    return
      "Worst state of a monument here: \(count) of \(monuments). \(whole)"
  }

  private func uncounted(_ own: Assessment) -> String {
    if own.grade.rank != nil {
      return "For the site as a whole there are only claims that no evidence carries."
    }
    return own.status == .unassessed
      ? "The site as a whole has no grade of its own."
      : "The state of the site as a whole is not known."
  }

  package func point(_ place: PlaceFacts) -> String {
    let location = place.location
    let north = location.latitude < 0 ? "S" : "N"
    let east = location.longitude < 0 ? "W" : "E"
    var text =
      "\(Self.degrees(location.latitude))° \(north), \(Self.degrees(location.longitude))° \(east)"
    if let metres = location.uncertaintyMetres {
      text += ", to within \(Self.grouped(Self.whole(metres.rounded(.up)))) m"
    }
    if let category = place.category {
      text +=
        category == .withheld
        ? ", told only roughly" : "; told to a grid of \(category.rawValue) degree"
    }
    if place.source == .middleOfParts { text += "; the middle of its parts" }
    return text
  }

  /// Degrees with four decimals at most, without a sign.
  static func degrees(_ number: Double) -> String {
    let scaled = Int((number.magnitude * 10_000).rounded())
    var fraction = String(scaled % 10_000 + 10_000).dropFirst()
    while fraction.count > 1, fraction.hasSuffix("0") { fraction = fraction.dropLast() }
    return fraction == "0" ? String(scaled / 10_000) : "\(scaled / 10_000).\(fraction)"
  }

  package func images(_ bracket: Bracket) -> String {
    var parts: [String] = []
    if let after = bracket.after {
      parts.append("whole on \(date(SpokenDate(after)))")
    }
    if let before = bracket.before {
      parts.append("damaged on \(date(SpokenDate(before)))")
    }
    let width = bracket.widthInDays.map { ": \(counted($0, .day)) between" } ?? ""
    return parts.joined(separator: ", ") + width
  }
}

extension SiteState {
  /// Whether the worst grade is that of the site as a whole, and no monument has one as bad.
  var isWorstAsAWhole: Bool {
    guard let own = own.countedGrade.rank else { return false }
    return own > (rollUp.grade?.rank ?? -1)
  }
}
