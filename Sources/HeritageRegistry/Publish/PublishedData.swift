import HeritageDocuments
import HeritageExport

/// A file for programs beside the pages of a published site, which its front page names.
struct PublishedData {
  /// The name of the file in `data/`: small letters, digits and hyphens, with an ending.
  let name: String
  /// What it holds.
  let label: PageLabel
  /// What people call the format.
  let format: String
  let mediaType: String
  /// Makes it; asks between its steps whether the work is to end.
  let bytes: (_ isCancelled: @escaping () -> Bool) throws -> [UInt8]

  var path: String { "data/\(name)" }
}

extension PublishedData {
  /// Every file of an export that a published site has: all of it for Excel and Google Earth, and what
  /// there is of each layer for maps and for tables.
  static func all(of export: Export) -> [PublishedData] {
    let layers = ExportLayer.allCases.filter { export.records.layer($0).count > 0 }
    guard !layers.isEmpty else { return [] }
    let whole = [BundleFormat.xlsx, .kmz].map { format in
      PublishedData(
        name: "registry.\(format.rawValue)", label: .allLayers,
        format: format.rawValue.uppercased(), mediaType: format.mediaType
      ) { isCancelled in
        var bytes: [UInt8] = []
        _ = try export.write(layers, as: format, isCancelled: isCancelled) {
          (piece) throws(RegistryError) in bytes += piece
        }
        return bytes
      }
    }
    return whole
      + layers.flatMap { layer in
        [(LayerFormat.geojson, "GeoJSON"), (.csv, "CSV")].map { format, name in
          PublishedData(
            name: "\(layer.rawValue).\(format.ending)",
            label: layer.label, format: name, mediaType: format.mediaType
          ) { _ in
            var bytes: [UInt8] = []
            try export.write(layer, as: format) { (piece) throws(RegistryError) in bytes += piece }
            return bytes
          }
        }
      }
  }
}

extension ExportLayer {
  /// What the layer is called on a page.
  fileprivate var label: PageLabel {
    switch self {
    case .sites: .layerOfSites
    case .monuments: .layerOfMonuments
    case .reports: .layerOfReports
    case .evidence: .layerOfEvidence
    case .footprints: .layerOfFootprints
    }
  }
}
