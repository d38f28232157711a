#!/usr/bin/env python3
"""Draws a GeoPackage as QGIS opens it, to see that it is coloured with no work by hand.

    scripts/draw-in-qgis.py FILE FOLDER

Writes a picture a layer and one of all layers into FOLDER. Each layer must come with a style by state, eight
classes, and every class that has a thing must be drawn. Needs the Debian packages qgis and python3-qgis; runs
without a screen.
"""
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Debian's Python has QGIS; another one that comes first on the PATH may not.
sys.path.append("/usr/lib/python3/dist-packages")

from qgis.core import (  # noqa: E402
    QgsApplication, QgsCategorizedSymbolRenderer, QgsMapRendererParallelJob, QgsMapSettings,
    QgsRectangle, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402

STATES = [
    "destroyed", "severe", "moderate", "slight", "damaged", "possible", "none", "unknown"]


def draw(layers, path):
    """Draws layers, the first on top, and returns the colours of the picture with their pixels."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setBackgroundColor(QColor("#f3f7f9"))
    settings.setOutputSize(QSize(1200, 900))
    settings.setOutputDpi(144)
    extent = QgsRectangle()
    for layer in layers:
        extent.combineExtentWith(layer.extent())
    extent.scale(1.15)
    if extent.width() == 0 or extent.height() == 0:
        extent.grow(0.01)
    settings.setExtent(extent)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage()
    picture.save(path)
    pixels = {}
    for y in range(0, picture.height()):
        for x in range(0, picture.width()):
            color = picture.pixelColor(x, y).name()
            pixels[color] = pixels.get(color, 0) + 1
    return pixels


def faults(layer):
    """What is wrong with how QGIS took a layer over."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        yield f"it is drawn by '{renderer.type()}' and not by state"
        return
    if renderer.classAttribute() != "state":
        yield f"it is drawn by '{renderer.classAttribute()}' and not by state"
    values = [category.value() for category in renderer.categories()]
    if values != STATES:
        yield f"its legend is {values}"
    other = {feature["state"] for feature in layer.getFeatures()} - set(STATES)
    if other:
        yield f"nothing draws {sorted(other)}"


def main():
    if len(sys.argv) != 3:
        sys.exit(f"usage: {sys.argv[0]} FILE FOLDER")
    file, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    application = QgsApplication([], False)
    application.initQgis()
    failed = False
    drawn = []
    for name in ["sites", "monuments", "reports", "evidence", "footprints"]:
        layer = QgsVectorLayer(f"{file}|layername={name}", name, "ogr")
        if not layer.isValid():
            print(f"{file}: {name}: QGIS does not open it", file=sys.stderr)
            failed = True
            continue
        for fault in faults(layer):
            print(f"{file}: {name}: {fault}", file=sys.stderr)
            failed = True
        located = [feature for feature in layer.getFeatures() if feature.hasGeometry()]
        legend = [category.label() for category in layer.renderer().categories()]
        print(f"{name}: {layer.featureCount()} things, {len(located)} on the map; {legend}")
        if not located:
            continue
        drawn.append(layer)
        pixels = draw([layer], os.path.join(folder, f"{name}.png"))
        if len(pixels) < 2:
            print(f"{file}: {name}: nothing is drawn", file=sys.stderr)
            failed = True
    if drawn:
        draw(drawn, os.path.join(folder, "all.png"))
    del drawn, layer
    application.exitQgis()
    sys.exit(1 if failed else 0)


main()
