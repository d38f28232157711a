import Glibc
import Synchronization

/// Makes the writing of a transaction fail at a chosen step, for tests.
package final class FaultPlan: Sendable {
  package enum Kind: Sendable {
    /// The step reports an input/output error, and the program goes on.
    case error
    /// The step and all later ones do nothing, as if the program had been killed.
    case death
  }

  private struct State {
    var steps = 0
    var isDead = false
  }

  private let failingStep: Int
  private let kind: Kind
  private let state = Mutex(State())

  /// Plans a failure at a step, counted from 1; none at step 0.
  package init(step: Int, _ kind: Kind) {
    failingStep = step
    self.kind = kind
  }

  /// How many steps were asked for.
  package var steps: Int { state.withLock { $0.steps } }

  var isDead: Bool { state.withLock { $0.isDead } }

  func step(_ path: String) throws(StoreError) {
    let fails = state.withLock { state in
      state.steps += 1
      if state.steps == failingStep, kind == .death { state.isDead = true }
      return state.isDead || state.steps == failingStep
    }
    if fails { throw .io(path: path, code: EIO, doing: "write") }
  }
}
