/// What a text is shown on: how wide it is, and what it can show.
public struct Screen: Hashable, Sendable {
  /// The colours that there are for grades; with any there is bold text too.
  public enum Palette: Sendable {
    case none
    case sixteen
    case many
  }

  /// The least and the most columns that a text is laid out for.
  public static let widths = 60...200

  /// A file or another program: 100 columns, no colours, and what is a line stays one.
  public static let page = Screen(width: 100, breaksLines: false)

  /// The columns that a line may take; a word that is longer stands alone.
  public let width: Int
  public let palette: Palette
  /// Whether also such lines are broken as other programs look for, one a finding or a term.
  public let breaksLines: Bool

  /// The same screen without colours.
  public var plain: Screen { Screen(width: width, breaksLines: breaksLines) }

  /// Creates a screen.
  ///
  /// - Parameters:
  ///   - width: Its columns; fewer than 60 count as 60, more than 200 as 200.
  ///   - palette: The colours that it has.
  ///   - breaksLines: Whether each line is broken to its width.
  public init(width: Int, palette: Palette = .none, breaksLines: Bool = true) {
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    self.palette = palette
    self.breaksLines = breaksLines
  }
}
