public import HeritageAssessment
public import HeritageDocuments
import HeritageIndex
public import HeritageModel
import HeritageStore

/// What can be listed.
public enum ListSubject: String, CaseIterable, Sendable {
  case sites
  case monuments
  case reports
  case evidence
}

/// Which records to list.
public struct ListRequest: Sendable {
  public var subject: ListSubject
  public var selection = RecordSelection()
  /// Only these, by identifier or name.
  public var sites: [String] = []
  /// Only these, as `site/monument` or by name.
  public var monuments: [String] = []
  /// Only claims of these, by name or a part of it.
  public var assessors: [String] = []
  /// The day asked about and the day up to which records were known.
  public var viewpoint = Viewpoint.latest
  public var audience = Audience.internal
  /// How many records at most.
  public var limit = Int.max

  public init(_ subject: ListSubject) {
    self.subject = subject
  }
}

extension Registry {
  /// Lists the records of one kind that a selection admits, with their states.
  ///
  /// - Parameters:
  ///   - subject: What to list.
  ///   - selection: Which of them.
  ///   - sites: Only these, by identifier or name.
  ///   - monuments: Only these, as `site/monument` or by name.
  ///   - assessors: Only claims of these, by name or a part of it.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  ///   - audience: Whom it is for.
  /// - Returns: The list, and the records that cannot be read.
  /// - Throws: ``RegistryError`` if a name means nothing or several.
  public func list(
    _ subject: ListSubject, selection: RecordSelection = RecordSelection(),
    sites: [String] = [], monuments: [String] = [], assessors: [String] = [],
    from viewpoint: Viewpoint = .latest, for audience: Audience = .internal
  ) throws(RegistryError) -> Shown<RecordList> {
    var request = ListRequest(subject)
    request.selection = selection
    (request.sites, request.monuments, request.assessors) = (sites, monuments, assessors)
    (request.viewpoint, request.audience) = (viewpoint, audience)
    return try list(request)
  }

  /// Lists the records that are asked for; see ``list(_:part:)``.
  public func list(_ request: ListRequest) throws(RegistryError) -> Shown<RecordList> {
    var rows: RecordList?
    let end = try list(request) { part in
      if rows?.append(part) == nil { rows = part }
    }
    var list = rows ?? end.document
    list.takeNotices(from: end.document)
    return Shown(document: list, damaged: end.damaged)
  }

  /// Lists the records that are asked for, some at a time, so that a list of any length takes little
  /// memory.
  ///
  /// - Parameters:
  ///   - request: Which records.
  ///   - part: Shows some rows, which follow on those before.
  /// - Returns: What is to be said of all of them, without the rows, and the records that cannot be read.
  /// - Throws: ``RegistryError`` if a name means nothing or several, or what `part` throws.
  public func list(
    _ request: ListRequest, part: (RecordList) throws -> Void
  ) throws(RegistryError) -> Shown<RecordList> {
    try RegistryError.telling {
      let reading = try AudienceReading(self, for: request.audience)
      var listing = try Listing(request, in: self, reading)
      if reading.isOfTeam, request.subject != .evidence {
        try reading.catalogue.forEachBatch(of: listing.filter, size: request.batchSize) { batch in
          try part(listing.list(of: batch.contents, at: batch.sites))
          return !listing.isFull
        }
      } else {
        try part(listing.list(of: reading.everything(), at: nil))
      }
      return try listing.end()
    }
  }
}

extension Registry {
  /// Looks which records have files of their own in some folders, where these were not read to their end.
  ///
  /// - Parameters:
  ///   - folders: The folders; an empty one is that of all.
  ///   - damaged: What is there and cannot be read.
  /// - Returns: The folders, with what has files of its own there.
  /// - Throws: `StoreError` if a folder cannot be read.
  func foldersWalked(
    _ folders: Set<String>, _ damaged: [DamagedRecord]
  ) throws(StoreError) -> FoldersRead {
    var paths = damaged.map(\.path)
    for folder in folders {
      try files.forEachOwnPath(below: folder) { path in
        paths.append(path.text)
        return true
      }
    }
    return FoldersRead(folders, files: paths)
  }
}

extension ListRequest {
  /// About how many bytes of records are read before the first rows are shown.
  fileprivate var batchSize: Int { limit < 1000 ? 1 << 17 : 1 << 20 }
}

/// Makes the parts of a list, and gathers what is to be said of all of them.
private struct Listing {
  private let request: ListRequest
  private let registry: Registry
  private let reading: AudienceReading
  private let named: NamedSelection
  /// `nil` where there is no journal to be read.
  private var comparison: JournalComparison?
  private var damaged: [DamagedRecord] = []
  private var whole: RecordList?
  private var count = 0
  /// How many records that are not told differ from what the journal has of them.
  private var hiddenDiffering = 0

  init(_ request: ListRequest, in registry: Registry, _ reading: AudienceReading) throws {
    self.request = request
    self.registry = registry
    self.reading = reading
    named = try NamedSelection(
      sites: request.sites, monuments: request.monuments, assessors: request.assessors,
      in: reading.catalogue, damaged: &damaged)
    do {
      comparison = try JournalComparison(registry.files)
    } catch {
      // Where there is no journal to be read, nothing is as it says; a check tells why.
    }
  }

  var isFull: Bool { count >= request.limit }

  /// Which sites need to be read.
  var filter: PlaceFilter {
    let selection = request.selection
    var filter = PlaceFilter(selection)
    filter.sites = named.places
    let asksForStates =
      !(selection.grades.isEmpty || selection.grades.contains(.unknown))
      || !(selection.statuses.isEmpty
        || selection.statuses.contains(AssessmentStatus.unassessed.rawValue))
    // Reports on a site that is not there are listed too where nothing limits the list.
    let isOfReports = request.subject == .reports && !selection.isEverything
    guard isOfReports || selection.asksForReports || asksForStates else { return filter }
    var reports = PlaceFilter.Reports()
    reports.causes = selection.causes
    (reports.since, reports.until) = (selection.since, selection.until)
    // The grade of a state is weighed from all reports.
    if isOfReports { reports.grades = selection.grades }
    filter.reports = reports
    return filter
  }

  /// Lists what is asked for among some records.
  ///
  /// - Parameters:
  ///   - contents: The records.
  ///   - sites: Those of their sites that are meant; `nil` for all.
  /// - Returns: The part of the list.
  /// - Throws: `StoreError` if the journal cannot be read.
  mutating func list(of contents: RegistryContents, at sites: Set<Slug>?) throws -> RecordList {
    let picked = RecordPick(
      contents, selection: request.selection, named: named, among: sites,
      viewpoint: request.viewpoint)
    let room = request.limit - count
    var list: RecordList
    switch request.subject {
    case .sites: list = .sites(Array(picked.sites.prefix(room))) { picked.siteStates[$0.id] }
    case .monuments:
      list = .monuments(Array(picked.monuments.prefix(room)), of: contents.records.sites) {
        picked.states[$0.subject]
      }
    case .reports:
      list = .reports(
        Array(picked.reports.prefix(room)), standings: picked.standings,
        state: picked.stateOfSubject)
    case .evidence:
      let items = Array(picked.evidence.prefix(room))
      list = .evidence(
        items, reports: picked.reportsByEvidence, retractions: picked.retractionsByEvidence,
        paths: try registry.evidencePaths(of: items).mapValues(\.text))
    }
    list.basis = ListBasis(contents.records)
    list.edition = note
    let told = list.told
    let prints = reading.prints(of: contents)
    list.notAsJournaled = try differing(prints.filter { told.contains($0.reference) })
    if !reading.isOfTeam {
      let hidden = reading.itemsStoodFor(in: told)
      hiddenDiffering = try differing(prints.filter { hidden.contains($0.reference) }).count
    }
    damaged = contents.damaged(after: damaged)
    count += list.count
    if whole?.takeNotices(of: list) == nil { whole = list.withoutRows }
    return list
  }

  private var note: EditionNote { reading.note(at: named.places.isEmpty ? nil : named.places) }

  private mutating func differing(_ told: [RecordPrint]) throws -> Set<RecordReference> {
    guard let differing = try comparison?.differing(among: told.map(\.fingerprint)) else {
      return Set(told.map(\.reference))
    }
    guard !differing.isEmpty else { return [] }
    return Set(told.filter { differing.contains($0.fingerprint.path) }.map(\.reference))
  }

  /// What is to be said of all that was listed.
  mutating func end() throws -> Shown<RecordList> {
    var list = try whole ?? self.list(of: RegistryContents(), at: [])
    var note = note
    note.unread = damaged.count
    let missing = try missing()
    if reading.isOfTeam {
      list.missing = missing
    } else {
      note.missing = missing.count
      note.differing = hiddenDiffering
    }
    list.edition = note
    return Shown(document: list, damaged: damaged)
  }

  /// The records that the journal has in the folders asked about, and that are not there.
  private func missing() throws -> Set<RecordReference> {
    guard let comparison else { return [] }
    let missing = try comparison.missing(in: registry.foldersWalked(named.folders, damaged))
    return Set(missing.compactMap { RecordLayout.reference(ofPath: $0.text) })
  }
}

extension PlaceFilter {
  /// The sites that a selection may admit by what their own records say.
  init(_ selection: RecordSelection) {
    self.init()
    countries = selection.countries
    boxes = selection.boxes
    designations = selection.designations
    isInDanger = selection.isInDanger
  }
}
