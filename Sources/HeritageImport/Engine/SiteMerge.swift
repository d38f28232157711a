import CanonicalJSON
import HeritageModel
import HeritageText

/// Brings what a source says of a site into the site's record.
///
/// An empty value never replaces another, nothing that a person controls is touched, and only
/// names and texts with the source's own mark are replaced. A document in another language than
/// the record's facts came from adds its names and texts, and otherwise only fills what is empty:
/// translations lag behind the leading language. So does an edition older than the record's, where
/// both dates are known.
struct SiteMerge {
  /// How far a document may go.
  enum Reach {
    /// It replaces the facts that documents brought before.
    case replaces
    /// It adds its names and texts, and fills what is empty.
    case translates
    /// It fills what is empty.
    case fills
  }

  let draft: SiteDraft
  let conventions: any SourceConventions
  let reach: Reach
  var site: Site
  /// What there is to tell of the row, to which the merge adds.
  private(set) var notes: RowNotes

  /// Within this distance in metres two points are taken for the same.
  private static let near = 100.0

  init(
    _ draft: SiteDraft, into site: Site, _ conventions: any SourceConventions, _ notes: RowNotes
  ) {
    self.draft = draft
    self.site = site
    self.notes = notes
    self.conventions = conventions
    reach = Self.reach(of: draft, into: site, conventions)
  }

  private static func reach(
    of draft: SiteDraft, into site: Site, _ conventions: any SourceConventions
  ) -> Reach {
    let provenance = conventions.provenance(of: site)
    do {
      if let edition = draft.edition,
        let known = try provenance?.edition.map({ try StatedDate($0) }),
        edition.upper.precedes(known.lower)
      {
        return .fills
      }
    } catch {
      // An edition that is no date says nothing of the order of editions.
    }
    let isNew = site.names.isEmpty && provenance == nil
    let language = draft.language ?? "und"
    let known = provenance?.language ?? conventions.leadingLanguage
    return isNew || language == conventions.leadingLanguage || language == known
      ? .replaces : .translates
  }

  /// Merges all.
  ///
  /// - Throws: ``ImportIssue`` if a value cannot be written into a record.
  mutating func run() throws(ImportIssue) {
    if !isControlled("names") {
      for name in draft.site.names { mergeName(name) }
    }
    for text in draft.site.description { merge(text, into: &site.description) }
    site.place = merged(site.place, draft.site.place)
    keepSound("transboundary") { merge in
      merge.site.contradictsTransboundary
        ? ("WHS-12", "the transboundary flag would not fit the countries") : nil
    } _: {
      $0.mergeCountries()
    }
    mergePoints()
    site.externalIDs[conventions.scheme] = draft.key.text
    try conventions.merge(into: &self)
  }

  /// Tells whether a person controls a field, given by its path.
  func isControlled(_ path: String) -> Bool {
    site.controlled.contains { path == $0 || path.hasPrefix($0 + ".") }
  }

  /// Warns of a field of the record, with an import's own code or that of a rule for records.
  mutating func remark(
    _ code: String, _ field: String, _ message: String, value: String? = nil
  ) {
    let place = conventions.place(of: field, in: draft)
    notes.warn(place.name, place.line, code, message, value: value)
  }

  /// Makes a change, and takes it back where it would make the record contradict itself.
  ///
  /// - Parameters:
  ///   - field: The field that the remark is about.
  ///   - fault: Says what is wrong with the record, with the rule's code, or returns `nil`.
  ///   - change: Changes the record.
  mutating func keepSound(
    _ field: String, _ fault: (SiteMerge) -> (rule: String, message: String)?,
    _ change: (inout SiteMerge) -> Void
  ) {
    let before = self
    change(&self)
    guard fault(before) == nil, let found = fault(self) else { return }
    self = before
    remark(
      found.rule, field, "with the listing's value \(found.message); the registry's stays")
  }

  /// The value that a field has after the merge.
  func merged<Value>(_ present: Value?, _ listed: Value?) -> Value? {
    reach == .replaces ? listed ?? present : present ?? listed
  }

  /// Says that a fact differs, and keeps the former value if the source's is to replace it.
  ///
  /// - Returns: Whether the source's value replaces the present one.
  mutating func differs(
    _ field: String, keptAs path: String, _ present: String, _ listed: String
  ) -> Bool {
    let name = conventions.place(of: field, in: draft).name
    guard reach == .replaces else {
      remark(
        ImportCode.contradiction, field,
        "\(name) is '\(listed)' here and '\(present)' in the registry, which stays", value: listed)
      return false
    }
    remark(
      ImportCode.changedHistory, field, "\(name) was '\(present)' and is now '\(listed)'",
      value: listed)
    keepFormer(path, present)
    return true
  }

  /// Keeps a value that the source replaces.
  mutating func keepFormer(_ path: String, _ value: String) {
    conventions.keep(
      FormerValue(field: path, value: value, until: draft.edition?.text), in: &site)
  }

  private mutating func mergeName(_ name: Name) {
    let own = site.names.firstIndex {
      $0.source == name.source && $0.language == name.language && $0.kind != .historic
    }
    guard let own else {
      let isThere = site.names.contains { $0.text == name.text && $0.language == name.language }
      if !isThere { site.names.append(name) }
      return
    }
    let former = site.names[own].text
    guard former != name.text, reach != .fills else { return }
    site.names[own].text = name.text
    // A document may come back to a name that an earlier one had given up.
    site.names.removeAll {
      $0.text == name.text && $0.language == name.language && $0.kind == .historic
        && $0.source == name.source
    }
    guard FoldedName(former) != FoldedName(name.text) else { return }
    remark(
      ImportCode.changedHistory, "names", "the name was '\(former)' and is now '\(name.text)'",
      value: name.text)
    let isKept = site.names.contains { $0.text == former && $0.language == name.language }
    if !isKept {
      site.names.append(
        Name(former, language: name.language, kind: .historic, source: name.source))
    }
  }

  /// Brings a text in place of the source's own in its language, or beside the others.
  func merge(_ text: LocalizedText, into texts: inout [LocalizedText]) {
    let own = texts.firstIndex { $0.source == text.source && $0.language == text.language }
    if let own {
      if reach != .fills { texts[own].text = text.text }
    } else {
      texts.append(text)
    }
  }

  private mutating func mergeCountries() {
    site.isTransboundary = merged(site.isTransboundary, draft.site.isTransboundary)
    // Editions list a site's countries in different orders, which means nothing.
    if Set(site.countries) != Set(draft.site.countries), !draft.site.countries.isEmpty,
      reach == .replaces || site.countries.isEmpty
    {
      site.countries = draft.site.countries
    }
  }
}

// MARK: - Points

extension SiteMerge {
  /// Merges the points.
  ///
  /// A single point replaces the record's, unless that says how uncertain it is and the new one
  /// lies within. Several points become the site's unnamed parts; the main point stays if it lies
  /// among them, as a document does not say which of them stands for the whole. What a point is
  /// replaced by keeps the members that are not known here, and its uncertainty where it is near;
  /// a point further off is kept among the former values.
  private mutating func mergePoints() {
    guard let first = draft.site.location else { return }
    let parts = draft.site.components
    if !parts.isEmpty {
      mergeParts()
      site.isSerial = site.isSerial ?? draft.site.isSerial
    }
    guard let present = site.location else {
      site.location = first
      return
    }
    guard reach == .replaces, !isControlled("location") else { return }
    let stays = parts.isEmpty ? covers(present, first) : isAmongPoints(present)
    if !stays { site.location = moved(present, to: first) }
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

  private static func text(_ location: Location) -> String {
    let uncertainty = location.uncertaintyMetres.map { " ± \($0) m" } ?? ""
    return "\(location.latitude), \(location.longitude)\(uncertainty)"
  }

  private mutating func mergeParts() {
    guard reach == .replaces || site.components.isEmpty, !isControlled("components") else { return }
    let described = site.components.filter(Self.isDescribed)
    noteLostParts()
    let new = draft.site.components.filter { part in
      part.location.map { point in !described.contains { Self.isNear($0, point) } } ?? false
    }
    if site.components != described + new { site.components = described + new }
  }

  /// Tells whether a part has more to it than a document says.
  private static func isDescribed(_ part: SiteComponent) -> Bool {
    part.name != nil || !part.unknownMembers.isEmpty || part.location == nil
      || part.location?.uncertaintyMetres != nil || part.location?.unknownMembers.isEmpty == false
  }

  private static func isNear(_ part: SiteComponent, _ point: Location) -> Bool {
    part.location.map { $0.distance(to: point) <= near } ?? false
  }

  /// Keeps the points of parts that are not in the document any more.
  private mutating func noteLostParts() {
    let listed = draft.site.components.compactMap(\.location)
    let lost = site.components.filter { part in
      !Self.isDescribed(part) && !listed.contains { Self.isNear(part, $0) }
    }
    guard !lost.isEmpty else { return }
    let points = lost.compactMap(\.location).map(Self.text).joined(separator: "; ")
    keepFormer("components", points)
    let parts = lost.count == 1 ? "1 part" : "\(lost.count) parts"
    remark(
      ImportCode.changedHistory, "components",
      "\(parts) of the \(conventions.noun) had a point that is not listed now", value: points)
  }

  private func covers(_ present: Location, _ point: Location) -> Bool {
    if present.latitude == point.latitude, present.longitude == point.longitude { return true }
    guard let uncertainty = present.uncertaintyMetres else { return false }
    return present.distance(to: point) <= uncertainty
  }

  /// Tells whether a place lies in the box around all points, widened by a tenth of a degree.
  private func isAmongPoints(_ present: Location) -> Bool {
    let margin = 0.1
    let points = draft.site.components.compactMap(\.location)
    let (latitudes, longitudes) = (points.map(\.latitude), points.map(\.longitude))
    guard let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
      let east = longitudes.max()
    else { return false }
    return (south - margin...north + margin).contains(present.latitude)
      && (west - margin...east + margin).contains(present.longitude)
  }
}
