#!/usr/bin/env python3
"""Tells where Swift's unsafe code stands outside the targets that may hold it.

    scripts/check-unsafe.py [FOLDER]

FOLDER holds the targets' folders, 'Sources' unless given. Strings and comments do not count, so that
no wording hides a use or looks like one. A target that is listed and holds none is a fault too.
"""
import os
import re
import sys

ALLOWED = [
    "ByteStreams", "Bytes", "LinuxFiles", "PhotoMetadata", "Pictures", "SQLiteFile", "XMLStream"]
# The keyword covers all else, because the compiler's strict memory safety demands it; '.unsafe' is a
# term of a vocabulary.
WORDS = re.compile(r"(?<!\.)\bunsafe\b|\bwithUnsafe\w*|\bUnsafe\w*Pointer\b")
STARTS = re.compile(r'//|/\*|(#*)("""|")')


def code(text):
    """The text with its strings and comments blanked out, line for line."""
    out, at = [], 0
    while start := STARTS.search(text, at):
        out.append(text[at : start.start()])
        if start.group() == "//":
            end = text.find("\n", start.end())
            at = len(text) if end < 0 else end
        elif start.group() == "/*":
            at = comment_end(text, start.end())
        else:
            at = string(text, start.end(), start.group(1), start.group(2), out)
        lines = text.count("\n", start.start(), at) if start.group()[0] == "/" else 0
        out.append(" " + "\n" * lines)
    return "".join(out) + text[at:]


def comment_end(text, at):
    """Where a comment ends, in which others may be nested."""
    depth = 1
    while depth:
        mark = re.compile(r"/\*|\*/").search(text, at)
        if not mark:
            return len(text)
        depth += 1 if mark.group() == "/*" else -1
        at = mark.end()
    return at


def string(text, at, hashes, quotes, out):
    """Steps over a string; what is interpolated in it is code. Returns where it ends."""
    marks = re.compile(
        r"\\%s\(|\\%s.|%s%s|\n" % (hashes, hashes, quotes, hashes), re.DOTALL)
    while mark := marks.search(text, at):
        at = mark.end()
        if mark.group() == "\\" + hashes + "(":
            end = interpolation_end(text, at)
            out.append(" " + code(text[at:end]) + " ")
            at = end
        elif "\n" in mark.group():
            out.append("\n")
            if quotes == '"':
                return at
        elif mark.group() == quotes + hashes:
            return at
    return len(text)


def interpolation_end(text, at):
    """Where the brackets of an interpolation close, strings and comments in it left out."""
    depth, marks = 1, re.compile(STARTS.pattern + r"|[()]")
    while mark := marks.search(text, at):
        at = mark.end()
        if mark.group() in "()":
            depth += 1 if mark.group() == "(" else -1
            if depth == 0:
                return mark.start()
        elif mark.group() == "//":
            at = max(text.find("\n", at), at)
        elif mark.group() == "/*":
            at = comment_end(text, at)
        else:
            at = string(text, at, mark.group(1), mark.group(2), [])
    return len(text)


def uses(text):
    """The lines with a use, each with the first word of it."""
    plain = re.sub(r"\bcase unsafe\b(?=\s*(\n|,|=))", "case", code(text))
    found = {}
    for match in WORDS.finditer(plain):
        found.setdefault(plain.count("\n", 0, match.start()) + 1, match.group())
    return sorted(found.items())


def test():
    """Checks the check itself, each text with the lines on which it must find something."""
    cases = [
        ("try call(\"create\", path) { unsafe mkdirat(folder, name) }", [1]),
        ("let text = \"unsafe open(path)\"", []),
        ("let text = \"a \\\" unsafe b\"\nunsafe f()", [2]),
        ("let text = \"\\(unsafe f(\")\", \"unsafe\"))\"", [1]),
        ("let text = \"\\(name) unsafe\"", []),
        ("let text = #\"a \" unsafe \\(b)\"#", []),
        ("let text = #\"\\#(unsafe f())\"#", [1]),
        ("let text = \"\"\"\n  unsafe \" x\n  \"\"\"\nunsafe f()", [4]),
        ("// unsafe f()\n/* unsafe /* unsafe */ unsafe\n*/ @unsafe struct S {}", [3]),
        ("let url = \"http://x\"; unsafe f()", [1]),
        ("bytes.withUnsafeBytes { _ in }", [1]),
        ("var p: UnsafeMutableRawBufferPointer?", [1]),
        ("throw .unsafePath(text)", []),
        ("case unsafe\ncase .unsafe: 1", []),
        ("let isUnsafe = unsafely", []),
    ]
    for text, lines in cases:
        found = [line for line, _ in uses(text)]
        if found != lines:
            sys.exit(f"error: the check finds lines {found} instead of {lines} in:\n{text}")


def main():
    test()
    root = sys.argv[1] if len(sys.argv) > 1 else "Sources"
    faults, held = [], set()
    for folder, below, names in os.walk(root):
        below.sort()
        target = os.path.relpath(folder, root).split(os.sep)[0]
        for name in sorted(names):
            if not name.endswith(".swift"):
                continue
            path = os.path.join(folder, name)
            with open(path, encoding="utf-8") as file:
                found = uses(file.read())
            if target in ALLOWED:
                held |= {target} if found else set()
            else:
                faults += [f"{path}:{line}: '{word}' outside {', '.join(ALLOWED)}"
                           for line, word in found]
    faults += [f"{root}/{target}: it holds no unsafe code and need not be listed"
               for target in ALLOWED if target not in held]
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
