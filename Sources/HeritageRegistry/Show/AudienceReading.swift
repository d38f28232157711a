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
    let edition = Edition(audience, of: contents.records)
    catalogue = Catalogue(try EditionStore(edition.records))
    made = (edition, contents)
  }

  /// What the records of a document were as they were read from the registry.
  ///
  /// - Parameter contents: What was read for the document.
  func prints(of contents: RegistryContents) -> [RecordPrint] {
    made?.from.prints ?? contents.prints
  }

  /// The folders that were read for a document, with the files that are there.
  func folders(_ read: FoldersRead) -> FoldersRead {
    guard let made else { return read }
    return FoldersRead(read.folders, files: made.from.foldersRead.files)
  }

  /// The records that could not be read; an edition rests on all that there are.
  func damaged(_ found: [DamagedRecord]) -> [DamagedRecord] { made?.from.damaged ?? found }

  /// The items of evidence that stand-ins among some records stand for.
  func itemsStoodFor(in told: Records) -> Records {
    guard let made else { return Records() }
    let items = told.evidence.compactMap { made.edition.itemsStoodFor[$0.id] }
    return Records(items.compactMap { made.from.evidence[$0] })
  }

  /// What a document says of its edition.
  ///
  /// - Parameter sites: The sites that it is about; `nil` for the whole registry.
  func note(at sites: Set<Slug>?) -> EditionNote {
    guard let edition = made?.edition else { return EditionNote() }
    return EditionNote(
      edition.audience,
      withheld: sites.map(edition.withheld.counts) ?? edition.withheld.all,
      isOfSites: sites != nil)
  }
}
