import Foundation

/// The folder that the package lies in, found from this file.
enum Repository {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func path(_ path: String) -> String { root.appending(path: path).standardized.path }
}

/// UNESCO's own editions, which may be read here and never be shipped.
enum UnescoEdition: String {
  case english = "whc-en-2022-05.xml"
  case french = "whc-fr-2022-05.xml"
  case newest = "unesco-2025-12.xml"

  var path: String { Repository.path("../shared/data/unesco/\(rawValue)") }

  static var arePresent: Bool {
    [english, french, newest].allSatisfy { FileManager.default.fileExists(atPath: $0.path) }
  }
}
