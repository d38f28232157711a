/// What a user says of how a document is to be read.
public struct StatedInput: Hashable, Sendable {
  /// The name of its encoding.
  public var encoding: String?
  /// The name of a workbook's sheet.
  public var sheet: String?

  public init(encoding: String? = nil, sheet: String? = nil) {
    self.encoding = encoding
    self.sheet = sheet
  }

  /// The settings of a mapping with what the user says in its place.
  func completing(_ settings: InputSettings) -> InputSettings {
    var settings = settings
    settings.encoding = encoding ?? settings.encoding
    settings.sheet = sheet ?? settings.sheet
    return settings
  }
}
