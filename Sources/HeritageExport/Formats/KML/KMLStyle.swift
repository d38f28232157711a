import HeritageDocuments

/// How things in a state are drawn.
struct KMLStyle {
  private let state: StateClass
  private let marks: KMLExport.Marks

  init(_ state: StateClass, _ marks: KMLExport.Marks) {
    self.state = state
    self.marks = marks
  }

  func write(to xml: inout XMLWriter) throws {
    try xml.line()
    try xml.element("Style", ["id": state.rawValue]) { xml in
      try xml.element("IconStyle") { xml in
        try xml.element("color", Self.colour(Palette.fill(state), opacity: "ff"))
        if marks == .icons {
          try xml.element("scale", "0.7")
          try xml.element("Icon") { try $0.element("href", MarkIcon(of: state).path) }
        }
      }
      try xml.element("LabelStyle") { try $0.element("scale", "0.8") }
      try xml.element("LineStyle") { xml in
        try xml.element("color", Self.colour(Palette.ink, opacity: "ff"))
        try xml.element("width", "1.5")
      }
      try xml.element("PolyStyle") {
        try $0.element("color", Self.colour(Palette.fill(state), opacity: "99"))
      }
      // What the reader draws without it has ways to drive to the place.
      try xml.element("BalloonStyle") {
        try $0.element("text") { try $0.section("<h3>$[name]</h3>$[description]") }
      }
    }
  }

  /// The colour `#rrggbb` as the format has it: opacity, blue, green, red.
  private static func colour(_ colour: String, opacity: String) -> String {
    let digits = Array(colour.dropFirst())
    return opacity + String(digits[4..<6] + digits[2..<4] + digits[0..<2])
  }
}
