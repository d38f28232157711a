/// What a key means for a line that is being typed.
enum Key: Hashable {
  case scalar(Unicode.Scalar)
  case enter
  case tab
  case left, right, wordLeft, wordRight, start, end
  case up, down
  case deleteBack, deleteForward, deleteWord, deleteToStart, deleteToEnd
  case redraw
  /// Ctrl-C.
  case interrupt
  /// Ctrl-D, which ends the input where the line is empty.
  case endOrDelete
  /// Ctrl-Z.
  case suspend
  /// Bytes that are not UTF-8.
  case undecodable
}

/// Makes keys of the bytes that a terminal sends, one byte at a time.
///
/// The sequences are those of ECMA-48 terminals, which all that are in use send. Keys without a
/// meaning here are left out, and so is every control character.
struct KeyDecoder {
  private enum State {
    case plain
    case escape
    /// After `ESC [`, with what came since.
    case sequence([UInt8])
    /// After `ESC O`, as some terminals send arrows.
    case shifted
    case letter([UInt8], missing: Int)
  }

  private var state = State.plain
  /// Whether the terminal is sending a text that was pasted, in which no byte is an order.
  private var isPasting = false

  /// Whether an escape key was pressed alone, or a sequence has only begun.
  var awaitsMore: Bool {
    if case .plain = state { false } else { true }
  }

  /// Gives up on a sequence that did not go on; returns what is left of a letter.
  mutating func forget() -> Key? {
    defer { state = .plain }
    return if case .letter = state { .undecodable } else { nil }
  }

  /// Takes the next byte; returns the keys that it completes, two where it ends a broken letter.
  mutating func take(_ byte: UInt8) -> [Key] {
    if case .letter = state, byte & 0xC0 != 0x80 {
      state = .plain
      return [.undecodable] + take(byte)
    }
    return key(endingIn: byte).map { [$0] } ?? []
  }

  private mutating func key(endingIn byte: UInt8) -> Key? {
    switch state {
    case .plain: return plain(byte)
    case .escape:
      state = .plain
      // Of what is pasted, only the end of the paste counts.
      guard !isPasting || byte == UInt8(ascii: "[") else { return nil }
      switch byte {
      case UInt8(ascii: "["): state = .sequence([])
      case UInt8(ascii: "O"): state = .shifted
      case UInt8(ascii: "b"): return .wordLeft
      case UInt8(ascii: "f"): return .wordRight
      case 0x7F, 0x08: return .deleteWord
      default: break
      }
      return nil
    case .shifted:
      state = .plain
      return Self.letterKeys[byte]
    case .sequence(let before):
      // A sequence ends with a byte of its own range, and none that is known has 16.
      guard (0x40...0x7E).contains(byte) || before.count > 16 else {
        state = .sequence(before + [byte])
        return nil
      }
      state = .plain
      return key(before, byte)
    case .letter(let before, let missing):
      let bytes = before + [byte]
      guard missing > 1 else {
        state = .plain
        return Self.scalar(bytes)
      }
      state = .letter(bytes, missing: missing - 1)
      return nil
    }
  }

  private mutating func plain(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x1B:
      state = .escape
      return nil
    case ..<0x20, 0x7F:
      guard isPasting else { return Self.controlKeys[byte] }
      // A text of several lines is one answer.
      return [0x09, 0x0A, 0x0D].contains(byte) ? .scalar(" ") : nil
    case ..<0x80: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: state = .letter([byte], missing: 1)
    case 0xE0...0xEF: state = .letter([byte], missing: 2)
    case 0xF0...0xF4: state = .letter([byte], missing: 3)
    default: return .undecodable
    }
    return nil
  }

  private mutating func key(_ parameters: [UInt8], _ last: UInt8) -> Key? {
    let text = String(decoding: parameters, as: UTF8.self)
    guard !isPasting || (text == "201" && last == UInt8(ascii: "~")) else { return nil }
    switch (text, last) {
    case ("200", UInt8(ascii: "~")): isPasting = true
    case ("201", UInt8(ascii: "~")): isPasting = false
    case ("1;5", UInt8(ascii: "C")), ("1;3", UInt8(ascii: "C")): return .wordRight
    case ("1;5", UInt8(ascii: "D")), ("1;3", UInt8(ascii: "D")): return .wordLeft
    case ("1", UInt8(ascii: "~")), ("7", UInt8(ascii: "~")): return .start
    case ("4", UInt8(ascii: "~")), ("8", UInt8(ascii: "~")): return .end
    case ("3", UInt8(ascii: "~")): return .deleteForward
    case ("", _): return Self.letterKeys[last]
    default: break
    }
    return nil
  }

  private static func scalar(_ bytes: [UInt8]) -> Key? {
    guard let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return .undecodable }
    // Controls beyond ASCII order a terminal about too.
    return scalar.properties.generalCategory == .control ? nil : .scalar(scalar)
  }

  private static let letterKeys: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "F"): .end, UInt8(ascii: "H"): .start,
  ]

  /// The control characters, by the letter that is pressed with Ctrl.
  private static let controlKeys: [UInt8: Key] = [
    0x01: .start, 0x02: .left, 0x03: .interrupt, 0x04: .endOrDelete, 0x05: .end, 0x06: .right,
    0x08: .deleteBack, 0x09: .tab, 0x0A: .enter, 0x0B: .deleteToEnd, 0x0C: .redraw, 0x0D: .enter,
    0x0E: .down, 0x10: .up, 0x15: .deleteToStart, 0x17: .deleteWord, 0x1A: .suspend,
    0x7F: .deleteBack,
  ]
}
