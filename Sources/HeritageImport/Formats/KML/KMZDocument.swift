import ByteStreams

/// The map inside a KMZ archive.
enum KMZDocument {
  /// Opens the map.
  ///
  /// - Parameter file: The archive.
  /// - Returns: The map's bytes.
  /// - Throws: `InputError` if the archive is damaged or refused, and ``MarkupDocumentError`` if it
  ///   has no map.
  static func stream(_ file: InputFile) throws -> any ByteStream {
    let archive = try ZipArchive(file)
    guard let name = name(among: archive.entries.map(\.name)),
      let entry = archive.entry(named: name)
    else { throw MarkupDocumentError.noMap(source: file.source) }
    return try archive.stream(of: entry)
  }

  /// Chooses the entry that is the map: `doc.kml`, else the first KML document.
  ///
  /// - Parameter entries: The names of the archive's entries in its order.
  /// - Returns: The name of the entry, or `nil` if the archive has no map.
  static func name(among entries: [String]) -> String? {
    let maps = entries.filter { entry in
      // macOS packs a shadow of every file, in a folder of its own.
      !entry.hasPrefix("__MACOSX/") && entry.lowercased().hasSuffix(".kml")
    }
    return maps.first { $0.lowercased() == "doc.kml" } ?? maps.first
  }
}
