import HeritageText

/// Texts of records as people read them in a map.
enum KMLText {
  /// A text that rearranges nothing around it, with its invisible characters made visible.
  static func shown(_ text: String) -> String { SafeText.terminal(text, keepsLines: true) }

  /// Lines as HTML, which needs no escaping but that of the file.
  static func html(of lines: [AccountLine]) throws -> String {
    try XMLWriter.fragment { xml in
      for line in lines {
        // The direction of a text in Arabic is its own.
        try xml.element("p", ["dir": "auto"]) { xml in
          if let label = line.label {
            try xml.element("b", label + ":")
            try xml.text(" ")
          }
          if let address = line.address {
            try xml.element("a", ["href": address], shown(line.text))
          } else {
            try writeLines(of: line.text, to: &xml)
          }
        }
      }
    }
  }

  private static func writeLines(of text: String, to xml: inout XMLWriter) throws {
    let lines = shown(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if index > 0 { try xml.element("br") }
      try xml.text(String(line))
    }
  }
}
