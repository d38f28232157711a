import Foundation

/// UNESCO's own listings, which are not open data and so are not part of the package.
enum RealListing {
  static let english2022 = folder + "whc-en-2022-05.xml"
  static let french2022 = folder + "whc-fr-2022-05.xml"
  static let english2025 = folder + "unesco-2025-12.xml"

  /// Whether the listings are in `shared/data/unesco` beside the package.
  static var areThere: Bool {
    [english2022, french2022, english2025].allSatisfy(FileManager.default.fileExists(atPath:))
  }

  private static let folder: String = {
    let package = #filePath.split(separator: "/").dropLast(4)
    return "/" + (package.dropLast() + ["shared", "data", "unesco", ""]).joined(separator: "/")
  }()
}
