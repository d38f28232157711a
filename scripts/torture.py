#!/usr/bin/python3
"""Kills what writes to a registry at each of its system calls, and lets each of them fail.

    scripts/torture.py HERITAGE [--quick] [--every N] [COMMAND...]

Each command that writes is run once for every call that changes a file: the program is killed as it
enters the call, and in another run the call fails as on a full disk. It is done with each state of what
the program keeps beside its packs: there, not there, of another pack, and torn. Afterwards 'check' must
find the registry as sound as before, what is shown must be that of before the command or that of
after it, a command that said it was done must have been done, and done again it must come to the state
of after. '--quick' takes every 20th point, '--every N' every Nth; with commands, only those are run.

It needs strace. Only changes of the registry's own folder are points; a kill cannot show that a call to
save something is missing, as what was written outlives the program.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

CALLS = (
    "openat", "write", "pwrite64", "fsync", "fdatasync", "syncfs", "ftruncate", "rename", "renameat",
    "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat", "copy_file_range",
)
SITE = "site-of-stones-0007"
STATES = ("there", "missing", "stale", "torn")
# A line of strace: the process, the call, and what it was given.
LINE = re.compile(r"^(\d+)\s+(\w+)\((.*)$")


def environment(folder, seed):
    return {
        "HERITAGE_ID_SEED": str(seed), "SOURCE_DATE_EPOCH": str(1795341600 + 60 * seed),
        "HERITAGE_USER": "desk", "HERITAGE_REGISTRY": "Registry", "PATH": os.environ["PATH"],
        "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "settings"), "TZ": "UTC",
        "SWIFT_BACKTRACE": "enable=no",
    }


def listing(rows, word):
    """A listing of sites in UNESCO's form, large enough to get a pack with an index."""
    text = "".join(
        f"<row><id_number>{number}</id_number><site>Site of Stones {number:04}</site>"
        f"<short_description>{word} stones, {'with walls and towers ' * 8}</short_description>"
        f"<states>Syrian Arab Republic</states><iso_code>sy</iso_code><latitude>{33 + number / 100}"
        f"</latitude><longitude>{36 + number / 100}</longitude><category>Cultural</category>"
        "<date_inscribed>1980</date_inscribed></row>"
        for number in range(1, rows + 1))
    return f"<query>{text}</query>"


class Bench:
    """A folder with a registry, made once and copied for every run."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = pathlib.Path(folder)
        self.registry = self.folder / "Registry"
        self.template = self.folder / "template"
        self.seed = 0

    def run(self, *arguments, seed=500, tracing=()):
        return subprocess.run(
            [*tracing, self.program, *arguments], cwd=self.folder, env=environment(self.folder, seed),
            stdin=subprocess.DEVNULL, capture_output=True, timeout=120)

    def must(self, *arguments):
        self.seed += 1
        run = self.run(*arguments, seed=self.seed)
        if run.returncode not in (0, 2):
            sys.exit(f"error: {arguments}: {run.stderr.decode('utf-8', 'replace')}")
        return run.stdout.decode("utf-8")

    def make(self):
        (self.folder / "list.xml").write_text(listing(150, "grey"), "utf-8")
        (self.folder / "notes.txt").write_text("a note from the field\n", "utf-8")
        self.must("init", "--title", "Torture")
        imported = self.must("import", "list.xml", "--language", "en")
        (self.folder / "list.xml").write_text(listing(160, "red"), "utf-8")
        self.must("add-monument", SITE, "--name", "Gate")
        claim = ["--assessor", "team", "--grade", "severe", "--event", "2015-08", "--published", "2016"]
        added = self.must("add-report", f"{SITE}/gate", *claim)
        self.must("add-report", "site-of-stones-0003", *claim)
        identifier = r"\b[0-9A-HJKMNP-TV-Z]{12}\b"
        # So that what is beside the pack is of the template, and stale in every copy of it.
        self.must("site", "unesco:12")
        self.report = re.search(identifier, added).group()
        self.imported = re.findall(identifier, imported)[-1]
        self.keep()

    def keep(self):
        shutil.copytree(self.registry, self.template)

    def restore(self, state):
        shutil.rmtree(self.registry, ignore_errors=True)
        shutil.copytree(self.template, self.registry)
        # An index names the file that it is beside, which a copy is not.
        caches = self.registry / ".heritage" / "index"
        if state == "missing":
            shutil.rmtree(caches, ignore_errors=True)
            return
        if state != "stale":
            self.run("site", "unesco:12")
        if state == "torn":
            for cache in caches.iterdir():
                content = bytearray(cache.read_bytes())
                content[len(content) // 3] ^= 0xFF
                cache.write_bytes(content[: len(content) - 13])

    def shown(self):
        """What a person is shown, by the index and without."""
        views = (
            ("list", "sites", "--format", "csv"), ("list", "monuments", "--format", "csv"),
            ("list", "reports", "--format", "csv"), ("list", "evidence", "--format", "csv"),
            ("search", "stones", "--limit", "5"), ("site", "unesco:155"), ("site", "Tower of Salt"),
            ("site", "unesco:7"),
        )
        runs = [self.run(*view) for view in views]
        files = sorted(
            path.relative_to(self.registry).as_posix() for path in self.registry.rglob("*.json*")
            if path.relative_to(self.registry).parts[0] in ("sites", "evidence", "sources", "packs"))
        return tuple((run.returncode, run.stdout, run.stderr) for run in runs), files

    def findings(self):
        run = self.run("check", "--format", "csv")
        lines = run.stdout.decode("utf-8").splitlines()
        return run.returncode, sorted(line for line in lines if "INT-" in line)


def commands(bench):

    def edit_by_hand():
        path = bench.registry / "sites" / "si" / SITE / "monuments" / "gate.json"
        path.write_text(path.read_text("utf-8").replace('"Gate"', '"Great Gate"'), "utf-8")

    claim = ("--assessor", "team", "--grade", "destroyed", "--event", "2016-02", "--published", "2016")
    return {
        "add-site": (None, ("add-site", "--name", "Tower of Salt", "--country", "SY")),
        "add-monument": (None, ("add-monument", SITE, "--name", "Cistern")),
        "add-report": (None, ("add-report", f"{SITE}/gate", *claim)),
        "add-evidence with a file": (
            None, (
                "add-evidence", "--type", "ngo-report", "--title", "Notes of the visit", "--source",
                "team", "--file", "notes.txt")),
        "add-intervention": (
            None, ("add-intervention", f"{SITE}/gate", "--type", "documentation", "--date", "2017")),
        "review": (None, ("review", bench.report, "--verdict", "under-review", "--note", "somebody looks")),
        "edit": (None, ("edit", f"{SITE}/gate", "--set", "names[0].text=South Gate")),
        "edit of a packed record": (None, ("edit", SITE, "--set", "place=Homs")),
        "withdraw": (None, ("withdraw", bench.report, "--because", "the wrong gate")),
        "supersede": (
            None, ("supersede", "site-of-stones-0003", "--with", SITE, "--reason", "duplicate")),
        "import": (None, ("import", "list.xml", "--language", "en")),
        "undo": (None, ("undo", bench.last)),
        "accept": (edit_by_hand, ("accept", "--note", "a better name")),
        "pack": (None, ("pack", "--note", "end of the season")),
    }


class Torture:
    def __init__(self, bench, every):
        self.bench = bench
        self.every = every
        self.runs = 0
        self.faults = []

    def points(self, arguments, prepare):
        """The calls that change something in the registry, each with its number among its kind."""
        trace = self.bench.folder / "trace"
        tracing = ("strace", "-f", "-y", "-o", str(trace), "-e", "trace=" + ",".join(CALLS))
        self.bench.restore("there")
        if prepare:
            prepare()
        run = self.bench.run(*arguments, tracing=tracing)
        if run.returncode not in (0, 2):
            sys.exit(f"error: {arguments}: {run.stderr.decode('utf-8', 'replace')}")
        counts = {}
        found = []
        root = str(self.bench.registry)
        for line in trace.read_text("utf-8", "replace").splitlines():
            match = LINE.match(line)
            if not match:
                continue
            process, call, given = match.groups()
            counts[process, call] = counts.get((process, call), 0) + 1
            opens = call == "openat" and not re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC)", given)
            if opens or (root not in given and not (call == "write" and given.startswith("1<"))):
                continue
            point = (call, counts[process, call])
            if point not in found:
                found.append(point)
        return found

    def sweep(self, name, prepare, arguments):
        bench = self.bench
        bench.restore("there")
        if prepare:
            prepare()
        before = (bench.shown(), bench.findings())
        run = bench.run(*arguments)
        if run.returncode not in (0, 2):
            sys.exit(f"error: {arguments}: {run.stderr.decode('utf-8', 'replace')}")
        after = (bench.shown(), bench.findings())
        if before == after:
            sys.exit(f"error: {name} changes nothing that is looked at")
        points = self.points(arguments, prepare)
        plan = [
            (state, point, action) for state in STATES for point in points
            for action in ("signal=KILL", "error=ENOSPC")
        ][:: self.every]
        for state, (call, number), action in plan:
            bench.restore(state)
            if prepare:
                prepare()
            self.run_at(name, arguments, state, call, number, action, before, after)
        print(f"{name}: {len(points)} points, {len(plan)} runs", flush=True)

    def run_at(self, name, arguments, state, call, number, action, before, after):
        bench = self.bench
        self.runs += 1
        tracing = (
            "strace", "-f", "-o", "/dev/null", "-e", f"trace={call}",
            "-e", f"inject={call}:{action}:when={number}")
        run = bench.run(*arguments, tracing=tracing)
        place = f"{name}: {action} at {call} {number}, index {state}"
        now = (bench.shown(), bench.findings())
        # 'check' mends nothing; what was recorded comes into place with the next command that writes.
        if now not in (before, after):
            self.faults.append(f"{place}: neither as before nor as after")
        if run.returncode in (0, 2) and now != after:
            self.faults.append(f"{place}: it said that it was done, and it is not")
        if now == after:
            return
        again = bench.run(*arguments)
        done = (bench.shown(), bench.findings())
        if again.returncode not in (0, 2) or done != after:
            self.faults.append(
                f"{place}: done again, it does not come to the same: "
                f"{again.stderr.decode('utf-8', 'replace').strip()[:200]}")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("heritage")
    parser.add_argument("commands", nargs="*")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--every", type=int, default=1)
    given = parser.parse_intermixed_args()
    if not shutil.which("strace"):
        sys.exit("error: there is no strace; install it, 'apt-get install strace'")
    with tempfile.TemporaryDirectory(prefix="torture.") as folder:
        bench = Bench(os.path.abspath(given.heritage), os.path.realpath(folder))
        bench.make()
        bench.last = re.search(r"[0-9A-HJKMNP-TV-Z]{12}", bench.must("log", "--limit", "1")).group()
        torture = Torture(bench, 20 if given.quick else given.every)
        all_commands = commands(bench)
        unknown = set(given.commands) - set(all_commands)
        if unknown:
            sys.exit(f"error: no command is called {sorted(unknown)}; there are {list(all_commands)}")
        for name, (prepare, arguments) in all_commands.items():
            if not given.commands or name in given.commands:
                torture.sweep(name, prepare, arguments)
    for fault in torture.faults:
        print(f"fault: {fault}", file=sys.stderr)
    print(f"{torture.runs} runs, {len(torture.faults)} faults")
    sys.exit(1 if torture.faults or not torture.runs else 0)


main()
