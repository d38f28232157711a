"""Checks of workbooks and maps, in the form of 'scripts/check-exports.py'.

'openpyxl' reads a workbook with every warning an error. 'xmllint' compares KML with the OGC's schema, which the
package 'fastkml' of PyPI brings along; GDAL reads it, and the archive that it may lie in. Needs of Debian gdal-bin,
libxml2-utils and unzip; of PyPI openpyxl and fastkml.
"""

import importlib.util
import re
import warnings
import zipfile

import openpyxl


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


CHECKS += [check_workbook, check_map]
