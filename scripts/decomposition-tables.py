#!/usr/bin/env python3
"""Writes the tables of Unicode's decompositions and compositions.

    scripts/decomposition-tables.py FILE [FOLDER]

FOLDER has the Unicode Character Database, '/usr/share/unicode' unless given, which is where Debian's
package 'unicode-data' puts it.
"""
import re
import sys


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    folder = sys.argv[2] if len(sys.argv) == 3 else "/usr/share/unicode"
    mappings, canonical = {}, {}
    for line in open(f"{folder}/UnicodeData.txt"):
        fields = line.split(";")
        if not fields[5]:
            continue
        code = int(fields[0], 16)
        letters = [int(part, 16) for part in re.sub(r"<\w+> ", "", fields[5]).split()]
        mappings[code] = letters
        if not fields[5].startswith("<"):
            canonical[code] = letters
    excluded = set()
    for line in open(f"{folder}/DerivedNormalizationProps.txt"):
        found = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*; Full_Composition_Exclusion", line)
        if found:
            excluded.update(range(int(found[1], 16), int(found[2] or found[1], 16) + 1))
    version = re.search(r"-([\d.]+)\.txt", open(f"{folder}/DerivedNormalizationProps.txt").readline())[1]

    def whole(code, mappings):
        if code not in mappings:
            return [code]
        return [part for letter in mappings[code] for part in whole(letter, mappings)]

    def records(mappings):
        return [f"{code:X}=" + ".".join(f"{part:X}" for part in whole(code, mappings))
                for code in sorted(mappings)]

    compositions = sorted((*canonical[code], code) for code in canonical if code not in excluded)
    with open(sys.argv[1], "w") as file:
        file.write(f'''// Written by scripts/decomposition-tables.py of version {version} of the Unicode Character Database.

/// What characters are put together of, in Unicode.
///
/// Records `KEY=VALUE` in the order of their keys, both in hexadecimal. Korean syllables are reckoned
/// instead.
enum UnicodeTables {{
  /// The whole compatibility decompositions, their characters parted by dots.
  static let compatibility = """
{rows(records(mappings))}
    """

  /// The whole canonical decompositions.
  static let canonical = """
{rows(records(canonical))}
    """

  /// What two characters compose to; the key has the first in front of five digits for the second.
  static let compositions = """
{rows(f"{first:X}{second:05X}={code:X}" for first, second, code in compositions)}
    """
}}
''')


def rows(records):
    lines, line = [], ""
    for record in records:
        if len(line) + len(record) > 92:
            lines.append(line.strip())
            line = ""
        line += record + " "
    lines.append(line.strip())
    return "\n".join("    " + line for line in lines)


main()
