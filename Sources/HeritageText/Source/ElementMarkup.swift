/// HTML that a source gives as elements of its XML, read as the same HTML escaped would be.
///
/// The elements become tags again, so that one reader decides what a tag means. An element that is
/// none of HTML's separates words, and what no reader sees is left out as a whole.
public struct ElementMarkup {
  /// The elements and texts so far as HTML, as UTF-8.
  public private(set) var html: [UInt8] = []
  /// How many elements for no reader are open.
  private var unreadable = 0

  public init() {}

  /// Begins an element.
  ///
  /// - Parameters:
  ///   - name: The element's local name.
  ///   - style: Its `style` attribute, which may hide it.
  ///   - isForeign: Whether it is of a vocabulary other than HTML's, such as a word processor's.
  public mutating func start(_ name: String, style: String?, isForeign: Bool = false) {
    let name = Self.tag(name, isForeign)
    guard let kind = HTMLTag.kind(of: name) else { return separate() }
    guard kind != .unreadable else {
      separate()
      unreadable += 1
      return
    }
    guard unreadable == 0 else { return }
    html += "<\(name)".utf8
    if let style {
      let plain = style.filter { $0.isASCII && !"\"'<>".contains($0) }
      html += " style=\"\(plain.prefix(1_000))\"".utf8
    }
    html.append(UInt8(ascii: ">"))
  }

  /// Ends an element.
  public mutating func end(_ name: String, isForeign: Bool = false) {
    let name = Self.tag(name, isForeign)
    guard let kind = HTMLTag.kind(of: name) else { return separate() }
    guard kind != .unreadable else {
      unreadable -= 1
      return
    }
    if unreadable == 0 { html += "</\(name)>".utf8 }
  }

  // All tags with a prefix read alike, whatever they are called.
  private static func tag(_ name: String, _ isForeign: Bool) -> String {
    isForeign ? "o:p" : name.lowercased()
  }

  /// Whether an element of a local name parts the words beside it, as a paragraph or a cell does.
  public static func separatesWords(_ name: String) -> Bool {
    HTMLTag.kind(of: name.lowercased()) == .separating
  }

  private mutating func separate() {
    if unreadable == 0 { html.append(UInt8(ascii: " ")) }
  }

  /// Takes text between two tags, as UTF-8.
  public mutating func text(_ bytes: ArraySlice<UInt8>) {
    if unreadable == 0 { html += bytes }
  }

  /// The text without markup, as UTF-8 that is still to be cleaned.
  public var plainText: [UInt8] {
    var reader = MarkupReader(html)
    return reader.plainText()
  }
}
