import HeritageDocuments
import HeritageEditions
import HeritageIndex
import HeritageModel
import HeritageStore

/// The records of a registry as an audience may read them, and what is left out.
struct AudienceReading {
  let catalogue: Catalogue
  /// The edition with what the registry itself holds; `nil` for the team, which reads the registry.
  private let made: (edition: Edition, from: RegistryContents)?

  init(_ registry: Registry, for audience: Audience) throws {
    guard audience != .internal else {
      catalogue = registry.catalogue
      made = nil
      return
    }
    let contents = try registry.catalogue.everything()
    if !contents.damaged.isEmpty { throw RegistryError(unreadFor: audience, contents.damaged) }
    let edition = Edition(audience, of: contents.records)
    catalogue = Catalogue(try EditionStore(edition.records))
    made = (edition, contents)
  }

  /// Whether the registry itself is read, and no edition of it.
  var isOfTeam: Bool { made == nil }

  /// Every record that the audience may read.
  func everything() throws(StoreError) -> RegistryContents {
    guard let made else { return try catalogue.everything() }
    var contents = RegistryContents()
    contents.records = made.edition.records
    return contents
  }

  /// What the registry says and the audience is not told; nothing for the team.
  var untold: PrivateTexts {
    PrivateTexts(
      of: made?.from.records ?? Records(), notIn: made?.edition.records ?? Records())
  }

  /// What the records of a document were as they were read from the registry.
  ///
  /// - Parameter contents: What was read for the document.
  /// - Returns: Those of the whole registry, where the document is of an edition.
  func prints(of contents: RegistryContents) -> [RecordPrint] {
    made?.from.prints ?? contents.prints
  }

  /// The folders that were read for a document, with the files that are there.
  func folders(_ read: FoldersRead) -> FoldersRead {
    guard let made else { return read }
    return FoldersRead(read.folders, files: made.from.foldersRead.files)
  }

  /// The items of evidence that stand-ins among some records stand for.
  func itemsStoodFor(in told: Records) -> Records {
    guard let made else { return Records() }
    let items = told.evidence.compactMap { made.edition.itemsStoodFor[$0.id] }
    return Records(items.compactMap { made.from.evidence[$0] })
  }

  /// The sites by which a map can be read; none for the team, for whom one site alone is read.
  var worldHeritageSites: [Site] {
    (made?.edition.records.sites.records ?? []).filter {
      $0.worldHeritage?.status == .inscribed && $0.location != nil
    }
  }

  /// What a document says of its edition.
  ///
  /// - Parameter sites: The sites that it is about; `nil` for the whole registry.
  /// - Returns: The audience, and what is left out.
  func note(at sites: Set<Slug>?) -> EditionNote {
    guard let edition = made?.edition else { return EditionNote() }
    return EditionNote(
      edition.audience,
      withheld: sites.map(edition.withheld.counts) ?? edition.withheld.all,
      isOfSites: sites != nil)
  }
}

extension RegistryError {
  /// Why no edition is made: what cannot be read may say what must not be told of the rest.
  fileprivate init(unreadFor audience: Audience, _ damaged: [DamagedRecord]) {
    let count = damaged.count
    let (records, them) = count == 1 ? ("1 record", "it") : ("\(count) records", "them")
    let shown = 20
    var lines = damaged.prefix(shown).map { "\($0.path): \($0.reason)" }
    if count > shown { lines.append("and \(count - shown) more") }
    self.init(
      .unreadForEdition,
      "\(records) cannot be read and may forbid to tell what depends on \(them), so no "
        + "\(audience.rawValue) edition is made",
      hint: "run 'heritage check' and mend what it names; '--audience internal' shows the rest",
      detail: .faults(lines, findings: []))
  }
}

extension Registry {
  /// Makes the answer of a document, which says what it leaves out, what it tells of that is not as
  /// journaled, and what the journal has in the folders that were read for it.
  ///
  /// In an edition the records are as they are in the registry only there, and nothing is named that
  /// is not told.
  func shown<Document: RecordTelling>(
    _ document: Document, of contents: RegistryContents, _ reading: AudienceReading,
    about sites: Set<Slug>?, damaged: [DamagedRecord]? = nil, missingIn read: FoldersRead? = nil
  ) -> Shown<Document> {
    var document = document
    var note = reading.note(at: sites)
    let prints = reading.prints(of: contents)
    let found = journaled(
      document.told, among: prints, in: reading.folders(read ?? contents.foldersRead))
    document.notAsJournaled = found.differing
    if note.audience == .internal {
      document.missing = found.missing
    } else {
      note.missing = found.missing.count
      let hidden = reading.itemsStoodFor(in: document.told)
      note.differing = journaled(hidden, among: prints, in: FoldersRead()).differing.count
    }
    let damaged = damaged ?? contents.damaged
    note.unread = damaged.count
    document.edition = note
    return Shown(document: document, damaged: damaged)
  }

  /// Returns those of the records told that differ from what the journal has of them, and those that
  /// it has in some folders and that are not there.
  private func journaled(
    _ told: Records, among prints: [RecordPrint], in read: FoldersRead
  ) -> (differing: Set<RecordReference>, missing: Set<RecordReference>) {
    let told = prints.filter { told.contains($0.reference) }
    do {
      let found = try files.journalDifferences(of: told.map(\.fingerprint), in: read)
      let differing =
        found.differing.isEmpty
        ? [] : told.filter { found.differing.contains($0.fingerprint.path) }.map(\.reference)
      let missing = found.missing.compactMap { RecordLayout.reference(ofPath: $0.text) }
      return (Set(differing), Set(missing))
    } catch {
      // Where there is no journal to be read, nothing is as it says; a check tells why.
      return (Set(told.map(\.reference)), [])
    }
  }
}
