import Foundation
import HeritageTestSupport
import Testing

/// What the machine lets a test do.
enum Machine {
  /// The options of `unshare` with which a test can mount file systems where nobody else sees
  /// them, as root or in a user namespace of its own; `nil` where neither can.
  private static let mounting: [String]? = [["--mount"], ["--map-root-user", "--mount"]].first {
    let trial = ["/bin/sh", "-c", "mount -t tmpfs -o size=64k none /mnt"]
    let run = try? CommandRun.program(URL(filePath: "/usr/bin/unshare"), $0 + trial, in: "/")
    return run?.exitCode == 0
  }

  static var canMount: Bool { mounting != nil }

  /// Runs a script in a mount namespace that ends with it.
  static func shellWithMounts(_ script: String) throws -> CommandRun {
    let options = try #require(mounting)
    var environment = FixedSurroundings.environment(seed: 9)
    environment["heritage"] = FixedSurroundings.program
    return try CommandRun.program(
      URL(filePath: "/usr/bin/unshare"), options + ["/bin/bash", "-c", script],
      in: TemporaryFolder.path, environment: environment)
  }
}
