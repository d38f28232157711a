import Foundation
import HeritageText
import Testing

@Test(arguments: [
  // Arabic
  ("قلعة حلب", "qlt-hlb"), ("قُرْآن", "quran"), ("مدينة صنعاء القديمة", "mdynt-sna-alqdymt"),
  ("سور", "swr"), ("سُور", "sur"), ("دِير", "dir"), ("گرگان ۱۲", "grgan-12"),
  // Hebrew
  ("תל מגידו", "tl-mgydw"), ("שָׁלוֹם", "salwom"),
  // Cyrillic
  ("Киево-Печерская лавра", "kievo-pecerskaa-lavra"), ("Ёлка", "elka"), ("объект", "ob-ekt"),
  ("Ґанок", "ganok"), ("Љубљана", "lublana"),
  // Greek
  ("Ἀκρόπολις", "akropolis"), ("Άγγελος", "angelos"), ("Ευαγγελισμός", "euangelismos"),
  ("Ἅγιος", "hagios"), ("ΑΥΛΗ", "aule"),
  // Armenian, Georgian
  ("Գեղարդ", "gegard"), ("գետով", "getov"), ("սուրբ", "surb"), ("Սուրբ", "surb"),
  ("Ուխտ", "owxt"), ("Երեւան", "erewan"), ("მცხეთა", "mtskheta"),
  // Korean
  ("한국의 서원", "hangug-ui-seowon"), ("종묘", "jongmyo"), ("강아지", "gang-aji"),
  ("독립문", "doglibmun"), ("아에", "a-e"), ("섞시", "seokksi"), ("뢡뛽", "lwaeltttwilt"),
  // Japanese
  ("きょうと", "kyouto"), ("がっこう", "gakkou"), ("マッチ", "matchi"), ("ラーメン", "ramen"),
  ("パーティー", "pati"), ("トゥルク", "to-uruku"), ("東京タワー", "dong-jingtawa"),
  // Chinese
  ("古都奈良", "gu-dou-nai-liang"), ("丽江古城", "li-jiang-gu-cheng"), ("A座", "a-zuo"),
  // Indian scripts
  ("अजन्ता", "ajanta"), ("क़िला", "qila"), ("संगम", "sangama"), ("ঢাকা", "dhaka"),
  ("தஞ்சை", "tancai"),
  // Thai, whose words are not parted
  ("เมืองเก่าสุโขทัย", "meuxngkeasukhothay"), ("วัดโพธิ์", "wadphothi"),
  // Others
  ("ሰላም", "salam"), ("ދިވެހި", "divehi"), ("ܣܘܪܝܬ", "swryt"),
  // Several
  ("Palmyra (تدمر) – Тадмор", "palmyra-tdmr-tadmor"), ("№ 5 帕", "no-5-pa"),
])
func `romanises a name`(name: String, expected: String) {
  #expect(SlugText.make(from: name) == expected)
}

@Test(arguments: ["ລາວ", "ལྷ་ས", "ភ្នំ", "ᠮᠣᠩ", "🏛"])
func `makes no slug of a script that has no table`(name: String) {
  #expect(SlugText.make(from: name) == nil)
}

private let transform = StringTransform("Any-Latin; Latin-ASCII; Lower")

/// The slug by the transforms of CLDR that Foundation brings along.
private func transformed(_ name: String) -> String? {
  guard name.unicodeScalars.contains(where: { !FoldedName("\($0)a").text.allSatisfy(\.isASCII) })
  else { return SlugText.make(from: name, limit: .max) }
  // A Han character takes a name past the table of Latin letters.
  let folded = FoldedName((name.applyingTransform(transform, reverse: false) ?? "") + " 帕")
  let ascii = folded.text.unicodeScalars.filter(\.isASCII)
  let words = String(String.UnicodeScalarView(ascii)).split(separator: " ")
  return words.isEmpty ? nil : words.joined(separator: "-")
}

private func isThai(_ scalar: Unicode.Scalar) -> Bool { (0xE00...0xE7F).contains(scalar.value) }

@Test(
  .enabled(if: Listings.areThere, "the listings are not beside the package"),
  arguments: Listings.all)
func `real names give the slugs that the transforms of CLDR give`(listing: String) throws {
  let text = String(decoding: try Data(contentsOf: URL(filePath: listing)), as: UTF8.self)
  let ends = Set<UInt8>("<>\"\n\r\t;,|".utf8)
  let names = Set(text.utf8.split(whereSeparator: ends.contains).compactMap { String($0) })
    .filter { $0.utf8.count < 300 && $0.utf8.contains { $0 >= 0x80 } }
  let wrong = names.filter {
    !$0.unicodeScalars.contains(where: isThai)
      && SlugText.make(from: $0, limit: .max) != transformed($0)
  }
  #expect(wrong == [])
}

/// The listings in `shared/data` beside the package that are plain text.
private enum Listings {
  static let all = ["unesco", "national", "corpus", "damage"].flatMap { folder in
    let place = "\(shared)/\(folder)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { !$0.hasSuffix("xlsx") && !$0.hasSuffix("kmz") }.sorted()
      .map { "\(place)/\($0)" }
  }

  static var areThere: Bool { !all.isEmpty }

  private static let shared: String = {
    let package = #filePath.split(separator: "/").dropLast(4)
    return "/" + (package.dropLast() + ["shared", "data"]).joined(separator: "/")
  }()
}
