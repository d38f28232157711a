/// One walk over HTML that leaves its plain text.
///
/// A `<` counts as a tag only where a known element's name or a comment follows and the tag is
/// closed; anything else is text, such as `<3`, `a < b` or `<name unknown>`. Entities are decoded
/// once, so an escaped tag stays as text.
struct MarkupReader {
  /// What was found so far.
  private(set) var notes = NoteSet()
  private let bytes: [UInt8]
  private var index = 0
  private var plain: [UInt8] = []
  // Elements and comments known to stay open, so that a hostile text is not searched over and over.
  private var unclosed: Set<String> = []
  /// Whether a paragraph, an item, a heading and a line break begin a line.
  private let keepsLines: Bool

  init(_ bytes: [UInt8], keepsLines: Bool = false) {
    self.bytes = bytes
    self.keepsLines = keepsLines
    plain.reserveCapacity(bytes.count)
  }

  /// Returns the text as UTF-8, with a space where a block, a line or a cell begins or ends.
  mutating func plainText() -> [UInt8] {
    while index < bytes.count {
      let run = bytes[index...].prefix { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") }
      plain += run
      index = run.endIndex
      guard index < bytes.count else { break }
      let isMarkup = bytes[index] == UInt8(ascii: "<") ? skipTag() : decodeEntity()
      if isMarkup { continue }
      plain.append(bytes[index])
      index += 1
    }
    return plain
  }

  private mutating func decodeEntity() -> Bool {
    guard let (scalar, end) = EntityText.entity(in: bytes, at: index) else { return false }
    plain += String(scalar).utf8
    index = end
    notes.insert(.markupRemoved)
    return true
  }

  private mutating func skipTag() -> Bool {
    guard let tag = HTMLTag(in: bytes, at: index) else { return false }
    if case .comment = tag.kind { return skipComment(tag) }
    notes.insert(.markupRemoved)
    index = tag.end
    switch tag.kind {
    case .separating:
      plain.append(UInt8(ascii: keepsLines && tag.beginsLine ? "\n" : " "))
    case .inline, .comment: break
    case .unreadable:
      plain.append(UInt8(ascii: " "))
      skipContent(of: tag)
    }
    if tag.isHidden, !tag.isClosing, !tag.isEmpty { skipIfWordless(tag) }
    return true
  }

  private mutating func skipComment(_ comment: HTMLTag) -> Bool {
    guard !unclosed.contains("!--") else { return false }
    guard let end = HTMLTag.commentEnd(in: bytes, from: comment.end) else {
      unclosed.insert("!--")
      return false
    }
    notes.insert(.markupRemoved)
    index = end
    return true
  }

  private mutating func skipContent(of tag: HTMLTag) {
    guard !tag.isClosing, !tag.isEmpty, !unclosed.contains(tag.name) else { return }
    guard let closing = closingTag(of: tag, before: bytes.count) else {
      unclosed.insert(tag.name)
      return
    }
    index = closing.end
  }

  // A hidden element with words in it may hold what was meant to be seen, so only one without
  // words is dropped.
  private mutating func skipIfWordless(_ tag: HTMLTag) {
    let reach = min(tag.end + 400, bytes.count)
    guard let closing = closingTag(of: tag, before: reach) else { return }
    let content = String(decoding: bytes[tag.end..<closing.start], as: UTF8.self)
    guard !content.contains(where: { $0.isLetter || $0.isNumber }) else { return }
    if content.unicodeScalars.contains("\u{FFFD}") { notes.insert(.replacementCharacter) }
    notes.insert(.hiddenElementRemoved)
    index = closing.end
  }

  private func closingTag(of tag: HTMLTag, before reach: Int) -> HTMLTag? {
    var place = min(tag.end, reach)
    var open = 1
    while let next = bytes[place..<reach].firstIndex(of: UInt8(ascii: "<")) {
      place = next + 1
      guard let other = HTMLTag(in: bytes, at: next), other.name == tag.name else { continue }
      if other.isClosing {
        open -= 1
      } else if !tag.holdsPlainText, !other.isEmpty {
        open += 1
      }
      if open == 0 { return other }
    }
    return nil
  }
}

/// One tag or comment of HTML.
struct HTMLTag {
  /// What a tag does to the text around it.
  enum Kind {
    /// Begins or ends a paragraph, a line or a cell.
    case separating
    /// Leaves its text where it is.
    case inline
    /// Holds nothing for readers.
    case unreadable
    case comment
  }

  let name: String
  let kind: Kind
  let isClosing: Bool
  /// Whether the tag is an element without content, such as `<br/>`.
  let isEmpty: Bool
  /// Whether the tag's style keeps its content from being shown.
  let isHidden: Bool
  let start: Int
  /// The index behind the tag's last byte, or behind the opening of a comment.
  let end: Int

  /// Whether what looks like a tag inside is text, so that the first closing tag ends the element.
  var holdsPlainText: Bool { name == "script" || name == "style" }

  /// Whether the tag is one of those between which people write lines.
  var beginsLine: Bool {
    switch name {
    case "p", "br", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6": true
    default: false
    }
  }

  /// Reads the tag at a `<`, or returns `nil` if it is none.
  init?(in bytes: [UInt8], at start: Int) {
    self.start = start
    let rest = bytes[(start + 1)...]
    if rest.starts(with: "!--".utf8) {
      (name, kind, isClosing, isEmpty, isHidden) = ("", .comment, false, false, false)
      end = start + 4
      return
    }
    isClosing = rest.first == UInt8(ascii: "/")
    let nameStart = start + (isClosing ? 2 : 1)
    let nameBytes = bytes[min(nameStart, bytes.count)...].prefix(32).prefix(while: Self.isInName)
    name = String(decoding: nameBytes, as: UTF8.self).lowercased()
    guard let kind = Self.kind(of: name),
      let end = Self.tagEnd(in: bytes, from: nameStart + nameBytes.count)
    else { return nil }
    self.kind = kind
    self.end = end
    isEmpty = bytes[end - 2] == UInt8(ascii: "/")
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

  static func kind(of name: String) -> Kind? {
    switch name {
    case "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "h1", "h2", "h3", "h4",
      "h5", "h6", "blockquote", "hr", "pre", "section", "article", "header", "footer", "figure",
      "figcaption", "center", "body", "html", "br", "td", "th", "tbody", "thead", "caption",
      "address", "aside", "button", "col", "colgroup", "details", "dialog", "dir", "fieldset",
      "form", "hgroup", "legend", "main", "menu", "mtable", "mtd", "mtr", "nav", "noframes",
      "noscript", "optgroup", "option", "search", "select", "summary", "textarea", "tfoot":
      .separating
    case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font",
      "i", "img", "ins", "kbd", "mark", "q", "s", "small", "span", "strike", "strong", "sub",
      "sup", "tt", "u", "var", "wbr",
      "area", "base", "basefont", "blink", "data", "datalist", "dfn", "embed", "input", "label",
      "link", "map", "meta", "meter", "nobr", "output", "param", "picture", "progress", "rb", "rp",
      "rt", "rtc", "ruby", "samp", "slot", "source", "time", "track",
      "math", "menclose", "merror", "mfenced", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover",
      "mpadded", "mphantom", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup",
      "msup", "mtext", "munder", "munderover", "semantics":
      .inline
    case "script", "style", "head", "title", "iframe", "object", "template",
      "annotation", "applet", "audio", "canvas", "frameset", "svg", "video":
      .unreadable
    default: kind(ofPrefixed: name)
    }
  }

  private static func kind(ofPrefixed name: String) -> Kind? {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.first != "", parts.last != "" else { return nil }
    if parts.count == 2, parts[0] == "html" || parts[0] == "xhtml" {
      return kind(of: String(parts[1]))
    }
    // Word processors leave elements such as o:p behind.
    return .inline
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
