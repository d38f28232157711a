import ByteStreams
import CanonicalJSON
import Glibc
import HeritageAssessment
public import HeritageDocuments
import HeritageEditions
import HeritageExport
import HeritageIndex
public import HeritageModel
import HeritagePages
import HeritageStore
import HeritageText
import LinuxFiles

extension Registry {
  /// Looks into files that are handed on for what their audience must not have.
  ///
  /// Searched is for every text of the records that the edition of the audience does not tell, in the
  /// bytes as they are, without the escapes of XML, JSON and web addresses, in what is packed and in
  /// base64, and in the names of the files and of the folder; and for exact degrees of places that are
  /// told roughly.
  ///
  /// - Parameters:
  ///   - path: A folder with all below it, or a file.
  ///   - audience: Whom the files are for; `nil` for what a published folder says, or else the public.
  /// - Returns: What was found.
  /// - Throws: ``RegistryError`` if the registry or a file cannot be read, if there is no file, or if
  ///   the folder was published for another audience.
  public func checkForLeaks(
    in path: String, for audience: Audience? = nil
  ) throws(RegistryError) -> LeaksDocument {
    try RegistryError.telling {
      let publication = try PublicationFolder.publication(at: path)
      let audience = try Self.audience(of: path, publication, asked: audience)
      let files = try FilesToSearch(at: path)
      let search = try leakSearch(for: AudienceReading(self, for: audience))
      var leaks: [LeaksDocument.Leak] = []
      var unread = files.links.map {
        LeaksDocument.Unread(file: $0, reason: "it is a link, which a host may follow")
      }
      func note(_ findings: LeakSearch.Findings, in name: String) {
        leaks += findings.matches.map { match in
          LeaksDocument.Leak(
            file: name, within: match.within, record: match.text.record, field: match.text.field)
        }
        unread += findings.unread.map { LeaksDocument.Unread(file: name, reason: $0) }
      }
      if let folder = files.folder { note(search.findings(in: [], named: folder), in: folder) }
      for (name, place) in files.files {
        note(search.findings(inFileAt: place, named: name), in: name)
      }
      return LeaksDocument(
        audience: audience,
        otherRegistry: publication.flatMap { $0.registry == id ? nil : $0.registryName },
        leaks: leaks, unread: unread, files: files.files.count,
        texts: search.count, passed: search.passed)
    }
  }

  /// Makes the search for what the registry says and an edition of it does not tell.
  func leakSearch(for reading: AudienceReading) throws -> LeakSearch {
    try LeakSearch(
      reading.untold, told: Self.told(reading.everything().records, by: description),
      dates: Self.dateWords)
  }

  /// Whom files are for: what the list of a published folder says, which nothing may contradict.
  private static func audience(
    of path: String, _ publication: Publication?, asked: Audience?
  ) throws(RegistryError) -> Audience {
    guard asked != .internal else {
      throw .usage(
        "the team may have everything, so that there is nothing to search for",
        hint: "search for what 'public' or 'partner' must not have")
    }
    guard let audience = publication.flatMap({ Audience(rawValue: $0.audience) }) else {
      return asked ?? .public
    }
    guard let asked, asked != audience else { return audience }
    throw .usage(
      "'\(path)' was published for the audience '\(audience.rawValue)'",
      hint: "leave --audience out, or publish for '\(asked.rawValue)' into another folder")
  }

  /// The names of months, in the languages of pages.
  private static let dateWords = Set(
    PageLanguage.allCases.flatMap { language in
      let words = language.words(isPartial: false)
      return (1...12).flatMap { month in
        [false, true].flatMap { isShort in
          ReadableBytes.words(of: Array(words.month(month, isShort: isShort).utf8))
            .split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        }
      }
    })

  /// What stands in what is made of an edition anyway: its records, and the program's own words.
  private static func told(_ records: Records, by description: RegistryDescription) -> [[UInt8]] {
    var told: [[UInt8]] = []
    records.forEach { told.append($0.json.bytes(.compact)) }
    told += RegistryDescription.Field.allCases.compactMap { description[$0] }.map { Array($0.utf8) }
    told += Vocabulary.all.flatMap(\.terms).map {
      Array("\($0.code) \($0.definition) \($0.otherWords.joined(separator: " "))".utf8)
    }
    told += RecordKind.allCases.flatMap(\.fieldsTold.names).map { Array($0.utf8) }
    let export = ExportRecords(
      KnownRecords(Records(), viewpoint: .latest), of: RegistryDescription(), id: "")
    told += ExportLayer.allCases.flatMap { export.layer($0).columns }.map { Array($0.name.utf8) }
    let empty = Summary(scope: SummaryScope(), records: Records())
    told += PageLanguage.allCases.map { language in
      Array(empty.html(PageContext(language: language)).utf8)
    }
    for language in PageLanguage.allCases {
      let words = language.words(isPartial: false)
      told += Country.all.map { Array("\($0.name) \(words.country($0))".utf8) }
    }
    return told + PageLabel.allCases.map { Array($0.rawValue.utf8) }
  }
}

extension LeakSearch {
  /// Looks into a file on the disk.
  func findings(inFileAt path: String, named name: String) -> Findings {
    do {
      let file = try InputFile(path: path)
      return findings(in: try file.bytes(at: 0, count: file.byteCount), named: name)
    } catch {
      return Findings(unread: [error.description])
    }
  }
}

/// The files at or below a path, by their paths below it.
private struct FilesToSearch {
  private(set) var files: [(name: String, place: String)] = []
  private(set) var links: [String] = []
  /// What the folder is called, if it is one.
  private(set) var folder: String?

  init(at path: String) throws(RegistryError) {
    // The path itself was named by who asks, so that a link there is followed.
    let root = Registry.place(of: path)
    let own = Registry.name(of: path)
    var status = stat()
    let isThere = Linux.status(endOf: path, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFDIR {
      files = [(own, root)]
    } else if isThere, let below = Linux.paths(below: root) {
      folder = own
      for (name, kind) in below.sorted(by: { $0.path < $1.path }) {
        switch kind {
        case S_IFREG: files.append((name, "\(root)/\(name)"))
        case S_IFLNK: links.append(name)
        default: continue
        }
      }
    } else {
      throw RegistryError(.notThere, "there is no '\(path)' that can be read")
    }
    guard !files.isEmpty || !links.isEmpty else {
      throw RegistryError(.notThere, "there is no file in '\(path)'")
    }
  }
}
