/// What of a record is not for everybody, as the record itself says.
public struct Sensitivity: Hashable, Sendable {
  /// Who may see the record; `nil` if everybody may, or nothing is said.
  public let access: Access?
  /// How finely the places that the record gives may be told; `nil` if it gives none, or all may be
  /// told as they are.
  public let places: LocationCategory?
  /// Whether it quotes or shows a person whose consent is not on record.
  public let exposesPerson: Bool

  public init(
    access: Access? = nil, places: LocationCategory? = nil, exposesPerson: Bool = false
  ) {
    self.access = access == .public ? nil : access
    self.places = places == .exact ? nil : places
    self.exposesPerson = exposesPerson
  }
}

/// A record that can say who may see it.
package protocol AccessBearing: HeritageRecord, FieldHolder {
  var access: Access? { get set }
}

extension Evidence: AccessBearing {}
extension Monument: AccessBearing {}
extension Report: AccessBearing {}
extension Site: AccessBearing {}
extension Source: AccessBearing {}
