import Bytes
import HeritageModel

/// What lists ask of a record first, in numbers, so that most records need not be read.
///
/// It may say of a record that it fits where it does not, but never the reverse: whoever is told of a
/// line reads it and looks for itself.
struct RecordColumns {
  enum Kind: UInt8 {
    case site = 1
    case monument = 2
    case report = 3
    case retraction = 4
    /// A record that is no valid one of its kind, which every list must look at to tell of it.
    case unreadable = 255
  }

  /// How many numbers of eight bytes it has in a file.
  static let count = 7
  static let size = count * 8

  let offset: Int
  let kind: Kind
  /// Stands for the site whose folder the record lies in; see ``hash(ofSite:)``.
  let place: UInt64
  private(set) var countries: UInt64 = 0
  private(set) var latitudes = DegreeSpan()
  private(set) var longitudes = DegreeSpan()
  private(set) var flags: UInt64 = 0
  /// The days of a report's event; of a place, `earliest` is how many metres its points may be off.
  private(set) var earliest = Int32.min
  private(set) var latest = Int32.max

  /// - Returns: `nil` for a record that no list asks for in this way.
  init?(of record: any HeritageRecord, offset: Int) {
    self.offset = offset
    switch record {
    case let site as Site:
      kind = .site
      place = Self.hash(ofSite: site.id)
      add(site)
    case let monument as Monument:
      kind = .monument
      place = Self.hash(ofSite: monument.site)
      if let location = monument.location { add([location]) }
    case let report as Report:
      kind = .report
      place = Self.hash(ofSite: report.site)
      add(report)
    case let retraction as Retraction:
      kind = .retraction
      place = Self.hash(of: retraction.evidence.text)
    default: return nil
    }
  }

  /// Stands for a record at a path that cannot be read.
  init(unreadableAt path: String, offset: Int) {
    self.offset = offset
    kind = .unreadable
    place = RecordLayout.site(ofPath: path).map(Self.hash(ofSite:)) ?? 0
  }

  /// - Returns: `nil` if the numbers are none that this program writes.
  init?(_ numbers: Span<UInt8>) {
    guard numbers.count == Self.size else { return nil }
    let first = numbers.number(at: 0)
    guard let kind = Kind(rawValue: UInt8(truncatingIfNeeded: first)) else { return nil }
    self.kind = kind
    offset = Int(first >> 8)
    place = numbers.number(at: 8)
    countries = numbers.number(at: 16)
    latitudes = DegreeSpan(bits: numbers.number(at: 24))
    longitudes = DegreeSpan(bits: numbers.number(at: 32))
    flags = numbers.number(at: 40)
    let days = numbers.number(at: 48)
    earliest = Int32(bitPattern: UInt32(truncatingIfNeeded: days))
    latest = Int32(bitPattern: UInt32(truncatingIfNeeded: days >> 32))
  }

  func append(to bytes: inout [UInt8]) {
    bytes.append(number: UInt64(offset) << 8 | UInt64(kind.rawValue))
    bytes.append(number: place)
    bytes.append(number: countries)
    bytes.append(number: latitudes.bits)
    bytes.append(number: longitudes.bits)
    bytes.append(number: flags)
    bytes.append(
      number: UInt64(UInt32(bitPattern: earliest)) | UInt64(UInt32(bitPattern: latest)) << 32)
  }

  static func hash(ofSite id: Slug) -> UInt64 { hash(of: id.text) }

  static func hash(of text: String) -> UInt64 { RunningHash.prefix(of: text.utf8Span.span) }

  // MARK: Sites and monuments

  private static let inDanger: UInt64 = 1
  private static let superseded: UInt64 = 2
  private static let designationsStart: UInt64 = 8
  /// Stands for more countries than there is room for, or for one that is no code.
  private static let anyCountry = UInt64.max

  private mutating func add(_ site: Site) {
    for country in site.countries {
      guard let code = Self.code(country), countries >> 48 == 0 else {
        countries = Self.anyCountry
        break
      }
      countries = countries << 16 | code
    }
    add([site.location].compactMap(\.self) + site.components.compactMap(\.location))
    if site.openDangerPeriod != nil { flags |= Self.inDanger }
    if site.supersededBy != nil { flags |= Self.superseded }
    for type in site.designations { flags |= Self.flag(of: type) }
  }

  private mutating func add(_ points: [Location]) {
    for point in points {
      latitudes.add(point.latitude)
      longitudes.add(point.longitude)
      let metres = point.uncertaintyMetres ?? 0
      earliest = max(earliest, metres < 1e9 ? Int32(max(0, metres).rounded(.up)) : 1_000_000_000)
    }
  }

  /// A circle around the points of a place, as far as they may be off; `nil` without a point.
  var circle: SitePlaces.Circle? {
    guard let (latitude, height) = latitudes.middle, let (longitude, width) = longitudes.middle
    else { return nil }
    let corners = [-height, height].map {
      Location.metres(from: (latitude, longitude), to: (latitude + $0, longitude - width))
    }
    return SitePlaces.Circle(
      latitude: latitude, longitude: longitude, spreadMetres: max(corners[0], corners[1]),
      unsureMetres: Double(max(0, earliest)))
  }

  /// Whether another record took the site's place.
  var isSuperseded: Bool { flags & Self.superseded != 0 }

  func isIn(_ countries: Set<String>) -> Bool {
    if self.countries == Self.anyCountry { return true }
    let own = [0, 16, 32, 48].map { self.countries >> UInt64($0) & 0xFFFF }
    return countries.contains { country in
      Self.code(country).map { own.contains($0) } ?? true
    }
  }

  var isInDanger: Bool { flags & Self.inDanger != 0 }

  func isProtected(as types: Set<ProtectionType>) -> Bool {
    types.contains { flags & Self.flag(of: $0) != 0 }
  }

  func mayLie(in boxes: [GeoBox]) -> Bool {
    boxes.contains { box in
      latitudes.meets(box.south, box.north)
        && [0, 360, -360].contains { longitudes.meets(box.west + $0, box.east + $0) }
    }
  }

  private static func flag(of type: ProtectionType) -> UInt64 {
    1 << (designationsStart + UInt64(ProtectionType.allCases.firstIndex(of: type) ?? 0))
  }

  private static func code(_ country: String) -> UInt64? {
    let letters = Array(country.utf8)
    return letters.count == 2 && letters[0] != 0
      ? UInt64(letters[0]) << 8 | UInt64(letters[1]) : nil
  }

  // MARK: Reports

  private static let undated: UInt64 = 1 << 32

  private mutating func add(_ report: Report) {
    flags = UInt64(report.grade.place) | UInt64(report.gradeUpper?.place ?? 0) << 8
    flags |= UInt64(report.cause?.place ?? 0) << 16
    let event = report.event
    if event.map({ $0.lower == .unknown && $0.upper == .unknown }) ?? true {
      flags |= Self.undated
    }
    earliest = event?.lower.knownDay.flatMap { Int32(exactly: $0.number) } ?? .min
    latest = event?.upper.knownDay.flatMap { Int32(exactly: $0.number) } ?? .max
  }

  func isGraded(anyOf grades: Set<DamageGrade>) -> Bool {
    grades.contains { [flags & 0xFF, flags >> 8 & 0xFF].contains(UInt64($0.place)) }
  }

  func isCaused(byAnyOf causes: Set<Cause>) -> Bool {
    causes.contains { flags >> 16 & 0xFF == UInt64($0.place) }
  }

  func canHaveHappened(since: Day?, until: Day?) -> Bool {
    guard since != nil || until != nil else { return true }
    if flags & Self.undated != 0 { return false }
    if let since, Int(latest) < since.number { return false }
    if let until, Int(earliest) > until.number { return false }
    return true
  }
}

extension ControlledTerm {
  /// The term's place in its list, from 1.
  fileprivate var place: UInt8 {
    for (index, term) in Self.allCases.enumerated() where term == self {
      return UInt8(clamping: index + 1)
    }
    return 0
  }
}

/// Degrees between which points lie, a little wider than they do.
struct DegreeSpan {
  private var least = Float.infinity
  private var most = -Float.infinity

  init() {}

  init(bits: UInt64) {
    least = Float(bitPattern: UInt32(truncatingIfNeeded: bits))
    most = Float(bitPattern: UInt32(truncatingIfNeeded: bits >> 32))
  }

  var bits: UInt64 { UInt64(least.bitPattern) | UInt64(most.bitPattern) << 32 }

  mutating func add(_ degrees: Double) {
    let degrees = Float(degrees)
    least = min(least, degrees.nextDown)
    most = max(most, degrees.nextUp)
  }

  /// The middle and half the width; `nil` without a point.
  var middle: (degrees: Double, half: Double)? {
    guard least <= most else { return nil }
    return (
      (Double(least) + Double(most)) / 2, (Double(most) - Double(least)) / 2
    )
  }

  func meets(_ low: Double, _ high: Double) -> Bool { Double(least) <= high && Double(most) >= low }
}

extension RecordLayout {
  /// The site in whose folder a path lies.
  static func site(ofPath path: String) -> Slug? {
    let parts = path.split(separator: "/", maxSplits: 3)
    guard parts.first == "sites", parts.count > 2 else { return nil }
    do {
      return try Slug(String(parts[2]))
    } catch {
      return nil
    }
  }
}
