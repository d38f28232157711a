import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageText

/// A mapping as an option names it.
enum MappingOption {
  /// Reads a mapping: a file, else a built-in one by its name.
  ///
  /// - Throws: ``RegistryError`` if there is none of that name, or if it has faults.
  static func mapping(_ name: String) throws(RegistryError) -> Mapping {
    let bytes = try bytes(name)
    return try RegistryError.telling {
      try Mapping(bytes, named: name.split(separator: "/").last.map(String.init) ?? name)
    }
  }

  /// Returns a mapping as it is written: a file, else a built-in one by its name.
  ///
  /// - Throws: ``RegistryError`` if there is none of that name.
  static func bytes(_ name: String) throws(RegistryError) -> [UInt8] {
    if let bytes = try RegistryError.telling({ try Mapping.bytes(ofFileOrBuiltIn: name) }) {
      return bytes
    }
    let isPath = name.contains("/") || name.hasSuffix(".json")
    throw isPath ? noFile(at: name) : noBuiltIn(name)
  }

  private static func noFile(at path: String) -> RegistryError {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    let near = NearestWord.to(stem, among: BuiltInMappings.files.map(\.name))
    return RegistryError(
      .notThere, "no file at '\(path)'",
      hint: near.map { "did you mean the built-in mapping '\($0)'?" }
        ?? "name the mapping's file, or a built-in one that 'heritage mappings' lists")
  }

  /// Says that no built-in mapping has a name.
  static func noBuiltIn(_ name: String) -> RegistryError {
    let near = NearestWord.to(name, among: BuiltInMappings.files.map(\.name))
    return RegistryError(
      .notThere, "no mapping is called '\(name)'",
      hint: near.map { "did you mean '\($0)'?" } ?? "run 'heritage mappings' to see them all")
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
