import HeritageText

/// A piece of a page: text, or an element with attributes and what is in it.
///
/// Text is escaped where it is written and nowhere else, and there is no way to put in markup as text,
/// so that nothing a record says can become markup.
package struct Markup: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case text(String)
    case element(String, attributes: [Attribute], children: [Markup])
    /// Pieces without an element around them.
    case several([Markup])
  }

  struct Attribute: Hashable, Sendable {
    let name: String
    let value: String
  }

  let content: Content

  package static func text(_ text: String) -> Markup { Markup(content: .text(text)) }

  package static func several(_ pieces: [Markup]) -> Markup { Markup(content: .several(pieces)) }

  package static let nothing = Markup.several([])

  /// An element.
  ///
  /// - Parameters:
  ///   - name: Its name in HTML or SVG.
  ///   - attributes: Its attributes; one whose value is `nil` is not written.
  ///   - children: What is in it.
  /// - Returns: The element.
  package static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Markup] = []
  ) -> Markup {
    let present = attributes.compactMap { entry in
      entry.value.map { Attribute(name: entry.key, value: $0) }
    }
    return Markup(content: .element(name, attributes: present, children: children))
  }

  package static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ text: String
  ) -> Markup {
    element(name, attributes, [.text(text)])
  }

  /// Whether there is nothing to be seen.
  var isEmpty: Bool {
    switch content {
    case .text(let text): text.isEmpty
    case .element: false
    case .several(let pieces): pieces.allSatisfy(\.isEmpty)
    }
  }
}

extension Markup: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}

extension Markup: ExpressibleByArrayLiteral {
  package init(arrayLiteral pieces: Markup...) { self = .several(pieces) }
}

extension [Markup] {
  /// The pieces with others between them.
  func joined(_ separator: Markup) -> Markup {
    var pieces: [Markup] = []
    for (index, piece) in enumerated() {
      if index > 0 { pieces.append(separator) }
      pieces.append(piece)
    }
    return .several(pieces)
  }
}

// MARK: - Writing

extension Markup {
  /// The piece as text of HTML.
  package var html: String {
    var text = ""
    write(to: &text, isXML: false)
    return text
  }

  /// The piece as text of XML.
  package var xml: String {
    var text = ""
    write(to: &text, isXML: true)
    return text
  }

  private func write(to text: inout String, isXML: Bool) {
    switch content {
    case .text(let own): Self.escape(own, into: &text)
    case .several(let pieces):
      for piece in pieces { piece.write(to: &text, isXML: isXML) }
    case .element(let name, let attributes, let children):
      text += "<" + name
      for attribute in attributes {
        text += " " + attribute.name
        // An attribute that says all by being there has no value.
        guard isXML || !attribute.value.isEmpty || !Self.flags.contains(attribute.name) else {
          continue
        }
        text += "=\""
        Self.escape(attribute.value, into: &text)
        text += "\""
      }
      if isXML, children.isEmpty {
        text += "/>"
        return
      }
      text += ">"
      if !isXML, Self.voidElements.contains(name) { return }
      for child in children { child.write(to: &text, isXML: isXML) }
      text += "</" + name + ">"
    }
  }

  private static let voidElements: Set = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"]

  private static let flags: Set = ["checked", "hidden", "open"]

  private static func escape(_ own: String, into text: inout String) {
    for character in SafeText.terminal(own, keepsLines: true).unicodeScalars {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      // These two are in no XML.
      case "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(character)
      }
    }
  }
}
