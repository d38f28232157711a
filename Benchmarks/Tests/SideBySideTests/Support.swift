import Foundation
import Testing

/// A program of this package, which is built beside the tests.
func builtProgram(_ name: String) throws -> URL {
  try #require(Bundle.main.executableURL).deletingLastPathComponent().appending(path: name)
}

func temporaryFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "heritage-benchmarks-\(UUID().uuidString)", directoryHint: .isDirectory)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}

func removeFolder(_ folder: URL) {
  do {
    try FileManager.default.removeItem(at: folder)
  } catch {
    Issue.record(error)
  }
}
