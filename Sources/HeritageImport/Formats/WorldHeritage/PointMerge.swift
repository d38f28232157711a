import CanonicalJSON
import HeritageModel

extension SiteMerge {
  /// Within this distance in metres two points are taken for the same.
  private static let near = 100.0

  /// Merges the points.
  ///
  /// A single point replaces the record's, unless that says how uncertain it is and the new one
  /// lies within. Several points become the site's unnamed parts, and none of them stands for the
  /// whole. What a point is replaced by keeps the members that are not known here, and its
  /// uncertainty where it is near; a point further off is kept among the former values.
  mutating func mergePoints() {
    guard draft.site.components.isEmpty else {
      mergeParts()
      return
    }
    guard let listed = draft.site.location else { return }
    guard site.components.allSatisfy({ $0.location == nil }) else {
      compare(listed, with: site.components)
      return
    }
    guard let present = site.location else {
      site.location = listed
      return
    }
    guard reach.replacesFacts, !isControlled("location"), !covers(present, listed) else { return }
    site.location = moved(present, to: listed)
  }

  /// Compares the one point of a document with the parts that the record has, which stay.
  private mutating func compare(_ listed: Location, with parts: [SiteComponent]) {
    guard reach.replacesFacts, !isControlled("location"), !isControlled("components"),
      !Self.lies(listed, among: parts)
    else { return }
    remark(
      ImportCode.contradiction, "location",
      "the one point '\(Self.text(listed))' of the listing lies outside the parts that the registry "
        + "has, which stay", value: Self.text(listed))
  }

  private mutating func moved(_ present: Location, to point: Location) -> Location {
    var location = point
    location.unknownMembers = present.unknownMembers
    if present.distance(to: point) <= Self.near {
      location.uncertaintyMetres = present.uncertaintyMetres
    } else {
      let (former, listed) = (Self.text(present), Self.text(location))
      keepFormer("location", former)
      remark(
        ImportCode.changedHistory, "location", "the point was '\(former)' and is now '\(listed)'",
        value: listed)
    }
    return location
  }

  static func text(_ location: Location) -> String {
    let uncertainty = location.uncertaintyMetres.map { " ± \($0) m" } ?? ""
    return "\(location.latitude), \(location.longitude)\(uncertainty)"
  }

  private func covers(_ present: Location, _ point: Location) -> Bool {
    if present.latitude == point.latitude, present.longitude == point.longitude { return true }
    guard let uncertainty = present.uncertaintyMetres else { return false }
    return present.distance(to: point) <= uncertainty
  }
}

// MARK: - Parts

extension SiteMerge {
  private mutating func mergeParts() {
    guard reach.replacesFacts || site.components.isEmpty, !isControlled("components") else {
      return
    }
    // A point that could not be read may be that of any part.
    let kept = site.components.filter { part in
      Self.isDescribed(part) || (draft.lacksPoints && !isListed(part))
    }
    if draft.lacksPoints { noteUnreadParts() } else { noteLostParts() }
    let new = draft.site.components.filter { part in
      part.location.map { point in !kept.contains { Self.isNear($0, point) } } ?? false
    }
    if site.components != kept + new { site.components = kept + new }
    if site.isSerial == nil, site.components.count > 1 { site.isSerial = draft.site.isSerial }
    mergePointOfWhole()
  }

  /// Takes the point for the whole away where it says no more than the parts, as a document does
  /// not say which of its points stands for the whole.
  ///
  /// One that a person chose stays while it lies among the parts.
  private mutating func mergePointOfWhole() {
    guard let present = site.location, reach.replacesFacts, !isControlled("location") else {
      return
    }
    let isPlain = Self.isPlain(present)
    let parts = draft.site.components
    if isPlain, parts.contains(where: { Self.isNear($0, present) }) {
      site.location = nil
      return
    }
    let isAmong = Self.lies(present, among: parts)
    if isAmong, !isPlain || !conventions.hasBrought(site) { return }
    keepFormer("location", Self.text(present))
    if !isAmong {
      remark(
        ImportCode.changedHistory, "location",
        "the point was '\(Self.text(present))' and is now one of each of \(parts.count) parts",
        value: Self.text(present))
    }
    site.location = nil
  }

  /// Tells whether a part has more to it than a document says.
  static func isDescribed(_ part: SiteComponent) -> Bool {
    part.name != nil || !part.unknownMembers.isEmpty || !(part.location.map(isPlain) ?? false)
  }

  /// Tells whether a point has no more to it than a document says.
  static func isPlain(_ point: Location) -> Bool {
    point.uncertaintyMetres == nil && point.unknownMembers.isEmpty
  }

  private static func isNear(_ part: SiteComponent, _ point: Location) -> Bool {
    part.location.map { $0.distance(to: point) <= near } ?? false
  }

  private func isListed(_ part: SiteComponent) -> Bool {
    part.location.map { point in draft.site.components.contains { Self.isNear($0, point) } }
      ?? false
  }

  /// Keeps the points of parts that are not in the document any more.
  private mutating func noteLostParts() {
    let lost = site.components.filter { !Self.isDescribed($0) && !isListed($0) }
    guard !lost.isEmpty else { return }
    let points = lost.compactMap(\.location).map(Self.text).joined(separator: "; ")
    keepFormer("components", points)
    let parts = lost.count == 1 ? "1 part" : "\(lost.count) parts"
    remark(
      ImportCode.changedHistory, "components",
      "\(parts) of the \(conventions.noun) had a point that is not listed now", value: points)
  }

  /// Tells of the parts that stay as the points that cannot be read may be theirs.
  private mutating func noteUnreadParts() {
    let kept = site.components.filter { !Self.isDescribed($0) && !isListed($0) }
    guard !kept.isEmpty else { return }
    let points = kept.compactMap(\.location).map(Self.text).joined(separator: "; ")
    remark(
      ImportCode.notCarriedOver, "components",
      "not all points are taken over, so '\(points)' stays in the registry", value: points)
  }

  /// Tells whether a place lies in the box around parts, widened by a tenth of a degree.
  private static func lies(_ point: Location, among parts: [SiteComponent]) -> Bool {
    GeoBox.boxes(around: parts.compactMap(\.location)).contains {
      $0.contains(latitude: point.latitude, longitude: point.longitude, padding: 0.1)
    }
  }
}
