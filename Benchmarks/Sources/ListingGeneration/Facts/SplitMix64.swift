/// The SplitMix64 generator of Steele, Lea and Flood: small, fast, the same everywhere.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A stream for one row, so that a row is the same in a listing of any size.
  init(seed: UInt64, row: Int, purpose: UInt64) {
    var mixer = SplitMix64(seed: seed ^ (purpose &* 0xD1B5_4A32_D192_ED03))
    self.init(seed: mixer.next() ^ (UInt64(row) &* 0x9E37_79B9_7F4A_7C15))
    // The first output of neighbouring seeds is already mixed; the state itself is not.
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in `0..<bound`; the bias of the multiplication is of no account here.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True in `share` of 10,000 cases.
  mutating func chance(_ share: Int) -> Bool {
    below(10_000) < share
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
