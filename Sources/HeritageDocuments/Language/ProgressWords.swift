import HeritageText

/// How far a piece of work is, how fast it goes, and how long it will take.
public struct ProgressWords: Hashable, Sendable {
  /// What is worked on, such as a file's name.
  public let title: String
  /// The bytes that there are, or `nil` where nobody knows.
  public let size: Int?

  public init(_ title: String, size: Int?) {
    self.title = title
    self.size = size
  }

  /// Says how far the work is, as in `whc.xml: 34 MB of 156 MB (22 %), 48 MB/s, 3 s left`.
  ///
  /// - Parameters:
  ///   - done: The bytes that are done.
  ///   - seconds: The time that they took, more than 0.
  ///   - width: The columns that there are; the title is cut where it has to be.
  /// - Returns: One line, which a terminal shows and never obeys.
  public func sentence(done: Int, after seconds: Double, width: Int = 80) -> String {
    var parts: [String] = []
    let rate = seconds > 0 ? Double(done) / seconds : 0
    if let size, size > 0 {
      let done = min(done, size)
      parts.append("\(Self.amount(done)) of \(Self.amount(size)) (\(done * 100 / size) %)")
    } else {
      parts.append(Self.amount(done))
    }
    if rate >= 1 {
      parts.append("\(Self.amount(Int(rate)))/s")
      if let size, size > done {
        parts.append("\(Self.time(Double(size - done) / rate)) left")
      }
    }
    let rest = ": " + parts.joined(separator: ", ")
    let room = max(8, width - 1 - SafeText.displayWidth(rest))
    return SafeText.shortened(SafeText.terminal(title), toWidth: room) + rest
  }

  /// Bytes in the unit that people read, in thousands and not in powers of two.
  private static func amount(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000_000: "\(bytes / 1000) kB"
    case ..<10_000_000_000: "\(bytes / 1_000_000) MB"
    default: "\(bytes / 1_000_000_000) GB"
    }
  }

  /// A time that is left, rounded up.
  private static func time(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 1e9))
    if whole < 60 { return "\(whole) s" }
    let minutes = (whole + 59) / 60
    if minutes < 60 { return "\(minutes) min" }
    return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
