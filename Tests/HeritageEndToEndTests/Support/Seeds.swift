import Foundation
import HeritageTestSupport
import Testing

/// The registry that the project's seeds make: Palmyra, its monuments and claims, and other sites.
enum Seeds {
  /// Puts it into the test's own folder as `Registry`.
  static func make() throws { try made.get().put(into: url("Registry")) }

  private static let made = Result { try FolderInMemory(build) }

  private static func build(in folder: String) throws {
    // The script makes its folder itself, so it gets one below.
    let run = try CommandRun.program(
      URL(filePath: "/bin/bash"),
      [Repository.path("seeds/build.sh"), "\(folder)/Registry", FixedSurroundings.program],
      in: folder)
    try #require(run.exitCode == 0, "\(run.errors)")
    let made = URL(filePath: folder).appending(path: "Registry")
    for name in try FileManager.default.contentsOfDirectory(atPath: made.path) {
      try FileManager.default.moveItem(
        at: made.appending(path: name), to: URL(filePath: folder).appending(path: name))
    }
    try FileManager.default.removeItem(at: made)
  }
}
