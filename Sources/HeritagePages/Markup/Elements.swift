import HeritageDocuments
import HeritageText

extension Markup {
  /// A text in a language of its own, which does not rearrange what stands around it.
  static func name(_ name: NameFacts) -> Markup {
    .element("bdi", ["lang": name.language, "dir": direction(of: name.text)], name.text)
  }

  /// Text of a record whose language is not told.
  static func foreign(_ text: String, language: String? = nil) -> Markup {
    .element("bdi", ["lang": language, "dir": direction(of: text)], text)
  }

  private static func direction(of text: String) -> String? {
    SafeText.holdsRightToLeft(text) ? "rtl" : nil
  }

  /// A title with the local name behind it.
  static func names(_ title: NameFacts, _ local: NameFacts?) -> Markup {
    local.map { [.name(title), " ", .name($0)] } ?? .name(title)
  }

  /// A link to an address on the web, or the words alone where it is no such address.
  static func link(to address: String?, _ words: [Markup]) -> Markup {
    guard let address, WebAddress.isOne(address) else { return .several(words) }
    return .element(
      "a", ["href": address, "rel": "noreferrer noopener external"], words)
  }

  /// A link to another place of the page.
  static func anchor(_ id: String, _ words: [Markup]) -> Markup {
    .element("a", ["href": "#" + id], words)
  }

  /// Words for those who hear the page.
  static func heard(_ text: String) -> Markup { .element("span", ["class": "vh"], text) }

  /// What can be wider than a telephone: it slides within its own frame, also by keys, and says so where
  /// it does.
  static func scrolling(_ label: String, _ words: any Wording, _ children: [Markup]) -> Markup {
    [
      .element("p", ["class": "hint"], "↔ " + words.label(.scrolls)),
      .element(
        "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": label],
        children),
    ]
  }

  /// A section with a heading, by which it can be found.
  static func section(_ id: String, _ heading: String, _ children: [Markup]) -> Markup {
    .element(
      "section", ["id": id, "aria-labelledby": id + "-h"],
      [.element("h2", ["id": id + "-h"], heading)] + children)
  }
}
