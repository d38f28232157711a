extension EvidenceType {
  public static let synonyms = Synonyms<Self>(
    """
    satellite: satellite image, satellite images, satellite imagery, satellite photo, image satellite, image satellitaire, imagerie satellite, صورة فضائية, صور فضائية, صورة قمر صناعي, صور الأقمار الصناعية
    aerial: aerial photo, aerial photograph, aerial image, air photo, photo aérienne, photographie aérienne, vue aérienne, صورة جوية, صور جوية
    drone: drone photo, drone image, uav, photo de drone, image de drone, درون, طائرة مسيرة, صورة درون
    ground-photo: photo, photos, photograph, photographs, picture, pictures, snapshot, phone photo, photographie, cliché, photo au sol, صورة, صور, صورة فوتوغرافية, صورة أرضية
    video: film, footage, clip, movie, فيديو, مقطع فيديو
    audio: sound, voice recording, voice message, enregistrement sonore, enregistrement audio, تسجيل صوتي, صوت
    eyewitness: eye witness, witness, testimony, witness statement, eyewitness account, témoin, témoin oculaire, témoignage, شاهد, شاهد عيان, شهادة
    news: article, news article, newspaper, press, broadcast, news report, presse, journal, article de presse, reportage, خبر, أخبار, مقال, مقالة, صحيفة, صحافة
    social-media: facebook, twitter, instagram, telegram, tiktok, tweet, post, social, réseaux sociaux, réseau social, médias sociaux, فيسبوك, تويتر, تلغرام, منشور, وسائل التواصل, وسائل التواصل الاجتماعي, مواقع التواصل الاجتماعي
    official-statement: official, press release, communiqué, government statement, déclaration officielle, communiqué officiel, بيان, بيان رسمي, تصريح رسمي
    ngo-report: ngo, ong, rapport d'ong, تقرير منظمة, تقرير منظمة غير حكومية
    scholarly: paper, academic paper, journal article, study, publication, book, étude, article scientifique, publication scientifique, livre, بحث, دراسة, ورقة بحثية, كتاب
    inspection: visit, site visit, field visit, field inspection, visite, visite de terrain, معاينة, كشف ميداني, زيارة ميدانية
    scan-3d: 3d scan, 3d model, laser scan, photogrammetry, point cloud, scan laser, relevé laser, photogrammétrie, مسح ثلاثي الأبعاد, مسح ليزري
    rs-analysis: remote sensing, remote sensing analysis, satellite analysis, change detection, télédétection, analyse de télédétection, استشعار عن بعد
    map: maps, plan, site plan, carte, خريطة, خارطة, مخطط
    legal: court, judgment, judgement, verdict, indictment, jugement, juridique, حكم, حكم قضائي, لائحة اتهام
    other: autre, أخرى, غير ذلك
    image, images ? ground-photo, satellite, aerial, drone
    report, rapport, تقرير ? ngo-report, inspection, news, scholarly
    statement, déclaration, تصريح ? official-statement, eyewitness
    """)
}

extension Shows {
  public static let synonyms = Synonyms<Self>(
    """
    intact: undamaged, unharmed, non endommagé, سليم, سليمة
    damaged: endommagé, endommagée, متضرر, متضررة
    destroyed: gone, détruit, détruite, مدمر, مدمرة
    unclear: not clear, incertain, pas clair, غير واضح, غير واضحة
    """)
}

extension Verdict {
  public static let synonyms = Synonyms<Self>(
    """
    verified: confirmed, vérifié, confirmé, مؤكد, تم التحقق
    partially-verified: partly verified, partially confirmed, partiellement vérifié, مؤكد جزئيا
    under-review: in review, pending, en cours d'examen, قيد المراجعة
    disputed: contested, doubted, contesté, متنازع عليه, مختلف عليه
    refuted: disproved, debunked, false, wrong, réfuté, faux, خاطئ
    superseded: replaced, remplacé, مستبدل
    withdrawn: retracted, taken back, retiré, مسحوب
    """)
}

extension Consent {
  public static let synonyms = Synonyms<Self>(
    """
    recorded: yes, given, granted, oui, donné, نعم
    refused: no, denied, non, refusé, لا, رفض
    not-asked: nobody asked, pas demandé, لم يسأل
    not-needed: not necessary, pas nécessaire, غير لازم
    """)
}

extension SourceKind {
  public static let synonyms = Synonyms<Self>(
    """
    agency: un agency, space agency, agence, وكالة
    ngo: non-governmental organisation, charity, association, ong, منظمة, منظمة غير حكومية, جمعية
    media: press, newspaper, news agency, médias, presse, إعلام, صحافة
    person: individual, witness, personne, شخص, فرد
    academic: university, researcher, université, جامعة, باحث
    authority: government, ministry, municipality, gouvernement, ministère, autorité, حكومة, وزارة, بلدية
    """)
}

extension AttributionStatus {
  public static let synonyms = Synonyms<Self>(
    """
    claimed: admitted, claimed responsibility, revendiqué, متبنى
    alleged: accused, allégué, présumé, مزعوم, متهم
    established: proven, proved, établi, prouvé, مثبت
    disputed: contested, contesté, متنازع عليه
    """)
}
