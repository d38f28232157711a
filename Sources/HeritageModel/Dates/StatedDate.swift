/// A date as a source states it: an EDTF text, with its bounds where the profile knows them.
///
/// A feature of EDTF outside the registry's profile (rule DAT-03) is kept verbatim, without
/// bounds; a text that is no EDTF date at all is refused.
public struct StatedDate: Hashable, Sendable {
  public let text: String
  /// The date's meaning, or `nil` for a feature outside the profile.
  public let edtf: EDTF?

  public init(_ text: String) throws(EDTFError) {
    self.text = text
    do {
      edtf = try EDTF(text)
    } catch {
      guard error.code == .unsupported else { throw error }
      edtf = nil
    }
  }

  public init(_ edtf: EDTF) {
    text = edtf.text
    self.edtf = edtf
  }

  /// The earliest day it can mean.
  public var lower: DateBound { edtf?.lower ?? .unknown }

  /// The latest day it can mean.
  public var upper: DateBound { edtf?.upper ?? .unknown }
}

extension StatedDate: CustomStringConvertible {
  public var description: String { text }
}
