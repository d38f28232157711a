public import CanonicalJSON
import HeritageAssessment
public import HeritageModel

/// One item of evidence: what it is, its bytes, its custody, and which reports rest on it.
public struct EvidenceView: Sendable {
  public let item: Evidence
  private let records: KnownRecords
  private let users: [Report]
  private let retraction: Retraction?
  private let bytes: BytesState?
  public var notAsJournaled: Set<RecordReference> = []
  public var missing: Set<RecordReference> = []
  public var edition = EditionNote()
  public var registry = RegistryDescription()
  public var whereabouts = Whereabouts()

  /// Creates the view of an item from records among which the reports that rest on it are.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - records: The reports and what they rest on.
  ///   - bytes: How the item's file was found, or `nil` if nobody looked or it has none.
  public init(_ item: Evidence, records: Records, bytes: BytesState? = nil) {
    self.item = item
    self.bytes = bytes
    self.records = KnownRecords(records, viewpoint: .latest)
    users = self.records.reports.filter { $0.evidence.contains(item.id) }
    retraction = self.records.retraction(of: item.id)
  }
}

/// How the bytes of an item of evidence compare with the SHA-256 that its record gives.
public enum BytesState: String, Sendable {
  case intact
  case changed
  case absent

  var words: String {
    switch self {
    case .intact: "intact, its bytes have this SHA-256"
    case .changed: "changed, its bytes have another SHA-256"
    case .absent: "not here"
    }
  }
}

extension EvidenceView: PagedDocument, LocatedDocument {
  public var itemsTold: [Evidence] { [item] }

  public var told: Records {
    var told = Records([item], users, [retraction].compactMap(\.self))
    for subject in users.map(\.subject) {
      if let site = records.claims.records.sites[subject.site] { told.put(site) }
      if let monument = records.claims.records.monuments[subject] { told.put(monument) }
    }
    return told
  }

  var page: Page {
    var page = Page(
      "\(item.title)",
      item.isStandIn
        ? "Evidence \(code: item.id.text), \(own: item.type.words) that is not public."
        : "Evidence \(code: item.id.text), \(own: item.type.words) by \(item.source).", heading)
    if let retraction {
      page.paragraph(
        .strong("Supports nothing any more: ") + Withdrawal(item: item.id, retraction).line + ".")
    }
    page.facts(origin + file + imaging)
    page.section("Custody", item.custody.map(\.line))
    page.section(
      retraction == nil ? "Reports that rest on it" : "Reports that leaned on it",
      users.map {
        "\(code: $0.id.text) \($0.assessor) on \(records.title(of: $0.subject)): \($0.gradeWords)\(own: records.restsOnlyOnWithdrawn($0) ? "; rests only on withdrawn evidence" : "")\($0.access.mark)"
      }, orElse: "None.")
    return page
  }

  private var origin: [Page.Fact] {
    [
      Page.Fact("Author", record: item.author),
      Page.Fact("Source group", record: item.sourceGroup),
      Page.Fact("Acquired", item.acquired.map { $0.line + item.mark(of: "acquired") }),
      Page.Fact("Published", item.published.map(\.line)),
      Page.Fact("Captured", item.captured.map { .own($0.description) }),
      Page.Fact("Recorded", item.recorded.map { .own($0.description) }),
      Page.Fact("Shows", item.shows.map { .own($0.definition) }),
      Page.Fact(
        "Pair", item.pair.map { "\(own: $0.aspect.rawValue), with \(code: $0.with.text)" }),
      Page.Fact("Address", record: item.url),
      Page.Fact("Archived", record: item.archivedURL),
      Page.Fact(
        "Reliability", item.reliability.map { .own("\($0.rawValue), \($0.definition)") }),
      Page.Fact(
        "Credibility", item.credibility.map { .own("\($0.rawValue), \($0.definition)") }),
      Page.Fact("Licence", record: item.licence),
      Page.Fact("Rights holder", record: item.rightsHolder),
      Page.Fact("Credit", record: item.attribution),
      Page.Fact("Access", item.access.map { .own($0.words) }),
      Page.Fact("Consent", item.consent.map { .own($0.definition) }),
      Page.Fact("Note", record: item.note),
    ]
  }

  private var file: [Page.Fact] {
    [
      Page.Fact("SHA-256", item.digestCell),
      Page.Fact("File", bytes.map { .own($0.words) }),
      Page.Fact("Size", item.file?.bytes.map { .own(counted($0, "byte")) }),
      Page.Fact("Media type", record: item.file?.mediaType),
      Page.Fact("File name", record: item.file?.name),
      Page.Fact("Tells of", item.reportsOn.map { .code($0.text) }),
      Page.Fact("Copy of", item.derivedFrom.map { .code($0.text) }),
      Page.Fact("Redacted", record: item.redactionNote ?? (item.isRedacted == true ? "yes" : nil)),
    ]
  }

  private var imaging: [Page.Fact] {
    [
      Page.Fact("Platform", record: item.platform),
      Page.Fact("Instrument", record: item.instrument),
      Page.Fact("Image id", record: item.imageID),
      Page.Fact(
        "Provider",
        item.provider.map { provider in
          provider.role.map { "\(provider.name), \($0)" } ?? .record(provider.name)
        }),
      Page.Fact("Resolution", item.gsdMetres.map { .own("\(shortNumber($0)) m on the ground") }),
      Page.Fact("Location", item.location.map { $0.line + item.mark(of: "location") }),
      Page.Fact("Camera", item.camera.map(\.line).flatMap { $0.isEmpty ? nil : $0 }),
    ]
  }

  public var json: JSONValue {
    heading.add(to: [
      "evidence": .object(item.json), "reports": .records(users),
      "bytes": .text(bytes), "registry": registryJSON, "files": filesJSON,
      "retraction": retraction.map { .object($0.json) } ?? .null,
    ])
  }
}

extension CustodyEntry {
  fileprivate var line: Line {
    var line: Line = "\(own: at.description): \(own: action.definition)"
    if let agent { line += ", by \(agent)" }
    if let from { line += ", from \(from)" }
    if let to { line += ", to \(to)" }
    if let sha256 { line += ", SHA-256 \(code: sha256)" }
    if let note { line += ": \(note)" }
    return line
  }
}
