"""Makes documents piece by piece, so that the largest takes no memory here."""

import io
import struct
import zipfile
import zlib

MIB = 1 << 20


def pieces(document):
    if callable(document):
        yield from document()
    else:
        yield document.encode() if isinstance(document, str) else document


def packed(document, level=1):
    """A document in gzip, made without holding it."""
    def make():
        packer = zlib.compressobj(level, zlib.DEFLATED, 31)
        for piece in pieces(document):
            yield packer.compress(piece)
        yield packer.flush()

    return make


def zipped(entries):
    """A ZIP archive of (name, document) pairs."""
    def make():
        room = io.BytesIO()
        with zipfile.ZipFile(room, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for name, document in entries:
                with archive.open(name, "w") as entry:
                    for piece in pieces(document):
                        entry.write(piece)
        yield room.getvalue()

    return make


def workbook(rows, texts="", start=""):
    """A workbook whose one sheet has these rows, given as XML, with something before its root."""
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def sheet():
        yield start.encode() + b"<worksheet><sheetData>"
        yield from pieces(rows)
        yield b"</sheetData></worksheet>"

    def shared():
        yield b"<sst>"
        yield from pieces(texts)
        yield b"</sst>"

    return zipped([
        ("_rels/.rels",
         f"<Relationships><Relationship Id='a' Type='{kinds}/officeDocument' Target='xl/b.xml'/>"
         "</Relationships>"),
        ("xl/b.xml",
         f"<workbook xmlns:r='{kinds}'><sheets><sheet name='S' sheetId='1' r:id='r0'/></sheets>"
         "</workbook>"),
        ("xl/_rels/b.xml.rels",
         f"<Relationships><Relationship Id='r0' Type='{kinds}/worksheet' Target='s.xml'/>"
         f"<Relationship Id='t' Type='{kinds}/sharedStrings' Target='t.xml'/></Relationships>"),
        ("xl/s.xml", sheet), ("xl/t.xml", shared),
    ])


def cells(number, *texts):
    """A row of a sheet."""
    return f"<row r='{number}'>" + "".join(
        f"<c r='{chr(65 + index)}{number}' t='inlineStr'><is><t>{text}</t></is></c>"
        for index, text in enumerate(texts)) + "</row>"


def many(start, piece, count, end=b""):
    """A start, a piece many times over, and an end; the piece may be a function of the number."""
    def make():
        yield start
        if callable(piece):
            room = bytearray()
            for number in range(count):
                room += piece(number)
                if len(room) > MIB:
                    yield bytes(room)
                    room.clear()
            yield bytes(room)
        else:
            block = max(1, MIB // len(piece))
            for _ in range(count // block):
                yield piece * block
            yield piece * (count % block)
        yield end

    return make


def archive(*entries, directory=None):
    """An archive byte by byte, whose entries are (name, name in the header, content, size said)."""
    body, listed = bytearray(), bytearray()
    for name, header, content, said in entries:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        data = packer.compress(content) + packer.flush()
        fields = struct.pack("<HHHIIII", 20, 0, 8, 0, zlib.crc32(content), len(data), said)
        listed += struct.pack("<IH", 0x02014B50, 20) + fields + struct.pack("<H", len(name))
        listed += bytes(12) + struct.pack("<I", len(body)) + name
        body += struct.pack("<I", 0x04034B50) + fields + struct.pack("<HH", len(header), 0)
        body += header + data
    count = len(entries) if directory is None else directory
    sizes = (0, count, count, len(listed), len(body), 0)
    return bytes(body + listed) + struct.pack("<IIHHIIH", 0x06054B50, *sizes)
