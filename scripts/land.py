#!/usr/bin/env python3
"""Writes the outlines of the Earth's land as a Swift file.

    scripts/land.py land.geojson Sources/HeritagePages/Land/LandTable.swift

The first file is a GeoJSON feature with one multipolygon: Natural Earth's 1:10m countries, version
4.1, as QGIS brings them in 'world_map.gpkg', joined so that no border is left and simplified to
0.1 degree. Natural Earth is in the public domain (https://www.naturalearthdata.com/about/terms-of-use/).

Its land ends 0.1 degree from the 180th meridian on both sides. What belongs together is joined here
across it, with longitudes above 180, so that no coast is drawn where there is none.
"""

import base64
import json
import sys

HEAD = '''\
/// The outlines of the Earth's land, as `scripts/land.py` writes them; edit that.
///
/// They are made from Natural Earth's 1:10m countries, version 4.1, which is in the public domain:
/// joined, so that no border is left, and simplified to 0.1 degree. Small islands are missing.
enum LandTable {
  /// Numbers as LEB128 in base64.
  ///
  /// Of each outline the count of its points, then of each point how far east and north it lies of
  /// the one before, in hundredths of a degree, with the sign in the lowest bit. Land is on the right
  /// of its outline, a lake on the left.
  static let outlines = """
'''
EDGE = 17990  # where the source ends, in hundredths of a degree


def rings(path):
    """The outlines, each without its first point once more at the end."""
    with open(path, encoding="utf-8") as file:
        polygons = json.load(file)["geometry"]["coordinates"]
    for polygon in polygons:
        for ring in polygon:
            points = [(round(x * 100), round(y * 100)) for x, y in ring]
            yield points[:-1] if points[0] == points[-1] else points


def turned(ring, start):
    return ring[start:] + ring[:start]


def cut_open(ring, edge):
    """The ring from one end of its side on a meridian to the other, or nothing without such a side."""
    for index, point in enumerate(ring):
        if point[0] == edge and ring[index - 1][0] == edge:
            return turned(ring, index)
    return None


def joined(outlines):
    """Puts each part east of the 180th meridian into the one west of it that it belongs to."""
    is_pole = lambda ring: any(y <= -8990 for _, y in ring)
    east = [cut_open(ring, -EDGE) for ring in outlines if not is_pole(ring)]
    east = [ring for ring in east if ring]
    rest = [ring for ring in outlines
            if is_pole(ring) or not any(sorted(ring) == sorted(part) for part in east)]
    for part in east:
        north = part[0][1]
        places = [
            (abs(y - north), number, index)
            for number, ring in enumerate(rest) if not is_pole(ring)
            for index, (x, y) in enumerate(ring)
            if x == EDGE and (ring[(index + 1) % len(ring)][1] < y)
        ]
        distance, number, index = min(places)
        if distance > 30:
            sys.exit(f"error: nothing in the west belongs to the part at {part[0]}")
        ring = rest[number]
        rest[number] = ring[: index + 1] + [(x + 36000, y) for x, y in part] + ring[index + 1:]
    return rest


def to_the_edge(ring):
    """Antarctica up to the meridian and the pole, where the source stops short."""
    if not any(y <= -8990 for _, y in ring):
        return ring
    return [
        (18000 if x >= EDGE else -18000 if x <= -EDGE else x, -9000 if y <= -8990 else y)
        for x, y in ring
    ]


def packed(outlines):
    numbers, last = bytearray(), (0, 0)

    def put(number):
        while number > 127:
            numbers.append(number & 127 | 128)
            number >>= 7
        numbers.append(number)

    for ring in outlines:
        put(len(ring))
        for point in ring:
            for now, before in zip(point, last):
                step = now - before
                put(step * 2 if step >= 0 else -step * 2 - 1)
            last = point
    return base64.b64encode(numbers).decode()


def main():
    source, target = sys.argv[1:]
    outlines = [to_the_edge(ring) for ring in joined(list(rings(source)))]
    text = packed(outlines)
    lines = [text[start : start + 96] for start in range(0, len(text), 96)]
    with open(target, "w", encoding="utf-8") as file:
        file.write(HEAD + "".join(f"    {line}\n" for line in lines) + '    """\n}\n')
    print(f"{len(outlines)} outlines, {sum(map(len, outlines))} points", file=sys.stderr)


main()
