"""Checks of a GeoPackage with the clients that people have.

    scripts/check-exports-gpkg.part.py FILE

GDAL's validator of GeoPackages, 'ogrinfo', SQLite's own check, a question to the index of places and an edit,
which the triggers must follow. Needs the Debian packages gdal-bin and python3-gdal.
"""
import glob
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

LAYERS = ["sites", "monuments", "reports", "evidence", "footprints"]
# Debian's Python has GDAL; another one that comes first on the PATH may not.
PYTHON = "/usr/bin/python3"


def run(*command):
    """Returns what a program says, and fails where it fails or warns."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or "Warning" in done.stderr or "ERROR" in done.stderr:
        sys.exit(f"error: {' '.join(command)}\n{done.stdout[-2000:]}{done.stderr}")
    return done.stdout


def check_geopackage(file):
    """Ends the program with an error if a client does not take the file as it is meant."""
    beside = [name for name in glob.glob(glob.escape(file) + "*") if name != file]
    if beside:
        sys.exit(f"error: beside '{file}' lies {beside}")
    run(PYTHON, "-m", "osgeo_utils.samples.validate_gpkg", "--extra", file)
    told = run("ogrinfo", "-ro", "-al", "-so", file)
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        if (found := database.execute("PRAGMA integrity_check").fetchall()) != [("ok",)]:
            sys.exit(f"error: {file}: {found}")
        for layer in LAYERS:
            count, = database.execute(f"SELECT count(*) FROM {layer}").fetchone()
            section = told.split(f"Layer name: {layer}\n")[1].split("Layer name:")[0]
            if f"Feature Count: {count}\n" not in section:
                sys.exit(f"error: {file}: {layer}: ogrinfo does not count {count}")
            kind = "Multi Polygon" if layer == "footprints" else "Point"
            if f"Geometry: {kind}\n" not in section:
                sys.exit(f"error: {file}: {layer}: ogrinfo does not see '{kind}'")
            check_index(file, database, layer)
    check_edit(file)
    print(f"{file}: taken as it is meant")


def check_index(file, database, layer):
    """Asks for what lies around a thing by the index, and by GDAL, which uses it too."""
    around = database.execute(
        f"SELECT fid, minx, miny, maxx, maxy FROM {layer} JOIN rtree_{layer}_geom ON fid = id "
        "ORDER BY fid LIMIT 1").fetchone()
    located, = database.execute(f"SELECT count(geom) FROM {layer}").fetchone()
    indexed, = database.execute(f"SELECT count(*) FROM rtree_{layer}_geom").fetchone()
    if located != indexed:
        sys.exit(f"error: {file}: {layer}: {located} places, {indexed} in the index")
    if around:
        box = [str(degrees) for degrees in around[1:]]
        found = run("ogrinfo", "-ro", "-q", file, layer, "-spat", *box)
        if f"OGRFeature({layer}):{around[0]}\n" not in found:
            sys.exit(f"error: {file}: {layer}: GDAL finds nothing within {box}")


def check_edit(file):
    """Lets GDAL move a thing and take one out."""
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copy(file, os.path.join(folder, "edited.gpkg"))
        run("ogrinfo", copy, "-q", "-sql", "UPDATE sites SET geom = NULL WHERE fid = 1")
        run("ogrinfo", copy, "-q", "-sql", "DELETE FROM monuments WHERE fid = 1")
        with sqlite3.connect(copy) as database:
            for layer in ["sites", "monuments"]:
                found = database.execute(
                    f"SELECT count(*) FROM rtree_{layer}_geom WHERE id = 1").fetchone()
                if found != (0,):
                    sys.exit(f"error: {file}: {layer}: the index does not follow an edit")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        check_geopackage(name)
