/// How much a document may ask of the reader before it is refused.
///
/// Every limit is the largest value that is still accepted. The standard ones leave room for the
/// real listings: the longest row of UNESCO's holds 546 points in 60 KB.
public struct XMLLimits: Equatable, Sendable {
  /// Open elements at one time, the root among them.
  public var depth: Int
  /// Attributes and namespace declarations of one element.
  public var attributes: Int
  /// UTF-8 bytes of an element's or attribute's local name.
  public var nameBytes: Int
  /// Different element names in the document.
  public var names: Int
  /// UTF-8 bytes of the text between two tags, and of an attribute's value.
  public var fieldBytes: Int
  /// Bytes of one child of the root element, markup included.
  public var recordBytes: Int
  /// Bytes read without reaching the end of a tag, comment or text.
  public var silentBytes: Int
  /// Bytes of the whole document.
  public var fileBytes: Int

  public init(
    depth: Int = 32, attributes: Int = 64, nameBytes: Int = 256, names: Int = 4096,
    fieldBytes: Int = 65_536, recordBytes: Int = 1 << 20, silentBytes: Int = 262_144,
    fileBytes: Int = 4 << 30
  ) {
    self.depth = depth
    self.attributes = attributes
    self.nameBytes = nameBytes
    self.names = names
    self.fieldBytes = fieldBytes
    self.recordBytes = recordBytes
    self.silentBytes = silentBytes
    self.fileBytes = fileBytes
  }

  /// The limits of an import.
  public static let standard = XMLLimits()
}
