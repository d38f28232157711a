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
      Glibc.signal(number) { number in
        Interruption.received.store(number, ordering: .relaxed)
        Glibc.signal(SIGINT, SIG_DFL)
        Glibc.signal(SIGTERM, SIG_DFL)
      }
    }
    Linux.unblock(signals)
  }

  /// Takes a key as the signal that it would have been.
  static func note(_ signal: Int32) { received.store(signal, ordering: .relaxed) }

  /// The number of the signal that asked to stop, or 0.
  static var signal: Int32 { received.load(ordering: .relaxed) }

  /// Whether somebody asked to stop.
  static var isRequested: Bool { signal != 0 }
}
