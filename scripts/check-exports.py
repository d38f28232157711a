#!/usr/bin/env python3
"""Opens every export of a registry in the programs that people use, and reads it there.

    scripts/check-exports.py HERITAGE REGISTRY

Two registries are exported: a copy of REGISTRY, and one made here of what is hard to write down: names
in several scripts with marks of every format in them, dates in parts, places at the ends of the Earth.
GDAL, Python's readers and the validators of the formats must find in each export what 'heritage list'
tells, and complain of nothing. Run by 'make exports', which installs them.
"""

import csv
import importlib.util
import io
import json
import logging
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import warnings
import zipfile

import bagit
import openpyxl

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
    next((folder / "one" / "data" / "data").iterdir()).write_text("changed")
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


def check_archive(path, first):
    """That an archive is whole, begins with its main file and bears no time of making."""
    with zipfile.ZipFile(path) as archive:
        expect(archive.testzip() is None, f"{path}: damaged")
        expect(archive.namelist()[0] == first, f"{path}: begins with '{archive.namelist()[0]}'")
        times = {entry.date_time for entry in archive.infolist()}
        expect(times == {(1980, 1, 1, 0, 0, 0)}, f"{path}: times {times}")
    run("unzip", "-tqq", str(path))


def made_twice(heritage, folder, audience, form):
    """A file of all layers, which must be the same bytes when it is made again."""
    files = [folder / f"{name}.{form}" for name in ("one", "again")]
    for file in files:
        heritage("export", form, "--audience", audience, "--output", str(file))
    expect(files[0].read_bytes() == files[1].read_bytes(), f"{form}: other bytes when made again")
    return files[0]


def fits(cell, value):
    """Whether a cell holds a value, or its beginning where there is no room for all of it."""
    if isinstance(value, str) and len(value.encode("utf-16-le")) // 2 > 32767:
        return cell.endswith("…") and value.startswith(cell[:-1])
    return type(cell) in (type(value), int, float) and cell == value


def check_workbook(heritage, folder, audience):
    file = made_twice(heritage, folder, audience, "xlsx")
    check_archive(file, "[Content_Types].xml")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        book = openpyxl.load_workbook(file)
    titles = ["About"] + [layer.capitalize() for layer in LAYERS]
    expect(book.sheetnames == titles, f"{file}: sheets {book.sheetnames}")
    for layer in LAYERS:
        sheet, told = book[layer.capitalize()], heritage.rows(layer, audience)
        expect(sheet.freeze_panes == "A2", f"{file}: {layer}: names roll away")
        expect(sheet.auto_filter.ref == sheet.dimensions, f"{file}: {layer}: {sheet.dimensions}")
        names, *rows = sheet.iter_rows()
        expect([row[0].value for row in rows] == list(told), f"{file}: {layer}: other rows")
        for row in rows:
            for name, cell in zip(names, row):
                at = f"{file}: {layer}!{cell.coordinate}"
                expect(cell.data_type != "f", f"{at}: a formula")
                if name.value == "wkt":
                    continue
                value = told[row[0].value][name.value]
                found = cell.value
                expect(fits(found, value), f"{at}: {found!r} and not {value!r}")


def check_map(heritage, folder, audience):
    # The package is not imported, as nothing else of it is needed.
    package = pathlib.Path(importlib.util.find_spec("fastkml").origin).parent
    schema = package / "schema" / "ogckml22.xsd"
    told = {
        identifier: row for layer in LAYERS for identifier, row in heritage.rows(layer, audience).items()
        if layer != "evidence" or row["longitude"] is not None
    }
    file = made_twice(heritage, folder, audience, "kml")
    run("xmllint", "--noout", "--nonet", "--schema", str(schema), str(file))
    expect("href>" not in file.read_text("utf-8"), f"{file}: names pictures")
    found = {}
    for layer in map_layers(file):
        found.update(gdal_layer(file, layer))
    expect(set(found) == set(told), f"{file}: {sorted(set(found) ^ set(told))[:3]}")
    for identifier, row in found.items():
        expect(row["state"] == told[identifier]["state"], f"{file}: {identifier}: {row['state']}")
    archive = made_twice(heritage, folder, audience, "kmz")
    check_archive(archive, "doc.kml")
    # Of an archive GDAL reads the folders and places, and not the columns.
    expect(map_layers(archive) == map_layers(file), f"{archive}: other layers")


def map_layers(file):
    """What GDAL makes layers of: the folders, each by a name of its own."""
    names = re.findall(r"(?m)^\d+: (.*)$", run("ogrinfo", "-so", str(file)))
    expect(len(names) == len(set(names)), f"{file}: layers of one name")
    return names


CHECKS = [check_geojson, check_csv, check_geopackage, check_workbook, check_map, check_bag]


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
