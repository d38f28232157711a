/// The mappings that come with the program.
public enum BuiltInMappings {
  /// A mapping as its file has it.
  public struct File: Sendable {
    /// What it is chosen by.
    public let name: String
    public let bytes: [UInt8]
  }

  /// The files of all mappings, by name.
  public static let files: [File] = [
    File(name: "cems", bytes: PackageResources.cems_json),
    File(name: "eamena", bytes: PackageResources.eamena_json),
    File(name: "eamena-bulk-upload", bytes: PackageResources.eamena_bulk_upload_json),
    File(name: "kobo", bytes: PackageResources.kobo_json),
    File(name: "l4r", bytes: PackageResources.l4r_json),
    File(name: "lido", bytes: PackageResources.lido_json),
    File(name: "nhle", bytes: PackageResources.nhle_json),
    File(name: "nhle-list", bytes: PackageResources.nhle_list_json),
    File(name: "odk", bytes: PackageResources.odk_json),
    File(name: "unesco-damage", bytes: PackageResources.unesco_damage_json),
    File(name: "unosat", bytes: PackageResources.unosat_json),
    File(name: "wikidata", bytes: PackageResources.wikidata_json),
  ]

  /// All mappings, by name.
  ///
  /// - Throws: ``MappingError`` if one has a fault.
  public static func all() throws(MappingError) -> [Mapping] {
    var all: [Mapping] = []
    for file in files { all.append(try Mapping(file.bytes, named: file.name)) }
    return all
  }

  /// Returns the mapping of a name; `nil` if there is none.
  ///
  /// - Throws: ``MappingError`` if it has a fault.
  public static func named(_ name: String) throws(MappingError) -> Mapping? {
    guard let file = files.first(where: { $0.name == name }) else { return nil }
    return try Mapping(file.bytes, named: file.name)
  }

  /// Returns the first mapping all of whose own columns a table has; `nil` if there is none.
  ///
  /// - Throws: ``MappingError`` if one has a fault.
  static func recognising(_ columns: ColumnTable) throws(MappingError) -> Mapping? {
    try all().first { mapping in
      !mapping.recognised.isEmpty
        && mapping.recognised.allSatisfy { columns.known($0) != nil }
    }
  }
}
