/// The languages of countries and territories, for the name that the people of a place use.
package enum CountryLanguages {
  /// The languages into which the World Heritage listing is translated, whatever the place.
  static let ofListings: Set<String> = ["ar", "en", "es", "fr", "ru", "zh"]

  /// Returns the languages that are official or in general use in a country, the most used first, as
  /// tags without script and region; none for a code that is not in use.
  package static func of(_ country: String) -> [String] { byCode[country] ?? [] }

  private static let byCode: [String: [String]] = Dictionary(
    table.split { $0 == ";" || $0.isNewline }.compactMap { entry in
      let words = entry.split(separator: " ").map(String.init)
      return words.first.map { ($0, Array(words.dropFirst())) }
    }
  ) { first, _ in first }

  // English only where nothing else is: a title is in English where there is one.
  private static let table = """
    AD ca; AE ar; AF fa prs ps; AG en; AI en; AL sq; AM hy; AO pt; AQ en; AR es; AS sm; AT de;
    AU en; AW nl pap; AX sv; AZ az; BA bs hr sr; BB en; BD bn; BE nl fr de; BF fr; BG bg; BH ar;
    BI rn fr; BJ fr; BL fr; BM en; BN ms; BO es qu ay; BQ nl pap; BR pt; BS en; BT dz; BV no; BW tn;
    BY be ru; BZ es; CA fr; CC ms; CD fr ln sw; CF fr sg; CG fr ln; CH de fr it rm; CI fr; CK rar;
    CL es; CM fr; CN zh bo ug mn; CO es; CR es; CU es; CV pt; CW nl pap; CX en; CY el tr; CZ cs;
    DE de; DJ fr ar so; DK da; DM en; DO es; DZ ar ber kab fr; EC es qu; EE et; EG ar; EH ar;
    ER ti ar; ES es ca eu gl; ET am om ti so; FI fi sv; FJ fj hif; FK en; FM en; FO fo; FR fr;
    GA fr; GB cy gd; GD en; GE ka ab; GF fr; GG en; GH ak; GI es; GL kl; GM en; GN fr; GP fr; GQ es;
    GR el; GS en; GT es; GU ch; GW pt; GY en; HK zh; HM en; HN es; HR hr; HT ht fr; HU hu; ID id jv;
    IE ga; IL he ar; IM gv; IN hi bn ta te mr ur gu kn ml pa or as; IO en; IQ ar ku ckb; IR fa;
    IS is; IT it; JE en; JM en; JO ar; JP ja; KE sw; KG ky ru; KH km; KI gil; KM ar fr; KN en;
    KP ko; KR ko; KW ar; KY en; KZ kk ru; LA lo; LB ar fr; LC en; LI de; LK si ta; LR en; LS st;
    LT lt; LU lb fr de; LV lv; LY ar; MA ar ber zgh fr; MC fr; MD ro; ME cnr sr; MF fr; MG mg fr;
    MH mh; MK mk sq; ML fr bm; MM my; MN mn; MO zh pt; MP ch; MQ fr; MR ar fr; MS en; MT mt; MU fr;
    MV dv; MW ny; MX es; MY ms; MZ pt; NA af; NC fr; NE fr ha; NF en; NG ha yo ig; NI es; NL nl fy;
    NO no nb nn se; NP ne; NR na; NU niu; NZ mi; OM ar; PA es; PE es qu; PF fr ty; PG tpi;
    PH fil tl; PK ur pa sd ps; PL pl; PM fr; PN en; PR es; PS ar; PT pt; PW pau; PY es gn; QA ar;
    RE fr; RO ro; RS sr; RU ru; RW rw fr; SA ar; SB pis; SC fr; SD ar; SE sv; SG ms zh ta; SH en;
    SI sl; SJ no; SK sk; SL kri; SM it; SN fr wo; SO so ar; SR nl; SS ar; ST pt; SV es; SX nl;
    SY ar ku; SZ ss; TC en; TD fr ar; TF fr; TG fr; TH th; TJ tg; TK tkl; TL pt tet; TM tk;
    TN ar fr; TO to; TR tr ku; TT en; TV tvl; TW zh; TZ sw; UA uk; UG sw lg; UM en; US en; UY es;
    UZ uz; VA it la; VC en; VE es; VG en; VI en; VN vi; VU bi fr; WF fr; WS sm; XK sq sr; YE ar;
    YT fr; ZA zu xh af; ZM bem ny; ZW sn nd;
    """
}

extension Sequence<Name> {
  /// The name that the people of a place use, to be shown beside the one that ``shown(in:)`` gives.
  ///
  /// It is preferred or official and in a language of the place's countries. Where none is, it is one
  /// in another language than a listing of the whole world is translated into. Of a place in more than
  /// three countries a name in such a language counts only where all of them use it.
  ///
  /// - Parameter countries: The countries of the place, by their codes in ISO 3166-1.
  /// - Returns: The name, or `nil` if there is none beside the one shown.
  public func local(in countries: [String]) -> Name? {
    let title = shown()
    let others = filter {
      ($0.kind == .preferred || $0.kind == .official) && $0.text != title
        && $0.primaryLanguage != "en"
    }
    if others.isEmpty { return nil }
    func best(_ fits: (String?) -> Bool) -> Name? {
      let fitting = others.filter { fits($0.primaryLanguage) }
      return fitting.first { $0.kind == .preferred } ?? fitting.first
    }
    let spoken = countries.map(CountryLanguages.of)
    func isOfPlace(_ language: String) -> Bool {
      countries.count <= 3 || !CountryLanguages.ofListings.contains(language)
        || spoken.allSatisfy { $0.contains(language) }
    }
    for language in spoken.joined() where isOfPlace(language) {
      if let name = best({ $0 == language }) { return name }
    }
    return best { language in !(language.map(CountryLanguages.ofListings.contains) ?? false) }
  }
}
