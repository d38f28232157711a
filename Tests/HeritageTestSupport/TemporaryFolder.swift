import Foundation
public import Testing

/// Gives a test its own empty folder in `TemporaryFolder.path`, and removes it afterwards.
public struct TemporaryFolder: TestTrait, SuiteTrait, TestScoping {
  /// The running test's folder, without a slash at the end.
  @TaskLocal public static var path = "/no/folder/outside/a/test"

  /// Without this, all tests of a suite would share one folder.
  public let isRecursive = true

  public func provideScope(
    for test: Test, testCase: Test.Case?,
    performing body: @Sendable @concurrent () async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "heritage-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      try await Self.$path.withValue(folder.path) { try await body() }
    } catch {
      try FileManager.default.removeItem(at: folder)
      throw error
    }
    try FileManager.default.removeItem(at: folder)
  }
}

extension Trait where Self == TemporaryFolder {
  /// Runs the test with its own empty folder.
  public static var temporaryFolder: Self { Self() }
}
