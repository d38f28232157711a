import CanonicalJSON
import HeritageDocuments
import HeritageExport
import HeritageModel
import HeritagePages
import HeritageStore

/// What was put into a bag.
public struct BagContents: Sendable {
  /// The files of the payload.
  public fileprivate(set) var files = 0
  /// How many of them are evidence.
  public fileprivate(set) var evidenceFiles = 0
  /// What a reader of the bag has to do without.
  public fileprivate(set) var remarks: [Remark] = []
  /// Whether every record is as the journal has it, and every file of evidence that belongs into the
  /// bag is there.
  public fileprivate(set) var isAsRecorded = true
}

extension Export {
  /// Writes a bag (BagIt, RFC 8493): pages, records, tables, maps and, in the team's own edition, the
  /// files of evidence, each with its hash.
  ///
  /// A file of evidence holds more than its record tells, such as who took a picture where, so that
  /// others get none.
  ///
  /// - Parameters:
  ///   - path: A folder that is not there yet, or an empty one.
  ///   - isCancelled: Whether the work is to end.
  /// - Returns: What is in it.
  /// - Throws: ``RegistryError`` if it cannot be written, or a file of evidence is not the one that was
  ///   recorded; then nothing is left of it.
  public func writeBag(
    at path: String, isCancelled: @escaping () -> Bool = { false }
  ) throws(RegistryError) -> BagContents {
    try RegistryError.telling {
      let told = records.told
      var bag = BagInTheMaking(
        try NewFolder(at: Registry.place(of: path)), Bag(records.head, ofRegistry: registry.id))
      try told.forEach { record in
        guard let path = told.path(of: record) else { return }
        if isCancelled() { throw RegistryError(bagCancelled: path) }
        try bag.put("records/\(path)") { try $0(record.json.bytes(.pretty)) }
      }
      let (files, isComplete, remarks) = try evidenceFiles(of: told)
      bag.contents.isAsRecorded = isComplete && !differsFromJournal
      var options = PublishOptions()
      options.audience = records.edition.audience
      options.selection = selection
      var site = try PublishedSite(self, options, beside: list(of: files))
      try site.make(isCancelled: isCancelled) { path, bytes in
        if isCancelled() { throw RegistryError(bagCancelled: path) }
        try bag.put(path) { try $0(bytes) }
      }
      for file in files {
        if isCancelled() { throw RegistryError(bagCancelled: file.place.text) }
        try bag.copy(file.place, of: registry.files, expecting: file.hash)
      }
      return try bag.finish(with: remarks + site.remarks)
    }
  }

  private typealias EvidenceInBag = (item: Evidence, hash: ContentHash, place: RegistryPath)

  /// The page that lists the files of evidence, if there are any.
  private func list(of files: [EvidenceInBag]) -> [PublishedData] {
    guard !files.isEmpty else { return [] }
    let page = EvidenceFilesPage(
      files.map { EvidenceFilesPage.Entry($0.item, address: "../\($0.place.text)") },
      PageContext(registry: records.registry, edition: records.edition))
    return [
      PublishedData(
        name: "evidence-files.html", label: .filesOfEvidence, format: "HTML",
        mediaType: "text/html"
      ) { _ in Array(page.html.utf8) }
    ]
  }

  /// The files of the items told that the bag gets, each once, whether all are there, and remarks on
  /// the others.
  private func evidenceFiles(
    of told: Records
  ) throws -> (files: [EvidenceInBag], isComplete: Bool, remarks: [Remark]) {
    let items = told.evidence.filter { $0.file?.sha256 != nil }
    guard records.edition.audience == .internal else {
      let remark =
        "files of evidence are in the team's own edition alone; the bag is without \(items.count)"
      return ([], true, items.isEmpty ? [] : [Remark(.note, remark)])
    }
    var files: [EvidenceInBag] = []
    var remarks: [Remark] = []
    let paths = try registry.evidencePaths(of: items)
    var seen: Set<String> = []
    for item in items {
      guard let text = item.file?.sha256, seen.insert(text).inserted,
        let hash = ContentHash(text)
      else { continue }
      if let place = paths[text] {
        files.append((item, hash, place))
      } else {
        remarks.append(
          Remark(.warning, "the file of evidence '\(item.id)' is not in the registry"))
      }
    }
    return (files, remarks.isEmpty, remarks)
  }
}

extension RegistryError {
  fileprivate init(bagCancelled file: String) {
    self.init(.cancelled, "interrupted before '\(file)'; no bag was made")
  }
}

/// A bag while its files are written.
private struct BagInTheMaking: ~Copyable {
  private let folder: NewFolder
  private var bag: Bag
  fileprivate var contents = BagContents()

  init(_ folder: consuming NewFolder, _ bag: Bag) {
    self.folder = folder
    self.bag = bag
  }

  mutating func put(
    _ file: String, _ make: (@escaping ByteSink) throws -> Void
  ) throws {
    note(file, try folder.write(Bag.path(of: file), make))
  }

  /// Copies a file of evidence to the path that it has in the registry.
  mutating func copy(
    _ place: RegistryPath, of registry: FileRegistry, expecting hash: ContentHash
  ) throws(StoreError) {
    let written = try folder.copy(place, of: registry, to: Bag.path(of: place.text))
    guard written.hash == hash else { throw .evidenceChanged(path: place.text) }
    note(place.text, written)
    contents.evidenceFiles += 1
  }

  private mutating func note(_ file: String, _ written: FileContent) {
    bag.note(file, bytes: written.bytes, sha256: written.hash.text)
    contents.files += 1
  }

  /// Writes the files that tell of the others, and gives the folder its name.
  consuming func finish(with remarks: [Remark]) throws -> BagContents {
    contents.remarks = remarks
    var tags: [(path: String, hash: String)] = []
    for file in bag.tagFiles(with: remarks.map(\.text)) {
      let written = try folder.write(file.name) { try $0(Array(file.text.utf8)) }
      tags.append((file.name, written.hash.text))
    }
    let last = Bag.tagManifest(tags)
    _ = try folder.write(last.name) { try $0(Array(last.text.utf8)) }
    let contents = contents
    try folder.finish()
    return contents
  }
}
