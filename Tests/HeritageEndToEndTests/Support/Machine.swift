import Foundation
import HeritageTestSupport

/// What the machine lets a test do.
enum Machine {
  /// Whether a test can mount file systems of its own, where nobody else sees them.
  static let canMount: Bool = {
    let trial = "mount -t tmpfs -o size=64k none /mnt"
    let run = try? CommandRun.program(
      URL(filePath: "/usr/bin/unshare"), ["--mount", "/bin/sh", "-c", trial], in: "/")
    return run?.exitCode == 0
  }()

  /// Runs a script in a mount namespace that ends with it.
  static func shellWithMounts(_ script: String) throws -> CommandRun {
    var environment = FixedSurroundings.environment(seed: 9)
    environment["heritage"] = FixedSurroundings.program
    return try CommandRun.program(
      URL(filePath: "/usr/bin/unshare"), ["--mount", "/bin/bash", "-c", script],
      in: TemporaryFolder.path, environment: environment)
  }
}
