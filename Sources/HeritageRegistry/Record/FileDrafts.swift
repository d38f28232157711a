public import CanonicalJSON
import HeritageAssessment
import HeritageIndex
public import HeritageModel
import HeritageStore
import PhotoMetadata

/// A file to keep as an item of evidence, and what is said of it.
public struct FileDraft: Sendable {
  /// The path of a file anywhere.
  public var path: String
  /// Members of the item's record.
  ///
  /// Its type may be left out where the file's name tells it, and its title always; what the camera
  /// said need not be given.
  public var members: JSONObject

  public init(_ path: String, members: JSONObject = JSONObject()) {
    self.path = path
    self.members = members
  }

  /// The file's name without its folders.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// What is to be seen of a file before it is kept.
public struct FileLook: Sendable {
  public var draft: FileDraft
  /// The item that has the file's bytes already.
  public let known: KnownItem?
  /// Whether the item's type is given or can be told.
  public let hasType: Bool
  /// Whether it is given, or the camera says, when the file was made.
  public let hasTime: Bool
}

/// An item of evidence that is here already.
public struct KnownItem: Sendable {
  public let item: Evidence
  /// What took its worth away.
  public let retraction: Retraction?

  /// The item in a few words, such as `9FQ2X6D3HWKE 'Temple of Bel, after'`.
  package var words: String {
    let title = "\(item.id) '\(item.title)'"
    return retraction.map { "\(title), which was withdrawn because \($0.because)" } ?? title
  }
}

extension Registry {
  /// Looks at files that are to be kept, before anything is asked or written.
  ///
  /// - Throws: ``RegistryError`` if one is not there, no regular file, unreadable or empty.
  public func look(at files: [FileDraft]) throws(RegistryError) -> [FileLook] {
    try RegistryError.telling {
      let contents = try files.map { try FileContent(of: $0) }
      let known = try KnownBytes(of: contents, in: catalogue)
      return zip(files, contents).map { file, content in
        FileLook(
          draft: file, known: known.item(content.hash.text),
          hasType: file.members["type"] != nil || FileType(name: file.name).evidenceType != nil,
          hasTime: file.members["acquired"] != nil
            || CameraStatement(opening: content.opening)?.time != nil)
      }
    }
  }
}

extension FileContent {
  /// Reads a file that is to be kept.
  ///
  /// - Throws: ``RegistryError`` if it holds nothing or is none, `StoreError` if it cannot be read.
  init(of file: FileDraft) throws {
    do throws(StoreError) {
      self = try FileContent(ofFile: file.path, opening: CameraData.openingLimit)
    } catch {
      guard case .wrongKind = error else { throw error }
      throw RegistryError(
        .failed, error.description, hint: "name the files that it holds, each by itself")
    }
    guard bytes > 0 else {
      throw RegistryError(
        .refused, "'\(file.path)' is empty", hint: "copy it again from where it comes from")
    }
    if let type = file.members["type"]?.stringValue.flatMap(EvidenceType.init),
      let mediaType = FileType(name: file.name).mediaType(unlike: type)
    {
      throw RegistryError(
        .refused, "'\(file.path)' is no photo by its name, but '\(mediaType)'",
        hint: "give it as a file, with the type that it is")
    }
  }
}

/// The items of evidence that have the bytes of certain files.
struct KnownBytes {
  private let items: [String: KnownItem]
  /// The records that may be such items and cannot be read.
  let damaged: [DamagedRecord]

  init(of contents: [FileContent], in catalogue: Catalogue) throws {
    try self.init(digests: Set(contents.map(\.hash.text)), in: catalogue)
  }

  /// Finds the items whose files have one of certain SHA-256.
  init(digests: Set<String>, in catalogue: Catalogue) throws {
    let found = try catalogue.evidence(withDigests: digests)
    let claims = Claims(found.beside.records)
    items = found.items.compactMapValues { items in
      let known = items.map { KnownItem(item: $0, retraction: claims.retraction(of: $0.id)) }
      // One that still counts is the better one.
      return known.first { $0.retraction == nil } ?? known.first
    }
    damaged = found.beside.damaged
  }

  /// Returns the item whose file has a SHA-256.
  func item(_ digest: String) -> KnownItem? { items[digest] }
}
