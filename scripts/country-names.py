#!/usr/bin/env python3
"""Writes the names of countries in languages beside English, from the Unicode CLDR.

    python3 -m pip install Babel==2.19.0
    scripts/country-names.py Sources/HeritageModel/Geography/CountryNameTable.swift \\
      Sources/HeritageDocuments/Wording/ArabicCountryNames.swift

The first are the names by which countries are found, the second those that Arabic pages call them.
Names are folded here as `Country.nameKey` folds them; a test compares the two. A name that stands
for two countries in two languages is left out, and said.
"""

import collections
import pathlib
import re
import sys
import unicodedata

import babel
import babel.core

LANGUAGES = (
    "ar az ckb cs de el es fa fr he hu hy it ja ka ko ku nl pl pt ro ru sr sv tr uk ur zh zh_Hant"
).split()

# Names that states use themselves, and spellings that lists have, where the CLDR has another.
OTHERS = {
    "CN": ["中华人民共和国", "République populaire de Chine"],
    "DE": ["Bundesrepublik Deutschland", "BRD"],
    "EG": ["جمهورية مصر العربية"],
    "IQ": ["جمهورية العراق", "عێراق"],
    "IR": ["جمهوری اسلامی ایران"],
    "JO": ["المملكة الأردنية الهاشمية"],
    "LB": ["الجمهورية اللبنانية"],
    "LY": ["دولة ليبيا"],
    "PL": ["Rzeczpospolita Polska"],
    "PS": ["فلسطين", "دولة فلسطين", "Palestina", "Palästina", "Палестина", "Palestyna", "Filistin"],
    "RU": ["Российская Федерация", "Федерация Российская"],
    "SD": ["جمهورية السودان"],
    "SY": [
        "سورية", "الجمهورية العربية السورية", "République arabe syrienne",
        "República Árabe Siria", "Сирийская Арабская Республика", "Arabische Republik Syrien",
        "Suriye Arap Cumhuriyeti", "Repubblica Araba Siriana",
    ],
    "UA": ["Украина"],
    "YE": ["الجمهورية اليمنية"],
}

# What the United Nations call countries in Arabic, where the CLDR has another name.
ARABIC = {
    "BN": "بروني دار السلام", "BO": "بوليفيا (دولة - المتعددة القوميات)",
    "BQ": "بونير وسانت يوستاتيوس وسابا", "CD": "جمهورية الكونغو الديمقراطية",
    "CG": "الكونغو", "CI": "كوت ديفوار", "CV": "كابو فيردي", "CZ": "تشيكيا",
    "DO": "الجمهورية الدومينيكية", "FK": "جزر فوكلاند (مالفيناس)",
    "FM": "ميكرونيزيا (ولايات - الموحدة)", "HK": "هونغ كونغ",
    "IR": "جمهورية إيران الإسلامية", "KP": "جمهورية كوريا الشعبية الديمقراطية",
    "KR": "جمهورية كوريا", "LA": "جمهورية لاو الديمقراطية الشعبية", "MD": "جمهورية مولدوفا",
    "MM": "ميانمار", "MO": "ماكاو", "MV": "ملديف", "PS": "دولة فلسطين",
    "RU": "الاتحاد الروسي", "SH": "سانت هيلينا وأسنسيون وتريستان دا كونا",
    "SY": "الجمهورية العربية السورية", "TL": "تيمور-ليشتي", "TW": "تايوان (مقاطعة صينية)",
    "TZ": "جمهورية تنزانيا المتحدة", "US": "الولايات المتحدة الأمريكية",
    "VA": "الكرسي الرسولي", "VE": "فنزويلا (جمهورية - البوليفارية)", "VN": "فييت نام",
}

# As in `Country.nameKey`.
LETTERS = {
    plain: letters
    for plain, letters in (
        ("a", "åãáâàäāăą"), ("c", "çčć"), ("d", "ďđ"), ("e", "éèêëěęėēə"), ("g", "ğ"),
        ("i", "íîìïīı"), ("l", "łľ"), ("n", "ñńň"), ("o", "óôõöòőōø"), ("r", "ř"),
        ("s", "śšşș"), ("t", "ťţț"), ("u", "üúùûůűū"), ("y", "ýÿ"), ("z", "žźż"), ("ss", "ß"),
        ("е", "ё"), ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"),
        ("ω", "ώ"), ("σ", "ς"), ("ا", "أإآ"), ("ي", "ىی"), ("ك", "ک"), ("ه", "ةە"),
    )
}
FOLDED = {letter: plain for plain, letters in LETTERS.items() for letter in letters}
APOSTROPHES = "'’‘‛`´′ʹʼʻʽʾʿ՚＇ꞌ.׳״\"“”„ـ"

HEAD = '''\
/// The names of countries and territories in languages beside English, as `scripts/country-names.py`
/// writes them; edit that.
///
/// They are those of the Unicode CLDR {version}, whose licence is in `NOTICE`, with some that states
/// use themselves. The choice of a name says nothing about anyone's claim.
enum CountryNameTable {{
  /// The three letters of ISO 3166-1 alpha-3 behind the two of a country.
  static let letters = """
{letters}
    """

  /// Folded names behind the codes of their countries, in the order of the names' bytes.
  static let names = """
{names}
    """
}}
'''

ARABIC_HEAD = '''\
/// The names of countries and territories in Arabic, as `scripts/country-names.py` writes them; edit
/// that.
///
/// They are those by which the United Nations call them or, where these are the same or there are
/// none, those of the Unicode CLDR {version}, whose licence is in `NOTICE`. The choice of a name says
/// nothing about anyone's claim.
enum ArabicCountryNames {{
  /// The names by the codes of ISO 3166-1 alpha-2, and XK.
  static let byCode = Dictionary(
    uniqueKeysWithValues: names.split {{ $0 == ";" || $0.isNewline }}.map {{ entry in
      (String(entry.prefix(2)), String(entry.dropFirst(3)))
    }})

  private static let names = """
{names}
    """
}}
'''


def key(name):
    """Returns the folded words of a name in order, or nothing for one with marks of its own."""
    text = unicodedata.normalize("NFC", name.lower()).replace("i̇", "i")
    if any(unicodedata.category(letter).startswith("M") for letter in text):
        return ""
    letters = "".join(
        "" if letter in APOSTROPHES
        else FOLDED.get(letter, letter if letter.isalpha() else " ")
        for letter in text
    )
    words = ["saint" if word == "st" else word for word in letters.split()]
    return " ".join(sorted(word for word in words if word not in ("the", "of", "and")))


def known_codes(source):
    """Returns the codes that the program knows, with their English names, from its own table."""
    table = re.search(r'let names = """(.*?)"""', source, re.DOTALL).group(1)
    entries = (entry.split(maxsplit=1) for entry in re.split(r"[;\n]", table))
    return {entry[0]: entry[1] for entry in entries if len(entry) == 2}


def wrapped(entries):
    """Returns entries with a semicolon between, in lines of at most 100 characters."""
    lines = [""]
    for entry in entries:
        if lines[-1] and len(lines[-1]) + len(entry) + 1 > 95:
            lines.append("")
        lines[-1] += entry + ";"
    return "\n".join("    " + line for line in lines)


def arabic_names(codes):
    """Returns entries of codes with their names in Arabic."""
    known = babel.Locale.parse("ar").territories
    return [f"{code} {ARABIC.get(code) or known[code]}" for code in sorted(codes)]


def main(path, arabic_path):
    folder = pathlib.Path(path).parent
    english = known_codes((folder / "CountryNames.swift").read_text("utf-8"))
    codes = collections.defaultdict(set)
    for language in LANGUAGES:
        for code, name in babel.Locale.parse(language).territories.items():
            if code in english:
                codes[key(name)].add(code)
    for code, names in OTHERS.items():
        for name in names:
            codes[key(name)] = {code}
    del codes[""]
    for name in sorted(name for name, found in codes.items() if len(found) > 1):
        print(f"left out, as it is {' and '.join(sorted(codes.pop(name)))}: {name}", file=sys.stderr)
    own = {key(name): code for code, name in english.items()}
    names = [
        f"{found.pop()} {name}" for name, found in codes.items() if name not in own
    ]
    names.sort(key=lambda entry: entry[3:].encode())
    aliases = babel.core.get_global("territory_aliases")
    letters = sorted(
        f"{found[0]} {alias}"
        for alias, found in aliases.items()
        if len(alias) == 3 and alias.isalpha() and len(found) == 1 and found[0] in english
    )
    pathlib.Path(path).write_text(
        HEAD.format(
            version=babel.core.get_cldr_version(), letters=wrapped(letters), names=wrapped(names)
        ),
        "utf-8",
    )
    pathlib.Path(arabic_path).write_text(
        ARABIC_HEAD.format(
            version=babel.core.get_cldr_version(), names=wrapped(arabic_names(english))
        ),
        "utf-8",
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
