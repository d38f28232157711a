/// A script other than Latin, for words beside some names.
enum Script: Sendable {
  case arabic, armenian, chinese, cyrillic, devanagari, ethiopic, georgian, greek, japanese
  case korean, thai

  /// Everyday words for a city, a fortress, a temple or a garden.
  var nouns: [String] {
    switch self {
    case .arabic: ["مدينة", "قلعة", "جامع", "سوق", "بستان"]
    case .armenian: ["քաղաք", "ամրոց", "վանք", "այգի"]
    case .chinese: ["古城", "寺院", "城墙", "园林", "石窟"]
    case .cyrillic: ["город", "крепость", "монастырь", "сад"]
    case .devanagari: ["नगर", "किला", "मंदिर", "गुफा"]
    case .ethiopic: ["ከተማ", "ቤተ", "ግንብ"]
    case .georgian: ["ქალაქი", "ციხე", "ტაძარი"]
    case .greek: ["πόλη", "κάστρο", "μονή", "ναός"]
    case .japanese: ["城跡", "神社", "庭園", "まち"]
    case .korean: ["산성", "사찰", "마을", "서당"]
    case .thai: ["เมือง", "วัด", "ป้อม"]
    }
  }

  /// Adjectives or other words that make a phrase with a noun.
  var companions: [String] {
    switch self {
    case .arabic: ["القديمة", "الكبير", "الشمالية"]
    case .armenian: ["հին", "մեծ"]
    case .chinese: ["东山", "南湖", "西河"]
    case .cyrillic: ["старый", "северный", "каменный"]
    case .devanagari: ["पुराना", "बड़ा"]
    case .ethiopic: ["አሮጌ", "ትልቅ"]
    case .georgian: ["ძველი", "დიდი"]
    case .greek: ["παλαιά", "μεγάλη"]
    case .japanese: ["北山", "川上"]
    case .korean: ["남쪽", "옛"]
    case .thai: ["เก่า", "ใหญ่"]
    }
  }

  /// The phrase number `number`; many numbers share one.
  func phrase(_ number: Int) -> String {
    let noun = nouns[number % nouns.count]
    let companion = companions[number / nouns.count % companions.count]
    return switch self {
    case .chinese, .japanese: companion + noun
    case .arabic, .thai: noun + " " + companion
    default: companion + " " + noun
    }
  }
}
