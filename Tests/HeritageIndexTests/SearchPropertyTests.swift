import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageTestSupport
import HeritageText
import Testing

private let vocabulary = [
  "Palmyra", "PALMYRA's", "pálmyre", "temple", "Öt-hå", "d'Ivoire", "São", "Ἀκρόπολις", "Крепость",
  "крепостей", "Йошкар", "古城", "帕尔米拉古城", "ที่", "เมืองเก่า", "서원", "अजन्ता", "Գեղարդ", "მცხეთა", "x",
  "\"quoted\"", "back\\slash", "line\nend", "tab\t", "“curly”", "—", "1945", "١٩٤٥", "ﬁn", "🏛",
]

private struct Sample {
  var random: SplitMix64

  mutating func text() -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in word() }.joined(separator: " ")
  }

  mutating func word() -> String {
    vocabulary[Int.random(in: vocabulary.indices, using: &random)]
  }

  mutating func site(_ number: Int) throws -> Site {
    var site = Site(id: try Slug("site-\(100 + number)"), names: [Name(text(), language: nil)])
    if Bool.random(using: &random) { site.names.append(Name(text(), language: "ar")) }
    if Bool.random(using: &random) { site.description = [LocalizedText(text(), language: "en")] }
    if Bool.random(using: &random) { site.place = text() }
    if Bool.random(using: &random) { site.notes = text() }
    if Bool.random(using: &random) {
      site.unmapped = ["list": UnmappedColumns([word(): [text(), text()]])]
    }
    return site
  }

  /// A word or two, each whole or the start of one.
  mutating func query() -> String {
    (0..<Int.random(in: 1...2, using: &random)).map { _ in
      let word = word()
      return Bool.random(using: &random)
        ? word : String(word.prefix(Int.random(in: 1...4, using: &random)))
    }.joined(separator: " ")
  }

  /// The same JSON with some characters escaped, in one line or in many.
  mutating func written(_ json: JSONObject) -> [UInt8] {
    var text = ""
    let bytes = json.bytes(Bool.random(using: &random) ? .pretty : .compact)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if !scalar.isASCII, Bool.random(using: &random) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return Array(text.utf8)
  }
}

/// The texts that are searched, each with the number of its field's rank.
private func texts(_ site: Site) -> [(rank: Int, text: String)] {
  Array(
    [
      site.names.map { (0, $0.text) }, site.description.map { (2, $0.text) },
      [site.place, site.administrativeArea, site.notes].compactMap { text in text.map { (4, $0) } },
      site.unmapped.sorted { $0.key < $1.key }
        .flatMap { $0.value.columns.flatMap(\.texts).map { (4, $0) } },
    ].joined())
}

/// The rank of a site that has all words of a query, as decoding and folding whole texts tell it.
private func rank(of site: Site, for query: String) -> Int? {
  let words = FoldedName(query).text.split(separator: " ").map(String.init)
  var found: Set<Int> = []
  var best: (rank: Int, count: Int)?
  for (rank, text) in texts(site) {
    let folded = FoldedName(text).text
    let here = words.indices.filter { has(folded, words[$0]) }
    found.formUnion(here)
    if here.count > best?.count ?? 0 { best = (rank, here.count) }
  }
  return found.count == words.count ? best?.rank : nil
}

private func has(_ folded: String, _ word: String) -> Bool {
  let isSpaceless = word.unicodeScalars.contains {
    (0xE00...0xE7F).contains($0.value) || (0x3400...0x9FFF).contains($0.value)
  }
  let text = Array((isSpaceless ? "" : " ").utf8) + Array(folded.utf8)
  let wanted = Array((isSpaceless ? "" : " ").utf8) + Array(word.utf8)
  guard text.count >= wanted.count else { return false }
  return (0...(text.count - wanted.count)).contains { text[$0...].starts(with: wanted) }
}

@Test func `a search of bytes finds what decoded records have, in the order of their fields`()
  throws
{
  var sample = Sample(random: SplitMix64(state: 46))
  for round in 0..<30 {
    let sites = try (0..<20).map { try sample.site($0) }
    var store = MemoryRecordStore()
    for site in sites {
      store.put(bytes: sample.written(site.json), at: try RegistryPath(site.path))
    }
    let catalogue = Catalogue(store)
    for _ in 0..<20 {
      let query = sample.query()
      let ranked = sites.compactMap { site in rank(of: site, for: query).map { (site, $0) } }
      let expected = Array(
        Set(ranked.map(\.1)).sorted().map { rank in
          ranked.filter { $0.1 == rank }.map(\.0.id.text)
        }.joined())
      let result = try catalogue.search(query)
      #expect(
        result.hits.map(\.record.title)
          == expected.map { id in
            sites.first { $0.id.text == id }?.title ?? ""
          }, "round \(round): \(query)")
      #expect(result.found == expected.count)
      #expect(result.damaged == [])
      let first = try catalogue.search(query, limit: 2)
      #expect(first.hits.map(\.record.title) == Array(result.hits.map(\.record.title).prefix(2)))
      #expect(first.found == expected.count)
    }
  }
}
