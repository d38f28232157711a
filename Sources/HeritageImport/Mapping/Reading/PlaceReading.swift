import CanonicalJSON
import HeritageModel
import HeritageText

extension MappingReader {
  private static let placeMembers = [
    "easting", "latitude", "longitude", "northing", "order", "pair", "uncertaintyMetres", "wkt",
    "zone",
  ]

  /// Reads how a point is made.
  mutating func place(_ node: LocatedJSON, at path: String) -> MappedPlace? {
    let members = members(of: node, at: path, "a place", known: Self.placeMembers)
    guard node.members != nil else { return nil }
    var values: [String: MappedValue] = [:]
    for (key, member) in members where key != "order" {
      values[key] = value(member.value, at: place(path, key))
    }
    var mapped = MappedPlace(uncertainty: values["uncertaintyMetres"])
    if let text = mapped.uncertainty?.constant, ListedNumber.read(text).map({ $0 <= 0 }) ?? true {
      note(
        mapped.uncertainty?.line ?? node.line, path + ".uncertaintyMetres",
        "'\(text)' is not a number of metres above 0")
    }
    let order = members["order"]
    if let order, !has("pair", node) {
      note(
        order.line, path + ".order", "'\(path).order' stands without 'pair', to which it belongs")
    }
    let forms = [["latitude", "longitude"], ["pair"], ["wkt"], ["easting", "northing", "zone"]]
    let begun = forms.filter { $0.contains { has($0, node) } }
    guard begun.count < 2 else {
      note(node.line, path, "'\(path)' has a point in two ways", "leave one of them")
      return nil
    }
    if let missing = begun.first?.first(where: { !has($0, node) }) {
      note(node.line, path, "'\(path).\(missing)' is missing")
      return nil
    }
    if let latitude = values["latitude"], let longitude = values["longitude"] {
      mapped.form = .degrees(latitude: latitude, longitude: longitude)
    } else if let pair = values["pair"] {
      mapped.form = .pair(pair, isLongitudeFirst: isLongitudeFirst(order, node, at: path))
    } else if let text = values["wkt"] {
      mapped.form = .wellKnownText(text)
    } else if let easting = values["easting"], let northing = values["northing"],
      let zone = values["zone"]
    {
      mapped.form = .grid(
        easting: easting, northing: northing, zone: constantZone(zone, at: path))
    }
    return mapped
  }

  /// A zone is mostly the same for the whole list, so that a text such as `37N` is taken for itself.
  private mutating func constantZone(_ zone: MappedValue, at path: String) -> MappedValue {
    var zone = zone
    if case .column(let text)? = zone.origins.first, zone.origins.count == 1,
      UTMPoint.isZone(text)
    {
      zone.origins = [.text(text)]
    } else if let text = zone.constant, zone.steps.isEmpty, !UTMPoint.isZone(text) {
      note(
        zone.line, path + ".zone", "'\(text)' is not a UTM zone",
        "write its number and N or S for the hemisphere, such as '=37N'; convert other grids first")
    }
    return zone
  }

  private mutating func isLongitudeFirst(
    _ member: LocatedJSON.Member?, _ node: LocatedJSON, at path: String
  ) -> Bool {
    guard let member else {
      if !has("order", node) {
        note(
          node.line, path + ".order", "'\(path).order' is missing",
          "write 'lat lon' or 'lon lat', as the numbers stand")
      }
      return false
    }
    let word = member.value.stringValue
    if word != "lat lon", word != "lon lat" {
      note(
        member.line, path + ".order",
        "the value of '\(path).order' is neither 'lat lon' nor 'lon lat'")
    }
    return word == "lon lat"
  }

  /// Reads how the site of a group is found.
  mutating func matching(_ node: LocatedJSON) -> SiteMatching {
    var matching = SiteMatching()
    for member in node.members ?? [] {
      switch member.key {
      case "match":
        matching.members = texts(member.value, at: "site.match")
        for word in matching.members where word != "externalIds" {
          note(
            member.line, "site.match", "sites cannot be found by '\(word)'",
            nearest(to: word, among: ["externalIds"]))
        }
      case "near":
        guard case .scalar(let number) = member.value.content, let metres = number.doubleValue,
          metres > 0
        else {
          note(
            member.line, "site.near", "the value of 'site.near' is not a number of metres above 0")
          continue
        }
        matching.nearMetres = metres
      case "create":
        guard case .scalar(.bool(let creates)) = member.value.content else {
          note(member.line, "site.create", "the value of 'site.create' is not true or false")
          continue
        }
        matching.creates = creates
      default: continue
      }
    }
    return matching
  }
}
