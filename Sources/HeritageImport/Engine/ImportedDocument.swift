public import CanonicalJSON
import HeritageModel

/// What is known of a document as a whole, which the journal and the records keep.
public struct ImportedDocument: Hashable, Sendable {
  /// The document's name as the user gave it.
  public let source: String
  /// The document's name without the folders around it, which say who imported it.
  let fileName: String
  /// The format's name, such as `csv` or `unesco`.
  public let format: String
  /// The size in bytes and the SHA-256 of the file as it is.
  public let byteCount: Int
  public var sha256: String { hash.text }
  let hash: DocumentHash
  /// The name of the encoding of its text, where it is not the format's own.
  public var encoding: String?
  /// Whether it is a part, such as the mended rows of an import, so that no row counts as missing.
  public var isPart = false
  /// The mapping as it is written, where there is one.
  public var mapping: JSONObject?

  init(
    source: String, format: String, byteCount: Int, hash: DocumentHash, encoding: String? = nil,
    isPart: Bool = false, mapping: JSONObject? = nil
  ) {
    self.source = source
    fileName = source.split(separator: "/").last.map(String.init) ?? source
    self.format = format
    self.byteCount = byteCount
    self.hash = hash
    self.encoding = encoding
    self.isPart = isPart
    self.mapping = mapping
  }

  /// What a record keeps of the row that changed it last.
  func origin(
    key: SourceKey, line: Int, mended: MendedRow?, edition: StatedDate?, fields: [String]
  ) -> Origin {
    var origin = Origin(keys: [key.text])
    // A mended row says where it was first; the hash is that of the file that it came in with.
    let line = mended?.line ?? line
    origin.file = mended?.file ?? fileName
    origin.sha256 = sha256
    origin.line = line > 0 ? line : nil
    origin.edition = edition
    origin.fields = fields
    return origin
  }
}

extension JSONObject {
  /// Notes in a record which row changed it last, beside what its source had there.
  mutating func setOrigin(_ origin: Origin, of source: String, after former: Origin? = nil) {
    var origin = origin
    origin.unknownMembers = former?.unknownMembers ?? JSONObject()
    var origins = self["origins"]?.objectValue ?? JSONObject()
    origins[source] = .object(origin.json)
    self["origins"] = .object(origins)
  }
}
