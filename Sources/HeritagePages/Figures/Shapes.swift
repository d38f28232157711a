import HeritageDocuments
import HeritageModel
import HeritageText

/// A share of a figure's width, from 0 to 100, as SVG has it, with two decimals at most.
func percent(_ share: Double) -> String {
  let hundredths = Int((share * 100).rounded())
  let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  guard part > 0 else { return "\(sign)\(whole)%" }
  let digits = part % 10 == 0 ? "\(part / 10)" : part < 10 ? "0\(part)" : "\(part)"
  return "\(sign)\(whole).\(digits)%"
}

extension Markup {
  static func line(
    _ x1: String, _ y1: String, _ x2: String, _ y2: String, stroke: String = Palette.ink,
    width: String? = nil, dashes: String? = nil, class name: String? = nil
  ) -> Markup {
    .element(
      "line",
      [
        "class": name, "x1": x1, "x2": x2, "y1": y1, "y2": y2, "stroke": stroke,
        "stroke-width": width, "stroke-dasharray": dashes,
      ])
  }

  /// Words in a figure, with a halo of a colour where they may stand on something.
  static func drawn(
    _ words: String, x: String, y: String, dx: String? = nil, size: Int = 12,
    anchor: String? = nil, isBold: Bool = false, fill: String = Palette.ink, halo: String? = nil,
    class name: String? = nil
  ) -> Markup {
    .element(
      "text",
      [
        "class": name, "x": x, "y": y, "dx": dx, "font-size": "\(size)",
        "font-weight": isBold ? "700" : nil, "text-anchor": anchor, "font-family": "sans-serif",
        "fill": fill, "stroke": halo, "stroke-width": halo == nil ? nil : "3",
        "stroke-linejoin": halo == nil ? nil : "round", "paint-order": halo == nil ? nil : "stroke",
      ], words)
  }
}

/// A part of a bar that fills the width, from the side on which the page's lines begin.
struct BarPart {
  /// Shares of the width, from 0 to 100.
  let start: Double
  let width: Double

  init(start: Double, width: Double, _ words: any Wording) {
    self.start = words.isRightToLeft ? 100 - start - width : start
    self.width = width
  }

  func rectangle(fill: String, height: Int, stroke: String? = Palette.ink) -> Markup {
    .element(
      "rect",
      [
        "x": percent(start), "width": percent(width), "y": "1", "height": "\(height)",
        "fill": fill, "stroke": stroke,
      ])
  }
}

/// How wide words in a figure are, about: figures are laid out without knowing the font.
enum TextWidth {
  static func of(_ words: String, size: Double, isBold: Bool = false) -> Double {
    var ems = 0.0
    for scalar in words.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: continue
      default: break
      }
      switch scalar {
      case "i", "j", "l", "t", "f", "r", ".", ",", ":", ";", "'", " ": ems += 0.34
      case "m", "w", "M", "W": ems += 0.92
      default: ems += scalar.value >= 0x2E80 ? 1 : 0.6
      }
    }
    return ems * size * (isBold ? 1.08 : 1)
  }
}

extension Palette {
  /// The pattern of what tells no severity, by its place in the page; `nil` for a plain fill.
  static func pattern(_ grade: StateClass) -> String? {
    switch grade {
    case .possible: "hatch"
    case .damaged: "hatch-damaged"
    default: nil
    }
  }

  /// The fill of a part of a bar, hatched as the mark is.
  static func area(_ grade: StateClass) -> String {
    pattern(grade).map { "url(#\($0))" } ?? fill(grade)
  }
}
