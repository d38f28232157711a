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

  private let long: Phrases
  private let short: Phrases
  private let degrees: DegreeSearch
  /// How many texts are too short, or too common, to be found in anything.
  let passed: Int

  /// A text of fewer letters and digits is looked for as words of their own.
  private static let longEnough = 10
  /// Archives inside of archives are opened so deep.
  private static let depthLimit = 3
  /// How much of an archive is unpacked, in bytes.
  private static let unpackingLimit = 1 << 30

  /// - Parameters:
  ///   - texts: What must not be found.
  ///   - told: What may be, such as the records of the edition and the program's own words.
  ///   - dates: Words of which dates are made, such as the names of months.
  init(_ texts: PrivateTexts, told: [[UInt8]], dates: Set<String>) {
    var long: [(PrivateText, [UInt8])] = []
    var short: [(PrivateText, [UInt8])] = []
    var common = 0
    for text in texts.texts {
      let words = ReadableBytes.words(of: Array(text.text.utf8))
      let letters = words.filter { $0 != Self.space }
      if Self.isDate(words, dates) || letters.isEmpty {
        common += 1
      } else if letters.count >= Self.longEnough {
        long.append((text, letters))
      } else {
        short.append((text, [Self.space] + words + [Self.space]))
      }
    }
    let (allLong, allShort) = (Phrases(long), Phrases(short))
    var known: (long: Set<Int>, short: Set<Int>) = ([], [])
    for bytes in told {
      for words in Self.words(in: bytes) {
        allLong.search.forEachMatch(in: words.filter { $0 != Self.space }) { phrase, _ in
          known.long.insert(phrase)
        }
        allShort.search.forEachMatch(in: [Self.space] + words + [Self.space]) { phrase, _ in
          known.short.insert(phrase)
        }
      }
    }
    self.long = allLong.without(known.long)
    self.short = allShort.without(known.short)
    degrees = DegreeSearch(texts.degrees)
    passed = known.long.count + known.short.count + common
  }

  private static let space = UInt8(ascii: " ")

  private static func isDate(_ words: [UInt8], _ dates: Set<String>) -> Bool {
    words.split(separator: space).allSatisfy { word in
      word.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        || dates.contains(String(decoding: word, as: UTF8.self))
    }
  }

  /// How many texts are looked for.
  var count: Int { long.texts.count + short.texts.count }

  /// Returns what is found in a file and in its name; an archive is opened.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - name: Its name.
  ///   - cells: What a database in it holds, where it is one.
  ///   - depth: How many archives it is in.
  /// - Returns: Each text once for each file inside of the file.
  /// - Throws: `InputError` if the file says that it is an archive and cannot be opened.
  func matches(
    in bytes: [UInt8], named name: String, cells: [UInt8] = [], depth: Int = 0
  ) throws -> [Match] {
    let views = [Array(name.utf8), bytes, cells] + EmbeddedBytes.all(in: bytes)
    // The addresses of cells, such as K12, are there of every row.
    let isSheet = name.hasPrefix("xl/worksheets/")
    var found = Set(views.flatMap(texts))
      .filter { !isSheet || $0.text.wholeMatch(of: /[A-Za-z]{1,3}[0-9]{1,7}/) == nil }
      .sorted { ($0.record, $0.field, $0.text) < ($1.record, $1.field, $1.text) }
      .map { Match(text: $0, within: nil) }
    guard depth < Self.depthLimit else { return found }
    for (entry, bytes) in try Self.entries(of: bytes, named: name) {
      found += try matches(in: bytes, named: entry, depth: depth + 1).map { match in
        Match(text: match.text, within: match.within.map { "\(entry)/\($0)" } ?? entry)
      }
    }
    return found
  }

  private func texts(in bytes: [UInt8]) -> [PrivateText] {
    guard !bytes.isEmpty else { return [] }
    var found = degrees.found(in: bytes)
    // A few letters are met by chance in what is packed or a picture.
    let shortest = Self.isText(bytes) ? 0 : Self.shortestInBinary
    for words in Self.words(in: bytes) {
      long.search.forEachMatch(in: words.filter { $0 != Self.space }) { phrase, _ in
        found.insert(long.texts[phrase])
      }
      short.search.forEachMatch(in: [Self.space] + words + [Self.space]) { phrase, _ in
        let text = short.texts[phrase]
        if text.text.utf8.count >= shortest { found.insert(text) }
      }
    }
    return Array(found)
  }

  /// How many bytes a text has at least that is looked for in what is no text, in bytes.
  private static let shortestInBinary = 6

  private static func isText(_ bytes: [UInt8]) -> Bool {
    !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
  }

  /// The words of bytes, in each way in which they can be read.
  private static func words(in bytes: [UInt8]) -> [[UInt8]] {
    let text = UTF16Text.read(bytes) ?? bytes
    var views = [text]
    let readable = ReadableBytes.unescaped(text)
    if readable != text { views.append(readable) }
    if text.contains(UInt8(ascii: "<")) {
      views.append(ReadableBytes.unescaped(ReadableBytes.withoutTags(text)))
    }
    return views.map(ReadableBytes.words)
  }

  private static func entries(
    of bytes: [UInt8], named name: String
  ) throws(InputError) -> [(name: String, bytes: [UInt8])] {
    let file = InputFile(bytes: bytes, source: name)
    let limits = UnpackingLimits(bytes: unpackingLimit)
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      let archive = try ZipArchive(file, limits: ZipArchive.Limits(unpacking: limits))
      return try archive.entries.map { (entry) throws(InputError) in
        (entry.name, try allBytes(of: archive.stream(of: entry)))
      }
    }
    if bytes.starts(with: [0x1F, 0x8B]) {
      return [("unpacked", try allBytes(of: GunzipStream(file.stream(), limits: limits)))]
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

  func without(_ known: Set<Int>) -> Phrases {
    Phrases(texts.indices.filter { !known.contains($0) }.map { (texts[$0], bytes[$0]) })
  }
}

/// The text of a file in UTF-16 that says so.
private enum UTF16Text {
  static func read(_ bytes: [UInt8]) -> [UInt8]? {
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    guard isBigEndian || bytes.starts(with: [0xFF, 0xFE]) else { return nil }
    let units: [UInt16] = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      let pair = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isBigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
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
    for letter in text where letter != 0x0A && letter != 0x0D {
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
