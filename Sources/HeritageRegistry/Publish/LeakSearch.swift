import HeritageEditions
import HeritageText
import SQLiteFile

/// Looks for what an edition does not tell in bytes that are said to be made of it.
struct LeakSearch {
  /// Something private that was found.
  struct Match: Hashable {
    let text: PrivateText
    /// The file inside of the one searched, of an archive.
    let within: String?
  }

  /// What a search came to.
  struct Findings {
    /// Each text once for each file inside of the file.
    var matches: [Match] = []
    /// Why something in the file could not be looked into, once for each such thing.
    var unread: [String] = []
  }

  private let long: Phrases
  private let short: Phrases
  private let numbers: Phrases
  private let encoded: Base64Phrases
  private let degrees: DegreeSearch
  /// How many texts are too short, or too common, to be found in anything.
  let passed: Int

  /// A text of fewer letters and digits is looked for as words of their own, or a number in its groups.
  private static let longEnough = 10
  /// Archives inside of archives are opened so deep.
  private static let depthLimit = 10
  /// How much of a file is unpacked, in bytes, with all that is packed inside of what is packed.
  private static let unpackingLimit = 1 << 30

  /// - Parameters:
  ///   - texts: What must not be found.
  ///   - told: What may be, such as the records of the edition and the program's own words.
  ///   - dates: Words of which dates are made, such as the names of months.
  init(_ texts: PrivateTexts, told: [[UInt8]], dates: Set<String>) {
    var long: [(PrivateText, [UInt8])] = []
    var short: [(PrivateText, [UInt8])] = []
    var numbers: [(PrivateText, [UInt8])] = []
    var common = 0
    for text in texts.texts {
      let words = ReadableBytes.words(of: Array(text.text.utf8))
      let letters = words.filter { $0 != Self.space }
      if letters.isEmpty || Self.isDate(words, dates) {
        common += 1
      } else if letters.count >= Self.longEnough {
        long.append((text, letters))
      } else if letters.allSatisfy(Phrases.isDigit) {
        numbers.append((text, words))
      } else {
        short.append((text, [Self.space] + words + [Self.space]))
      }
    }
    let all = (long: Phrases(long), short: Phrases(short), numbers: Phrases(numbers))
    var known: (long: Set<Int>, short: Set<Int>, numbers: Set<Int>) = ([], [], [])
    for bytes in told {
      for words in Self.words(in: bytes) {
        let view = WordView(words)
        all.long.forEachMatch(in: view.letters, isApart: view.isStart) { known.long.insert($0) }
        all.short.forEachMatch(in: view.words) { known.short.insert($0) }
        all.numbers.forEachMatch(in: view.words) { known.numbers.insert($0) }
      }
    }
    self.long = all.long.without(known.long)
    self.short = all.short.without(known.short)
    self.numbers = all.numbers.without(known.numbers)
    encoded = Base64Phrases(self.long.texts + self.short.texts + self.numbers.texts)
    degrees = DegreeSearch(texts.degrees)
    passed = known.long.count + known.short.count + known.numbers.count + common
  }

  private static let space = UInt8(ascii: " ")

  /// Whether words are a day with the name of its month; of digits alone the records know the dates.
  private static func isDate(_ words: [UInt8], _ dates: Set<String>) -> Bool {
    var hasName = false
    return words.split(separator: space).allSatisfy { word in
      if word.count <= 4, word.allSatisfy(Phrases.isDigit) { return true }
      hasName = true
      return dates.contains(String(decoding: word, as: UTF8.self))
    } && hasName
  }

  /// How many texts are looked for.
  var count: Int { long.texts.count + short.texts.count + numbers.texts.count }

  /// Looks into a file and its name; what is packed is opened.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - name: Its name.
  /// - Returns: What is found in it, and what could not be looked into.
  func findings(in bytes: [UInt8], named name: String) -> Findings {
    var budget = Self.unpackingLimit
    return findings(in: bytes, named: name, depth: 0, &budget)
  }

  private func findings(
    in bytes: [UInt8], named name: String, depth: Int, _ budget: inout Int
  ) -> Findings {
    var findings = Findings()
    var views = [Array(name.utf8), bytes]
    if bytes.starts(with: SQLiteContents.mark) {
      do {
        views.append(try SQLiteContents.cells(in: bytes))
      } catch {
        findings.unread.append("the database in it cannot be read: \(error.message)")
      }
    }
    // The addresses of cells, such as K12, are there of every row.
    let isSheet = name.hasPrefix("xl/worksheets/")
    findings.matches = Set(views.flatMap(texts))
      .filter { !isSheet || $0.text.wholeMatch(of: /[A-Za-z]{1,3}[0-9]{1,7}/) == nil }
      .sorted { ($0.record, $0.field, $0.text) < ($1.record, $1.field, $1.text) }
      .map { Match(text: $0, within: nil) }
    let unread = PackedBytes.forEach(in: bytes, named: name, &budget) { entry, content, rest in
      guard depth < Self.depthLimit else {
        return ["more than \(Self.depthLimit) archives lie inside of each other in it"]
      }
      let inner = self.findings(
        in: content, named: entry ?? "", depth: depth + 1, &rest)
      findings.matches += inner.matches.map { match in
        let path = [entry, match.within].compactMap(\.self)
        return Match(text: match.text, within: path.isEmpty ? nil : path.joined(separator: "/"))
      }
      return inner.unread.map { reason in entry.map { "\($0): \(reason)" } ?? reason }
    }
    findings.unread += unread
    // What a document has in base64 is found in it twice.
    var seen: Set<Match> = []
    findings.matches.removeAll { !seen.insert($0).inserted }
    return findings
  }

  private func texts(in bytes: [UInt8]) -> [PrivateText] {
    guard !bytes.isEmpty else { return [] }
    var found = degrees.found(in: bytes).union(encoded.found(in: bytes))
    // A few letters are met by chance in what is packed or a picture.
    let isText = !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    let shortest = isText ? 0 : Self.shortestInBinary
    for words in Self.words(in: bytes) {
      let view = WordView(words)
      long.forEachMatch(in: view.letters, isApart: view.isStart) { found.insert(long.texts[$0]) }
      for phrases in [short, numbers] {
        phrases.forEachMatch(in: view.words) { phrase in
          let text = phrases.texts[phrase]
          if text.text.utf8.count >= shortest { found.insert(text) }
        }
      }
    }
    return Array(found)
  }

  /// How many bytes a text has at least that is looked for in what is no text, in bytes.
  private static let shortestInBinary = 6

  /// The words of bytes, in each way in which they can be read.
  private static func words(in bytes: [UInt8]) -> [[UInt8]] {
    var texts = [UTF16Text.read(bytes) ?? bytes]
    if String(validating: texts[0], as: UTF8.self) == nil {
      texts.append(ReadableBytes.readAsLatin1(texts[0]))
    }
    return texts.flatMap { text in
      var views = [text]
      let readable = ReadableBytes.unescaped(text)
      if readable != text { views.append(readable) }
      if text.contains(UInt8(ascii: "<")) {
        views.append(ReadableBytes.unescaped(ReadableBytes.withoutTags(text)))
      }
      return views.map(ReadableBytes.words)
    }
  }
}

/// The words of a text, with a space around each, and its letters and digits without any.
private struct WordView {
  let words: [UInt8]
  private(set) var letters: [UInt8] = []
  /// Whether each of the letters begins a word.
  private(set) var isStart: [Bool] = []

  init(_ words: [UInt8]) {
    let space = UInt8(ascii: " ")
    self.words = [space] + words + [space]
    letters.reserveCapacity(words.count)
    isStart.reserveCapacity(words.count)
    var isNext = true
    for byte in words {
      if byte == space {
        isNext = true
      } else {
        letters.append(byte)
        isStart.append(isNext)
        isNext = false
      }
    }
  }
}

/// Private texts with the bytes that each is found by.
private struct Phrases {
  let texts: [PrivateText]
  private let bytes: [[UInt8]]
  private let search: PhraseSearch

  init(_ phrases: [(PrivateText, [UInt8])]) {
    texts = phrases.map(\.0)
    bytes = phrases.map(\.1)
    search = PhraseSearch(bytes)
  }

  func without(_ known: Set<Int>) -> Phrases {
    Phrases(texts.indices.filter { !known.contains($0) }.map { (texts[$0], bytes[$0]) })
  }

  /// Shows the phrases that stand in bytes; digits at their ends are no part of a longer number there.
  ///
  /// - Parameters:
  ///   - view: Where to look.
  ///   - isApart: Whether each byte is the first of a word; none where spaces say it.
  ///   - body: Gets the place of the phrase in the list.
  func forEachMatch(in view: [UInt8], isApart: [Bool] = [], _ body: (_ phrase: Int) -> Void) {
    func areOneNumber(_ place: Int) -> Bool {
      place > 0 && place < view.count && Self.isDigit(view[place - 1])
        && Self.isDigit(view[place]) && !(isApart.isEmpty ? false : isApart[place])
    }
    search.forEachMatch(in: view) { phrase, place in
      guard !areOneNumber(place), !areOneNumber(place + bytes[phrase].count) else { return }
      body(phrase)
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
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
