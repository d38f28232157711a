/// Writes figures with as many digits as they deserve.
enum Quantity {
  /// Nanoseconds as `2.31 ms`, `48.2 ms` or `1.52 s`.
  static func time(_ nanoseconds: Double) -> String {
    nanoseconds < 999_500_000
      ? figure(nanoseconds / 1_000_000) + " ms" : figure(nanoseconds / 1_000_000_000) + " s"
  }

  /// KiB as MiB: `47.1 MiB`.
  static func memory(_ kibibytes: Int) -> String {
    figure(Double(kibibytes) / 1024) + " MiB"
  }

  /// Bytes as `812 B`, `1.25 kB` or `139 MB`, in powers of a thousand as disks count.
  static func size(_ bytes: Double) -> String {
    switch bytes {
    case ..<1000: decimal(bytes, places: 0) + " B"
    case ..<999_500: figure(bytes / 1000) + " kB"
    default: figure(bytes / 1_000_000) + " MB"
    }
  }

  /// Groups of three digits: `100,000`.
  static func count(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  static func ratio(_ ratio: Double) -> String {
    decimal(ratio, places: 2)
  }

  /// Three significant digits, for numbers from 0.01 to 999.
  private static func figure(_ value: Double) -> String {
    switch value {
    case ..<9.995: decimal(value, places: 2)
    case ..<99.95: decimal(value, places: 1)
    default: decimal(value, places: 0)
    }
  }

  private static func decimal(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    guard places > 0 else { return String(scaled) }
    let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: scale)
    let digits = String(fraction)
    return "\(whole)." + String(repeating: "0", count: places - digits.count) + digits
  }
}
