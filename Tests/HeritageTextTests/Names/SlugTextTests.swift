import HeritageText
import Testing

@Test(arguments: [
  ("Palmyra", "palmyra"),
  ("Site of Palmyra", "site-of-palmyra"),
  ("  --Temple of  Bel!-- ", "temple-of-bel"),
  ("Pal'mira", "palmira"),
  ("Qal'at", "qalat"),
  ("Qal’at al-Bahrain", "qalat-al-bahrain"),
  ("St. Peter & St. Paul (ruins)", "st-peter-st-paul-ruins"),
  ("Citânia de Briteiros", "citania-de-briteiros"),
  ("Großmünster", "grossmunster"),
  ("Đồi núi", "doi-nui"),
  ("Пальмира", "palmira"),
  ("Παλμύρα", "palmyra"),
  ("موقع تدمر", "mwq-tdmr"),
  ("帕尔米拉古城遗址", "pa-er-mi-la-gu-cheng-yi-zhi"),
  ("პალმირა", "palmira"),
  ("CON", "con-site"),
  ("nul", "nul-site"),
  ("COM7", "com7-site"),
  ("lpt0", "lpt0-site"),
  ("com10", "com10"),
  ("console", "console"),
])
func `makes a slug from a name of any script`(name: String, expected: String) {
  #expect(SlugText.make(from: name) == expected)
}

@Test(arguments: ["", "   ", "—", "'''", "🏛", "\u{200F}"])
func `makes no slug where no letter remains`(name: String) {
  #expect(SlugText.make(from: name) == nil)
}

@Test(arguments: [
  ("one two three four five", 13, "one-two-three"),
  ("one two three four five", 14, "one-two-three"),
  ("one two three four five", 17, "one-two-three"),
  ("a bcdefghijklmnopqrstuvwxyz", 12, "a-bcdefghijk"),
  ("abcdefghijklmnopqrstuvwxyz", 20, "abcdefghijklmnopqrst"),
  ("abcdefghijklmnopqrstuvwxyz", 3, "abcdefghijkl"),
  ("abcdefghijkl mnop", 12, "abcdefghijkl"),
])
func `cuts a long slug at a hyphen where it can`(name: String, limit: Int, expected: String) {
  #expect(SlugText.make(from: name, limit: limit) == expected)
}
