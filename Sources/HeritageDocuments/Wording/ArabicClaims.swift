package import HeritageAssessment
package import HeritageModel

extension Arabic {
  package func identity(of site: DossierFacts) -> String {
    let kind = kind(of: site.site)
    let places =
      [site.site.administrativeArea ?? site.site.place].compactMap(\.self)
      + site.countries.map { country($0) }
    var sentences = [([kind] + places).joined(separator: "، ") + "."]
    if let heritage = site.site.worldHeritage, heritage.status == .inscribed {
      var text = "تراث عالمي" + (heritage.inscribed.map { " منذ \($0)" } ?? "")
      if let id = heritage.id { text += " (رقم \(id))" }
      if let danger = heritage.inDanger.first(where: \.isOpen) {
        let since = danger.period?.lower.knownDay.map { " منذ \($0.year)" } ?? ""
        text += "؛ على قائمة التراث العالمي المعرَّض للخطر\(since)"
      }
      sentences.append(text + ".")
    }
    if let area = site.site.worldHeritage?.areaHectares {
      sentences.append("\(hectares(area)).")
    }
    return sentences.joined(separator: " ")
  }

  private func kind(of site: Site) -> String {
    if let kind = site.kind { return words(kind) }
    return switch site.worldHeritage?.category {
    case .cultural: "موقع ثقافي"
    case .natural: "موقع طبيعي"
    case .mixed: "موقع ثقافي وطبيعي"
    case nil: "موقع"
    }
  }

  package func hectares(_ area: Double) -> String {
    area >= 10 || area == area.rounded()
      ? "\(number(English.whole(area))) هكتار" : "\(shortNumber(area)) هكتار"
  }

  package func words(of criterion: Criterion) -> String {
    switch criterion {
    case .i: "تحفة من تحف العبقرية البشرية الخلّاقة"
    case .ii: "تبادل مهم للقيم الإنسانية"
    case .iii: "شاهد على تقليد ثقافي أو حضارة"
    case .iv: "نموذج بارز لمبنى أو مجموعة مبانٍ أو مشهد"
    case .v: "نموذج بارز لاستيطان تقليدي أو لاستعمال الأرض"
    case .vi: "صلة بأحداث أو تقاليد أو أفكار أو معتقدات أو أعمال"
    case .vii: "ظواهر طبيعية فائقة أو جمال طبيعي فائق"
    case .viii: "مثال بارز على تاريخ الأرض"
    case .ix: "عمليات بيئية وأحيائية بارزة"
    case .x: "موائل لصون التنوع الأحيائي"
    }
  }

  package func name(ofLanguage tag: String) -> String? {
    switch TaggedLanguage(tag).language {
    case "ar": "العربية"
    case "de": "الألمانية"
    case "en": "الإنكليزية"
    case "es": "الإسبانية"
    case "fa": "الفارسية"
    case "fr": "الفرنسية"
    case "ru": "الروسية"
    case "tr": "التركية"
    case "uk": "الأوكرانية"
    case "zh": "الصينية"
    default: nil
    }
  }

  private func words(_ kind: SiteKind) -> String {
    switch kind {
    case .archaeologicalSite: "موقع أثري"
    case .urban: "مدينة أو حي"
    case .buildingGroup: "مجموعة مبانٍ"
    case .monument: "معلم"
    case .landscape: "مشهد طبيعي أو ثقافي"
    case .natural: "منطقة طبيعية"
    case .other: "موقع"
    }
  }

  package func badge(of state: SiteState) -> String {
    let monuments = countedInGenitive(state.rollUp.monuments, .monument)
    if state.isWorstAsAWhole {
      let range = state.own.gradeUpper.map { " (\(grade(state.own.grade, upTo: $0)))" } ?? ""
      let whole = "هذه حالة الموقع ككل\(range)."
      guard state.rollUp.monuments > 0 else { return whole }
      let worst = state.rollUp.grade.map { grade($0) } ?? known(.notKnown)
      return "\(whole) أسوأ حالة بين \(monuments): \(worst)."
    }
    let whole =
      state.own.countedGrade.rank == nil
      ? uncounted(state.own)
      : "الموقع ككل: \(grade(state.own.grade, upTo: state.own.gradeUpper))."
    guard let worst = state.rollUp.grade else { return whole }
    let count = number(state.rollUp.byGrade[worst] ?? 0)
    return "أسوأ حالة لمعلم هنا: \(count) من \(monuments). \(whole)"
  }

  private func uncounted(_ own: Assessment) -> String {
    if own.grade.rank != nil { return "عن الموقع ككل أقوال لا يحملها دليل فحسب." }
    return own.status == .unassessed
      ? "ليس للموقع ككل درجة خاصة به." : "حالة الموقع ككل غير معروفة."
  }

  package func images(_ bracket: Bracket) -> String {
    var parts: [String] = []
    if let after = bracket.after { parts.append("سليم في \(date(SpokenDate(after)))") }
    if let before = bracket.before { parts.append("متضرر في \(date(SpokenDate(before)))") }
    let width = bracket.widthInDays.map { ": بينهما \(counted($0, .day))" } ?? ""
    return parts.joined(separator: "، ") + width
  }

  package func cause(of subject: SubjectFacts) -> String? {
    let agreeing = subject.claims.filter { $0.standing == .decides || $0.standing == .supports }
    guard let cause = agreeing.lazy.compactMap(\.report.cause).first else { return nil }
    return (Self.causes[cause] ?? cause.words) + "، بحسب الأقوال"
  }

  package func besides(of subject: SubjectFacts) -> [String] {
    let state = subject.state
    var sentences: [String] = []
    if let lowered = state.loweredBy {
      let by = lowered.by.map { "، وردّ عليه \($0)" } ?? ""
      sentences.append(
        "كان \(lowered.assessor) قد قال: \(grade(lowered.grade, upTo: lowered.gradeUpper))\(by).")
    }
    sentences += state.furtherDamage.map { "ضرر آخر: \(told($0))." }
    sentences += state.allegedDamage.map { "وقيل بلا دليل يحمله: \(told($0))." }
    if !state.recordedOn.isEmpty { sentences.append("تُحسب هنا أقوال سُجِّلت على سجل سابق له.") }
    return sentences
  }

  private func told(_ damage: FurtherDamage) -> String {
    let time =
      damage.event.map { " \(when(SpokenDate($0)))" }
      ?? damage.look.map { "، كما شوهد \(when(SpokenDate($0.date)))" } ?? ""
    return grade(damage.grade, upTo: damage.gradeUpper) + time
  }

  package func basis(of claim: ClaimFacts) -> [String] {
    var sentences: [String] = []
    if let event = claim.event {
      // Nothing happened to what is undamaged.
      sentences.append(
        claim.report.grade == .none ? "بتاريخ \(date(event))." : "وقع \(when(event)).")
    }
    if let assessed = claim.assessed { sentences.append("عوين \(when(assessed)).") }
    if let grounds = claim.grounds {
      sentences.append(
        grounds.isWithdrawn
          ? "سُحبت أدلته."
          : grounds.kind == .nothing
            ? "لا دليل مسجَّلًا يحمله." : "يستند إلى: \(self.grounds(grounds)).")
    }
    if let published = claim.published { sentences.append("نُشر \(when(published)).") }
    if let scope = claim.report.scope { sentences.append("عن: \(scope)".endingInStop) }
    if let remaining = claim.report.remaining.first {
      let all = remaining.of.map { " من \($0)" } ?? ""
      sentences.append("بقي: \(remaining.number)\(all) \(remaining.thing).")
    }
    return sentences
  }

  package func describe(_ item: Evidence) -> String {
    var parts = [words(item.type)]
    if !item.isStandIn { parts.append(item.source) }
    if let acquired = item.acquired { parts.append("بتاريخ \(date(SpokenDate(acquired)))") }
    if let published = item.published { parts.append("نُشر \(when(SpokenDate(published)))") }
    switch item.shows {
    case .intact: parts.append("يُظهره سليمًا")
    case .damaged: parts.append("يُظهر ضررًا")
    case .destroyed: parts.append("يُظهره مدمَّرًا")
    case .unclear: parts.append("لا يُظهر شيئًا واضحًا")
    case nil: break
    }
    return parts.joined(separator: "، ")
  }

  func words(_ type: EvidenceType) -> String {
    switch type {
    case .satellite: "صورة فضائية"
    case .aerial: "صورة جوية"
    case .drone: "صورة من طائرة مسيَّرة"
    case .groundPhoto: "صورة من الموقع"
    case .video: "فيلم"
    case .audio: "تسجيل صوتي"
    case .eyewitness: "شهادة عيان"
    case .news: "خبر صحفي"
    case .socialMedia: "منشور على وسائل التواصل"
    case .officialStatement: "بيان رسمي"
    case .ngoReport: "تقرير منظمة"
    case .scholarly: "بحث منشور"
    case .inspection: "معاينة ميدانية"
    case .scan3D: "مسح ثلاثي الأبعاد"
    case .remoteSensingAnalysis: "تحليل صور"
    case .map: "خريطة"
    case .legal: "وثيقة قضائية"
    case .other: "دليل آخر"
    }
  }

  package func known(of subject: SubjectFacts) -> String {
    let state = subject.state
    var marks = [known(subject.knownHow)]
    if state.status == .disputed { marks.append("نازعت فيه مراجعة") }
    if state.isVerified {
      marks.append("جرى التحقق منه هنا")
    } else if state.verification == .partiallyVerified {
      marks.append("جرى التحقق من بعضه هنا")
    }
    if state.isCorroborated, subject.knownHow != .independent {
      marks.append(known(.independent))
    }
    return marks.joined(separator: "، ")
  }

  package func withoutReport(_ number: Int) -> String {
    let words = isPartial ? "بلا تقرير معلن هنا" : "بلا أي تقرير"
    return "\(counted(number, .monument)) \(words). وهذا لا يدل على الحالة."
  }

  package func type(_ type: MonumentType) -> String { Self.types[type] ?? type.words }

  package func built(_ date: SpokenDate) -> String { "بُني \(when(date))" }

  package func withdrawn(_ retraction: Retraction) -> String {
    let by = retraction.by.map { " (\($0))" } ?? ""
    return "سُحب\(by): \(retraction.because)".endingInStop
  }

  package func gap(_ gap: GapFacts) -> String {
    let names = Array(gap.names.prefix(SituationFacts.namedAtMost).map(\.text))
    let rest = gap.count - names.count
    let who = names.joined(separator: "، ") + (rest > 0 ? " و\(number(rest)) غيرها" : "")
    let some = "\(number(gap.count)) من \(number(gap.total))"
    switch gap.kind {
    case .withoutReport:
      return "\(isPartial ? "لا تقرير معلنًا هنا" : "لا تقرير") عن: \(who). الحالة غير معروفة."
    case .withoutPosition: return "لا موضع مسجَّلًا لما يلي: \(who)."
    case .undated: return "تقارير عن ضرر بلا تاريخ: \(some)."
    case .withoutEvidence: return "تقارير بلا أدلة: \(some)."
    case .withoutPublication: return "تقارير لم يُسجَّل تاريخ نشرها: \(some)."
    case .withoutImageAfter: return "لا صورة بعد وقوع الضرر لما يلي: \(who)."
    case .wideBracket: return "أكثر من سنة بين آخر صورة سليمة وأول صورة متضررة: \(who)."
    case .allEvidenceWithdrawn: return "تقارير سُحبت كل أدلتها: \(some)."
    case .dangerNotKnown: return "لا يُعرف إن كان على قائمة الخطر: \(who)."
    case .withoutCopy: return "أدلة بلا نسخة محفوظة: \(some)."
    case .missingFile: return "نسخ محفوظة مفقودة: \(some)."
    }
  }

  package func method(of subjects: [SubjectFacts]) -> [String] {
    [
      "تُستخلص كل حالة من الأقوال المسجَّلة التي لم تُسحب ولم تُدحض ولم تُستبدل. يبقى أسوأ ما وثّقه أحد بدليل إلى أن يردّ عليه شيء: معاينة لاحقة للجهة نفسها، أو قول جرى التحقق منه، أو معاينة على أساس أقوى، أو أشغال عوينت بعدها. ولا يحكم أحد في دعواه، ولا يُحذف قول لأن غيره يخالفه.",
      "تتقدّم المعاينة الميدانية على الصور والأفلام من الموقع، وهذه على الصور الجوية والفضائية، وهذه على الأقوال ووسائل الإعلام. وما لا يحمله دليل يُذكر ويُحسب غير معروف.",
      "«ضرر محتمل» يعني أن أحدًا لم يستطع الجزم، لا أن الضرر قليل. والسكوت عن معلم لا يعني أنه سليم. والحالات تُعدّ ولا يُحسب لها متوسط.",
      "قد تستند الأقوال إلى مواد لم يتحقق منها أحد. ولا يثبت شيء هنا مسؤولية أحد أمام القانون.",
    ]
  }
}
