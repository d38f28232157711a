/// The characters that HTML entities stand for.
enum HTMLEntity {
  /// Returns the character for what stands between `&` and `;`, or `nil` if it is no entity.
  ///
  /// Numbers that name no character give U+FFFD; numbers from 128 to 159 are read as Windows-1252,
  /// as browsers do.
  static func scalar(for name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    if name.first == UInt8(ascii: "#") { return numeric(name.dropFirst()) }
    return named[String(decoding: name, as: UTF8.self)]
  }

  private static func numeric(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = text.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = isHexadecimal ? text.dropFirst() : text
    guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    else { return nil }
    if (0x80...0x9F).contains(value) { return windows1252[Int(value - 0x80)] }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    return scalar
  }

  /// What the bytes from 0x80 to 0x9F are in Windows-1252.
  static let windows1252 = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "OElig": "Œ", "oelig": "œ",
      "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜",
      "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
      "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "ndash": "–", "mdash": "—",
      "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
      "dagger": "†", "Dagger": "‡", "bull": "•", "hellip": "…", "permil": "‰", "prime": "′",
      "Prime": "″", "lsaquo": "‹", "rsaquo": "›", "euro": "€", "trade": "™", "minus": "−",
      "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "infin": "∞", "larr": "←", "uarr": "↑",
      "rarr": "→", "darr": "↓", "Zcaron": "Ž", "zcaron": "ž", "Ccaron": "Č", "ccaron": "č",
      "cacute": "ć", "Cacute": "Ć", "lstrok": "ł", "Lstrok": "Ł", "inodot": "ı", "gbreve": "ğ",
      "Gbreve": "Ğ", "scedil": "ş", "Scedil": "Ş", "amacr": "ā", "Amacr": "Ā", "imacr": "ī",
      "umacr": "ū", "omacr": "ō", "emacr": "ē",
    ]
    for (offset, name) in latin1Names.split(separator: " ").enumerated() {
      table[String(name)] = Unicode.Scalar(UInt8(0xA0 + offset))
    }
    for (offset, name) in greekNames.split(separator: " ").enumerated() {
      let capital = name.prefix(1).uppercased() + name.dropFirst()
      table[String(name)] = Unicode.Scalar(0x3B1 + UInt32(offset))
      if name != "sigmaf" { table[capital] = Unicode.Scalar(0x391 + UInt32(offset)) }
    }
    return table
  }()

  // In the order of U+00A0 to U+00FF.
  private static let latin1Names = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute \
    Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml \
    Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml
    """

  // In the order of U+03B1 to U+03C9.
  private static let greekNames = """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho \
    sigmaf sigma tau upsilon phi chi psi omega
    """
}
