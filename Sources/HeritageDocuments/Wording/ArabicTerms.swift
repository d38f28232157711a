import HeritageModel

extension Arabic {
  static let labels: [PageLabel: String] = [
    .damageDossier: "ملف الأضرار", .situationReport: "تقرير عن الوضع",
    .recordsUpTo: "السجلات حتى", .noRecords: "لا تقارير مسجَّلة", .asKnownOn: "كما كان معروفًا في",
    .stateOn: "الحالة في", .publicEdition: "نسخة عامة", .partnerEdition: "نسخة للشركاء",
    .internalEdition: "نسخة داخلية، ليست للنشر", .skipToKeyPoints: "انتقل إلى النقاط الرئيسية",
    .alsoCalled: "أسماء أخرى:", .legend: "مفتاح الرموز", .contents: "المحتويات",
    .keyPoints: "النقاط الرئيسية", .keyPointsNote: "سطر لكل معلم، الأشد ضررًا أولًا.",
    .alsoToKnow: "ما ينبغي معرفته أيضًا", .plan: "أين تقع المعالم",
    .planNote: "تُباعَد الدوائر التي قد تتراكب، ويصلها خط بموضعها الصحيح.",
    .landOnly: "يابسة وبحر فقط؛ لا تُرسم حدود.", .withoutPosition: "بلا موضع مسجَّل",
    .samePosition: "مسجَّلة في الموضع نفسه", .north: "ش", .farAway: "بعيدة عن غيرها",
    .toldCoarsely: "موضع مذكور على وجه التقريب", .planOf: "مخطط المعالم",
    .worstDrawn: "لا يُرسم إلا أسوأ 250 معلمًا حالةً.",
    .namesLeftOut: "أسماء لا متّسع لها لا تُكتب؛ وكل دائرة تقود إلى ما يُذكر عنها.",
    .placesNote: "كل دائرة مكان بأسوأ حالة لمعلم فيه.",
    .placesNumberNote: "رقم صغير يبيّن عدد المعالم إن تعدّدت.", .mapOfPlaces: "خريطة الأماكن",
    .byState: "المعالم بحسب الحالة", .timeline: "ماذا حدث ومتى",
    .timelineNote:
      "تبيّن الأشرطة الأيام التي لا بد أن الحدث وقع بينها: كلما قصُر الشريط كان التاريخ أدق.",
    .timelineCaption:
      "لا مثلث للتقارير التي لا يُعرف شهر نشرها. والتواريخ نفسها مكتوبة تحت كل معلم.",
    .timeRunsLeftToRight: "يجري الزمن من اليسار إلى اليمين.",
    .withoutDate: "بلا أي تاريخ مسجَّل", .happened: "متى وقع",
    .happenedOnDay: "وقع في هذا اليوم", .otherDate: "تاريخ آخر مذكور",
    .betweenImages: "بين صورة تُظهره سليمًا وصورة تُظهر ضررًا", .reportPublished: "نشر تقرير",
    .imageOrVisit: "التقاط صورة أو زيارة", .cards: "المعالم واحدًا واحدًا",
    .siteAsAWhole: "الموقع ككل", .sitesAsAWhole: "المواقع ككل",
    .disagreements: "حيث تختلف التقارير", .noDisagreement: "لا تختلف التقارير.",
    .gaps: "ما لا نعرفه", .evidenceRegister: "سجل الأدلة", .method: "كيف أُعدّت هذه الصفحة",
    .cite: "كيفية الاستشهاد", .claims: "ما الذي يُقال",
    .evidence: "الأدلة", .when: "وقع", .lastLook: "آخر معاينة", .images: "الصور",
    .cause: "السبب", .besides: "إلى جانب ذلك", .before: "قبل", .after: "بعد",
    .noCopyKept: "بلا نسخة محفوظة", .copyKept: "نسخته محفوظة",
    .withdrawnEvidence: "مسحوب", .archivedCopy: "نسخة مؤرشفة", .reportsDisagree: "التقارير مختلفة",
    .monthByMonth: "شهرًا بشهر",
    .monthsNote:
      "يُحسب في الشهر ما وقع فيه يقينًا. والعمود الأخير «؟» لما قد يكون وقع في شهر آخر.",
    .totals: "المجاميع", .byType: "بحسب نوع المعلم", .byRegion: "بحسب المنطقة", .all: "الكل",
    .verification: "مدى المعرفة", .allMonuments: "كل المعالم، الأشد ضررًا أولًا",
    .allMonumentsBySite: "كل المعالم بحسب الموقع، الأشد ضررًا أولًا",
    .allMonumentsByRegion: "كل المعالم بحسب المنطقة والموقع، الأشد ضررًا أولًا",
    .allSitesByRegion: "كل المواقع بحسب المنطقة، الأشد ضررًا أولًا",
    .allSites: "كل المواقع، الأشد ضررًا أولًا", .map: "أين وقع", .monument: "المعلم",
    .site: "الموقع", .region: "المنطقة", .stateHeading: "الحالة", .knownHow: "مدى المعرفة",
    .reports: "التقارير", .severityNotTold: "متضرر، وشدة الضرر غير مذكورة",
    .regionNotRecorded: "منطقة غير مسجَّلة", .publisher: "الناشر:",
    .licence: "الرخصة", .contested: "مختلَف فيها", .onlyAlleged: "أقوال لا يحملها دليل",
    .severityNotToldShort: "شدة الضرر غير مذكورة", .disputedByReview: "نازعت فيها مراجعة",
    .onlyWithdrawn: "لا تستند إلا إلى أدلة مسحوبة", .noDamageOnDay: "لا ضرر معروفًا في ذلك اليوم",
    .withoutReport: "بلا أي تقرير",
    .damageToHeritage: "أضرار التراث الثقافي", .frontPage: "كل المواقع",
    .otherPages: "صفحات أخرى", .pagesOfSites: "صفحة لكل موقع",
    .skipToList: "انتقل إلى قائمة المواقع", .whereabouts: "أين",
    .sitesWithReports: "مواقع عنها تقارير",
    .worstStates: "المواقع التي عنها تقارير، بحسب أسوأ حالة فيها",
    .everySite: "كل المواقع المسجَّلة",
    .everySiteNote: "كل نقطة موقع مسجَّل. والنقطة لا تقول شيئًا عن الضرر.",
    .latestReports: "أحدث التقارير", .searchByName: "ابحث بالاسم", .country: "البلد",
    .allCountries: "كل البلدان", .worstState: "أسوأ حالة",
    .shown: "المعروض: %1 من %2 من المواقع التي عنها تقارير، و%3 من %4 بلا تقرير.",
    .countryAndRegion: "البلد والمنطقة", .lastReport: "آخر تقرير",
    .sitesWithoutReport: "مواقع بلا تقرير",
    .sitesWithoutReportNote: "بلا تقرير لا يُعرف شيء عن حالتها. وليس معنى ذلك أنها سليمة.",
    .countryNotRecorded: "بلد غير مسجَّل", .countries: "بلدًا بلدًا", .data: "البيانات",
    .changesFeed: "أحدث التقارير بصيغة Atom", .limits: "ما لا تقوله هذه الصفحات",
    .limitsNote:
      "كل تقرير قول لصاحبه، وكل صفحة تبيّن صاحبه وما يستند إليه. ولا درجة للموقع نفسه: المذكور أسوأ حالة لمعلم فيه. والخرائط يابسة وبحر فقط؛ لا تُرسم حدود.",
    .boundaries:
      "لا تنطوي التسميات المستعملة في هذه الصفحة ولا طريقة عرض مادتها على الإعراب عن أي رأي كان بشأن المركز القانوني لأي بلد أو إقليم أو مدينة أو منطقة أو لسلطات أي منها، أو بشأن تعيين تخومها أو حدودها.",
  ]

  static let causes: [Cause: String] = [
    .armedConflict: "نزاع مسلَّح", .deliberateDestruction: "تدمير متعمَّد",
    .militaryUse: "استعمال عسكري", .looting: "نهب", .theft: "سرقة", .vandalism: "تخريب",
    .construction: "بناء", .transport: "طرق ونقل", .agriculture: "زراعة", .earthquake: "زلزال",
    .fire: "حريق", .flood: "فيضان", .storm: "عاصفة", .weathering: "تجوية", .neglect: "إهمال",
    .unknown: "سبب غير معروف", .other: "سبب آخر", .utilities: "مرافق وخدمات",
    .extraction: "استخراج موارد", .inappropriateWorks: "أشغال غير ملائمة",
    .volcanic: "نشاط بركاني", .landslide: "انهيار أرضي", .climate: "تغيّر المناخ",
    .biological: "عوامل أحيائية", .pollution: "تلوث", .tourismUse: "سياحة وزيارات",
  ]

  static let types: [MonumentType: String] = [
    .temple: "معبد", .towerTomb: "مدفن برجي", .tomb: "مدفن", .cemetery: "مقبرة",
    .theatre: "مسرح", .amphitheatre: "مدرَّج", .museum: "متحف", .library: "مكتبة",
    .archive: "دار محفوظات", .castle: "قلعة", .fort: "حصن", .castra: "معسكر روماني",
    .citadel: "قلعة المدينة", .cityWall: "سور", .palace: "قصر", .house: "بيت",
    .monument: "نصب", .statue: "تمثال", .relief: "نقش بارز", .triumphalArch: "قوس نصر",
    .tetrapylon: "تترابيلون", .colonnade: "شارع معمَّد", .minaret: "مئذنة", .mosque: "مسجد",
    .madrasa: "مدرسة", .church: "كنيسة", .monastery: "دير", .synagogue: "كنيس",
    .shrine: "مزار", .sanctuary: "حرم", .bath: "حمّام", .market: "سوق",
    .caravanserai: "خان", .bridge: "جسر", .aqueduct: "قناة ماء", .acropolis: "أكروبول",
    .tell: "تل", .settlement: "مستوطنة", .archaeologicalSite: "موقع أثري",
    .collection: "مجموعة", .other: "معلم آخر",
  ]

  /// Countries by the names that the United Nations give them in Arabic: those of the Arab League, and
  /// others in which heritage was damaged by war of late; the rest are told in English.
  static let countries: [String: String] = [
    "AE": "الإمارات العربية المتحدة", "AF": "أفغانستان", "AM": "أرمينيا", "AZ": "أذربيجان",
    "BH": "البحرين", "DJ": "جيبوتي", "DZ": "الجزائر", "EG": "مصر", "ET": "إثيوبيا",
    "IQ": "العراق", "IR": "جمهورية إيران الإسلامية", "JO": "الأردن", "KM": "جزر القمر",
    "KW": "الكويت", "LB": "لبنان", "LY": "ليبيا", "MA": "المغرب", "ML": "مالي",
    "MR": "موريتانيا", "OM": "عُمان", "PS": "دولة فلسطين", "QA": "قطر",
    "SA": "المملكة العربية السعودية", "SD": "السودان", "SO": "الصومال",
    "SY": "الجمهورية العربية السورية", "TN": "تونس", "TR": "تركيا", "UA": "أوكرانيا",
    "YE": "اليمن",
  ]
}
