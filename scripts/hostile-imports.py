#!/usr/bin/python3
"""Imports what was made to harm, and measures what that costs.

    scripts/hostile-imports.py HERITAGE [--quick] [NAME...]

Each document of hostile_cases.py is imported into a registry of its own. It must be refused with
the message that stands beside it there, and change nothing, or come in harmlessly: its rows are
counted, 'check' finds the registry sound, and 'undo' empties it. Both in 5 s and 256 MB, nothing
may be printed that drives a terminal, no table that is written may hold a formula, and nothing may
be written but the registry and the tables beside the document. '--quick' leaves out what is large
and measures no time, for a program that is built for debugging. With names, only those are run.
"""

import csv
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import unicodedata

from hostile_cases import CASES
from hostile_documents import pieces

SECONDS = 5
MEGABYTES = 256
HANGING = 60
csv.field_size_limit(1 << 30)


class Run:
    """One run of the program: its exit code, what it printed, and what it cost."""

    def __init__(self, program, folder, *arguments, document=None):
        environment = {
            "HERITAGE_USER": "hostile", "HERITAGE_REGISTRY": "Registry", "PATH": os.environ["PATH"],
            "TMPDIR": str(folder), "XDG_CONFIG_HOME": str(folder / "settings"),
            "SWIFT_BACKTRACE": "enable=no",
        }
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            start = time.monotonic()
            child = subprocess.Popen(
                [program, *arguments], cwd=folder, env=environment, stdout=output, stderr=errors,
                stdin=subprocess.PIPE if document else subprocess.DEVNULL)
            # What hangs is ended, and too slow.
            end = threading.Timer(HANGING, child.kill)
            end.start()
            if document:
                with child.stdin as pipe:
                    feed(pipe, document)
            _, status, usage = os.wait4(child.pid, 0)
            end.cancel()
            self.seconds = time.monotonic() - start
            child.returncode = self.exit = os.waitstatus_to_exitcode(status)
            self.megabytes = usage.ru_maxrss / 1024
            self.output, self.errors = (read(file) for file in (output, errors))

    @property
    def lines(self):
        return (self.errors + self.output).splitlines()


def feed(pipe, document):
    """Writes a document to a program, which may refuse to read on."""
    try:
        for piece in pieces(document):
            pipe.write(piece)
    except BrokenPipeError:
        return


def read(file):
    file.seek(0)
    return file.read().decode("utf-8", "backslashreplace")


def write(path, document):
    """Writes a document in a process of its own, as the program's peak begins with its parent's."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            with open(path, "wb") as file:
                for piece in pieces(document):
                    file.write(piece)
            status = 0
        finally:
            os._exit(status)
    if os.waitpid(child, 0)[1] != 0:
        sys.exit(f"error: cannot write '{path}'")


def records(folder):
    """All bytes of a registry but what it keeps of what was undone, and this machine's own."""
    registry = folder / "Registry"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(registry.rglob("*"))
        if path.is_file()
        and path.relative_to(registry).parts[0] not in (".heritage", "history", "journal")
    }


def drives_a_terminal(text):
    return any(
        unicodedata.category(letter) in ("Cc", "Cf") and letter not in "\n\t\u200c\u200d"
        for letter in text)


def formulas(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file):
            for cell in row:
                if re.match(r"[=+\-@\t\r]", cell) and not re.fullmatch(r"[+-][0-9.]+", cell):
                    yield cell


def faults(each, program, folder):
    """Runs a case; yields its cost, then what is wrong with it."""
    for name, document in each["beside"].items():
        write(folder / name, document)
    given = []
    if each["mapping"]:
        write(folder / "mapping.json", each["mapping"])
        given = ["--mapping", "mapping.json"]
    arguments = [*each["arguments"], *given]
    if "first" in each["beside"]:
        Run(program, folder, "import", "first", "--source", "first", *given)
    if not each["stdin"]:
        write(folder / each["name"], each["document"])
    before, files = records(folder), set(os.listdir(folder))
    run = Run(
        program, folder, "import", "-" if each["stdin"] else each["name"], *arguments,
        document=each["document"] if each["stdin"] else None)
    yield run
    message = each["message"].format(each["name"])
    if run.exit != each["exit"]:
        yield f"ended with {run.exit}, not {each['exit']}"
    if not any(line.startswith(message) for line in run.lines):
        yield f"does not say '{message}' but:\n" + "\n".join(line[:300] for line in run.lines[:4])
    if drives_a_terminal(run.errors + run.output):
        yield "prints what drives a terminal"
    if max(map(len, run.lines), default=0) > 10_000:
        yield f"prints a line of {max(map(len, run.lines))} characters"
    for path in set(os.listdir(folder)) - files:
        if not re.search(r"\.(rejected|matches)\.csv$", path) and path != "settings":
            yield f"writes '{path}'"
        elif path.endswith(".csv"):
            for cell in list(formulas(folder / path))[:1]:
                yield f"writes the formula {cell[:80]!r} into '{path}'"
    after = records(folder)
    for path, content in after.items():
        if ".." in path or any(text.encode() in content for text in each["absent"]):
            yield f"has '{path}' in the registry"
    if not each["changes"] and after != before:
        yield "changes the registry"
    if each["changes"] and not each["large"]:
        yield from unsound(program, folder, run, before)


def unsound(program, folder, run, before):
    """What is wrong with a registry that a document came into."""
    words = r"\b(read|created|updated|unchanged|rejected|held|skipped|passed):? (\d+)"
    counted = {word: int(count) for word, count in re.findall(words, run.output)}
    if counted.get("read", -1) < sum(counted.values()) - counted.get("read", 0):
        yield f"counts more than it read: {counted}"
    check = Run(program, folder, "check", "--format", "json")
    if check.exit not in (0, 2):
        yield f"'check' ends with {check.exit}: {check.errors[:300]}"
    if re.search(r'"INT-\d', check.output):
        yield "'check' finds the registry unsound"
    for command in (["list", "sites"], ["summary"], ["search", "a"]):
        shown = Run(program, folder, *command)
        if shown.exit not in (0, 1, 2) or drives_a_terminal(shown.output + shown.errors):
            yield f"'{' '.join(command)}' ends with {shown.exit}, or prints what drives a terminal"
    operation = re.search(r"^operation (\w+)$", run.output, re.MULTILINE)
    if operation:
        undone = Run(program, folder, "undo", operation[1])
        if undone.exit != 0 or records(folder) != before:
            yield f"'undo' ends with {undone.exit}, or restores something else"


def main(program, *words):
    program = os.path.abspath(program)
    with tempfile.TemporaryDirectory() as path:
        empty = pathlib.Path(path)
        Run(program, empty, "init", "Registry")
        return run_all(program, empty, words)


def run_all(program, empty, words):
    names = [word for word in words if not word.startswith("-")]
    is_quick = "--quick" in words
    wrong, worst = 0, [0, 0]
    for each in CASES:
        if names and each["name"] not in names or is_quick and each["large"]:
            continue
        with tempfile.TemporaryDirectory() as path:
            shutil.copytree(empty / "Registry", pathlib.Path(path) / "Registry")
            run, *found = faults(each, program, pathlib.Path(path))
        if run.seconds > SECONDS and not is_quick:
            found.append(f"takes {run.seconds:.1f} s")
        if run.megabytes > MEGABYTES:
            found.append(f"takes {run.megabytes:.0f} MB")
        worst = [max(worst[0], run.seconds), max(worst[1], run.megabytes)]
        wrong += bool(found)
        name = repr(each["name"])[1:-1]
        cost = f"{run.seconds:6.2f} s {run.megabytes:5.0f} MB"
        print(f"{'WRONG' if found else 'ok':5} {cost}  {name}", flush=True)
        for fault in found:
            print("      " + fault.replace("\n", "\n        "), flush=True)
    print(f"{wrong} wrong; at most {worst[0]:.2f} s and {worst[1]:.0f} MB")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
