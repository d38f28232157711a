#!/usr/bin/env python3
"""Opens every export of a registry in the programs that people use, and reads it there.

    scripts/check-exports.py HERITAGE REGISTRY

Two registries are exported: a copy of REGISTRY, and one made here of what is hard to write down: names
in several scripts with marks of every format in them, dates in parts, places at the ends of the Earth.
GDAL, Python's readers and the validators of the formats must find in each export what 'heritage list'
tells, and complain of nothing. Run by 'make exports', which installs them.
"""

import csv
import io
import json
import logging
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import bagit

logging.getLogger("bagit").setLevel(logging.CRITICAL)

LAYERS = ["sites", "monuments", "reports", "evidence", "footprints"]
TOLD_BY_GDAL = {
    "sites": ["name", "names", "state", "state_text", "longitude", "description"],
    "monuments": ["name", "site_name", "state", "grade"],
    "reports": ["subject_name", "assessor", "state", "narrative"],
    "evidence": ["title", "sha256", "type"],
    "footprints": ["name", "state"],
}
HOSTILE = [
    # name, language, latitude, longitude
    ("=HYPERLINK(\"https://example.org\"),\"x\"", "en", "-16.5", "179.9"),
    ("<b>&amp;]]>‘’ \"quoted\", 'apostrophes'; | pipes", "en", "71.1", "-179.9"),
    ("موقع أثري \u2068 with Latin", "ar", "34.5", "38.2"),
    ("遗址\n第二行", "zh", "30.1234567", "104.7654321"),
    ("- 1+1 e\u0301 \u00e9 😀", "fr", "0.5", "0"),
]


class Heritage:
    """The program, on one registry."""

    def __init__(self, program, registry):
        self.program, self.registry = program, registry

    def __call__(self, *arguments, text=None):
        answer = subprocess.run(
            [self.program, *arguments, "--registry", self.registry],
            input=text, capture_output=True, text=True, check=False,
        )
        if answer.returncode:
            raise Fault(f"heritage {' '.join(arguments)}: {answer.stderr.strip()}")
        return answer.stdout

    def rows(self, layer, audience):
        """What the program itself tells of a layer, by the identifiers of the rows."""
        lines = self("export", "jsonl", layer, "--audience", audience).splitlines()
        rows = [json.loads(line) for line in lines]
        return {row["id"]: row for row in rows}


class Fault(Exception):
    """What is wrong with an export."""


def expect(is_so, what):
    if not is_so:
        raise Fault(what)


def run(*command):
    """What a program prints; what it complains of is a fault."""
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    complaints = [
        line for line in answer.stderr.splitlines()
        if line.startswith(("Warning", "ERROR", "error"))
    ]
    if answer.returncode or complaints:
        raise Fault(f"{' '.join(map(str, command))}: {answer.stderr.strip() or answer.stdout[-500:]}")
    return answer.stdout


def gdal_layer(file, layer, *options):
    """The features that GDAL finds in a layer, as it writes them for programs."""
    text = run(
        "ogr2ogr", "-f", "GeoJSONSeq", "-mapFieldType", "Date=String,DateTime=String", "/vsistdout/", str(file),
        layer, *options)
    features = [json.loads(line) for line in text.splitlines() if line.strip()]
    # GDAL makes of a column 'id' the identifier of the feature.
    return {f.get("id") or f["properties"]["id"]: f["properties"] for f in features}


def same(found, told, layer, names):
    """The values of some columns in an export and in what the program tells."""
    expect(set(found) == set(told), f"{layer}: rows {sorted(set(found) ^ set(told))[:3]}")
    for identifier, row in told.items():
        for name in names:
            one, other = found[identifier].get(name), row[name]
            expect(
                (one or None) == (other or None) or str(one) == str(other),
                f"{layer} {identifier}: {name} is {one!r} and not {other!r}",
            )


def check_geojson(heritage, folder, audience):
    heritage("export", "geojson", "--audience", audience, "--output", f"{folder}/")
    for layer in LAYERS:
        told = heritage.rows(layer, audience)
        file = folder / f"{layer}.geojson"
        document = json.loads(file.read_text("utf-8"))
        expect(not file.read_bytes().startswith(b"\xef\xbb\xbf"), f"{file}: begins with a mark")
        expect("crs" not in document, f"{file}: names a reference system")
        keys = {tuple(feature["properties"]) for feature in document["features"]}
        expect(len(keys) <= 1, f"{file}: properties differ")
        kinds = [f["geometry"] and f["geometry"]["type"] for f in document["features"]]
        expect(kinds == sorted(kinds, key=lambda kind: kind is None), f"{file}: order")
        same({f["id"]: f["properties"] for f in document["features"]}, told, layer, [
            name for name in next(iter(told.values()), {})])
        if told:
            found = gdal_layer(file, layer)
            same(found, told, layer, TOLD_BY_GDAL[layer])
        sequence = heritage("export", "geojsonseq", layer, "--audience", audience)
        lines = [json.loads(line) for line in sequence.splitlines()]
        expect(lines == document["features"], f"{layer}: the sequence has other features")


def check_csv(heritage, folder, audience):
    for layer in LAYERS:
        told = heritage.rows(layer, audience)
        file = folder / f"{layer}.csv"
        heritage("export", "csv", layer, "--audience", audience, "--output", str(file))
        data = file.read_bytes()
        expect(data.count(b"\r\n") >= len(told) + 1, f"{file}: lines end otherwise")
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
        found = {row["id"]: row for row in rows}
        for row in found.values():
            for name, value in row.items():
                row[name] = {"true": True, "false": False}.get(value, value)
        same(found, told, layer, list(next(iter(told.values()), {})))
        excel = heritage("export", "csv", layer, "--audience", audience, "--excel")
        expect(excel.startswith("\ufeff"), f"{layer}: no mark for Excel")
        for row in csv.DictReader(io.StringIO(excel[1:], newline=""), strict=True):
            for name, value in row.items():
                is_number = value[:1] in "-+" and value[1:].replace(".", "").isdigit()
                expect(
                    is_number or not value.strip().startswith(("=", "+", "-", "@")),
                    f"{layer} {row['id']}: {name} is a formula",
                )


def check_bag(heritage, folder, audience):
    for name in ("one", "again"):
        heritage("export", "bagit", "--audience", audience, "--output", str(folder / name))
    bag = bagit.Bag(str(folder / "one"))
    bag.validate()
    expect(bag.info["Payload-Oxum"].split(".")[1] == str(len(bag.payload_entries())), "Oxum")
    manifests = [(folder / name / "tagmanifest-sha256.txt").read_text() for name in ("one", "again")]
    expect(manifests[0] == manifests[1], "the same registry gives another bag")
    next((folder / "one" / "data" / "tables").iterdir()).write_text("changed")
    expect(not bagit.Bag(str(folder / "one")).is_valid(), "a changed file is not found")


def check_geopackage(heritage, folder, audience):
    """GDAL's validator, its reading and its edits, and SQLite's own check."""
    file = folder / "damage.gpkg"
    for path in (file, folder / "again.gpkg"):
        heritage("export", "gpkg", "--audience", audience, "--output", str(path))
    expect(
        sorted(path.name for path in folder.iterdir()) == ["again.gpkg", "damage.gpkg"],
        "something lies beside the file")
    expect(file.read_bytes() == (folder / "again.gpkg").read_bytes(), "other bytes")
    run(sys.executable, "-m", "osgeo_utils.samples.validate_gpkg", "--extra", str(file))
    told_by_gdal = run("ogrinfo", "-ro", "-al", "-so", str(file))
    with sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True) as database:
        expect(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "not sound")
        for layer in LAYERS:
            told = heritage.rows(layer, audience)
            kind = "Multi Polygon" if layer == "footprints" else "Point"
            section = told_by_gdal.split(f"Layer name: {layer}\n")[1].split("Layer name:")[0]
            expect(f"Geometry: {kind}\n" in section, f"{layer}: GDAL does not see '{kind}'")
            expect(f"Feature Count: {len(told)}\n" in section, f"{layer}: not {len(told)} rows")
            found = gdal_layer(file, layer)
            same(found, told, layer, TOLD_BY_GDAL[layer])
            check_index(file, database, layer)
    # The triggers must follow whoever edits.
    edited = shutil.copy(file, folder / "edited.gpkg")
    for change in ("UPDATE sites SET geom = NULL WHERE fid = 1", "DELETE FROM footprints"):
        run("ogrinfo", str(edited), "-q", "-sql", change)
    with sqlite3.connect(edited) as database:
        for rest in ("rtree_sites_geom WHERE id = 1", "rtree_footprints_geom"):
            count, = database.execute(f"SELECT count(*) FROM {rest}").fetchone()
            expect(count == 0, "the index of places does not follow an edit")


def check_index(file, database, layer):
    """What lies at the place of a thing, by the index of places and by GDAL, which asks it too."""
    counts = [
        database.execute(f"SELECT count({what}) FROM {table}").fetchone()
        for what, table in (("geom", layer), ("*", f"rtree_{layer}_geom"))]
    expect(counts[0] == counts[1], f"{layer}: places and those in the index: {counts}")
    first = database.execute(
        f"SELECT layer.id, minx, miny, maxx, maxy FROM {layer} AS layer "
        f"JOIN rtree_{layer}_geom AS place ON fid = place.id ORDER BY fid LIMIT 1").fetchone()
    if first:
        found = gdal_layer(file, layer, "-spat", *map(str, first[1:]))
        expect(first[0] in found, f"{layer}: GDAL does not find {first}")


CHECKS = [check_geojson, check_csv, check_geopackage, check_bag]


def made(program, folder):
    """A registry of what is hard to write down."""
    subprocess.run([program, "init", folder, "--title", "<Hard> & \"odd\""], check=True,
                   capture_output=True)
    heritage = Heritage(program, folder)
    for name, language, latitude, longitude in HOSTILE:
        heritage(
            "add-site", "--from-json", "-", text=json.dumps({
                "names": [{"text": name, "language": language, "kind": "preferred"}],
                "location": {"latitude": float(latitude), "longitude": float(longitude)},
                "description": [{"text": f"{name}\u2028{name}", "language": language}],
                "footprint": {"type": "Polygon", "coordinates": [[
                    [float(longitude) - 0.05, float(latitude)],
                    [float(longitude), float(latitude) + 0.05],
                    [float(longitude) - 0.05, float(latitude) + 0.05],
                    [float(longitude) - 0.05, float(latitude)]]]},
            }, ensure_ascii=False))
    return heritage


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, registry = (str(pathlib.Path(each).resolve()) for each in sys.argv[1:])
    faults = 0
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        registries = {
            "shipped": Heritage(program, registry),
            "hard": made(program, str(scratch / "hard")),
        }
        for name, heritage in registries.items():
            for check in CHECKS:
                for audience in ("public", "internal"):
                    folder = scratch / f"{name}-{check.__name__}-{audience}"
                    folder.mkdir()
                    try:
                        check(heritage, folder, audience)
                    except Fault as fault:
                        faults += 1
                        print(f"{name}, {check.__name__}, {audience}: {fault}", file=sys.stderr)
    if faults:
        sys.exit(1)
    print(f"{len(CHECKS)} checks of {len(registries)} registries passed")


if __name__ == "__main__":
    main()
