import CanonicalJSON
public import HeritageModel

/// Where a program finds what a document is made of: in which registry, as it was after which
/// operation, and in which files of it.
public struct Whereabouts: Hashable, Sendable {
  /// The last operation of a registry; it is the team's own, as it tells when somebody was at work.
  public struct LastOperation: Hashable, Sendable {
    public let id: String
    public let at: Instant

    public init(id: String, at: Instant) {
      self.id = id
      self.at = at
    }
  }

  /// The registry's identifier, which its copies share.
  public var registry: String?
  public var lastOperation: LastOperation?
  /// The files that are there, by the SHA-256 of their bytes.
  public var files: [String: KeptFile] = [:]

  public init() {}
}

/// A file of an item of evidence that is in the registry.
public struct KeptFile: Hashable, Sendable {
  /// Below the registry's folder.
  public let path: String
  /// The size of the picture in pixels, turned as the camera says; `nil` where it holds none that is
  /// read.
  public let size: PictureSize?

  public init(path: String, size: PictureSize?) {
    self.path = path
    self.size = size
  }
}

/// The width and height of a picture, in pixels.
public struct PictureSize: Hashable, Sendable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A document whose JSON says where a program finds what it is made of.
public protocol LocatedDocument: DescribedDocument {
  var whereabouts: Whereabouts { get set }
  /// The items of evidence that the document tells of.
  var itemsTold: [Evidence] { get }
}

extension LocatedDocument {
  /// What is said of the registry, and which it is.
  var registryJSON: JSONValue {
    var json = registry.json
    json["id"] = .text(whereabouts.registry)
    json["lastOperation"] =
      whereabouts.lastOperation.map { ["id": .string($0.id), "at": .text($0.at)] } ?? .null
    return .object(json)
  }

  /// The files of the items that are there.
  var filesJSON: JSONValue {
    .list(itemsTold.filter { whereabouts.file(of: $0) != nil }) {
      .object(whereabouts.json(of: $0))
    }
  }
}

extension Whereabouts {
  func file(of item: Evidence) -> KeptFile? { item.file?.sha256.flatMap { files[$0] } }

  /// What a program has to know of an item's file to show or link it.
  func json(of item: Evidence) -> JSONObject {
    let file = file(of: item)
    return [
      "evidence": .text(item.id), "sha256": .text(item.file?.sha256),
      "mediaType": .text(item.file?.mediaType), "path": .text(file?.path),
      "width": file?.size.map { .integer($0.width) } ?? .null,
      "height": file?.size.map { .integer($0.height) } ?? .null,
      "alternative": .string(English().describe(item)),
    ]
  }
}
