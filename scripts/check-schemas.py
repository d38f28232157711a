#!/usr/bin/python3
"""Checks that every record, and every answer in JSON, fits its schema in docs/schemas.

    scripts/check-schemas.py HERITAGE REGISTRY

Every command that answers in JSON is run on a copy of the registry. The published schemas allow
members that they do not name; here none is allowed, so that a new one needs a place in a schema. A
command without a place below, or a schema that nothing was compared with, is an error too.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zlib

import jsonschema

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "docs" / "schemas"
ROOT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
# The kinds of record by the folders in which they lie, of a site or of the registry.
KINDS = {
    "monuments": "monument", "reports": "report", "reviews": "review", "incidents": "incident",
    "interventions": "intervention",
}
LISTING = """<?xml version="1.0" encoding="UTF-8"?>
<query columns="18" rows="2">
<row><category>Cultural</category><criteria_txt>(i)</criteria_txt><danger></danger>\
<date_inscribed>1985</date_inscribed><extension>0</extension>\
<http_url>https://whc.unesco.org/en/list/277</http_url><id_number>277</id_number>\
<iso_code>iq</iso_code><latitude>35.58</latitude><location></location>\
<longitude>42.71</longitude><region>Arab States</region><revision>0</revision>\
<short_description>The ruins of a large fortified city of the Parthians.</short_description>\
<site>Hatra</site><states>Iraq</states><transboundary>0</transboundary></row>
<row><category>Cultural</category><criteria_txt>(i)</criteria_txt><id_number>278</id_number>\
<iso_code>iq</iso_code><site></site><states>Iraq</states></row>
</query>
"""
DAMAGE = """id,name,day,state,link,remark
1,Hatra,2015,gone,https://example.org/hatra,seen
2,Nimrud,2015,gone,,
"""
CLAIMS = """{"heritageMapping": 1, "source": {"id": "office", "name": "Office"}, "key": "id",
 "site": {"names": [{"text": "name"}]},
 "report": {"assessor": "=Office", "event": "day",
  "grade": {"column": "state", "map": {"gone": "destroyed", "hit": "severe"}}},
 "evidence": [{"type": "=news", "url": "link"}]}
"""
NEAR = """{"heritageMapping": 1, "source": {"id": "points", "name": "Points"}, "key": "id",
 "site": {"near": 100, "location": {"latitude": "latitude", "longitude": "longitude"}},
 "report": {"assessor": "=Office", "grade": "=none"}}
"""
TABLE = """id,name,latitude,longitude,note
1,Hatra,35.58,42.71,seen
2,Dura,34.74,40.72,
"""


class Schemas:
    """The published schemas, joined into one and closed to members that they do not name."""

    def __init__(self, folder):
        self.used = set()
        self.open = {
            f"{file.parent.name}-{file.name.split('.')[0]}": json.loads(file.read_text("utf-8"))
            for file in sorted(folder.glob("*/*.schema.json"))
        }
        self.closed = {name: self.close(schema, name) for name, schema in self.open.items()}

    def close(self, schema, name):
        """Closes a schema that stands in the file of the name."""
        if isinstance(schema, list):
            return [self.close(each, name) for each in schema]
        if not isinstance(schema, dict):
            return schema
        if "$ref" in schema:
            return {"$ref": "#/$defs/" + self.target(schema["$ref"], name)}
        if "allOf" in schema:
            whole = {"type": "object", "properties": {}, "required": []}
            for part in schema["allOf"]:
                file = self.target(part["$ref"], name) if "$ref" in part else name
                own = self.open[file] if "$ref" in part else part
                whole["properties"].update(self.close(own["properties"], file))
                whole["required"] += own.get("required", [])
            return dict(whole, additionalProperties=False)
        closed = {
            key: self.close(value, name)
            for key, value in schema.items()
            if key not in ("$schema", "title") or isinstance(value, dict)
        }
        if isinstance(closed.get("properties"), dict) and "type" in closed:
            closed.setdefault("additionalProperties", False)
        return closed

    @staticmethod
    def target(reference, name):
        parts = reference.split("/")
        folder = parts[-2] if len(parts) > 1 else name.split("-")[0]
        return f"{folder}-{parts[-1].split('.')[0]}"

    def faults(self, name, document):
        """Returns what is wrong with a document, a line each."""
        self.used.add(name)
        schema = dict(ROOT, **{"$ref": f"#/$defs/{name}", "$defs": self.closed})
        validator = jsonschema.Draft202012Validator(schema)
        return [
            f"{name}: {'/'.join(map(str, error.absolute_path)) or 'the document'}: "
            + jsonschema.exceptions.best_match([error]).message[:200]
            for error in validator.iter_errors(document)
        ]


class Registry:
    """A copy of a registry, and the program that works on it."""

    def __init__(self, program, registry, folder):
        self.program = program
        self.folder = folder
        self.path = folder / "Registry"
        self.covered = set()
        self.seed = 0
        shutil.copytree(registry, self.path, ignore=shutil.ignore_patterns(".heritage"))

    def run(self, *arguments, codes=(0,), text=None):
        self.seed += 1
        environment = dict(
            os.environ, HERITAGE_REGISTRY=str(self.path), HERITAGE_USER="schemas",
            HERITAGE_ID_SEED=f"schemas-{self.seed}", SOURCE_DATE_EPOCH="1798761600",
            XDG_CONFIG_HOME=str(self.folder / "settings"))
        done = subprocess.run(
            [self.program, *arguments], cwd=self.folder, env=environment, input=text or "",
            capture_output=True, encoding="utf-8", check=False)
        self.covered.add(arguments[0])
        if done.returncode not in codes:
            sys.exit(f"error: heritage {' '.join(arguments)}: {done.returncode}\n{done.stderr}")
        return done.stdout

    def answer(self, *arguments, codes=(0,), text=None):
        return json.loads(self.run(*arguments, "--format", "json", codes=codes, text=text))

    def lines(self, *arguments, codes=(0,)):
        answer = self.run(*arguments, "--format", "jsonl", codes=codes)
        return [json.loads(line) for line in answer.splitlines()]

    def records(self):
        """The records in files of their own and in packs, each with its path and its kind."""
        for top in ("evidence", "set-aside", "sites", "sources"):
            for file in sorted((self.path / top).rglob("*.json")):
                path = file.relative_to(self.path).as_posix()
                if not path.startswith("evidence/files/"):
                    yield path, kind(path), json.loads(file.read_text("utf-8"))
        for pack in sorted((self.path / "packs").glob("*.jsonl")):
            for line in pack.read_text("utf-8").splitlines():
                entry = json.loads(line)
                yield entry["path"], kind(entry["path"]), entry["record"]


def picture():
    """Returns a PNG of one black pixel."""
    def part(name, body):
        return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)

    return (b"\x89PNG\r\n\x1a\n" + part(b"IHDR", bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]))
            + part(b"IDAT", zlib.compress(bytes(4))) + part(b"IEND", b""))


def kind(path):
    parts = path.split("/")
    if parts[0] == "sites":
        return "site" if parts[3] == "site.json" else KINDS[parts[3]]
    if parts[0] == "evidence":
        return "retraction" if "_" in parts[2] else "evidence"
    return parts[0].removesuffix("s")


def reading(registry):
    """What commands answer that change nothing, each with the name of its schema."""
    claim, item = "780QGAFJF5QX", "X1DTFS2R811K"
    yield "site", registry.answer("site", "palmyra")
    yield "site", registry.answer("site", "palmyra", "--as-known-on", "2020-01-01")
    yield "site", registry.answer("site", "palmyra", "--audience", "public")
    yield "monument", registry.answer("monument", "palmyra/temple-of-bel")
    yield "report", registry.answer("report", claim)
    yield "evidence", registry.answer("evidence", item)
    for subject in ("site", "monument", "report", "evidence"):
        plural = subject if subject == "evidence" else subject + "s"
        yield f"list-{plural}", registry.answer("list", plural)
        yield f"list-{plural}", registry.answer("list", plural, "--audience", "partner")
        for line in registry.lines("list", plural):
            yield f"listed-{subject}", line
    yield "search", registry.answer("search", "temple")
    for line in registry.lines("search", "temple"):
        yield "search-hit", line
    for subject in ("sites", "monuments"):
        yield "duplicates", registry.answer("duplicates", subject, "--within", "100000")
    yield "summary", registry.answer("summary")
    yield "summary", registry.answer("summary", "--since", "2015", "--until", "2016")
    for place in ("palmyra", "palmyra/temple-of-bel", "palmyra/lion-of-al-lat"):
        yield "why", registry.answer("why", place)
    yield "check", registry.answer("check", codes=(0, 2))
    for line in registry.lines("check", codes=(0, 2)):
        yield "finding", line
    yield "rule", registry.answer("check", "--explain", "GEO-02")
    yield "rules", registry.answer("check", "--explain", "all")
    yield "log", registry.answer("log")
    for line in registry.lines("log"):
        yield "logged", line
    yield "doctor", registry.answer("doctor", codes=(0, 2))
    yield "config", registry.answer("config")
    yield "config", registry.answer("config", "name")
    yield "version", registry.answer("--version")
    for words in ([], ["grades"], ["scales"], ["scale", "unosat"], ["airstrike"]):
        yield "vocabulary", registry.answer("vocabulary", *words)
    for text in ("2015-08-27/2015-08-31", "2015~", "2015-21?"):
        yield "date", registry.answer("date", text)
    yield "schema", registry.answer("schema")
    for languages in (("en",), ("en", "ar")):
        words = [word for language in languages for word in ("--language", language)]
        yield "publish", registry.answer("publish", "site", *words)
    yield "leaks", registry.answer("publish", "site", "--check")
    registry.run("export", "csv", "reports", "--audience", "internal", "--output", "reports.csv")
    yield "leaks", registry.answer("publish", "reports.csv", "--check", codes=(0, 2))
    (registry.folder / "table.csv").write_text(TABLE, "utf-8")
    (registry.folder / "wrong.json").write_text('{"heritageMapping": 2, "kye": "id"}', "utf-8")
    draft = registry.run("mappings", "draft", "table.csv")
    (registry.folder / "mapping.json").write_text(draft, "utf-8")
    yield "mappings", registry.answer("mappings")
    yield "mapping-profile", registry.answer("mappings", "profile", "table.csv")
    for line in registry.lines("mappings", "profile", "table.csv"):
        yield "profiled-column", line
    for words, codes in ((["mapping.json", "table.csv"], (0,)), (["wrong.json"], (2,))):
        yield "mapping-check", registry.answer("mappings", "check", *words, codes=codes)


def writing(registry):
    """What commands answer that change the registry, each with the name of its schema."""
    yield "init", registry.answer("init", "Other", "--dry-run")
    yield "init", registry.answer("init", "Other", "--set", "publisher=Office")
    yield "config", registry.answer("config", "name", "field team")
    yield "config", registry.answer("config", "name", "--unset")
    yield "config", registry.answer("config", "language", "en", "--shared")
    site = registry.answer("add-site", "--name", "Apamea", "--country", "XX")
    yield "recorded", site
    yield "recorded", registry.answer("add-site", "--name", "Dura", "--dry-run")
    two = '[{"names": [{"text": "One"}]}, {"names": [{"text": "Two"}]}]'
    yield "recorded", registry.answer("add-site", "--from-json", "-", text=two)
    yield "recorded", registry.answer("add-monument", "apamea", "--name", "Cardo")
    evidence = registry.answer(
        "add-evidence", "--type", "news", "--title", "Gone", "--source", "AFP", "--published",
        "2015", "--licence", "other")
    yield "recorded", evidence
    claim = ("--assessor", "AFP", "--event", "2015", "--evidence", evidence["id"])
    first = registry.answer("add-report", "apamea/cardo", "--grade", "severe", *claim)
    second = registry.answer("add-report", "apamea/cardo", "--grade", "moderate", *claim)
    yield "recorded", first
    yield "recorded", registry.answer("supersede", first["id"], "--with", second["id"])
    better = registry.answer("supersede", second["id"], "--grade", "slight")
    yield "changed", better
    second["id"] = better["id"]
    yield "changed", registry.answer(
        "edit", "apamea", "--set", "place=Hama", "--add-name", "ar:أفاميا", "--dry-run")
    yield "changed", registry.answer("edit", "apamea", "--set", "location.latitude=35.42", "--set",
                                     "location.longitude=36.4")
    yield "changed", registry.answer("edit", "registry", "--set", "title=A test")
    photo = registry.folder / "photo.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0 no photo")
    (registry.folder / "plan.txt").write_text("a plan", "utf-8")
    shown = ("--grade", "severe", "--assessor", "field team", "--event", "2026", "--photo", "photo.jpg")
    yield "recorded", registry.answer("add-report", "apamea/cardo", *shown)
    files = ("photo.jpg", "plan.txt", "--type", "map", "--source", "field team", "--licence", "other")
    yield "recorded", registry.answer("add-evidence", *files)
    (registry.folder / "whole.png").write_bytes(picture())
    shot = registry.answer("add-report", "apamea/cardo", *shown[:-1], "whole.png")
    yield "site", registry.answer("site", "apamea")
    yield "monument", registry.answer("monument", "apamea/cardo")
    yield "report", registry.answer("report", shot["id"])
    for item in registry.answer("report", shot["id"])["files"]:
        if item["width"] != 1 or not (registry.path / item["path"]).is_file():
            sys.exit(f"error: '{item['path']}' is not told as it is")
        yield "evidence", registry.answer("evidence", item["evidence"])
    yield "list-evidence", registry.answer("list", "evidence")
    yield "recorded", registry.answer("review", second["id"], "--verdict", "disputed")
    yield "recorded", registry.answer(
        "add-intervention", "apamea/cardo", "--type", "documentation", "--date", "2016",
        "--evidence", evidence["id"])
    yield "recorded", registry.answer("withdraw", evidence["id"], "--because", "a hoax")
    yield "recorded", registry.answer("set-aside", "WHS-13:site/apamea", "--because", "a test")
    yield "summary", registry.answer("summary", "apamea")
    yield "why", registry.answer("why", "apamea/cardo")
    yield "check", registry.answer("check", codes=(0, 2))
    record = registry.path / "sites/on/one/site.json"
    record.write_text(record.read_text("utf-8").replace('"One"', '"First"'), "utf-8")
    yield "site", registry.answer("site", "one")
    for line in registry.lines("list", "sites"):
        yield "listed-site", line
    yield "accept", registry.answer("accept", "--dry-run")
    yield "accept", registry.answer("accept", "--note", "spelling")
    point = ("--country", "SY", "--at", "34.5472, 38.2741")
    twins = [
        registry.answer("add-site", "--name", name, *point)["id"]
        for name in ("Tower of Elahbel", "Elahbel Tower")
    ]
    yield "duplicates", registry.answer("duplicates")
    for line in registry.lines("duplicates"):
        yield "place-pair", line
    yield "recorded", registry.answer("keep-apart", *twins, "--because", "two towers", "--by", "A.")
    yield "duplicates", registry.answer("duplicates", "--decided")
    yield "pack", registry.answer("pack", "--dry-run")
    yield "pack", registry.answer("pack", "--note", "end of the season")
    mistake = registry.answer("add-site", "--name", "Palmira")
    yield "undo", registry.answer("undo", mistake["operation"], "--dry-run")
    yield "undo", registry.answer("undo", mistake["operation"])
    (registry.folder / "list.xml").write_text(LISTING, "utf-8")
    (registry.folder / "same.xml").write_text(LISTING, "utf-8")
    listing = ("import", "list.xml", "--language", "en")
    yield "import", registry.answer(*listing, codes=(0, 2))
    yield "import", registry.answer(*listing, "same.xml", codes=(0, 2))
    (registry.folder / "places.csv").write_text(TABLE, "utf-8")
    places = ("import", "places.csv", "--match", "create")
    yield "import", registry.answer(*places)
    yield "import", registry.answer(*places)
    for name, text in (("claims.json", CLAIMS), ("near.json", NEAR), ("damage.csv", DAMAGE)):
        (registry.folder / name).write_text(text, "utf-8")
    damage = ("import", "damage.csv", "--mapping", "claims.json", "--match", "create")
    yield "import", registry.answer(*damage, "--edition", "2024")
    (registry.folder / "damage.csv").write_text(DAMAGE.replace("gone,,", "hit,,"), "utf-8")
    yield "import", registry.answer(*damage, "--edition", "2025")
    yield "import", registry.answer("import", "places.csv", "--mapping", "near.json")
    yield "log", registry.answer("log")


def self_faults(schemas):
    """Returns the wrong documents that the schemas let through."""
    date = {"schemaVersion": 1, "text": "2015", "lower": "2015-01-01", "upper": "2015-12-31"}
    wrong = [
        ("answers-date", dict(date, surprise=1)),
        ("answers-date", {key: date[key] for key in ("text", "lower", "upper")}),
        ("answers-date", dict(date, schemaVersion=2)),
        ("answers-log", [{"id": "x"}]),
        ("answers-listed-report", {"id": "780QGAFJF5QX"}),
        ("records-source", {"id": "unosat", "name": "UNOSAT", "kind": "rumour"}),
        ("records-source", {"id": "UNOSAT", "name": "UNOSAT"}),
    ]
    right = schemas.faults("answers-date", date)
    return right + [
        f"{name}: lets {document} through"
        for name, document in wrong
        if not schemas.faults(name, document)
    ]


def main(program, source):
    schemas = Schemas(FOLDER)
    faults = self_faults(schemas)
    schemas.used.clear()
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        registry = Registry(os.path.abspath(program), source, pathlib.Path(folder))
        for answers in (reading, writing):
            for name, document in answers(registry):
                faults += schemas.faults(f"answers-{name}", document)
                count += 1
        for path, name, record in registry.records():
            faults += [f"{path}: {fault}" for fault in schemas.faults(f"records-{name}", record)]
            count += 1
        help_ = json.loads(registry.run("--experimental-dump-help"))
        commands = {each["commandName"] for each in help_["command"]["subcommands"]} - {"help"}
    parts = {"answers-assessment", "answers-roll-up", "answers-told"}
    kinds = {name for name in schemas.open if name.startswith("records-")}
    unused = set(schemas.open) - schemas.used - parts - kinds
    faults += [f"{name}: nothing was compared with it" for name in sorted(unused)]
    faults += [f"{name}: no answer of it was checked" for name in sorted(commands - registry.covered)]
    for fault in faults:
        print(f"error: {fault}", file=sys.stderr)
    if faults:
        sys.exit(1)
    print(f"{count} documents fit {len(schemas.open)} schemas")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
