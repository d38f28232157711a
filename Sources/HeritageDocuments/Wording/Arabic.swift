package import HeritageModel

/// Documents in Arabic, in the months' names of the Levant and of the United Nations side by side.
package struct Arabic: Wording {
  /// Whether there can be reports that the document does not tell of.
  let isPartial: Bool

  package init(isPartial: Bool = false) { self.isPartial = isPartial }

  package var language: String { "ar" }
  package var isRightToLeft: Bool { true }

  package func label(_ label: PageLabel) -> String { Self.labels[label] ?? label.rawValue }

  package func grade(_ grade: DamageGrade, upTo upper: DamageGrade?) -> String {
    guard let upper, upper != grade else { return word(grade) }
    let isPair = (upper.rank ?? 0) - (grade.rank ?? 0) == 1
    return isPair ? "\(word(grade)) أو \(word(upper))" : "من \(word(grade)) إلى \(word(upper))"
  }

  private func word(_ grade: DamageGrade) -> String {
    switch grade {
    case .unknown: "حالة غير معروفة"
    case .none: "سليم"
    case .possible: "ضرر محتمل"
    case .slight: "ضرر طفيف"
    case .moderate: "ضرر متوسط"
    case .severe: "ضرر شديد"
    case .destroyed: "مدمَّر"
    }
  }

  package func letter(_ state: StateClass) -> String {
    switch state {
    case .destroyed: "د"
    case .severe: "ش"
    case .moderate: "و"
    case .slight: "ط"
    case .damaged: "غ"
    case .possible: "ح"
    case .none: "س"
    case .unknown: "؟"
    }
  }

  package func state(_ state: StateClass) -> String {
    state.grade.map { grade($0, upTo: nil) } ?? label(.severityNotTold)
  }

  package func known(_ how: KnownHow) -> String {
    switch how {
    case .inspected: "معاينة ميدانية"
    case .documented: "مصوَّر في الموقع"
    case .independent: "مصدران مستقلان أو أكثر"
    case .fromAbove: "مرئي في صور جوية أو فضائية"
    case .oneSource: "مصدر واحد"
    case .uncarried: "قول لا يحمله دليله"
    case .withoutEvidence: "قول بلا دليل"
    case .notKnown: "غير معروف"
    }
  }

  /// The forms of a noun: one, two, 3 to 10, 11 to 99, hundreds.
  private typealias Forms = (one: String, two: String, few: String, many: String, other: String)

  private func forms(_ noun: CountedNoun) -> Forms {
    switch noun {
    case .monument: ("معلم واحد", "معلمان", "معالم", "معلمًا", "معلم")
    case .site: ("موقع واحد", "موقعان", "مواقع", "موقعًا", "موقع")
    case .report: ("تقرير واحد", "تقريران", "تقارير", "تقريرًا", "تقرير")
    case .item: ("دليل واحد", "دليلان", "أدلة", "دليلًا", "دليل")
    case .day: ("يوم واحد", "يومان", "أيام", "يومًا", "يوم")
    }
  }

  package func counted(_ number: Int, _ noun: CountedNoun) -> String {
    let forms = forms(noun)
    switch (number, number % 100) {
    case (1, _): return forms.one
    case (2, _): return forms.two
    case (_, 3...10): return "\(self.number(number)) \(forms.few)"
    case (_, 11...99): return "\(self.number(number)) \(forms.many)"
    default: return "\(self.number(number)) \(forms.other)"
    }
  }

  /// A number of things behind a preposition, where two of them have a form of their own.
  func countedInGenitive(_ number: Int, _ noun: CountedNoun) -> String {
    number == 2 ? forms(noun).two.dropLast(2) + "ين" : counted(number, noun)
  }

  package func list(_ names: [String]) -> String { names.joined(separator: "، و") }

  package func inAll(_ number: Int) -> String { "العدد \(self.number(number))" }

  package func number(_ number: Int) -> String { English.grouped(number) }
}

// MARK: - Dates

extension Arabic {
  private static let months = [
    "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو",
    "حزيران/يونيو", "تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
  ]

  package func month(_ month: Int, isShort: Bool) -> String {
    guard Self.months.indices.contains(month - 1) else { return "" }
    let name = Self.months[month - 1]
    // A figure has room for the shorter of the two names.
    return isShort ? String(name.drop { $0 != "/" }.dropFirst()) : name
  }

  package func month(_ month: Int, of year: Int) -> String {
    "\(self.month(month, isShort: true)) \(self.year(year))"
  }

  package func year(_ year: Int) -> String {
    year > 999 ? String(year) : year > 0 ? "\(year) م" : "\(1 - year) ق.م"
  }

  package func date(_ date: SpokenDate) -> String { marked(words(date.shape), date) }

  package func when(_ date: SpokenDate) -> String { marked(clause(date.shape), date) }

  private func marked(_ words: String, _ date: SpokenDate) -> String {
    switch (date.isApproximate, date.isUncertain) {
    case (false, false): words
    case (true, false): "\(words) (تقريبًا)"
    case (false, true): "\(words) (غير مؤكد)"
    case (true, true): "\(words) (تقريبًا وغير مؤكد)"
    }
  }

  private func clause(_ shape: SpokenDate.Shape) -> String {
    switch shape {
    case .interval(nil, let end?): "حتى \(words(end))"
    case .interval(let start?, nil): "منذ \(words(start))"
    case .interval(let start?, let end?): "بين \(span(start, end))"
    case .interval(nil, nil): "في وقت غير معروف"
    default: "في \(words(shape))"
    }
  }

  private func words(_ shape: SpokenDate.Shape) -> String {
    switch shape {
    case .day(let year, let month, let day):
      "\(day) \(self.month(month, isShort: false)) \(self.year(year))"
    case .month(let year, let month): "\(self.month(month, isShort: false)) \(self.year(year))"
    case .year(let year): self.year(year)
    case .interval(nil, let end?): "حتى \(words(end))"
    case .interval(let start?, nil): "منذ \(words(start))"
    case .interval(let start?, let end?): "\(words(start)) – \(words(end))"
    case .interval(nil, nil): "تاريخ غير معروف"
    case .season(let year, let season): "\(words(season)) \(self.year(year))"
    case .oneOf(let dates): dates.map(words).joined(separator: " أو ")
    case .allOf(let dates): list(dates.map(words))
    case .other(let text): text
    }
  }

  private func words(_ season: SpokenDate.Season) -> String {
    switch season {
    case .spring: "ربيع"
    case .summer: "صيف"
    case .autumn: "خريف"
    case .winter: "شتاء"
    }
  }

  private func span(_ start: SpokenDate.Shape, _ end: SpokenDate.Shape) -> String {
    switch (start, end) {
    case (.day(let year, let month, let first), .day(let other, let last, _))
    where year == other && month == last:
      "\(first) و\(words(end))"
    case (.day(let year, let month, let first), .day(let other, _, _)) where year == other:
      "\(first) \(self.month(month, isShort: false)) و\(words(end))"
    default: "\(words(start)) و\(words(end))"
    }
  }
}

// MARK: - Figures

extension Arabic {
  package func counts(_ counts: [StateClass: Int]) -> String {
    list(
      StateClass.allCases.compactMap { grade in
        counts[grade].flatMap { $0 > 0 ? "\(number($0)) \(self.state(grade))" : nil }
      })
  }

  package func counts(of series: MonthSeries) -> String {
    let months = series.columns.map { column in
      let total = column.byState.values.reduce(0, +)
      let name = "\(month(column.month.month, isShort: false)) \(year(column.month.year))"
      return total == 0 ? "\(name): لا شيء" : "\(name): \(counts(column.byState))"
    }
    let unsure = series.unsure.values.reduce(0, +)
    let rest = unsure == 0 ? [] : ["شهر غير مؤكد: \(counts(series.unsure))"]
    return (months + rest).joined(separator: "؛ ") + "."
  }

  package func cutShort(_ number: Int) -> String {
    "وهذا العمود مرسوم مقطوعًا لئلا تصغر الشهور بجانبه، وعدده \(self.number(number))."
  }

  package func distance(metres: Double) -> String {
    if metres < 10_000, metres < 1000 || metres.truncatingRemainder(dividingBy: 1000) != 0 {
      return "\(number(English.whole(metres))) م"
    }
    return "\(number(English.whole(metres / 1000))) كم"
  }

  package func precision(_ category: LocationCategory) -> String {
    switch category {
    case .exact: "كما سُجِّل"
    case .withheld: "غير معلن"
    default: "بدقة \(category.rawValue) درجة"
    }
  }

  package func parallel(_ degrees: Double) -> String { English().parallel(degrees) }

  package func meridian(_ degrees: Double) -> String { English().meridian(degrees) }

  package func point(_ place: PlaceFacts) -> String {
    let location = place.location
    // Words, as letters of another script would tear the numbers apart.
    let north = location.latitude < 0 ? "جنوبًا" : "شمالًا"
    let east = location.longitude < 0 ? "غربًا" : "شرقًا"
    var text =
      "\(English.degrees(location.latitude))° \(north)، \(English.degrees(location.longitude))° \(east)"
    if place.source == .middleOfParts { text += "، وسط أجزائه" }
    if let category = place.category { return "\(text)، \(precision(category))" }
    guard let metres = location.uncertaintyMetres else { return text }
    return "\(text)، بدقة \(distance(metres: metres))"
  }
}
