package import HeritageModel

extension Arabic {
  package func title(of situation: SituationFacts) -> String {
    var places = situation.siteTitles.map(\.text)
    if places.isEmpty {
      places = situation.countries.map { country($0) }
    }
    if let region = situation.scope.selection.region { places.insert(region, at: 0) }
    let scope = places.isEmpty ? "كل المواقع" : places.joined(separator: "، ")
    let selection = situation.scope.selection
    let start = selection.since.map { "من \(date(SpokenDate($0)))" }
    let end = selection.until.map { "إلى \(date(SpokenDate($0)))" }
    let period = [start, end].compactMap(\.self).joined(separator: " ")
    return ([scope] + (period.isEmpty ? [] : [period])).joined(separator: "، ")
  }

  package func periodLede(of situation: SituationFacts) -> String? {
    guard situation.hasPeriod else { return nil }
    let struck = situation.struck.count
    return struck == 0
      ? "لا يُعرف حدث في هذه الفترة."
      : "أصيب في الفترة، أو ربما أصيب: \(counted(struck, situation.noun)). والحالات هي حالات آخرها."
  }

  package func bigNumber(of grades: [DamageGrade]) -> String {
    grades.map { grade($0) }.joined(separator: " أو ")
  }

  package func bigNumberNote(
    _ count: Int, struck: Int, before: Int?, of situation: SituationFacts
  ) -> String {
    guard situation.hasPeriod else {
      return "من \(countedInGenitive(situation.counted.count, situation.noun))"
    }
    let known = before.map { "؛ \(number($0)) في أولها" } ?? ""
    return "في آخر الفترة، منها \(number(struck)) أصيب فيها\(known)"
  }

  package func points(of situation: SituationFacts) -> [String] {
    var points: [String] = []
    let counts = Dictionary(situation.funnel.map { ($0.row, $0.count) }) { first, _ in first }
    if situation.reportCount > 0 {
      points.append(
        "تقارير جرى التحقق منها في هذا السجل كليًا أو جزئيًا: \(number(counts[.verified] ?? 0)) من \(number(situation.reportCount))."
      )
    }
    let bare = situation.reportCount - (counts[.withEvidence] ?? 0)
    if bare > 0 { points.append("تقارير بلا أدلة: \(number(bare)).") }
    return points
  }

  package func totalsNote(of situation: SituationFacts) -> String {
    situation.noun == .site
      ? "يُعدّ كل موقع مرة واحدة، بالحالة المستخلصة من تقاريره."
      : "يُعدّ كل معلم مرة واحدة، بالحالة المستخلصة من تقاريره."
  }

  package func funnel(_ row: FunnelRow) -> String {
    switch row {
    case .all: "كل التقارير"
    case .withEvidence: "مع أدلة"
    case .reviewed: "نظر فيها مراجع"
    case .verified: "جرى التحقق منها كليًا أو جزئيًا"
    case .disputed: "منازَع فيها أو مدحوضة"
    }
  }

  package func group(_ group: MonumentGroup) -> String {
    switch group {
    case .religious: "مبانٍ دينية"
    case .historic: "مبانٍ وأحياء تاريخية"
    case .museums: "متاحف ومكتبات ومحفوظات"
    case .memorials: "نُصُب وتماثيل"
    case .archaeological: "مواقع أثرية وأطلال"
    case .infrastructure: "جسور وحمامات وأسواق ونحوها"
    case .other: "غير ذلك، أو نوع غير مسجَّل"
    }
  }

  package func leftOut(of situation: SituationFacts) -> [String] {
    var sentences: [String] = []
    if situation.undatedLeftOut > 0 {
      sentences.append("لم تُحسب تقارير بلا تاريخ: \(number(situation.undatedLeftOut)).")
    }
    if !situation.silentSites.isEmpty, !situation.isWithoutReport {
      sentences.append(
        "\(isPartial ? "لا تقارير معلنة هنا" : "لا تقارير") عن \(countedInGenitive(situation.silentSites.count, .site)). وهذا لا يدل على الحالة."
      )
    }
    return sentences
  }

  package func parts(of situation: SituationFacts) -> String? {
    situation.parts > 0
      ? "منها أجزاء من غيرها تُعدّ بنفسها: \(number(situation.parts))." : nil
  }

  private func countries(_ countries: [Country]) -> String {
    countries.count > SituationFacts.namedAtMost
      ? "بلدان أخرى عددها \(number(countries.count))" : list(countries.map { country($0) }.sorted())
  }

  package func shared(of situation: SituationFacts) -> String? {
    let shared = situation.shared
    guard !shared.isEmpty else { return nil }
    let (first, rest) = situation.sharedByName
    let named = first.map { site in
      "\(site.title.text) (\(countries(site.others)))"
    }
    let names = named.joined(separator: "؛ ") + (rest > 0 ? "؛ " + more(rest) : "")
    let monuments = shared.reduce(0) { $0 + $1.monuments }
    let there =
      monuments == 0
      ? ""
      : " ومن المعالم المعدودة هنا فيها: \(number(monuments)) من \(number(situation.counted.count))."
    return
      "مواقع مشتركة مع بلدان أخرى وتُعدّ هناك أيضًا: \(number(shared.count)) من \(number(situation.siteCount)) – \(names).\(there)"
  }

  package func more(_ number: Int) -> String { "و\(self.number(number)) غيرها" }
}
