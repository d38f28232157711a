// No word makes a grade worse or better than what was said: what only tells that there is damage
// is vague, and a word for a state of upkeep is no grade.
extension DamageGrade {
  public static let synonyms = Synonyms<Self>(
    """
    unknown: not assessed, not known, unassessed, inconnu, non évalué, غير معروف, غير مقيم
    none: no damage, undamaged, no visible damage, aucun, aucun dommage, non endommagé, لا ضرر, لا أضرار, غير متضرر
    possible: possible damage, possibly damaged, dommage possible, dommages possibles, ضرر محتمل, أضرار محتملة
    slight: slight damage, slightly damaged, léger, légers dommages, légèrement endommagé, طفيف, أضرار طفيفة
    moderate: moderate damage, moderately damaged, modéré, dommages modérés, modérément endommagé, متوسط, أضرار متوسطة
    severe: severe damage, severely damaged, dommages sévères, gravement endommagé, شديد, أضرار شديدة, أضرار جسيمة
    destroyed: completely destroyed, totally destroyed, total destruction, détruit, détruite, entièrement détruit, مدمر, مدمرة, مدمر بالكامل, تدمير كامل
    damaged, damage, hit, affected, endommagé, endommagée, touché, متضرر, متضررة, أضرار, ضرر ? slight, moderate, severe, destroyed
    partially damaged, partly damaged, partiellement endommagé, متضرر جزئيا ? slight, moderate, severe
    minor, minor damage, light, light damage ? slight, moderate
    major, major damage, heavy, heavy damage, heavily damaged ? moderate, severe
    partially destroyed, partly destroyed, partiellement détruit, مدمر جزئيا ? moderate, severe
    ruined, in ruins, en ruine ? severe, destroyed
    collapsed, effondré, منهار ? severe, destroyed
    """)
}

extension Cause {
  public static let synonyms = Synonyms<Self>(
    """
    armed-conflict: war, conflict, fighting, combat, hostilities, battle, guerre, conflit, conflit armé, combats, حرب, نزاع مسلح, صراع مسلح, معارك, اشتباكات
    deliberate-destruction: intentional destruction, wilful destruction, iconoclasm, destruction délibérée, destruction intentionnelle, destruction volontaire, تدمير متعمد, تدمير مقصود
    military-use: military, military base, military position, military occupation, usage militaire, utilisation militaire, occupation militaire, استخدام عسكري, استعمال عسكري
    looting: looted, plunder, plundered, illegal excavation, illegal digging, illicit digging, clandestine digging, pillage, pillé, fouilles illicites, fouilles clandestines, نهب, منهوب, تنقيب غير شرعي, تنقيب غير قانوني, تنقيب سري, حفر غير شرعي
    theft: stolen, robbery, burglary, vol, volé, سرقة, مسروق
    vandalism: vandalised, vandalized, vandalisme, تخريب
    construction: development, urban development, urbanisation, urbanization, building work, travaux de construction, بناء, عمران, تعمير
    transport: road, roads, railway, airport, route, routes, chemin de fer, طريق, طرق, نقل
    utilities: pipeline, pipelines, power line, power lines, réseaux, conduites, مرافق, خطوط كهرباء
    agriculture: farming, ploughing, plowing, irrigation, grazing, labour, labours, élevage, زراعة, حراثة, ري
    extraction: quarry, quarrying, mining, carrière, exploitation minière, مقالع, تعدين, محاجر
    inappropriate-works: bad restoration, inappropriate restoration, unauthorised works, travaux inappropriés, mauvaise restauration, ترميم خاطئ, ترميم غير ملائم, أعمال غير ملائمة
    earthquake: quake, seismic, tremor, séisme, tremblement de terre, زلزال, هزة أرضية
    volcanic: volcano, eruption, volcan, éruption, بركان, ثوران بركاني
    landslide: land slide, rockfall, mudslide, glissement de terrain, éboulement, انزلاق أرضي, انهيار أرضي
    fire: wildfire, blaze, incendie, feu, حريق, نار
    flood: flooding, floods, inondation, inondations, crue, فيضان, فيضانات, سيول
    storm: hurricane, cyclone, tornado, hail, tempête, ouragan, عاصفة, إعصار
    climate: climate change, drought, climat, changement climatique, sécheresse, مناخ, تغير المناخ, جفاف
    weathering: weather, natural decay, ageing, intempéries, altération, تجوية, عوامل جوية
    biological: vegetation, plants, roots, insects, pests, termites, végétation, insectes, نباتات, حشرات
    pollution: contamination, تلوث
    tourism-use: tourism, tourists, visitors, tourisme, touristes, visiteurs, سياحة, سياح, زوار
    neglect: neglected, abandoned, abandonment, lack of maintenance, abandon, négligence, manque d'entretien, إهمال, هجر
    other: autre, أخرى, غير ذلك
    unknown: not known, inconnu, inconnue, غير معروف, مجهول
    """)
}

extension Mechanism {
  public static let synonyms = Synonyms<Self>(
    """
    explosive-demolition: blown up, dynamite, dynamited, explosives, demolition charges, dynamitage, dynamité, explosifs, plastiquage, تفجير, نسف, عبوات ناسفة
    air-strike: airstrike, air strikes, airstrikes, air raid, aerial bombing, aerial bombardment, bombed from the air, barrel bomb, barrel bombs, drone strike, frappe aérienne, frappes aériennes, raid aérien, attaque aérienne, bombardement aérien, غارة جوية, غارات جوية, غارة, قصف جوي, ضربة جوية, برميل متفجر, براميل متفجرة
    shelling: shelled, shells, artillery, artillery fire, mortar, mortars, mortar fire, rocket fire, tank fire, tir d'artillerie, tirs d'artillerie, artillerie, obus, mortier, قصف مدفعي, مدفعية, هاون, قذائف, قذيفة
    gunfire: shooting, shots, gunshots, bullets, bullet holes, small arms, coups de feu, balles, impacts de balles, armes légères, إطلاق نار, رصاص, طلقات نارية
    landmine: land mine, mine, mines, landmines, booby trap, booby traps, mine terrestre, mines terrestres, لغم, ألغام
    arson: set on fire, torched, incendie criminel, incendie volontaire, حرق متعمد, إحراق
    fire: burnt, burned, burning, incendie, feu, brûlé, حريق, احتراق, محترق
    bulldozing: bulldozed, bulldozer, bulldozers, levelled, leveled, rasé, nivelé, arasement, تجريف, جرافة, جرافات
    manual-demolition: demolished by hand, hand tools, hammers, sledgehammers, démolition manuelle, outils à main, هدم يدوي, معاول, مطارق
    digging: dug, dug up, pits, pit, looting pits, holes, excavated, excavation, fouille, fouilles, creusement, trous, حفر, حفريات, تنقيب
    theft: stolen, taken away, vol, volé, سرقة, مسروق
    graffiti: spray paint, painted, slogans, graffitis, كتابات, كتابة على الجدران, رسوم على الجدران
    defacement: defaced, disfigured, mutilated, mutilation, martelage, défiguration, تشويه, طمس
    berm-or-trench: berm, berms, trench, trenches, earthworks, merlon, tranchée, tranchées, terrassement, ساتر ترابي, سواتر ترابية, خندق, خنادق
    dumping: dumped, rubbish, garbage, waste, déchets, décharge, نفايات, رمي النفايات, قمامة
    inundation: flooded, submerged, under water, inondé, submergé, submersion, غمر, غمر بالمياه, مغمور
    shaking: shaken, vibration, vibrations, shock wave, blast wave, secousse, secousses, onde de choc, اهتزاز
    collapse: collapsed, fell, fallen, caved in, effondrement, effondré, écroulement, écroulé, انهيار, منهار, انهار
    erosion: eroded, worn away, érodé, تعرية, تآكل
    infilling: filled in, backfilled, comblement, remblai, remblayé, ردم, طمر
    other: autre, أخرى, غير ذلك
    unknown: not known, inconnu, inconnue, غير معروف, مجهول
    bombed, bombing, bomb, bombardment, bombardement, bombardé, missile, missiles, قصف, قنبلة, صاروخ ? air-strike, shelling, explosive-demolition
    explosion, exploded, blast, انفجار ? explosive-demolition, air-strike, shelling, landmine
    demolished, demolition, démoli, démolition, هدم, مهدوم ? bulldozing, manual-demolition, explosive-demolition
    """)
}

extension Intent {
  public static let synonyms = Synonyms<Self>(
    """
    deliberate: intentional, intended, wilful, on purpose, délibéré, intentionnel, volontaire, متعمد, مقصود
    collateral: collateral damage, dommage collatéral, dommages collatéraux, أضرار جانبية
    accidental: accident, by accident, unintentional, accidentel, غير متعمد, عن غير قصد
    natural: nature, naturel, طبيعي
    omission: failure to act, إهمال, تقصير
    unknown: not known, inconnu, inconnue, غير معروف
    """)
}

extension Certainty {
  public static let synonyms = Synonyms<Self>(
    """
    definite: certain, sure, certaine, sûr, مؤكد, أكيد
    high: very likely, élevée, élevé, très probable, عالية, عال, مرتفعة
    medium: moyenne, moyen, متوسطة, متوسط
    low: unlikely, faible, peu probable, منخفضة, ضعيفة
    negligible: négligeable, ضئيلة
    unknown: not stated, inconnue, inconnu, غير معروف, غير معروفة
    likely, probable, probably, محتمل ? high, medium
    possible, possibly, maybe, perhaps, peut-être, ممكن, ربما ? medium, low
    """)
}

extension AssessmentMethod {
  public static let synonyms = Synonyms<Self>(
    """
    field: on site, on the ground, in the field, site visit, field visit, terrain, sur le terrain, sur place, ميداني, في الموقع, زيارة ميدانية
    desk: desktop, documents, media, from documents, bureau, sur documents, documentaire, مكتبي, وثائقي
    imagery: satellite, satellite imagery, satellite images, images, remote sensing, imagerie, imagerie satellite, télédétection, صور فضائية, صور الأقمار الصناعية, استشعار عن بعد
    mixed: both, combined, several, mixte, combiné, مختلط
    """)
}

extension Condition {
  public static let synonyms = Synonyms<Self>(
    """
    good: bon, bonne, جيد, جيدة
    fair: passable, acceptable, مقبول, مقبولة
    poor: mauvais, mauvaise, سيئ, سيئة
    very-bad: very poor, très mauvais, très mauvaise, سيئ جدا, سيئة جدا
    destroyed: détruit, détruite, مدمر, مدمرة
    unknown: not stated, inconnu, inconnue, غير معروف, غير معروفة
    bad ? poor, very-bad
    """)
}

extension Trend {
  public static let synonyms = Synonyms<Self>(
    """
    new: nouveau, nouvelle, جديد
    increasing: growing, worsening, getting worse, en hausse, croissant, متزايد, يتفاقم
    stable: unchanged, the same, inchangé, مستقر, ثابت
    decreasing: improving, getting better, en baisse, décroissant, متناقص, يتحسن
    ended: over, stopped, finished, terminé, fini, انتهى
    unknown: not stated, inconnue, inconnu, غير معروف
    """)
}

extension Urgency {
  public static let synonyms = Synonyms<Self>(
    """
    immediate: now, at once, urgent, emergency, immédiat, immédiatement, فوري, عاجل
    none: not urgent, aucune, non urgent, غير عاجل
    """)
}

extension SafetyTag {
  public static let synonyms = Synonyms<Self>(
    """
    inspected: green, inspecté, vert, أخضر
    restricted-use: yellow, restricted, limited entry, usage restreint, jaune, استخدام مقيد, أصفر
    unsafe: red, dangerous, no entry, dangereux, rouge, غير آمن, خطر, أحمر
    """)
}

extension InterventionType {
  public static let synonyms = Synonyms<Self>(
    """
    stabilisation: stabilization, shoring, propping, étaiement, تدعيم, تثبيت
    clearance: rubble removal, debris removal, clearing, déblaiement, إزالة الأنقاض
    conservation: preservation, صيانة, حفظ
    restoration: restored, restauration, ترميم
    anastylosis: anastylose, إعادة تركيب
    reconstruction: rebuilding, rebuilt, reconstruit, إعادة بناء, إعادة إعمار
    relocation: moved, évacuation, déplacement, نقل
    demining: mine clearance, déminage, إزالة الألغام, نزع الألغام
    documentation: recording, survey, relevé, توثيق
    repair, repaired, réparation, إصلاح ? stabilisation, conservation, restoration
    """)
}
