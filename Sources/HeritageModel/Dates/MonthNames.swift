/// The names of the twelve months in the languages that sources on damage are mostly in.
enum MonthNames {
  /// A row for each language, or for each way of writing it, from January to December.
  private static let rows = [
    "january february march april may june july august september october november december",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "يناير فبراير مارس ابريل مايو يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
    "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    "كانون_الثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين_الاول تشرين_الثاني كانون_الاول",
  ]

  /// Every name of two words, as it is in a text and as one word.
  private static let pairs = rows.flatMap { $0.split(separator: " ") }
    .filter { $0.contains("_") }.map { (spaced: $0.replacing("_", with: " "), joined: $0) }

  /// Joins the names that have two words, so that each is one.
  static func joined(in text: String) -> String {
    pairs.reduce(text) { $0.replacing($1.spaced, with: $1.joined) }
  }

  /// Returns the month that a name, or its first three letters or more, means in every language
  /// that has it.
  ///
  /// - Parameter word: The name in small letters, without a full stop.
  /// - Returns: The month from 1 to 12, or `nil` if the word is none or may be several.
  static func month(_ word: some StringProtocol) -> Int? {
    var months: Set<Int> = []
    for row in rows {
      for (index, name) in row.split(separator: " ").enumerated() {
        if name == word { return index + 1 }
        if word.count >= 3, name.hasPrefix(word) { months.insert(index + 1) }
      }
    }
    return months.count == 1 ? months.first : nil
  }
}
