/// The languages that a name may be marked with, by their codes in ISO 639.
///
/// A code that is not here is taken for a part of the name, or for a slip. It is no list of what a
/// record may hold: there, every well-formed tag is kept.
package enum KnownLanguages {
  /// Tells whether the letters before a colon are the code of a language, in small letters.
  package static func contains(_ code: String) -> Bool { codes.contains(code) }

  /// Returns the language that somebody probably meant who wrote the code of a country.
  package static func meant(byCountry code: String) -> String? { countries[code] }

  private static let countries = [
    "cn": "zh", "cz": "cs", "dk": "da", "eg": "ar", "gr": "el", "il": "he", "iq": "ar",
    "ir": "fa", "jo": "ar", "jp": "ja", "lb": "ar", "pk": "ur", "sy": "ar", "ua": "uk",
  ]

  private static let codes = Set(
    (twoLetters + " " + threeLetters).split(separator: " ").map(String.init))

  /// All of ISO 639-1.
  private static let twoLetters = """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da \
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy \
    hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg \
    li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or \
    os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta \
    te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """

  /// Those of ISO 639-3 that inscriptions, dialects and peoples without a code of two letters need,
  /// and the four that name none.
  private static let threeLetters = """
    acm acw ady aeb afb aii ajp akk ang apc apd arc arq ars ary arz ava ayl azb ber bej bho byn \
    ceb chr ckb cmn cop crh csb diq din dsb egy fil fro fur gag gez gmh goh got grc gsw hak haw \
    hbo hit hsb inh jpa kab kbd kho kmr kok krc lad lez lki lzz mai mid mis mnc mni mul myz nan \
    nds new non nqo nus ota pal peo pes phn prs rif rom rue sam sat sdh sga shi sid sog sux syc \
    syr szl tig tmr tzm uga und uzs wal wuu xcl xhu xmf xpr xpu xto yue zgh zxx zza
    """
}
