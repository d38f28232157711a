import HeritageImport
import HeritageModel
import HeritageRegistry

/// A mapping as an option names it.
enum MappingOption {
  /// Reads a mapping: a file, else a built-in one by its name.
  ///
  /// - Throws: ``RegistryError`` if there is none of that name, or if it has faults.
  static func mapping(_ name: String) throws(RegistryError) -> Mapping {
    try RegistryError.telling {
      guard let bytes = try Mapping.bytes(ofFileOrBuiltIn: name) else {
        let known = BuiltInMappings.files.map(\.name).joined(separator: ", ")
        throw RegistryError(
          .notThere, "'\(name)' is neither a file nor a built-in mapping",
          hint: "the built-in ones are: \(known)")
      }
      return try Mapping(bytes, named: name.split(separator: "/").last.map(String.init) ?? name)
    }
  }

  /// Reads what becomes of rows that may be about sites that are there.
  static func matchMode(_ text: String) throws(RegistryError) -> MatchMode {
    guard let mode = MatchMode(rawValue: text) else {
      let modes = MatchMode.allCases.map(\.rawValue).joined(separator: ", ")
      throw .usage("'\(text)' is no way to match rows with sites", hint: "use one of: \(modes)")
    }
    return mode
  }

  /// Reads the order of days and months.
  static func dateOrder(_ text: String) throws(RegistryError) -> DateOrder {
    switch text {
    case "dmy": .dmy
    case "mdy": .mdy
    default: throw .usage("'\(text)' is no order of dates", hint: "use dmy or mdy")
    }
  }
}
