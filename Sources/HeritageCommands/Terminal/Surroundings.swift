import Foundation
import HeritageModel

/// What the process finds around it: the clock, the environment, the source of identifiers.
///
/// Only this layer looks; everything below gets values.
struct Surroundings {
  static let current = Surroundings(environment: ProcessInfo.processInfo.environment)

  let environment: [String: String]

  /// The time to record.
  ///
  /// A fixed one is taken only together with `HERITAGE_ID_SEED`, which is how the shipped
  /// registry is built the same each time; `SOURCE_DATE_EPOCH` alone never dates a record.
  var now: Instant {
    if isReproducible, let fixed = sourceDate.flatMap(Int.init) {
      return Instant(secondsSinceEpoch: fixed)
    }
    return Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))
  }

  private var isReproducible: Bool { environment["HERITAGE_ID_SEED"] != nil }

  private var sourceDate: String? { environment["SOURCE_DATE_EPOCH"] }

  /// The seconds from 1970 to the first and to the last moment that a record can name, which are
  /// those of the years 0 and 9999.
  private static let recordable = -62_167_219_200...253_402_300_799

  /// Refuses a time that no record could be read with.
  func check() throws(CommandError) {
    guard isReproducible, let sourceDate,
      Int(sourceDate).map(Self.recordable.contains) != true
    else { return }
    throw .usage(
      "'\(sourceDate)' in SOURCE_DATE_EPOCH is no time of the years 0 to 9999",
      hint: "set it to whole seconds since 1970")
  }

  /// Who is at work, as the team chose to be named; never the name of the computer's account.
  var user: String? { environment["HERITAGE_USER"] }

  var identifiers: IdentifierSource { IdentifierSource(seed: environment["HERITAGE_ID_SEED"]) }
}

/// Where new identifiers come from: the system's cryptographic source, or a seed for
/// reproducible builds.
struct IdentifierSource: RandomNumberGenerator {
  private var system = SystemRandomNumberGenerator()
  private var state: UInt64?

  init(seed: String?) {
    guard let seed else { return }
    // FNV-1a spreads the seed's text over the state; SplitMix64 does the rest.
    state = seed.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    guard let current = state else { return system.next() }
    let advanced = current &+ 0x9E37_79B9_7F4A_7C15
    state = advanced
    var mixed = advanced
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func recordID() -> RecordID { RecordID(using: &self) }
}
