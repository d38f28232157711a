#!/usr/bin/env python3
"""Writes the reference of the commands from the program's own help.

    heritage --experimental-dump-help | scripts/reference.py FILE.md FILE.1 ...

A file that ends in '.md' becomes a Markdown document, any other a manual page of section 1. The
same help gives the same bytes: neither the time nor the machine goes in.
"""

import json
import os
import re
import sys

ORIGIN = "Made from the program's own help{}; edit the commands, not this file."
EVERY_COMMAND = "Every command takes {}, which prints its help, and {}."


def path(command):
    return " ".join(command.get("superCommands", []) + [command["commandName"]])


def below(command):
    """The commands below one, in the tool's order; the parser's own 'help' says what --help says."""
    return [
        sub
        for sub in command.get("subcommands", [])
        if sub.get("shouldDisplay", True) and sub["commandName"] != "help"
    ]


def all_below(command):
    return [each for sub in below(command) for each in [sub] + all_below(sub)]


def spellings(argument):
    return [
        ("--" if name["kind"] == "long" else "-") + name["name"] for name in argument.get("names", [])
    ]


def label(argument):
    """How an argument is written, as in '--registry <folder>' or '<file> ...'."""
    words = [", ".join(spellings(argument))] if argument["kind"] != "positional" else []
    if argument["kind"] != "flag":
        words.append("<" + argument.get("valueName", "value") + ">")
    return " ".join(words + (["..."] if argument["isRepeating"] else []))


def sections(command):
    """The arguments, then the options with the titles that they stand under, untitled ones last."""
    shown = [argument for argument in command.get("arguments", []) if argument["shouldDisplay"]]
    positionals = [argument for argument in shown if argument["kind"] == "positional"]
    titled = {}
    for option in shown:
        if option["kind"] != "positional" and not {"--help", "--version"} & set(spellings(option)):
            titled.setdefault(option.get("sectionTitle") or "Options", []).append(option)
    titled["Options"] = titled.pop("Options", [])
    return positionals, {title: options for title, options in titled.items() if options}


def usage(command):
    """How a command is called, with every argument that it cannot do without."""
    positionals, titled = sections(command)
    options = [option for options in titled.values() for option in options]
    words = [path(command)]
    words += [f"[{label(p)}]" if p["isOptional"] else label(p) for p in positionals]
    words += [label(option) for option in options if not option["isOptional"]]
    words += ["[options]"] if any(option["isOptional"] for option in options) else []
    return " ".join(words + (["<command>"] if below(command) else []))


def meaning(argument, prose, code):
    parts = [prose(argument[key]) for key in ("abstract", "discussion") if argument.get(key)]
    if argument.get("allValues"):
        parts.append("One of " + ", ".join(map(code, argument["allValues"])) + ".")
    if "defaultValue" in argument:
        parts.append("Default: " + code(argument["defaultValue"]) + ".")
    if argument["kind"] == "option" and not argument["isOptional"]:
        parts.append("Required.")
    return " ".join(parts)


def blocks(command):
    """Takes a discussion apart into prose, headings ('EXAMPLES'), indented code and exit codes."""
    for part in re.split(r"\n\s*\n", command.get("discussion", "")):
        lines = part.split("\n")
        if re.fullmatch(r"[A-Z][A-Z ]+", lines[0]):
            yield "heading", lines.pop(0).capitalize()
        while lines and lines != [""]:
            is_code = lines[0].startswith("  ")
            end = next((n for n, line in enumerate(lines) if is_code and line[:2] != "  "), len(lines))
            taken, lines = lines[:end], lines[end:]
            text = " ".join(taken)
            codes = re.fullmatch(r"Exit codes: (\d.*)\.", text)
            if is_code:
                indent = min(len(line) - len(line.lstrip(" ")) for line in taken)
                yield "code", [line[indent:] for line in taken]
            elif codes:
                yield "exits", re.findall(r"(\d+(?:, \d+)*) ([^;]+)(?:; |$)", codes[1])
            else:
                yield "prose", text


# Markdown


def md_prose(text):
    text = re.sub(r"[\\`*<\[|&]", r"\\\g<0>", text).replace("\n", " ")
    # Within a word, as in HERITAGE_REGISTRY, it sets nothing in italics.
    return re.sub(r"(?<!\w)_|_(?!\w)", r"\\_", text)


def md_code(text):
    # A bar would end the cell even within code, and a longer fence lets backquotes through.
    cell = text.replace("|", "\\|")
    return f"`` {cell} ``" if "`" in cell else f"`{cell}`"


def md_table(*rows):
    rows = [rows[0], ["---"] * len(rows[0]), *rows[1:]]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def md_fenced(lines):
    return "\n".join(["```", *lines, "```"])


def md_command(command, level):
    yield md_fenced([usage(command)])
    if command.get("aliases"):
        yield "Also called " + ", ".join(map(md_code, command["aliases"])) + "."
    overview = [
        [f"[`{path(sub)}`](#{path(sub).replace(' ', '-')})", md_prose(sub.get("abstract", ""))]
        for sub in below(command)
    ]
    if overview:
        yield md_table(["command", "does"], *overview)
    for kind, content in blocks(command):
        if kind == "prose":
            yield md_prose(content)
        elif kind == "heading":
            yield "#" * level + " " + content
        elif kind == "code":
            yield md_fenced(content)
        else:
            yield "#" * level + " Exit codes"
            yield md_table(["code", "meaning"], *([code, md_prose(text)] for code, text in content))


def markdown(root):
    yield f"# The commands of `{root['commandName']}`"
    yield ORIGIN.format(" by `make docs`")
    yield md_prose(root["abstract"]) + "."
    yield from md_command(root, 2)
    yield EVERY_COMMAND.format("`--help`", "`--version`")
    for command in all_below(root):
        yield "## " + path(command)
        yield md_prose(command["abstract"]) + "."
        yield from md_command(command, 3)
        positionals, titled = sections(command)
        for title, arguments in [("argument", positionals), *titled.items()]:
            if arguments:
                rows = [[md_code(label(a)), meaning(a, md_prose, md_code)] for a in arguments]
                yield md_table([md_prose(title.lower()), "meaning"], *rows)


# The manual page, in the 'man' macros of roff


def man_prose(text):
    signs = {"\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"}
    text = "".join(signs.get(character, character) for character in text).replace("\n", " ")
    # A line that begins with a dot is a request.
    return "\\&" + text if text.startswith(".") else text


def man_bold(text):
    return "\\fB" + man_prose(text) + "\\fR"


def man_quoted(text):
    return '"' + man_prose(text).replace('"', "\\(dq") + '"'


def man_blocks(command):
    for kind, content in blocks(command):
        if kind == "code":
            yield from [".PP", ".RS 4", ".nf", *map(man_prose, content), ".fi", ".RE"]
        elif kind != "exits":
            yield from [".PP", man_prose(content) + (":" if kind == "heading" else "")]


def manual(root):
    name = root["commandName"]
    yield '.\\" ' + ORIGIN.format("")
    yield f'.TH {man_quoted(name.upper())} 1 "" {man_quoted(name)}'
    yield from [".SH NAME", man_prose(name) + " \\- " + man_prose(root["abstract"])]
    yield from [".SH SYNOPSIS", man_bold(usage(root)), ".SH DESCRIPTION", *man_blocks(root)]
    yield from [".PP", man_prose(EVERY_COMMAND.format("--help", "--version")), ".SH COMMANDS"]
    for command in all_below(root):
        yield from [".SS " + man_quoted(usage(command)), man_prose(command["abstract"]) + "."]
        if command.get("aliases"):
            yield "Also called " + ", ".join(map(man_bold, command["aliases"])) + "."
        yield from man_blocks(command)
        positionals, titled = sections(command)
        for title, arguments in [("", positionals), *titled.items()]:
            if title:
                yield from [".PP", man_prose(title) + ":"]
            for argument in arguments:
                text = man_prose(meaning(argument, str, str))
                yield from [".TP", man_bold(label(argument)), text]
    for kind, content in blocks(root):
        if kind == "exits":
            yield ".SH EXIT STATUS"
            for code, text in content:
                yield from [".TP", man_bold(code), man_prose(text)]


def main(files):
    try:
        description = json.load(sys.stdin)
        version, root = description["serializationVersion"], description["command"]
    except (ValueError, KeyError, TypeError):
        sys.exit("error: standard input is not a program's description of itself")
    if version != 0:
        sys.exit(f"error: the description is of the unknown version '{version}'")
    for file in files:
        is_markdown = file.endswith(".md")
        text = "\n\n".join(markdown(root)) if is_markdown else "\n".join(manual(root))
        # Only a whole document takes the old one's place.
        with open(file + ".draft", "w", encoding="utf-8") as draft:
            draft.write(text + "\n")
        os.replace(file + ".draft", file)


if __name__ == "__main__":
    main(sys.argv[1:])
