import ByteStreams
import HeritageDocuments
import HeritageEditions
import HeritageModel
import HeritageText

/// Looks for what an edition does not tell in bytes that are said to be made of it.
struct LeakSearch {
  /// Something private that was found.
  struct Match {
    let text: PrivateText
    /// The file inside of the one searched, of an archive.
    let within: String?
  }

  private let plain: Phrases
  private let letters: Phrases
  private let words: Phrases
  /// How many texts are too short, or too common, to be found in anything.
  let passed: Int

  /// Below so many letters and digits a text is looked for as a word of its own.
  private static let longEnough = 10
  /// Archives inside of archives are opened so deep.
  private static let depthLimit = 3

  /// - Parameters:
  ///   - texts: What must not be found.
  ///   - told: What may be, such as the records of the edition and the program's own words.
  init(_ texts: PrivateTexts, told: [[UInt8]]) {
    var long: [(PrivateText, [UInt8])] = []
    var short: [(PrivateText, [UInt8])] = []
    for text in texts.texts {
      let letters = ReadableBytes.letters(of: Array(text.text.utf8))
      if letters.count >= Self.longEnough {
        long.append((text, letters))
      } else {
        short.append((text, Array(text.text.utf8)))
      }
    }
    let allLetters = Phrases(long)
    let allWords = Phrases(short)
    var known: (letters: Set<Int>, words: Set<Int>) = ([], [])
    for bytes in told {
      let readable = ReadableBytes.unescaped(bytes)
      allLetters.search.forEachMatch(in: ReadableBytes.letters(of: readable)) { phrase, _ in
        known.letters.insert(phrase)
      }
      allWords.forEachWord(in: readable) { known.words.insert($0) }
    }
    letters = allLetters.without(known.letters)
    words = allWords.without(known.words)
    plain = Phrases(
      texts.degrees.map { ($0, Array($0.text.utf8)) } + texts.degrees.compactMap(Self.binary))
    passed =
      known.letters.count + known.words.count
      + short.count { $0.1.count < PhraseSearch.shortest }
  }

  /// The eight bytes that databases and geometries have of a number.
  private static func binary(_ degrees: PrivateText) -> (PrivateText, [UInt8])? {
    guard let number = Double(degrees.text) else { return nil }
    return (degrees, (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * $0)) })
  }

  /// How many texts are looked for.
  var count: Int { letters.count + words.count }

  /// Returns what is found in a file, each text once; an archive is opened.
  ///
  /// - Throws: ``InputError`` if the file says that it is an archive and cannot be opened.
  func matches(in bytes: [UInt8], named name: String, depth: Int = 0) throws -> [Match] {
    var found = views(of: bytes).flatMap { matches(inView: $0) }
      .map { Match(text: $0, within: nil) }
    guard depth < Self.depthLimit else { return found }
    for (entry, bytes) in try Self.entries(of: bytes, named: name) {
      found += try matches(
        in: Array(entry.utf8) + [0x0A] + bytes, named: "\(name)/\(entry)", depth: depth + 1
      )
      .map { Match(text: $0.text, within: $0.within.map { "\(entry)/\($0)" } ?? entry) }
    }
    return found
  }

  /// The bytes as they are, and what is written in them in base64.
  private func views(of bytes: [UInt8]) -> [[UInt8]] {
    [bytes] + EmbeddedBytes.all(in: bytes)
  }

  private func matches(inView bytes: [UInt8]) -> [PrivateText] {
    var found: Set<PrivateText> = []
    plain.search.forEachMatch(in: bytes) { phrase, place in
      if !plain.isPartOfNumber(phrase, in: bytes, at: place) { found.insert(plain.texts[phrase]) }
    }
    let readable = ReadableBytes.unescaped(bytes)
    for view in readable == bytes ? [bytes] : [bytes, readable] {
      letters.search.forEachMatch(in: ReadableBytes.letters(of: view)) { phrase, _ in
        found.insert(letters.texts[phrase])
      }
      words.forEachWord(in: view) { found.insert(words.texts[$0]) }
    }
    return found.sorted { ($0.record, $0.field, $0.text) < ($1.record, $1.field, $1.text) }
  }

  private static func entries(
    of bytes: [UInt8], named name: String
  ) throws(InputError) -> [(name: String, bytes: [UInt8])] {
    let file = InputFile(bytes: bytes, source: name)
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      let archive = try ZipArchive(file)
      return try archive.entries.map { (entry) throws(InputError) in
        (entry.name, try allBytes(of: archive.stream(of: entry)))
      }
    }
    if bytes.starts(with: [0x1F, 0x8B]) {
      return [("unpacked", try allBytes(of: GunzipStream(file.stream())))]
    }
    return []
  }

  private static func allBytes(of stream: some ByteStream) throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try stream.next()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}

/// Private texts with the bytes that each is found by.
private struct Phrases {
  let texts: [PrivateText]
  private let bytes: [[UInt8]]
  let search: PhraseSearch

  init(_ phrases: [(PrivateText, [UInt8])]) {
    texts = phrases.map(\.0)
    bytes = phrases.map(\.1)
    search = PhraseSearch(bytes)
  }

  var count: Int { bytes.count { $0.count >= PhraseSearch.shortest } }

  func without(_ known: Set<Int>) -> Phrases {
    Phrases(texts.indices.filter { !known.contains($0) }.map { (texts[$0], bytes[$0]) })
  }

  /// Shows each phrase that stands between what is no letter and no digit.
  func forEachWord(in content: [UInt8], _ body: (Int) -> Void) {
    search.forEachMatch(in: content) { phrase, place in
      let end = place + bytes[phrase].count
      let isWhole =
        (place == 0 || !Self.isOfWord(content[place - 1]))
        && (end == content.count || !Self.isOfWord(content[end]))
      if isWhole { body(phrase) }
    }
  }

  /// Whether a number that was found goes on before or behind it.
  func isPartOfNumber(_ phrase: Int, in content: [UInt8], at place: Int) -> Bool {
    guard Double(texts[phrase].text) != nil, bytes[phrase] == Array(texts[phrase].text.utf8) else {
      return false
    }
    func isDigit(_ index: Int) -> Bool {
      content.indices.contains(index)
        && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(content[index])
    }
    return isDigit(place - 1) || isDigit(place + bytes[phrase].count)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || !ReadableBytes.letters(of: [byte]).isEmpty
  }
}

/// What a document holds in base64, such as a picture in a page.
private enum EmbeddedBytes {
  private static let mark = Array("base64,".utf8)

  static func all(in bytes: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    PhraseSearch([mark]).forEachMatch(in: bytes) { _, place in
      let content = decoded(bytes[(place + mark.count)...])
      if !content.isEmpty { found.append(content) }
    }
    return found
  }

  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for letter in text {
      guard let value = value(of: letter) else { break }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(of letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
