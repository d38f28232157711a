#!/usr/bin/env python3
"""Writes the tables that names are romanised by, as CLDR's transforms say.

    scripts/romanisation-tables.py FOLDER

FOLDER gets RomanLetters.swift and HanReadings.swift. The transforms ("Any-Latin; Latin-ASCII; Lower")
are those of the Foundation that comes with Swift; CLDR takes the readings of Han characters from
Unihan. Both are under the Unicode licence, which NOTICE names.
"""
import os
import subprocess
import sys
import tempfile
import unicodedata

SWIFT = """
import Foundation
let transform = StringTransform("Any-Latin; Latin-ASCII; Lower")
while let line = readLine() { print(line.applyingTransform(transform, reverse: false) ?? "") }
"""
VIRAMAS = {0x900: "क", 0x980: "ক", 0xA00: "ਕ", 0xA80: "ક", 0xB00: "କ", 0xB80: "க",
           0xC00: "క", 0xC80: "ಕ", 0xD00: "ക"}
BASES = {0x0590: "ב", 0x0600: "ب", 0x0700: "ܒ", 0x0780: "ބ", 0x0E00: "ก", 0x1000: "က"}
BASES.update(VIRAMAS)
HAN = [(0x4E00, 0x9FFF), (0x3400, 0x4DBF)]
APOSTROPHES = set("'`\u00B4\u2018\u2019\u201B\u2032\u2035\u055A\u05F3\uA78B\uA78C")
DIACRITICS = {1, 7, *range(10, 37), *range(200, 241)}


class Transforms:
    def __init__(self, folder):
        source = os.path.join(folder, "main.swift")
        with open(source, "w") as file:
            file.write(SWIFT)
        self.program = os.path.join(folder, "transform")
        subprocess.run(["swiftc", "-O", source, "-o", self.program], check=True)

    def __call__(self, texts):
        answer = subprocess.run(
            [self.program], input="\n".join(texts) + "\n", text=True, capture_output=True, check=True)
        lines = answer.stdout.split("\n")[:-1]
        assert len(lines) == len(texts), (len(lines), len(texts))
        return [folded(line) for line in lines]


def folded(text):
    """What of a text a slug keeps; '-' separates words."""
    kept = ""
    text = "".join(c for c in text if c not in APOSTROPHES and not 0x2B0 <= ord(c) <= 0x2FF)
    for c in unicodedata.normalize("NFKD", text):
        category = unicodedata.category(c)
        if c.isascii():
            kept += c.lower() if c.isalnum() else "-"
        elif category == "Nd":
            kept += str(unicodedata.digit(c))
        elif category[0] not in "LMN" and category != "Cf":
            kept += "-"
    while "--" in kept:
        kept = kept.replace("--", "-")
    return kept


def is_written(code):
    category = unicodedata.category(chr(code))
    return (category[0] in "LMNPS" or category in ("Cf", "Zs")) and not any(a <= code <= b for a, b in HAN) \
        and not 0xAC00 <= code <= 0xD7A3


def values(transform):
    """The value of every character: '~' stands for the vowel 'a' that a sign behind it takes away, and
    '^' begins such a sign."""
    codes = [code for code in range(0x80, 0x10000) if is_written(code)]
    alone = dict(zip(codes, transform([chr(code) for code in codes])))
    marks = [(code, BASES[start]) for code in codes for start in BASES
             if start <= code < start + (0x100 if start in (0x600,) else 0x80)
             and unicodedata.category(chr(code))[0] == "M"]
    # A nukta changes the letter before it: that is for the pairs.
    marks = [mark for mark in marks if unicodedata.combining(chr(mark[0])) != 7]
    with_base = transform([base + chr(code) for code, base in marks])
    bases = dict(zip(BASES.values(), transform(list(BASES.values()))))
    for (code, base), text in zip(marks, with_base):
        plain = bases[base]
        if base in VIRAMAS.values():
            stem = plain.removesuffix("a")
            takes = not text.startswith(plain) or (text == plain and alone[code] == "a") \
                or text.startswith(plain) and alone[code] == text.removeprefix(stem) != ""
            alone[code] = "^" + text.removeprefix(stem) if takes else text.removeprefix(plain)
        elif text.startswith(plain):
            alone[code] = text.removeprefix(plain)
    alone.update({code: "" for code in codes if unicodedata.combining(chr(code)) == 7})
    letters = [(code, chr(start + 0x4D)) for start in VIRAMAS for code in codes
               if start <= code < start + 0x80 and unicodedata.category(chr(code)) == "Lo"]
    for (code, _), text in zip(letters, transform([chr(c) + virama for c, virama in letters])):
        if alone[code] == text + "a":
            alone[code] = text + "~"
    for code in range(0x30A1, 0x3100):
        if "SMALL" in unicodedata.name(chr(code), "") and chr(code) != "ッ" and alone.get(code):
            alone[code] = "-" + alone[code]
    return alone


def put_together(parts):
    text = ""
    for part in parts:
        if part.startswith("^"):
            text = text.removesuffix("~") + part[1:]
        else:
            text = text.replace("~", "a") + part
    return text.replace("~", "a").replace("--", "-")


def pairs(transform, values):
    """The pairs of characters that are romanised otherwise than one after the other."""
    def block(first, last):
        return [code for code in range(first, last + 1) if code in values]

    greek = [code for code in block(0x370, 0x3FF) + block(0x1F00, 0x1FFF)
             if chr(code).lower() == chr(code)]
    groups = [(greek, greek), (block(0x531, 0x587), block(0x531, 0x587)),
              (block(0x590, 0x5F4), block(0x590, 0x5F4)), (block(0x620, 0x6D3), block(0x620, 0x6D3)),
              (block(0x30A1, 0x30FC), block(0x30A1, 0x30FC))]
    groups += [(block(s, s + 0x7F), block(s, s + 0x7F)) for s in VIRAMAS]
    found = {}
    for firsts, seconds in groups:
        # What comes first may need a letter to stand on.
        asked = [(a, b) for a in firsts for b in seconds]
        bases = [next((BASES[s] for s in BASES if s <= a < s + 0x80 and
                       unicodedata.category(chr(a))[0] == "M"), "") for a, _ in asked]
        answers = transform([base + chr(a) + chr(b) for base, (a, b) in zip(bases, asked)])
        for base, (a, b), text in zip(bases, asked, answers):
            if chr(a) == "ッ" or "ー" in chr(a) + chr(b) or unicodedata.combining(chr(a)) == 7:
                continue
            parts = [values[ord(c)] for c in base + chr(a) + chr(b)]
            if put_together(parts) == text:
                continue
            own = unicodedata.normalize("NFC", chr(a) + chr(b))
            if len(own) == 1 and ord(own) in values:
                continue
            if base:
                stem = put_together([values[ord(base)]])
                if not text.startswith(stem):
                    stem = stem.removesuffix("a")
                    if not text.startswith(stem):
                        continue
                    text = "^" + text.removeprefix(stem)
                else:
                    text = text.removeprefix(stem)
            if unicodedata.category(chr(b)) == "Lo" and values[b].endswith("~") and text.endswith("a"):
                text = text[:-1] + "~"
            if unicodedata.category(chr(b)) == "Mn" and values[a].endswith("~") and text.endswith("a") \
                    and unicodedata.combining(chr(b)) == 7:
                text = text[:-1] + "~"
            found[a << 16 | b] = text
    return found


def lower(code):
    small = chr(code).lower()
    return ord(small) if len(small) == 1 else code


def default(code):
    """What a character leaves without a table."""
    return folded(chr(code))


def rows(records):
    lines, line = [], ""
    for record in records:
        if len(line) + len(record) > 92:
            lines.append(line)
            line = ""
        line += record + " "
    lines.append(line)
    return "\n".join("    " + line.strip() for line in lines)


def letters_file(values, pairs):
    single = [f"{code:X}={text}" for code, text in sorted(values.items())
              if text != (values.get(lower(code), "") if lower(code) != code else default(code))]
    double = [f"{key:X}={text}" for key, text in sorted(pairs.items())]
    return f'''// Written by scripts/romanisation-tables.py of CLDR's transforms.

/// How characters are written in ASCII letters, as CLDR's transforms have it.
///
/// Records `KEY=LETTERS` in the order of their keys, which are in hexadecimal. `-` separates words,
/// `~` stands for the vowel `a` that a sign behind it takes away, and `^` begins such a sign.
enum RomanLetters {{
  /// Characters, without those that folding alone brings to their letters.
  static let characters = """
{rows(single)}
    """

  /// Pairs of characters that are not written one after the other, the first in the upper half of the
  /// key.
  static let pairs = """
{rows(double)}
    """
}}
'''


def han_file(transform):
    codes = [code for first, last in HAN for code in range(first, last + 1)]
    readings = transform([chr(code) for code in codes])
    syllables = sorted({reading for reading in readings if reading.isascii() and reading.isalpha()})
    number = {syllable: at + 1 for at, syllable in enumerate(syllables)}
    cells = "".join(
        chr(0x30 + number.get(r, 0) // 64) + chr(0x30 + number.get(r, 0) % 64) for r in readings)
    padded = "\n".join("    " + "".join(s.ljust(6, ".") for s in syllables[at:at + 15])
                       for at in range(0, len(syllables), 15))
    lines = "\n".join("    " + cells[at:at + 96] for at in range(0, len(cells), 96))
    return f'''// Written by scripts/romanisation-tables.py of CLDR's transforms, which have Unihan's readings.

/// The readings of Han characters in Mandarin, without tones.
enum HanReadings {{
  /// The syllables, each filled up with dots to six letters, 15 a line.
  static let syllables = """
{padded}
    """

  /// A syllable's number for each character from U+4E00 to U+9FFF, then from U+3400 to U+4DBF.
  ///
  /// They count from 1, 0 stands for no reading. Each is two digits of base 64, from `0` on, 48 a line.
  static let numbers = #"""
{lines}
    """#
}}
'''


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        transform = Transforms(folder)
        letters = values(transform)
        files = {"RomanLetters.swift": letters_file(letters, pairs(transform, letters)),
                 "HanReadings.swift": han_file(transform)}
    for name, text in files.items():
        with open(os.path.join(sys.argv[1], name), "w") as file:
            file.write(text)


main()
