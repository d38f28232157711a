/// The names of countries and territories in English.
///
/// The codes are those of ISO 3166-1 alpha-2, and XK, which the standard leaves to its users and
/// which is commonly used for Kosovo. The names follow the standard's English short names, without
/// the article behind them; the choice of a name says nothing about anyone's claim.
enum CountryNames {
  static let byCode = Dictionary(entries(names)) { first, _ in first }

  /// Other names in common use, each with its code.
  static let aliases = entries(otherNames)

  /// Reads a table of codes, each followed by a name.
  private static func entries(_ table: String) -> [(String, String)] {
    table.split { $0 == ";" || $0.isNewline }.compactMap { entry in
      let words = entry.split(separator: " ", maxSplits: 1)
      guard let code = words.first, let name = words.last else { return nil }
      return (String(code), String(name))
    }
  }

  private static let otherNames = """
    BO Bolivia; GB Britain; BN Brunei; MM Burma; CV Cape Verde; CC Cocos Islands;
    CG Congo-Brazzaville; CD Congo-Kinshasa; CZ Czech Republic;
    KP Democratic People's Republic of Korea; CD Democratic Republic of the Congo; CD DR Congo;
    TL East Timor; FK Falkland Islands; GB Great Britain; NL Holland; IR Iran; CI Ivory Coast;
    LA Laos; MO Macao SAR; MO Macau; MK Macedonia; FK Malvinas; FM Micronesia; MD Moldova;
    NL Netherlands; KP North Korea; PS Palestine; PS Palestinian Territories;
    CG Republic of the Congo; RU Russia; SH Saint Helena; MF Saint Martin; SX Sint Maarten;
    KR South Korea; SJ Svalbard; SZ Swaziland; SY Syria; TW Taiwan; TZ Tanzania;
    MK The former Yugoslav Republic of Macedonia; TR Turkey; AE UAE; GB United Kingdom; GB UK;
    US United States; US USA; VA Vatican; VA Vatican City; VA Vatican City State; VE Venezuela;
    VN Vietnam
    """

  private static let names = """
    AD Andorra; AE United Arab Emirates; AF Afghanistan; AG Antigua and Barbuda; AI Anguilla;
    AL Albania; AM Armenia; AO Angola; AQ Antarctica; AR Argentina; AS American Samoa; AT Austria;
    AU Australia; AW Aruba; AX Åland Islands; AZ Azerbaijan; BA Bosnia and Herzegovina; BB Barbados;
    BD Bangladesh; BE Belgium; BF Burkina Faso; BG Bulgaria; BH Bahrain; BI Burundi; BJ Benin;
    BL Saint Barthélemy; BM Bermuda; BN Brunei Darussalam; BO Bolivia (Plurinational State of);
    BQ Bonaire, Sint Eustatius and Saba; BR Brazil; BS Bahamas; BT Bhutan; BV Bouvet Island;
    BW Botswana; BY Belarus; BZ Belize; CA Canada; CC Cocos (Keeling) Islands;
    CD Congo (Democratic Republic of the); CF Central African Republic; CG Congo; CH Switzerland;
    CI Côte d'Ivoire; CK Cook Islands; CL Chile; CM Cameroon; CN China; CO Colombia; CR Costa Rica;
    CU Cuba; CV Cabo Verde; CW Curaçao; CX Christmas Island; CY Cyprus; CZ Czechia; DE Germany;
    DJ Djibouti; DK Denmark; DM Dominica; DO Dominican Republic; DZ Algeria; EC Ecuador; EE Estonia;
    EG Egypt; EH Western Sahara; ER Eritrea; ES Spain; ET Ethiopia; FI Finland; FJ Fiji;
    FK Falkland Islands [Malvinas]; FM Micronesia (Federated States of); FO Faroe Islands;
    FR France; GA Gabon; GB United Kingdom of Great Britain and Northern Ireland; GD Grenada;
    GE Georgia; GF French Guiana; GG Guernsey; GH Ghana; GI Gibraltar; GL Greenland; GM Gambia;
    GN Guinea; GP Guadeloupe; GQ Equatorial Guinea; GR Greece;
    GS South Georgia and the South Sandwich Islands; GT Guatemala; GU Guam; GW Guinea-Bissau;
    GY Guyana; HK Hong Kong; HM Heard Island and McDonald Islands; HN Honduras; HR Croatia;
    HT Haiti; HU Hungary; ID Indonesia; IE Ireland; IL Israel; IM Isle of Man; IN India;
    IO British Indian Ocean Territory; IQ Iraq; IR Iran (Islamic Republic of); IS Iceland; IT Italy;
    JE Jersey; JM Jamaica; JO Jordan; JP Japan; KE Kenya; KG Kyrgyzstan; KH Cambodia; KI Kiribati;
    KM Comoros; KN Saint Kitts and Nevis; KP Korea (Democratic People's Republic of);
    KR Korea (Republic of); KW Kuwait; KY Cayman Islands; KZ Kazakhstan;
    LA Lao People's Democratic Republic; LB Lebanon; LC Saint Lucia; LI Liechtenstein; LK Sri Lanka;
    LR Liberia; LS Lesotho; LT Lithuania; LU Luxembourg; LV Latvia; LY Libya; MA Morocco; MC Monaco;
    MD Moldova (Republic of); ME Montenegro; MF Saint Martin (French part); MG Madagascar;
    MH Marshall Islands; MK North Macedonia; ML Mali; MM Myanmar; MN Mongolia; MO Macao;
    MP Northern Mariana Islands; MQ Martinique; MR Mauritania; MS Montserrat; MT Malta;
    MU Mauritius; MV Maldives; MW Malawi; MX Mexico; MY Malaysia; MZ Mozambique; NA Namibia;
    NC New Caledonia; NE Niger; NF Norfolk Island; NG Nigeria; NI Nicaragua;
    NL Netherlands (Kingdom of the); NO Norway; NP Nepal; NR Nauru; NU Niue; NZ New Zealand;
    OM Oman; PA Panama; PE Peru; PF French Polynesia; PG Papua New Guinea; PH Philippines;
    PK Pakistan; PL Poland; PM Saint Pierre and Miquelon; PN Pitcairn; PR Puerto Rico;
    PS Palestine, State of; PT Portugal; PW Palau; PY Paraguay; QA Qatar; RE Réunion; RO Romania;
    RS Serbia; RU Russian Federation; RW Rwanda; SA Saudi Arabia; SB Solomon Islands; SC Seychelles;
    SD Sudan; SE Sweden; SG Singapore; SH Saint Helena, Ascension and Tristan da Cunha; SI Slovenia;
    SJ Svalbard and Jan Mayen; SK Slovakia; SL Sierra Leone; SM San Marino; SN Senegal; SO Somalia;
    SR Suriname; SS South Sudan; ST Sao Tome and Principe; SV El Salvador;
    SX Sint Maarten (Dutch part); SY Syrian Arab Republic; SZ Eswatini; TC Turks and Caicos Islands;
    TD Chad; TF French Southern Territories; TG Togo; TH Thailand; TJ Tajikistan; TK Tokelau;
    TL Timor-Leste; TM Turkmenistan; TN Tunisia; TO Tonga; TR Türkiye; TT Trinidad and Tobago;
    TV Tuvalu; TW Taiwan (Province of China); TZ Tanzania, the United Republic of; UA Ukraine;
    UG Uganda; UM United States Minor Outlying Islands; US United States of America; UY Uruguay;
    UZ Uzbekistan; VA Holy See; VC Saint Vincent and the Grenadines;
    VE Venezuela (Bolivarian Republic of); VG Virgin Islands (British); VI Virgin Islands (U.S.);
    VN Viet Nam; VU Vanuatu; WF Wallis and Futuna; WS Samoa; XK Kosovo; YE Yemen; YT Mayotte;
    ZA South Africa; ZM Zambia; ZW Zimbabwe
    """
}
