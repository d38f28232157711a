/// The map inside a KMZ archive.
enum KMZDocument {
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
