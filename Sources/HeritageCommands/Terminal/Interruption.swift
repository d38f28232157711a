import ArgumentParser
import Glibc
import LinuxFiles
import Synchronization

/// A request to stop, made with Ctrl-C or by the system, that is granted between two steps.
///
/// So a long piece of work ends without leaving anything behind. A second request ends the
/// process at once.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// Takes requests from now on.
  static func watch() {
    // The first use sets the flag up, which must not happen inside the handler.
    guard received.load(ordering: .relaxed) == 0 else { return }
    // A program that starts this one may have left the signals blocked.
    let signals = [SIGINT, SIGTERM]
    for number in signals {
      signal(number) { number in
        Interruption.received.store(number, ordering: .relaxed)
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
      }
    }
    Linux.unblock(signals)
  }

  /// Ends the work if somebody asked for it.
  ///
  /// - Throws: ``CommandError`` with the exit code of a process that the signal ended.
  static func check(during work: String) throws(CommandError) {
    let number = received.load(ordering: .relaxed)
    guard number != 0 else { return }
    throw CommandError("interrupted: \(work)", exitCode: ExitCode(128 + number))
  }
}
