/// The words of names that tell little of which place is meant, each romanised and folded.
///
/// What sort of place a name speaks of is told by many lists and hardly tells two places apart; but
/// a mosque is no citadel. Words of one row mean the same sort of place.
enum NameWords {
  /// What a word is good for in a comparison.
  enum Sense: Hashable {
    /// Articles, prepositions: nothing.
    case filler
    /// A word that any place may have in its name, such as `old`.
    case vague
    /// A sort of place, by its row.
    case sort(Int)
  }

  /// Returns what a word tells beside the place itself.
  ///
  /// - Parameters:
  ///   - word: A word in small ASCII letters.
  ///   - isUnvowelled: Whether it was romanised from a script that leaves vowels out.
  /// - Returns: Its sense, or `nil` if it tells of the place itself.
  static func sense(of word: String, isUnvowelled: Bool) -> Sense? {
    if isUnvowelled, let sense = unvowelledSenses[word] { return sense }
    if let sense = senses[word] { return sense }
    return word.hasSuffix("s") || word.hasSuffix("x") ? senses[String(word.dropLast())] : nil
  }

  private static let senses: [String: Sense] = {
    var senses: [String: Sense] = [:]
    for (index, row) in sorts.enumerated() {
      for word in row.split(separator: " ") { senses[String(word)] = .sort(index) }
    }
    for word in vague.split(separator: " ") { senses[String(word)] = .vague }
    for word in fillers.split(separator: " ") { senses[String(word)] = .filler }
    return senses
  }()

  private static let unvowelledSenses: [String: Sense] = {
    var senses: [String: Sense] = [:]
    for (index, row) in unvowelledSorts.enumerated() {
      for word in row.split(separator: " ") { senses[String(word)] = .sort(index) }
    }
    for word in unvowelledVague.split(separator: " ") { senses[String(word)] = .vague }
    return senses
  }()

  private static let fillers = """
    the of and at in on for to de la le les l du des da do dos das di del della dello dei degli \
    delle der die das dem den von vom zu zum zur am im het een el los las y e i et und al ad ar as \
    an az ash et na w z v s u ve a o
    """

  private static let vague = """
    site sites place ruin ruins remains area zone archaeological archeological historic historical \
    history ancient old new great big large grand small little upper lower central national royal \
    former main holy city town village quarter district centre center complex building buildings \
    structure monument monuments memorial heritage property saint saints st sts st san santa santo \
    sankt sint sao sainte svaty svatoj svatogo svataa svata sveti sveta svete agios agia agiou \
    ayios ayia aziz mar swiety swieta sw heilige heiliger hl szent sfantul sfanta \
    ancien ancienne vieux vieille grande petit petite ville centre archeologique historique ruines \
    vestiges batiment edifice immeuble ensemble \
    alt alte alter altes altstadt gross grosse grosser klein kleine stadt dorf ruine historische \
    historischer historisches ehemalige ehemaliger ehemaliges denkmal gebaude wohnhaus anlage \
    sitio antiguo antigua viejo vieja gran pequeno ciudad pueblo centro historico historica \
    arqueologico arqueologica ruinas conjunto edificio monumento \
    sito antico antica vecchio vecchia piccolo citta borgo storico storica archeologico \
    archeologica rovine complesso velho velha antigo antiga cidade vila \
    oude oud grote kleine stad dorp gebouw \
    stary stara stare wielki wielka mala maly miasto wies budynek zabytek zespol dawny dawna dawne \
    ruiny staryj staraa starij bolsoj velikij velika gorod misto selo zdanie budivla pamatnik \
    pamatka dom \
    eski buyuk kucuk yeni kenti koyu oren yeri \
    khirbet khirbat khirba kharab madinat medina
    """

  private static let sorts = [
    """
    church churches chapel cathedral basilica kirche kapelle kathedrale munster eglise chapelle \
    cathedrale basilique iglesia capilla catedral ermita chiesa cappella cattedrale duomo igreja \
    capela kerk kapel kosciol kaplica katedra bazylika cerkov cerkva hram sobor casovna kostel \
    crkva naos ekklesia kanisa kanisat kanisah kilise kilisesi biserica
    """,
    "temple tempel templo tempio swiatynia tapinagi maabad mabad",
    """
    mosque moschee mosquee mezquita moschea mesquita moskee meczet mecet masjid jami jama jamii \
    cami camii mescit
    """,
    "synagogue synagoge sinagoga synagoga knesset knis",
    """
    monastery convent abbey priory nunnery kloster abtei stift monastere couvent abbaye prieure \
    monasterio convento abadia monastero abbazia mosteiro klooster abdij klasztor opactwo \
    monastyr monastir lavra mone moni deir deyr dayr der manastir manastiri manastira
    """,
    """
    castle citadel fort fortress fortification palace burg schloss festung zitadelle kastell \
    palais chateau citadelle forteresse castillo ciudadela fortaleza palacio alcazar castello \
    rocca fortezza palazzo castelo kasteel vesting paleis zamek twierdza palac cytadela zamok \
    krepost forteca dvorec kale kalesi hisar saray sarayi qalat qala qalaa kalaat hisn husn hosn \
    qasr kasr kasbah casbah ksar kremlin kreml kakh
    """,
    "tell tall tel tepe tappeh hoyuk huyuk mound kurgan gorodise hill",
    """
    tomb tombs mausoleum grave cemetery necropolis grab friedhof tombe tombeau mausolee \
    cimetiere necropole tumba mausoleo cementerio tomba cimitero necropoli cmentarz mogila \
    kladbise cvintar darih maqbara maqbarat turba turbe turbesi shrine maqam mashhad mazar \
    ziyarat imamzadeh
    """,
    "museum musee museo museu muzeum muzej mathaf muze muzesi",
    """
    house houses haus maison casa huis budinok kuca bayt beit bait dar manzil mansion villa manor \
    hotel evi konak konagi usadba sadiba dwor
    """,
    """
    school schule ecole escuela scuola escola skola szkola madrasa madrassa madrasah medrese \
    medresesi gimnazia gymnasium university universite
    """,
    "bridge brucke pont puente ponte brug most jisr kopru koprusu",
    "gate tor porte puerta porta poort brama vorota bab kapi kapisi darwaza",
    "tower turm tour torre toren wieza basna veza burj kule kulesi minaret",
    "bath baths hammam hamam hamami thermae thermes",
    "market souq souk suq bazaar bazar carsi halle marche mercado mercato",
    "khan hani caravanserai caravansary karavanserai kervansaray",
    "wall walls mauer stadtmauer muraille muralla mura muur mury",
    "square platz plaza piazza praca plein plac plosa maidan midan",
    "theatre theater teatro teatr amphitheatre amphitheater anfiteatro",
    "library bibliotheque biblioteka biblioteca bibliothek",
  ]

  private static let unvowelledVague =
    "mwq mdynt mdynh qryt athar athry athryt qdym qdymt kbyr sghyr khrbt qdys qdyst mar mbny shar"

  /// The same sorts in scripts that leave vowels out, row by row.
  private static let unvowelledSorts = [
    "knyst katdrayyt klysa", "mbd", "jam msjd", "knys knst", "dyr",
    "qlt hsn qsr kakh", "tl tlt tph", "dryh mqbrt qbr trbt mqam mshhd mzar qbt", "mthf mwzh",
    "byt mnzl dar", "mdrst mdrsh", "jsr pl", "bab drwazh", "brj mydhnt", "hmam", "swq bazar",
    "khan", "swr", "mydan", "msrh", "mktbt",
  ]
}
