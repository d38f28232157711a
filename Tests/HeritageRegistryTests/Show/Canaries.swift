import CanonicalJSON
import Foundation
import HeritageEditions
import HeritageModel
import HeritageTestSupport

/// A word that stands in one field of one record, and the audiences that may meet it beside the team.
struct Canary {
  let word: String
  let allowed: Set<Audience>
  /// The kind of the record and the field, such as `review note`.
  let place: String
}

/// Words that stand nowhere else, in every field of records that are not for everybody and in every
/// field that is the team's own.
struct Canaries {
  private(set) var planted: [Canary] = []
  /// The files of the records by their paths.
  private(set) var files: [String: String] = [:]
  private(set) var evidence: [RecordID] = []
  private(set) var reports: [RecordID] = []
  private var count = 0

  init() throws {
    try plantPlaces()
    try plantClaims()
    try plantWords()
  }

  /// Writes the records into the registry of the test's own folder, as somebody does by hand.
  func write() throws {
    for (path, text) in files {
      let file = url("Registry/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private mutating func word(_ allowed: Set<Audience>, _ place: String) -> String {
    count += 1
    let word = "Canary\(1000 + count)x"
    planted.append(Canary(word: word, allowed: allowed, place: place))
    return word
  }

  private mutating func id() -> RecordID {
    count += 1
    return RecordID(leading: UInt64(count) << 30 | 0x5A << 56)
  }

  private mutating func hiddenID(_ allowed: Set<Audience>, _ kind: String) -> RecordID {
    let id = id()
    planted.append(Canary(word: id.text, allowed: allowed, place: "\(kind) id"))
    return id
  }

  private mutating func add(_ record: some HeritageRecord, at path: String) {
    files[path] = record.json.text(.pretty)
  }

  /// Fills the empty fields of a record with words: all of them where the record itself is not told,
  /// and those that are not told of any.
  private mutating func fill<Record: HeritageRecord & FieldHolder>(
    _ record: inout Record, toldTo allowed: Set<Audience> = [.public, .partner]
  ) {
    var planter = Planter(
      fields: Record.kind.fieldsTold, allowed: allowed, isAll: allowed.count < 2,
      place: Record.kind.rawValue, count: count)
    record.visit(&planter)
    record.unknownMembers["later"] = .string(planter.word([], "later"))
    count = planter.count
    planted += planter.planted
  }

  private mutating func plantPlaces() throws {
    for (name, access, allowed) in [
      ("open-place", nil, [.public, .partner]), ("partner-place", .restricted, [.partner]),
      ("hidden-place", .confidential, []),
    ] as [(String, Access?, Set<Audience>)] {
      var site = Site(id: try Slug(name), names: [Name("Place \(name)", language: "en")])
      site.access = access
      fill(&site, toldTo: allowed)
      add(site, at: site.path)
      var monument = Monument(
        id: try Slug("tower"), site: site.id, names: [Name("Tower \(name)", language: "en")])
      monument.access = access
      fill(&monument, toldTo: allowed)
      add(monument, at: monument.path)
      if allowed.count < 2 {
        planted.append(Canary(word: name, allowed: allowed, place: "site id"))
      }
      let report = try report(on: monument.subject, toldTo: allowed, access: nil)
      add(report, at: report.path)
    }
    var coarse = Site(id: try Slug("coarse-place"), names: [Name("Coarse place", language: "en")])
    coarse.locationCategory = .withheld
    coarse.location = try Location(latitude: 34.5517, longitude: 38.2719)
    for point in ["34.5517", "38.2719"] {
      planted.append(Canary(word: point, allowed: [], place: "site location"))
    }
    coarse.place = word([], "site place")
    coarse.administrativeArea = word([], "site administrativeArea")
    coarse.description = [LocalizedText(word([], "site description"), language: "en")]
    coarse.externalIDs = ["pleiades": "668331987"]
    planted.append(Canary(word: "668331987", allowed: [], place: "site externalIds"))
    coarse.worldHeritage = WorldHeritage(status: .inscribed)
    coarse.worldHeritage?.id = "7719"
    coarse.worldHeritage?.listing = ["danger": word([], "site listing")]
    coarse.worldHeritage?.formerly = [
      FormerValue(field: "location", value: word([], "site formerly"))
    ]
    coarse.worldHeritage?.justification = [
      LocalizedText(word([], "site justification"), language: "en")
    ]
    add(coarse, at: coarse.path)
  }

  private mutating func report(
    on subject: Subject, toldTo allowed: Set<Audience>, access: Access?
  ) throws -> Report {
    var report = Report(
      id: allowed.count < 2 ? hiddenID(allowed, "report") : id(), subject: subject,
      assessor: allowed.count < 2 ? word(allowed, "report assessor") : "UNOSAT", grade: .severe,
      recorded: try Instant("2020-01-01T00:00:00Z"))
    report.access = access
    fill(&report, toldTo: allowed)
    reports.append(report.id)
    return report
  }

  private mutating func plantClaims() throws {
    let subject = Subject(site: try Slug("open-place"), monument: try Slug("tower"))
    var open = try report(on: subject, toldTo: [.public, .partner], access: nil)
    for (access, allowed) in [
      (nil, [.public, .partner]), (.restricted, [.partner]), (.confidential, []),
    ] as [(Access?, Set<Audience>)] {
      let isTold = allowed.count == 2
      if !isTold {
        let hidden = try report(on: subject, toldTo: allowed, access: access)
        add(hidden, at: hidden.path)
      }
      var item = Evidence(
        id: isTold ? id() : hiddenID(allowed, "evidence"), type: .satellite,
        title: isTold ? "Image" : word(allowed, "evidence title"),
        source: isTold ? "UNOSAT" : word(allowed, "evidence source"))
      item.access = access
      item.acquired = try StatedDate("2019-05-0\(allowed.count + 1)")
      fill(&item, toldTo: allowed)
      add(item, at: item.path)
      evidence.append(item.id)
      open.evidence.append(item.id)
      let retraction = Retraction(
        id: id(), evidence: item.id,
        because: isTold ? "another place" : word(allowed, "retraction because"),
        recorded: try Instant("2020-01-01T00:00:00Z"))
      if !isTold { add(retraction, at: retraction.path) }
      var source = Source(
        id: try Slug("source-\(access?.rawValue ?? "open")"),
        name: isTold ? "Open" : word(allowed, "source name"))
      source.access = access
      fill(&source, toldTo: allowed)
      add(source, at: source.path)
    }
    var witness = Evidence(
      id: hiddenID([], "evidence"), type: .eyewitness, title: word([], "evidence title"),
      source: word([], "evidence source"))
    fill(&witness, toldTo: [])
    add(witness, at: witness.path)
    evidence.append(witness.id)
    open.evidence.append(witness.id)
    add(open, at: open.path)
    var review = Review(
      id: id(), report: open.id, verdict: .verified, recorded: try Instant("2020-02-01T00:00:00Z"))
    review.by = "ICOMOS"
    fill(&review)
    if let path = Records([open]).path(of: review) { add(review, at: path) }
  }

  private mutating func plantWords() throws {
    var incident = Incident(id: id(), site: try Slug("open-place"))
    fill(&incident)
    add(incident, at: incident.path)
    var works = Intervention(
      id: id(), subject: Subject(site: try Slug("open-place")), type: .restoration)
    fill(&works)
    add(works, at: works.path)
    var hidden = Intervention(
      id: hiddenID([], "intervention"), subject: Subject(site: try Slug("hidden-place")),
      type: .restoration)
    fill(&hidden, toldTo: [])
    add(hidden, at: hidden.path)
    var setAside = SetAside(
      id: hiddenID([], "set-aside"), code: "GRD-09", record: "site/hidden-place",
      sha256: String(repeating: "7", count: 64), because: word([], "set-aside because"),
      by: word([], "set-aside by"),
      recorded: try Instant("2020-02-01T00:00:00Z"))
    setAside.message = word([], "set-aside message")
    add(setAside, at: setAside.path)
  }
}

/// Puts words into the empty fields of a record that hold texts, and of its parts.
private struct Planter: FieldVisitor {
  static let isReader = true

  let fields: FieldsTold
  /// Who may meet what is told of the record.
  let allowed: Set<Audience>
  /// Whether fields that everybody is told are filled too.
  let isAll: Bool
  /// The kind of the record, with the fields that lead to the part.
  let place: String
  var count: Int
  private(set) var planted: [Canary] = []

  init(fields: FieldsTold, allowed: Set<Audience>, isAll: Bool, place: String, count: Int) {
    self.fields = fields
    self.allowed = allowed
    self.isAll = isAll
    self.place = place
    self.count = count
  }

  mutating func word(_ allowed: Set<Audience>, _ key: String) -> String {
    count += 1
    let word = "Canary\(1000 + count)x"
    planted.append(Canary(word: word, allowed: allowed, place: "\(place) \(key)"))
    return word
  }

  private func audiences(_ key: String) -> Set<Audience> {
    if fields.everybody.contains(key) { return allowed }
    return fields.partners.contains(key) ? allowed.subtracting([.public]) : []
  }

  /// What fills a field that is empty; `nil` where no text does.
  private mutating func filling<Value: FieldValue>(_ key: String, _: Value.Type) -> Value? {
    let isTold = fields.everybody.contains(key)
    if let part = Value.self as? any RecordComponent.Type {
      return self.part(part, key) as? Value
    }
    guard isAll || !isTold else { return nil }
    if Value.self == String.self { return word(audiences(key), key) as? Value }
    if Value.self == UnmappedColumns.self {
      return UnmappedColumns([word(audiences(key), key): [word(audiences(key), key)]]) as? Value
    }
    return nil
  }

  private mutating func part<Part: RecordComponent>(_: Part.Type, _ key: String) -> Part? {
    guard let inner = fields.parts[key], Part.self != Location.self else { return nil }
    var planter = Planter(
      fields: inner, allowed: audiences(key), isAll: isAll || !fields.everybody.contains(key),
      place: "\(place) \(key)", count: count)
    var part = Part.blank
    part.visit(&planter)
    let isFilled = !planter.planted.isEmpty
    part.unknownMembers["later"] = .string(planter.word([], "later"))
    // A part whose fields are all told and one that cannot be read as it is are left out.
    guard isFilled, let read = try? Part.read(.object(part.members)) else { return nil }
    count = planter.count
    planted += planter.planted
    return read
  }

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    if value == nil { value = filling(key, Value.self) }
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    guard let text = value as? String, text.isEmpty else { return }
    if let filling = filling(key, Value.self) { value = filling }
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    if values.isEmpty, let filling = filling(key, Value.self) { values = [filling] }
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    guard values.isEmpty, key != "externalIds", let filling = filling(key, Value.self) else {
      return
    }
    values = [word(audiences(key), key): filling]
  }
}
