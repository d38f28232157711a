package import HeritageDocuments
package import HeritageModel

/// What an export says of itself, whatever the format.
package struct ExportHead: Sendable {
  package let registry: RegistryDescription
  package let edition: EditionNote
  /// When the newest record told was recorded, which stands for the time of making: the same registry
  /// gives the same bytes.
  package let newest: Instant?

  /// What somebody who gets the file has to know, lower-case, without a full stop: first whom it is
  /// for, unless that is everybody.
  package let remarks: [String]

  package init(
    registry: RegistryDescription, edition: EditionNote, remarks: [String], newest: Instant?
  ) {
    self.registry = registry
    self.edition = edition
    self.remarks = [edition.statement].compactMap(\.self) + remarks
    self.newest = newest
  }

  package var title: String { registry[.title] ?? "Registry of heritage damage" }

  /// The terms of use, with their address where there is one.
  package var licence: String? {
    guard let licence = registry[.licence] else { return registry[.licenceURL] }
    return registry[.licenceURL].map { "\(licence) (\($0))" } ?? licence
  }
}
