#!/usr/bin/env python3
"""Checks that workbooks and maps are what the programs of others read.

    scripts/check-exports-office.part.py HERITAGE REGISTRY [SCHEMAS]

SCHEMAS is a folder with the OGC's 'ogckml22.xsd' and what it includes, as the package 'fastkml' of
PyPI brings along; without it KML is not compared with its schema.
"""

import pathlib
import subprocess
import sys
import tempfile
import warnings
import zipfile

LAYERS = ["sites", "monuments", "reports", "evidence", "footprints"]


def run(*command):
    """What a program prints; the check ends where it fails."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"error: {' '.join(map(str, command))}: {done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def equal(found, expected, what):
    if found != expected:
        sys.exit(f"error: {what}: {found!r} instead of {expected!r}")


def rows(heritage, registry, folder):
    """What CSV holds of every layer, which all formats must agree with."""
    import csv

    csv.field_size_limit(1 << 30)
    tables = {}
    run(heritage, "export", "csv", *LAYERS, "--registry", registry, "--output", f"{folder}/csv/")
    for layer in LAYERS:
        with open(folder / "csv" / f"{layer}.csv", encoding="utf-8", newline="") as file:
            tables[layer] = list(csv.reader(file))
    return tables


def same(cell, text):
    """Whether a cell of a workbook is what CSV has as text."""
    if isinstance(cell, bool):
        return text == ("true" if cell else "false")
    if isinstance(cell, (int, float)):
        return float(text) == cell
    return (cell or "") == text or (len(text) > 32767 and (not cell or text.startswith(cell[:-1])))


def check_workbook(path, tables):
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        book = openpyxl.load_workbook(path)
    equal(book.sheetnames, ["About"] + [layer.capitalize() for layer in LAYERS], "sheets")
    for layer in LAYERS:
        sheet = book[layer.capitalize()]
        equal(sheet.freeze_panes, "A2", f"frozen rows of {layer}")
        equal(sheet.auto_filter.ref, sheet.dimensions, f"filter of {layer}")
        found = list(sheet.iter_rows())
        equal(len(found), len(tables[layer]), f"rows of {layer}")
        for cells, texts in zip(found, tables[layer]):
            for cell, text in zip(cells, texts, strict=True):
                if cell.data_type == "f":
                    sys.exit(f"error: {layer}!{cell.coordinate} is a formula: {cell.value!r}")
                if not same(cell.value, text):
                    sys.exit(f"error: {layer}!{cell.coordinate}: {cell.value!r}, not {text!r}")


def check_archive(path, first):
    with zipfile.ZipFile(path) as archive:
        equal(archive.testzip(), None, f"damaged entry of {path}")
        equal(archive.namelist()[0], first, f"first entry of {path}")
        equal({i.date_time for i in archive.infolist()}, {(1980, 1, 1, 0, 0, 0)}, "times")
    run("unzip", "-tqq", path)


def check_map(path, tables, schemas):
    if schemas and path.suffix == ".kml":
        run("xmllint", "--noout", "--nonet", "--schema", f"{schemas}/ogckml22.xsd", path)
    told = run("ogrinfo", "-so", "-al", path)
    if "Warning" in told or "ERROR" in told:
        sys.exit(f"error: ogrinfo says of {path}:\n{told}")
    names = [line[12:] for line in told.splitlines() if line.startswith("Layer name: ")]
    equal(len(names), len(set(names)), f"layers of one name in {path}")
    counts = [int(line[15:]) for line in told.splitlines() if line.startswith("Feature Count: ")]
    placed = sum(len(tables[layer]) - 1 for layer in LAYERS if layer != "evidence")
    place = tables["evidence"][0].index("longitude")
    placed += sum(1 for row in tables["evidence"][1:] if row[place])
    equal(sum(counts), placed, f"things in {path}")


def main():
    heritage, registry = sys.argv[1:3]
    schemas = sys.argv[3] if len(sys.argv) > 3 else None
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        tables = rows(heritage, registry, folder)
        for format in ["xlsx", "kml", "kmz"]:
            for name in ["all", "again"]:
                run(heritage, "export", format, "--registry", registry, "--output",
                    folder / f"{name}.{format}")
            equal((folder / f"all.{format}").read_bytes(),
                  (folder / f"again.{format}").read_bytes(), f"bytes of {format} made twice")
        check_workbook(folder / "all.xlsx", tables)
        check_archive(folder / "all.xlsx", "[Content_Types].xml")
        check_archive(folder / "all.kmz", "doc.kml")
        for format in ["kml", "kmz"]:
            check_map(folder / f"all.{format}", tables, schemas)


main()
