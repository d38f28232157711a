"""Checks of workbooks and maps, in the form of 'scripts/check-exports.py'.

'openpyxl' reads a workbook with every warning an error. 'xmllint' compares KML with the OGC's schema, which the
package 'fastkml' of PyPI brings along; GDAL reads it, and the archive that it may lie in. Needs of Debian gdal-bin,
libxml2-utils and unzip; of PyPI openpyxl and fastkml.
"""

import importlib.resources
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
    schema = importlib.resources.files("fastkml") / "schema" / "ogckml22.xsd"
    for form in ("kml", "kmz"):
        file = made_twice(heritage, folder, audience, form)
        if form == "kmz":
            check_archive(file, "doc.kml")
        else:
            run("xmllint", "--noout", "--nonet", "--schema", str(schema), str(file))
            links = re.findall(r"<href>.*?</href>", file.read_text("utf-8"))
            expect(not links, f"{file}: names {links}")
        found = {}
        text = run("ogrinfo", "-so", str(file))
        names = [name for name in re.findall(r"(?m)^\d+: (.*?)(?: \([A-Z0-9][A-Za-z ]+\))?$", text)]
        expect(len(names) == len(set(names)), f"{file}: layers of one name")
        for name in names:
            found.update(gdal_layer(file, name))
        told = {}
        for layer in LAYERS:
            for identifier, row in heritage.rows(layer, audience).items():
                if layer != "evidence" or row["longitude"] is not None:
                    told[identifier] = row
        expect(set(found) == set(told), f"{file}: {sorted(set(found) ^ set(told))[:3]}")


CHECKS += [check_workbook, check_map]
