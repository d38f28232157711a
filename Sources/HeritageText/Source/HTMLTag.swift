/// One tag or comment of HTML.
struct HTMLTag {
  /// What a tag does to the text around it.
  enum Kind {
    /// Ends a paragraph.
    case block
    /// Ends a line.
    case line
    /// Leaves its text where it is.
    case inline
    /// Holds nothing for readers.
    case unreadable
    case comment
  }

  let name: String
  let kind: Kind
  let isClosing: Bool
  /// Whether the tag's style keeps its content from being shown.
  let isHidden: Bool
  let start: Int
  /// The index behind the tag's last byte, or behind the opening of a comment.
  let end: Int

  /// Reads the tag at a `<`, or returns `nil` if it is none.
  init?(in bytes: [UInt8], at start: Int) {
    self.start = start
    let rest = bytes[(start + 1)...]
    if rest.starts(with: "!--".utf8) {
      (name, kind, isClosing, isHidden) = ("", .comment, false, false)
      end = start + 4
      return
    }
    isClosing = rest.first == UInt8(ascii: "/")
    let nameStart = start + (isClosing ? 2 : 1)
    let nameBytes = bytes[min(nameStart, bytes.count)...].prefix(16).prefix(while: Self.isInName)
    name = String(decoding: nameBytes, as: UTF8.self).lowercased()
    guard let kind = Self.kind(of: name),
      let end = Self.tagEnd(in: bytes, from: nameStart + nameBytes.count)
    else { return nil }
    self.kind = kind
    self.end = end
    isHidden = Self.hides(bytes[(nameStart + nameBytes.count)..<end])
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func kind(of name: String) -> Kind? {
    switch name {
    case "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "h1", "h2", "h3", "h4",
      "h5", "h6", "blockquote", "hr", "pre", "section", "article", "header", "footer", "figure",
      "figcaption", "center", "body", "html":
      .block
    case "br", "td", "th", "tbody", "thead", "caption":
      .line
    case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font",
      "i", "img", "ins", "kbd", "mark", "q", "s", "small", "span", "strike", "strong", "sub",
      "sup", "tt", "u", "var", "wbr":
      .inline
    case "script", "style", "head", "title", "iframe", "object", "template":
      .unreadable
    default:
      // Word processors leave elements such as o:p behind.
      name.contains(":") && name.first != ":" && name.last != ":" ? .inline : nil
    }
  }

  /// Returns the index behind a comment whose text begins at `start`, or `nil` if it never ends.
  static func commentEnd(in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    var dashes = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ">") where dashes >= 2: return index + 1
      default: dashes = 0
      }
    }
    return nil
  }

  private static func tagEnd(in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count, !isInName(bytes[start]) else { return nil }
    var quote: UInt8?
    // Word processors write tags of some hundred bytes.
    for index in start..<min(start + 2_000, bytes.count) {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: ">"): return index + 1
      case UInt8(ascii: "<"): return nil
      default: break
      }
    }
    return nil
  }

  private static func hides(_ attributes: ArraySlice<UInt8>) -> Bool {
    guard attributes.count > 12 else { return false }
    let text = String(decoding: attributes, as: UTF8.self).lowercased().filter { $0 != " " }
    return text.contains("display:none") || text.contains("visibility:hidden")
  }
}
