import HeritageText
import Testing

@Test(arguments: [
  ("PALMYRA", "palmyra"),
  ("Citânia de Briteiros", "citania de briteiros"),
  ("Al-Lāt", "al lat"),
  ("  Temple   of\tBel. ", "temple of bel"),
  ("temple-of-bel", "temple of bel"),
  ("Qal'at Ja'bar", "qalat jabar"),
  ("Qal’at al-Bahrain", "qalat al bahrain"),
  ("ʿAyn ʾUmm", "ayn umm"),
  ("Ｐａｌｍｙｒａ ２", "palmyra 2"),
  ("Straße", "strasse"),
  ("Łódź", "lodz"),
  ("Cafe\u{301}", "cafe"),
  ("İstanbul", "istanbul"),
  ("Neo\u{AD}-Classical", "neo classical"),
  ("موقعُ تَدْمُر", "موقع تدمر"),
  ("أثـــار", "اثار"),
  ("إدلب", "ادلب"),
  ("آثار القلعة", "اثار القلعه"),
  ("مصطفى", "مصطفي"),
  ("مدينة ١٢٣", "مدينه 123"),
  ("תַּדְמֹר", "תדמר"),
  ("Παλμύρας", "παλμυρασ"),
  ("ΠΑΛΜΎΡΑΣ", "παλμυρασ"),
  ("Пальмиры", "пальмиры"),
  ("ЁЛКИ", "елки"),
  ("帕尔米拉古城遗址", "帕尔米拉古城遗址"),
  ("한국", "한국"),
])
func `folds a name of any script for comparison`(name: String, expected: String) {
  #expect(FoldedName(name).text == expected)
}

@Test(arguments: [
  ("कि", "के"),
  ("か", "が"),
  ("ปี", "ปู"),
  ("Tower Tomb 12", "Tower Tomb 13"),
  ("!", "?"),
])
func `keeps names apart that differ in more than their dress`(first: String, second: String) {
  #expect(FoldedName(first) != FoldedName(second))
}

@Test func `a name without letters keeps its characters`() {
  #expect(FoldedName("***").text == "***")
}

@Test func `folded names sort by their text`() {
  let names = ["zenobia", "Älteste", "Bel"].map { FoldedName($0) }
  #expect(names.sorted().map(\.text) == ["alteste", "bel", "zenobia"])
}

@Test(arguments: [
  "Łódź", "Straße", "Việt Nam", "Hôtel-Dieu «Nord»", "½ m² ª ´ ¨ ·", "Ægir’s Þing", "ʿAyn ǅ ſ",
])
func `the table for Latin letters folds as the decomposition does`(name: String) {
  #expect(FoldedName("\(name) 帕").text == "\(FoldedName(name).text) 帕")
}
