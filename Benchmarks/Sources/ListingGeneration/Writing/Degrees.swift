/// Writes coordinates without floating point, so that every machine writes the same digits.
enum Degrees {
  /// Ten-billionths of a degree with ten decimals: `-0.5000000000`.
  static func text(_ value: Int) -> String {
    let (whole, fraction) = abs(value).quotientAndRemainder(dividingBy: 10_000_000_000)
    let digits = String(fraction)
    return (value < 0 ? "-" : "") + String(whole) + "."
      + String(repeating: "0", count: 10 - digits.count) + digits
  }
}
