/// One walk over HTML that leaves its plain text.
///
/// A `<` counts as a tag only where a known element's name or a comment follows and the tag is
/// closed; anything else is text, such as `<3`, `a < b` or `<name unknown>`. Entities are decoded
/// once, so an escaped tag stays as text.
struct MarkupReader {
  /// What was found so far.
  private(set) var notes: NoteSet = []
  private let bytes: [UInt8]
  private var index = 0
  private var plain: [UInt8] = []
  // Elements and comments known to stay open, so that a hostile text is not searched over and over.
  private var unclosed: Set<String> = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    plain.reserveCapacity(bytes.count)
  }

  /// Returns the text as UTF-8, with the marks of ``CharacterCleaning`` where blocks and lines end.
  mutating func plainText() -> [UInt8] {
    while index < bytes.count {
      let mark = MarkupScan.next(in: bytes.span, from: index)
      if mark > index {
        plain.append(contentsOf: bytes[index..<mark])
        index = mark
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "<"):
        if !skipTag() { keepByte() }
      case UInt8(ascii: "&"):
        if !decodeEntity() { keepByte() }
      default:
        keepByte()
      }
    }
    return plain
  }

  private mutating func keepByte() {
    append(bytes[index])
    index += 1
  }

  // The source's own characters of the kind used as marks must not be taken for marks.
  private mutating func append(_ byte: UInt8) {
    if byte == CharacterCleaning.blockEnd || byte == CharacterCleaning.lineEnd {
      notes.insert(.controlCharactersRemoved)
    } else {
      plain.append(byte)
    }
  }

  private mutating func decodeEntity() -> Bool {
    // No entity read here is longer than 12 bytes.
    let end = min(index + 12, bytes.count)
    guard let semicolon = bytes[index..<end].firstIndex(of: UInt8(ascii: ";")),
      let scalar = HTMLEntity.scalar(for: bytes[(index + 1)..<semicolon])
    else { return false }
    for byte in String(scalar).utf8 { append(byte) }
    index = semicolon + 1
    notes.insert(.markupRemoved)
    return true
  }

  private mutating func skipTag() -> Bool {
    guard let tag = HTMLTag(in: bytes, at: index) else { return false }
    if case .comment = tag.kind { return skipComment(tag) }
    notes.insert(.markupRemoved)
    index = tag.end
    switch tag.kind {
    case .block: plain.append(CharacterCleaning.blockEnd)
    case .line: plain.append(CharacterCleaning.lineEnd)
    case .inline, .comment: break
    case .unreadable: skipContent(of: tag)
    }
    if tag.isHidden, !tag.isClosing { skipIfWordless(tag) }
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
    guard !tag.isClosing, !unclosed.contains(tag.name) else { return }
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
    while let next = bytes[place..<reach].firstIndex(of: UInt8(ascii: "<")) {
      if let other = HTMLTag(in: bytes, at: next), other.isClosing, other.name == tag.name {
        return other
      }
      place = next + 1
    }
    return nil
  }
}
