import HeritageExport

/// A file for programs beside the pages of a published site, which its front page names.
struct PublishedData {
  /// The name of the file in `data/`: small letters, digits and hyphens, with an ending.
  let name: String
  let title: String
  let mediaType: String
  let bytes: () throws -> [UInt8]

  var path: String { "data/\(name)" }
}

extension PublishedData {
  /// Every file of an export that a published site has: what there is of each layer, for maps and for
  /// tables.
  static func all(of export: Export) -> [PublishedData] {
    ExportLayer.allCases.filter { export.records.layer($0).count > 0 }.flatMap { layer in
      [(ExportFormat.geojson, "application/geo+json"), (.csv, "text/csv")].map {
        format, mediaType in
        PublishedData(
          name: "\(layer.rawValue).\(format.ending)",
          title: export.records.layer(layer).title, mediaType: mediaType
        ) {
          var bytes: [UInt8] = []
          _ = try export.write([layer], as: format) { (piece) throws(RegistryError) in
            bytes += piece
          }
          return bytes
        }
      }
    }
  }
}
