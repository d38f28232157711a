extension SiteKind {
  public static let synonyms = Synonyms<Self>(
    """
    archaeological-site: archaeological, archeological site, archaeology, ruins, ruin, excavation, site archéologique, archéologique, ruines, vestiges, موقع أثري, أثري, آثار, خرائب, أطلال
    urban: town, city, village, quarter, old town, old city, historic centre, historic center, medina, ville, vieille ville, centre historique, quartier, مدينة, مدينة قديمة, بلدة, بلدة قديمة, قرية, حي, مدينة تاريخية
    building-group: ensemble, complex, group of buildings, groupe de bâtiments, complexe, مجمع, مجموعة مبان
    monument: building, single building, bâtiment, édifice, مبنى, بناء, نصب, صرح
    landscape: cultural landscape, garden, gardens, paysage, paysage culturel, jardin, مشهد ثقافي, حديقة
    natural: nature, nature reserve, national park, naturel, réserve naturelle, parc national, محمية طبيعية, طبيعي
    other: autre, أخرى, غير ذلك
    """)
}

extension MonumentType {
  public static let synonyms = Synonyms<Self>(
    """
    temple: معبد
    tower-tomb: tomb tower, funerary tower, tour funéraire, tombeau-tour, برج دفن, مدفن برجي, برج جنائزي
    tomb: grave, burial, mausoleum, hypogeum, tombe, tombeau, mausolée, hypogée, sépulture, قبر, مدفن
    cemetery: graveyard, necropolis, burial ground, cimetière, nécropole, مقبرة, جبانة
    theatre: theater, théatre antique, مسرح
    amphitheatre: amphitheater, arena, arènes, مسرح دائري
    museum: musée, متحف
    library: bibliothèque, مكتبة
    archive: archives, records office, أرشيف, دار الوثائق, محفوظات
    castle: château, château fort
    fort: fortress, fortification, forteresse, fortin, حصن
    castra: roman camp, roman fort, legionary camp, camp romain, معسكر روماني
    citadel: citadelle
    city-wall: town wall, city walls, town walls, ramparts, rampart, city gate, town gate, gate, remparts, enceinte, muraille, murailles, porte, porte de ville, سور, أسوار, سور المدينة, باب, بوابة
    palace: palais, قصر
    house: dwelling, villa, mansion, residence, maison, demeure, بيت, منزل, دار
    monument: memorial, war memorial, obelisk, mémorial, monument aux morts, نصب تذكاري, نصب
    statue: sculpture, تمثال
    relief: bas-relief, rock relief, carving, haut-relief, نحت بارز, نقش بارز
    triumphal-arch: arch, monumental arch, arc de triomphe, arc monumental, arc, قوس نصر, قوس
    tetrapylon: tétrapyle, تترابيلون
    colonnade: colonnaded street, columns, portico, rue à colonnes, portique, شارع الأعمدة, أعمدة, رواق
    minaret: مئذنة, منارة
    mosque: masjid, jami, great mosque, friday mosque, mosquée, grande mosquée, مسجد, جامع
    madrasa: madrasah, madrassa, medrese, medersa, école coranique, مدرسة
    church: cathedral, basilica, chapel, église, cathédrale, basilique, chapelle, كنيسة, كاتدرائية
    monastery: convent, abbey, monastère, couvent, abbaye, دير
    synagogue: كنيس
    shrine: maqam, mazar, saint's tomb, مقام, مزار
    sanctuary: temenos, sacred precinct, sanctuaire, حرم
    bath: baths, hammam, thermae, bathhouse, bains, thermes, حمام, حمامات
    market: souk, souq, suk, suq, bazaar, bazar, covered market, marché, souks, سوق, أسواق, بازار, قيسارية
    caravanserai: khan, han, caravansary, caravansérail, خان, وكالة
    bridge: pont, جسر, قنطرة
    aqueduct: aqueduc, قناة مياه
    acropolis: acropole, أكروبوليس
    tell: tel, tepe, mound, höyük, تل
    settlement: village, town, city, habitat, ville, قرية, مدينة, بلدة, مستوطنة
    archaeological-site: archeological site, ruins, ruin, excavation, site archéologique, ruines, vestiges, موقع أثري, آثار, خرائب, أطلال
    collection: objects, artefacts, artifacts, objets, مجموعة, قطع أثرية, مقتنيات
    other: autre, أخرى, غير ذلك
    قلعة ? castle, citadel, fort
    ضريح, تربة ? tomb, shrine
    مدرج ? theatre, amphitheatre
    tower, tour, برج ? city-wall, minaret, tower-tomb, other
    """)
}

extension ProtectionType {
  public static let synonyms = Synonyms<Self>(
    """
    world-heritage: unesco, world heritage list, whs, patrimoine mondial, تراث عالمي
    tentative-list: tentative, liste indicative, قائمة تمهيدية
    hague-1954-general: general-protection, protection générale, حماية عامة
    hague-1954-special: special-protection, protection spéciale, حماية خاصة
    hague-1999-enhanced: enhanced-protection, protection renforcée, حماية معززة
    national: national law, nationale, وطنية, وطني
    local: regional, locale, محلية, محلي
    blue-shield-emblem: blue shield, bouclier bleu, درع أزرق
    no-strike-list: no strike
    other: autre, أخرى
    """)
}

extension Access {
  public static let synonyms = Synonyms<Self>(
    """
    public: open, publique, عام, علني
    restricted: limited, partners, restreint, restreinte, مقيد
    confidential: secret, private, confidentiel, confidentielle, privé, سري
    """)
}

extension SupersessionReason {
  public static let synonyms = Synonyms<Self>(
    """
    duplicate: double, same, doublon, مكرر
    merged: joined, merge, fusionné, fusion, مدمج
    split: divided, divisé, scindé, مقسم
    """)
}
