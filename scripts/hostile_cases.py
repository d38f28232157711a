"""What was made to harm, each document with what an import must answer to it."""

import gzip
import json

from hostile_documents import MIB, archive, cells, many, packed, workbook, zipped

CASES = []


def case(name, document, exit_code, message, *, arguments=(), beside=None, large=False, absent=(),
         stdin=False, mapping=None, changes=None):
    """Adds a case.

    name: the document's file name, which is what the case is called; '{}' in the message.
    document: its bytes, or a function that yields them; stdin: whether they come through a pipe.
    exit_code, message: what the import must answer; a line of it begins with the message.
    mapping, arguments: what is given beside the document; beside: other files, by name. One that is
        called 'first' is imported before.
    large: whether it takes long to make or to read.
    absent: texts that may stand nowhere in the registry.
    changes: whether records come in; told from the exit code if it is not given.
    """
    CASES.append(dict(
        name=name, document=document, exit=exit_code, message=message, arguments=arguments,
        beside=beside or {}, large=large, absent=absent, stdin=stdin, mapping=mapping,
        changes=exit_code != 1 if changes is None else changes))


HEADINGS = "id,name,lat,lon\n"
MAPPING = {
    "heritageMapping": 1, "source": {"id": "test", "name": "Test"}, "key": "id",
    "site": {"names": [{"text": "name"}], "location": {"latitude": "lat", "longitude": "lon"}},
}


def mapped(**members):
    return json.dumps(dict(MAPPING, **members))


MAPPED = mapped()

# Entities and document types.
BOMB = '<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a "aaaaaaaaaa">{}]>'.format("".join(
    f'<!ENTITY {"abcdefghij"[n]} "{("&" + "abcdefghij"[n - 1] + ";") * 10}">'
    for n in range(1, 10)))
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
for ending, text in {
    "kml": "<kml><Placemark><name>&{};</name></Placemark></kml>",
    "gpx": "<gpx><wpt lat='1' lon='2'><name>&{};</name></wpt></gpx>",
    "xml": "<list><row><id>1</id><name>&{};</name></row><row><id>2</id></row></list>",
    "lido": "<lidoWrap><lido><lidoRecID>&{};</lidoRecID></lido></lidoWrap>",
    "unesco": "<query><row><id_number>1</id_number><site>&{};</site></row></query>",
}.items():
    refusal = "error: {}:1: a DOCTYPE is not accepted"
    case(f"bomb-{ending}.xml", BOMB + text.format("j"), 1, refusal)
    case(f"outside-{ending}.xml", OUTSIDE + text.format("x"), 1, refusal, absent=("root:", ))
case("bomb.kmz", zipped([("doc.kml", BOMB + "<kml/>")]), 1,
    "error: {}/doc.kml:1: a DOCTYPE is not accepted")
case("bomb.xlsx", workbook("", start=BOMB), 1, "error: {}/xl/s.xml:1: a DOCTYPE is not accepted")
case("bomb.xml.gz", packed(BOMB + "<kml/>"), 1, "error: {}:1: a DOCTYPE is not accepted")
case("utf16-bomb.xml", (BOMB + "<kml/>").replace("?>", ' encoding="UTF-16"?>').encode("utf-16"), 1,
    "error: {}:1: a DOCTYPE is not accepted")
case("entity.kml", "<kml><Placemark><name>&undefined;</name></Placemark></kml>", 1,
    "error: {}:1: the entity '&undefined;' is not accepted")

# Deep nesting.
DEEP = 100_000
case("deep.json", "[" * DEEP, 1, "error: {}:1: the document nests deeper than 100 levels")
case("deep-members.json", '{"a":' * DEEP, 1,
    "error: {}:1: the document nests deeper than 100 levels")
case("deep-value.json",
    '[{"id":"1","name":"a","lat":1,"lon":2,"x":' + "[" * DEEP + "]" * DEEP + "}]", 1,
    "error: {}:1: the document nests deeper than 100 levels")
case("deep.jsonl", '{"id":"1","name":"a","x":' + "[" * DEEP + "]" * DEEP + "}\n", 1,
    "error: {}:1: the document nests deeper than 100 levels")
case(
    "deep.geojson",
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"1",'
    '"name":"a"},"geometry":{"type":"Polygon","coordinates":' + "[" * DEEP + "]" * DEEP + "}}]}", 1,
    "error: {}:1: the document nests deeper than 100 levels")
case(
    "deep-collections.geojson", '{"type":"FeatureCollection","features":[{"type":"Feature",'
    '"properties":{"id":"1","name":"a"},"geometry":' +
    '{"type":"GeometryCollection","geometries":[' * DEEP + "]}" * DEEP + "}]}", 1,
    "error: {}:1: the document nests deeper than 100 levels")
case("deep.geojsons",
    '\x1e{"type":"Feature","properties":' + '{"a":' * DEEP + "1" + "}" * DEEP + "}\n", 1,
    "error: {}: its only row is out of shape")
for ending, root in (("kml", "<kml>"), ("gpx", "<gpx>"), ("xml", "<list>")):
    case(f"deep-{ending}.xml", root + "<a>" * DEEP, 1,
        "error: {}:1: elements nested more than 100 deep")
case("deep-unesco.xml", "<query><row><id_number>1</id_number>" + "<a>" * DEEP, 1,
    "error: {}:1: elements nested more than 32 deep")
case("deep.kmz", zipped([("doc.kml", "<kml>" + "<Folder>" * DEEP)]), 1,
    "error: {}/doc.kml:1: elements nested more than 100 deep")
case("deep.xlsx", workbook("<row r='1'>" + "<c>" * DEEP), 1,
    "error: {}/xl/s.xml:1: elements nested more than 32 deep")
case(
    "deep-html.kml",
    "<kml><Placemark><name>a</name><description><![CDATA[" + "<table><tr><td>" * DEEP +
    "]]></description><Point><coordinates>2,1</coordinates></Point></Placemark></kml>", 0,
    "read 1: created 1, updated 0, unchanged 0, rejected 0")
case("deep-wkt.csv", 'id,name,wkt\n1,a,"' + "GEOMETRYCOLLECTION(" * DEEP + '"\n', 0,
    "{}:2: warning: 1 a: the geometry nests collections deeper than 16 levels")
case("brackets-wkt.csv", 'id,name,wkt\n1,a,"MULTIPOLYGON' + "(" * DEEP + '"\n', 0,
    "{}:2: warning: 1 a: '((((((((((((((((((((' stands where a number is expected")

# Cells and rows.
case("line.csv.gz",
    packed(many(HEADINGS.encode() + b"1,", b"a", 1 << 30)),
    1,
    "error: {}:2: a row longer than 16777216 bytes",
    large=True)
case("line.json.gz",
    packed(many(b'[{"id":"1","name":"', b"a", 1 << 30)),
    1,
    "error: {}:1: a text longer than 8388608 bytes",
    large=True)
case("line.jsonl.gz",
    packed(many(b'{"id":"1"}\n{"id":"2","name":"', b"a", 1 << 30)),
    1,
    "error: {}:2: a row longer than 16777216 bytes",
    large=True)
case("line.kml.gz",
    packed(many(b"<kml><Placemark><name>", b"a", 1 << 30)),
    1,
    "error: {}:1: a field longer than 8388608 bytes",
    large=True)
case("line.xml.gz",
    packed(many(b"<list><row><name>", b"a", 1 << 30)),
    1,
    "error: {}:1: a field longer than 8388608 bytes",
    large=True)
case("line-unesco.xml.gz",
    packed(many(b"<query><row><id_number>1</id_number><site>", b"a", 1 << 30)),
    1,
    "error: {}:1: a field longer than 65536 bytes",
    large=True)
case("attribute.xml.gz",
    packed(many(b"<list><row name='", b"a", 1 << 30)),
    1,
    "error: {}:1: a tag, comment or declaration longer than 262144 bytes",
    large=True)
case("comment.xml.gz",
    packed(many(b"<list><!--", b"a", 1 << 30)),
    1,
    "error: {}:1: a tag, comment or declaration longer than 262144 bytes",
    large=True)
case("whitespace.json.gz",
    packed(many(b"[", b" ", 1 << 30)),
    1,
    "error: {}:1: a row longer than 16777216 bytes",
    large=True)
case("blank-lines.csv.gz",
    packed(many(HEADINGS.encode(), b"\n", 1 << 28)),
    1,
    "error: {}: there is not one row in it",
    large=True)
case("number.json.gz",
    packed(many(b'[{"id":', b"1", 1 << 30)),
    1,
    "error: {}:1: a text longer than 8388608 bytes",
    large=True)
case("line.csv",
    many(HEADINGS.encode() + b"1,", b"a", 1 << 30),
    1,
    "error: {}:2: a row longer than 16777216 bytes",
    large=True)
case("pipe.csv",
    many(HEADINGS.encode() + b"1,", b"a", 1 << 30),
    1,
    "error: <standard input>:2: a row longer than 16777216 bytes",
    large=True,
    stdin=True)
case("no-separator.csv.gz",
    packed(many(b"a", b"a", 1 << 30)),
    1,
    "error: {}:1: a row longer than 16777216 bytes",
    large=True)
case("cell.csv", lambda: [HEADINGS.encode() + b"1," + b"a" * (9 * MIB) + b",1,2\n"], 1,
    "error: {}:2: a cell longer than 8388608 bytes")
case("cell.jsonl", lambda: [b'{"id":"1","lat":1,"lon":2,"name":"' + b"a" * (9 * MIB) + b'"}\n'], 1,
    "error: {}:1: a text longer than 8388608 bytes")
case(
    "cell.xlsx",
    workbook(lambda: [
    cells(1, "id", "name").encode(), b"<row r='2'><c r='B2' t='inlineStr'><is><t>", b"a" *
    (9 * MIB), b"</t></is></c></row>"
    ]), 1, "error: {}/xl/s.xml:1: a field longer than 8388608 bytes")
case("large-names.csv",
    many(HEADINGS.encode(), lambda n: b"%d,%d%s,1,2\n" % (n, n, b"a" * (7 * MIB)), 20),
    2,
    "{}:2: rejected: 0 0aaaa",
    large=True,
    mapping=MAPPED,
    changes=False)
case("large-keys.csv",
    many(b"id,name,lat,lon\n", lambda n: b"%d%s,a%d,%d,2\n" % (n, b"k" * (7 * MIB), n, n % 80), 20),
    0,
    "read 20: created 20, updated 0, unchanged 0, rejected 0",
    large=True,
    mapping=MAPPED)
case("large-rejects.csv",
    many(HEADINGS.encode(), lambda n: b",%d%s,1,2\n" % (n, b"a" * (7 * MIB)), 20),
    2,
    "{}:2: rejected: the row has no key, here and 19 times more",
    large=True,
    mapping=MAPPED,
    changes=False)
case("unclosed.csv", HEADINGS + '1,"a,1,2\n' + "2,b,1,2\n" * 100_000, 1,
    "error: {}:2: a quotation mark opens a text here that never ends")
case("one-column.csv",
    many(b"", b"a\n", 2_000_000),
    1,
    "error: {}: there is not one row in it",
    large=True)

# Bytes that are no text, and texts in several encodings.
case("nul.csv", HEADINGS + "1,a\0b,1,2\n", 1,
    "error: {}: the file is no text, which cannot be imported")
case("nul.json", '[{"id":"1","name":"a\0b","lat":1,"lon":2}]', 1,
    "error: {}: the file is no text, which cannot be imported")
case("nul-escape.json", '[{"id":"1","name":"a\\u0000b","lat":1,"lon":2}]', 0,
    "read 1: created 1, updated 0, unchanged 0, rejected 0")
case("nul.xml", "<list><row><name>a\0</name></row></list>", 1, "error: {}:1: a NUL byte")
case("nuls.csv",
    lambda: [b"\0" * (1 << 28)],
    1,
    "error: {}: the file is no text, which cannot be imported",
    large=True)
case(
    "nuls.kml",
    "<kml><Placemark><name>a</name><Point><coordinates>2,1</coordinates></Point></Placemark></kml>"
    + "\0" * 1000, 0, "read 1: created 1, updated 0, unchanged 0, rejected 0")
case("nul-path.csv",
    HEADINGS + "1,a,1,2\n",
    64,
    "error: --source: 'a\\u{{200B}}b' is not an identifier",
    changes=False,
    arguments=["--source", "a\u200bb"])
case("invalid.csv",
    HEADINGS.encode() + b"1,caf\xe9,1,2\n", 1, "error: {}:2: the byte at offset 21 is not UTF-8")
case("overlong.csv",
    HEADINGS.encode() + b"1,\xc0\xaf\xc0\xae,1,2\n", 1,
    "error: {}:2: the byte at offset 18 is not UTF-8")
case("surrogate.csv",
    HEADINGS.encode() + b"1,\xed\xa0\x80,1,2\n", 1,
    "error: {}:2: the byte at offset 18 is not UTF-8")
case("late-invalid.csv", lambda: [HEADINGS.encode(), b"1,a,1,2\n" * 200_000, b"2,\xff,1,2\n"], 1,
    "error: {}:200002: the byte at offset 1600018 is not UTF-8")
case("mixed.csv",
    HEADINGS.encode() + "1,é,1,2\n".encode() + "2,é,1,2\n".encode("latin-1"), 1,
    "error: {}:3: the byte at offset 27 is not UTF-8")
case("surrogate.json", '[{"id":"1","name":"\\ud800","lat":1,"lon":2}]', 1,
    "error: {}: its only row is out of shape")
case("invalid.json", b'[{"id":"1","name":"\xff","lat":1,"lon":2}]', 1,
    "error: {}:1: the byte at offset 19 is not UTF-8")
case("invalid.kml", b"<kml><Placemark><name>\xff</name></Placemark></kml>", 1,
    "error: {}:1: bytes that are not UTF-8")
case("utf16.csv", (HEADINGS + "1,a,1,2\n").encode("utf-16"), 0,
    "read 1: created 1, updated 0, unchanged 0, rejected 0")
case("utf16-odd.csv", (HEADINGS + "1,a,1,2\n").encode("utf-16") + b"\x31", 1,
    "error: {}:3: the byte at offset 50 is not 'UTF-16LE'")
case("utf16-half.csv", (HEADINGS + "1,").encode("utf-16") + b"\x00\xd8\x31\x00", 1,
    "error: {}:2: the byte at offset 38 is not 'UTF-16LE'")
case(
    "utf16-unmarked.csv", (HEADINGS + "1,a,1,2\n").encode("utf-16-le"), 1,
    "error: {}: the file is text in UTF-16LE without a mark that says so, which cannot be imported")
case("utf16.json", '[{"id":"1","name":"a","lat":1,"lon":2}]'.encode("utf-16"), 0,
    "read 1: created 1, updated 0, unchanged 0, rejected 0")
case("utf32.csv", (HEADINGS + "1,a,1,2\n").encode("utf-32"), 0,
    "read 1: created 1, updated 0, unchanged 0, rejected 0")
case("utf7.csv",
    HEADINGS + "1,x+ADw-script+AD4-,1,2\n",
    0,
    "read 1: created 1, updated 0, unchanged 0, rejected 0",
    arguments=["--encoding", "utf-7"])
case("encoding.csv",
    HEADINGS + "1,a,1,2\n",
    1,
    "error: 'no-such\\u{{202E}}one' is not the name of an encoding",
    arguments=["--encoding", "no-such\u202eone"])
case("declared.xml", '<?xml version="1.0" encoding="../../x"?><list><row><id>1</id></row></list>',
    1, "error: '../../x' is not the name of an encoding")

# Packed.
case("bomb.csv.gz",
    packed(many(b"", b"\0", 1 << 32)),
    1,
    "error: {}: the file is no text, which cannot be imported",
    large=True)
case("twice.csv.gz", packed(packed(HEADINGS + "1,a,1,2\n")), 1,
    "error: {}: the file is no text, which cannot be imported")
case("cut.csv.gz", b"".join(packed(HEADINGS + "1,a,1,2\n" * 1000)())[:-20], 1,
    "error: {}: the file ends before its packed content does")
case("members.csv.gz",
    lambda: [gzip.compress(HEADINGS.encode() + b"1,a,1,2\n")] + [gzip.compress(b"")] * 100_000, 0,
    "read 1: created 1, updated 0, unchanged 0, rejected 0")
case("tail.csv.gz", lambda: [gzip.compress(HEADINGS.encode() + b"1,a,1,2\n"), b"rubbish"], 1,
    "error: {}: the packed bytes are damaged (incorrect header check)")
case("spaces.kmz",
    zipped([("doc.kml", many(b"<kml>", b" ", 1 << 28))]),
    1,
    "error: {}/doc.kml:1: a field longer than 8388608 bytes",
    large=True)
case("bomb-cells.xlsx",
    workbook(many(b"<row r='1'><c r='A1' t='inlineStr'><is><t>", b"a", 1 << 28)),
    1,
    "error: {}/xl/s.xml:1: a field longer than 8388608 bytes",
    large=True)

KML = (
    b"<kml><Placemark><name>a</name><Point><coordinates>2,1</coordinates></Point></Placemark></kml>"
)
DOC = (b"doc.kml", b"doc.kml", KML, len(KML))
case("dotdot.kmz", archive((b"../../doc.kml", b"../../doc.kml", KML, len(KML))), 1,
    "error: {}: the entry '../../doc.kml' leads out of the archive")
case("absolute.kmz", archive((b"/etc/doc.kml", b"/etc/doc.kml", KML, len(KML))), 1,
    "error: {}: the entry '/etc/doc.kml' has an absolute path")
case("backslash.kmz", archive((b"..\\doc.kml", b"..\\doc.kml", KML, len(KML))), 1,
    "error: {}: the entry '..\\doc.kml' has a '\\' in its name")
case("override.kmz",
    archive(DOC, ("a\u202elmk.kml".encode(), "a\u202elmk.kml".encode(), KML, len(KML)), DOC), 1,
    "error: {}: there are two entries 'doc.kml' in the archive")
case("duplicate.kmz", archive(DOC, DOC), 1,
    "error: {}: there are two entries 'doc.kml' in the archive")
case("mismatch.kmz", archive((b"doc.kml", b"bad.kml", KML, len(KML))), 1,
    "error: {}: the entry 'doc.kml' is another one than the directory says")
case("size.kmz", archive((b"doc.kml", b"doc.kml", KML, len(KML) - 1)), 1,
    "error: {}/doc.kml: the content has another size than the 92 bytes of the directory")
case("too-many.kmz", archive(DOC, directory=60_000), 1,
    "error: {}: the archive has 60000 entries, more than the 10000 allowed")
case("nested.kmz", zipped([("inner.kmz", zipped([("doc.kml", KML)]))]), 1,
    "error: {}: the file is a ZIP archive with 'inner.kmz' in it, which cannot be imported")
case("long-names.kmz",
    lambda: [
    archive(*[(b"%05d" % number + b"a" * 65_000, b"%05d" % number + b"a" * 65_000, b"", 0)
    for number in range(3000)])
    ],
    1,
    "error: {}: the name of entry 1 has more than the 4096 bytes allowed",
    large=True)
case("entries.xlsx", zipped([(f"a{number}", b"") for number in range(10_001)]), 1,
    "error: {}: the archive has 10001 entries, more than the 10000 allowed")

# Formulas, paths and overrides.
FORMULA = '=HYPERLINK("http://e.org?"&A1,"x")'
case("formula.csv",
    'id,name,"=cmd|\' /C calc\'!A0",lat,lon\n,"' + FORMULA.replace('"', '""') + '",+1,1,2\n'
    "1,@SUM(A1),-2+3,1,2\n",
    2,
    "{}:2: rejected: row 1: the row has no key",
    mapping=MAPPED)
case("formula-held.csv",
    "id,name,lat,lon\n=1+1,Tall Brak,36.667,41.058\n",
    2,
    "read 1: created 0, updated 0, unchanged 0, rejected 0, held 1",
    beside={"first": "id,name,lat,lon\n1,Tell Brak,36.667,41.058\n"})
case("formula.xlsx",
    workbook(
    cells(1, "id", "name", "lat", "lon").encode() +
    b"<row r='2'><c r='A2'><f>CMD()</f></c><c r='B2' t='str'><f>1</f><v>=1+1</v></c>"
    b"<c r='C2'><v>1</v></c>"
    b"<c r='D2'><v>2</v></c></row>"),
    2,
    "{}:2: rejected: row 1: the row has no key",
    mapping=MAPPED,
    changes=False)
case(
    "paths.csv",
    HEADINGS + "../../../etc/x,../../../out,1,2\n/etc/passwd,/etc/passwd,3,4\n..,..,5,6\n"
    "a/../../b,..\\..\\c,7,8\n%2e%2e%2f,CON,9,10\n", 0,
    "read 5: created 5, updated 0, unchanged 0, rejected 0")
case("paths.json", '[{"id":"../../x","name":"../../y","lat":1,"lon":2,"../../z":"../../w"}]', 0,
    "{}: warning: the column '../../z' is not in the mapping (1 row)")
case("sheet.xlsx",
    workbook(cells(1, "id")),
    1,
    "error: {}: the workbook has no sheet '../../x\\u{{202E}}'",
    arguments=["--sheet", "../../x\u202e"])
case("source.csv",
    HEADINGS + "1,a,1,2\n",
    64,
    "error: --source: '../../x' is not an identifier",
    changes=False,
    arguments=["--source", "../../x"])
case("..\u202evsc.csv",
    HEADINGS + "1,a,1,2\n,b,3,4\n",
    2,
    "..\\u{{202E}}vsc.csv:3: rejected: row 2: the row has no key",
    mapping=MAPPED)
case("overrides.csv", "id,name,lat,lon,no\u202ete\u2066\n1,a\u202eb\u2067c,1,2,\u200e\u061c\n"
    ",x\u202ey,1,2,z\n1,\u2066,5,6,\n",
    2,
    "{}:3: rejected: row 2: the row has no key",
    mapping=MAPPED)
case("escape.csv", "id,name,lat,lon\n1,\x1b]0;owned\x07\x9b31m,1,2\n", 1,
    "error: {}: the file is no text, which cannot be imported")
case(
    "escape.json", '[{"id":"\\u001b[31m","name":"a\\u001b]0;owned\\u0007\\u009b","lat":1,"lon":2},'
    '{"id":"2\\r=1"}]', 2, "{}:1: rejected: 2 =1: the row has no name [IDN-06]")
case("external.csv",
    "id,name,lat,lon,q\n1,a,1,2,../../Q1\n2,b,3,4,Q2\u202e\n",
    0,
    "read 2: created 2, updated 0, unchanged 0, rejected 0",
    mapping=mapped(site=dict(MAPPING["site"], externalIds={"../x": "q"})))
case("externals.csv",
    "id,name,lat,lon,q\n1,a,1,2,../../Q1\n2,b,3,4,Q2\u202e\n",
    0,
    "{}:2: warning: 1 a: '../../Q1' is not an identifier of 'wikidata', which is Q and a number",
    mapping=mapped(site=dict(MAPPING["site"], externalIds={"wikidata": "q"})))

# Numbers and places.
case("numbers.csv",
    HEADINGS + "".join(f"{number},n{number},{text},2\n" for number, text in enumerate([
    "1e308", "NaN", "inf", "-inf", "1e-400", "-0", "0x10", "9" *
    400, "1e99999999999", "90.0000001", "٣٤"
    ])),
    0,
    "{}:2: warning: 0 n0: '1e308, 2' is no point: it is not two numbers",
    mapping=MAPPED)
case("numbers.json",
    '[{"id":"1","name":"a","lat":1e308,"lon":1e309},{"id":"2","name":"b","lat":' + "9" * 400 +
    ',"lon":2}]',
    0,
    "{}:1: warning: 1 a: '1e308, 1e309' is no point: it is not two numbers",
    mapping=MAPPED)
case("nan.json", '[{"id":"1","name":"a","lat":NaN,"lon":2}]', 1, "error: {}:1: 'NaN' is no JSON")
case("infinity.json", '[{"id":"1","name":"a","lat":-Infinity,"lon":2}]', 1,
    "error: {}:1: '-Infinity' is no JSON")
case("numbers.geojson",
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"1","name":"a"},'
    '"geometry":{"type":"Point","coordinates":[1e308,1e400]}}]}',
    0,
    "{}:1: warning: 1 a: the geometry is broken or off the Earth, so it gives no point",
    mapping=mapped(site={"names": [{"text": "name"}]}))
case("numbers.kml",
    "<kml>" + "".join(
    f"<Placemark><name>n{number}</name><Point><coordinates>{text}</coordinates></Point></Placemark>"
    for number, text in enumerate(["1e308,2", "NaN,2", "2,inf", "9" * 400 + ",1"])) + "</kml>",
    0,
    "{}:1: warning: the geometry is broken or off the Earth, so it gives no point; it is kept verbatim, here and 3 times more",
    mapping=mapped(key="name", site={"names": [{"text": "name"}]}))
case("numbers.gpx",
    "<gpx><wpt lat='NaN' lon='1e308'><name>a</name></wpt></gpx>",
    0,
    "{}:1: warning: a a: 'NaN, 1e308' is no point: 'aN' has no meaning in a point",
    mapping=mapped(key="name",
    site={"names": [{"text": "name"}], "location": {"latitude": "@lat", "longitude": "@lon"}}))
case("numbers.xlsx",
    workbook(
    cells(1, "id", "name", "lat", "lon").encode() +
    b"<row r='2'><c r='A2'><v>1e308</v></c><c r='B2' t='str'><v>a</v></c><c r='C2'><v>1e999</v></c>"
    b"<c r='D2'><v>NaN</v></c></row>"),
    0,
    "{}:2: warning: 1e+308 a: '1e999, NaN' is no point: it is not two numbers",
    mapping=MAPPED)
case(
    "numbers-wkt.csv", "id,name,wkt\n1,a,POINT(1e308 NaN)\n2,b,POINT(inf 1)\n"
    '3,c,"POLYGON((0 0,1e300 0,0 1e300,0 0))"\n', 0,
    "{}:2: warning: 1 a: 'NaN)' stands where a number is expected")
case("numbers-utm.csv",
    "id,name,e,n,z\n1,a,1e308,NaN,37N\n2,b,500000,1e18,99Z\n3,c,-1e9,0,1N\n",
    0,
    "{}:2: warning: 1 a: '1e308, NaN, 37N' is not a place in metres",
    mapping=mapped(site={
    "names": [{"text": "name"}], "location": {"easting": "e", "northing": "n", "zone": "z"},
    }))
case("rows.xlsx", workbook("<row r='99999999999999999999'><c r='A1'><v>1</v></c></row>"), 1,
    "error: {}/xl/s.xml:1: a row whose number is '99999999999999999999'")

# Members that come twice.
case("twice.json",
    '[{"id":"1","name":"a","name":"b","lat":1,"lon":2}]',
    2,
    "{}:1: rejected: 1: duplicate key 'name' (keep one of the two) [IMP-13]",
    changes=False,
    mapping=MAPPED)
case("twice-only.json", '[{"id":"1","name":"a","name":"b","lat":1,"lon":2}]', 1,
    "error: {}: its only row is out of shape")
case(
    "twice-above.json", '{"data":[{"id":"1","name":"a","lat":1,"lon":2}],'
    '"data":[{"id":"2","name":"b","lat":1,"lon":2}]}', 1, "error: {}:1: duplicate key 'data'")
case("twice.geojson",
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"1","name":"a"},'
    '"geometry":{"type":"Point","coordinates":[1,2],"coordinates":[3,4]}}]}',
    0,
    "{}:1: warning: 1 a: the geometry is broken or off the Earth, so it gives no point",
    mapping=mapped(site={"names": [{"text": "name"}]}))
case("twice-mapping.csv",
    HEADINGS + "1,a,1,2\n",
    1,
    "error: mapping.json:1: duplicate key 'key'",
    mapping='{"heritageMapping": 1, "key": "id", "key": "name", '
    '"source": {"id": "a", "name": "a"}, '
    '"site": {}}')
case("twice.csv", "id,name,name,lat,lat,lon\n1,a,b,1,3,2\n", 0,
    "{}:2: warning: 1 a: the row has more than one point, of which the first is taken")
case("headings.csv", "id," + "name," * 5000 + "lat,lon\n1," + "a," * 5000 + "1,2\n", 0,
    "read 1: created 1, updated 0, unchanged 0, rejected 0")

# The mapping is hostile.
GOOD = HEADINGS + "1,a,1,2\n"
TOO_LARGE = "error: 'mapping.json' has more than the 65536 bytes allowed"
for name, text, message in (
    ("deep", "[" * DEEP, TOO_LARGE),
    ("deep-members", '{"a":' * 10_000, "error: mapping.json:1: the document nests deeper"),
    ("large", '{"?":"' + "a" * 70_000 + '"}', TOO_LARGE),
    ("nul", '{"heritageMapping":\0 1}', "error: mapping.json:1: unexpected byte 0x00"),
    ("latin", b'{"heritageMapping": 1, "title": "\xe9"}', "error: mapping.json:1: invalid UTF-8"),
    ("path", mapped(source={"id": "../../x", "name": "x"}),
     "error: mapping.json:1: '../../x' is not an identifier"),
    ("override", mapped(**{"na\u202eme": 1}),
     "error: mapping.json:1: a mapping has no member 'na\\u{{202E}}me'"),
    ("steps", mapped(site={"names": [{"text": {"column": "name", "split": ""}}]}),
     "error: mapping.json:1: the value of 'site.names[0].text.split' is not a text"),
    ("tables", mapped(site={"names": [{"text": {"column": "name", "map": "none"}}]}),
     "error: mapping.json:1: there is no table 'none'"),
    ("fields", mapped(site={"names": [{"text": "name"}], "__proto__": "name", "id": "=../../x"}),
     "error: mapping.json:1: 'site.id' is not for a template to give"),
):
    case(f"mapping-{name}.csv", GOOD, 1, message, mapping=text)
case("mapping-absolute.csv",
    GOOD,
    0,
    "read 1: created 1, updated 0, unchanged 0, rejected 0",
    mapping=mapped(input={"records": "/etc/passwd"}))
case("mapping-columns.csv",
    GOOD,
    0,
    "read 1: created 1, updated 0, unchanged 0, rejected 0",
    mapping=mapped(key=["id"] * 5000))
case("split.csv",
    lambda: [b"id,name\n1,", b"a,".replace(b",", b";") * (3 * MIB), b"\n"],
    2,
    "{}:2: rejected: 1: 'a;a;a;",
    large=True,
    changes=False,
    mapping=mapped(site={"names": [{"text": {"column": "name", "split": ";"}}]}))
case("plain.csv",
    lambda: [
    b"id,name\n1,", b"<p>" * MIB, b"\n2,", b"<" *
    (3 * MIB), b"\n3,", b"&lt;" * MIB, b"\n4,x", b"<script>" * 500_000, b"\n"
    ],
    2,
    "{}:2: rejected: 1: the row has no name [IDN-06]",
    large=True,
    mapping=mapped(site={"names": [{"text": {"column": "name", "plain": True, "unescape": True}}]}))
case("dates.csv",
    "id,name,date\n" + "".join(f"{n},a{n},{text}\n" for n, text in enumerate([
    "9" * 100_000, "-" * 100_000, "1/1/" + "1" * 5000, "Y-170000000002", "2015-02-30", "1950s" *
    10_000, "/" * 50_000, ".." * 50_000
    ])),
    0,
    "{}:2: warning: 0 a0: '9999",
    mapping=mapped(
    site={
    "names": [{"text": "name"}],
    "protections": [{"type": "=national", "from": {"column": "date", "date": "dmy"}}],
    }))
case("degrees.csv",
    "id,name,lat,lon\n" + "".join(f'{n},a{n},"{text}",2\n' for n, text in enumerate(
    ["°" * 100_000, "1°" * 50_000, "N" * 100_000, "1 " * 100_000, "′″" * 50_000])),
    0,
    "{}:2: warning: 0 a0: '\xb0\xb0",
    mapping=MAPPED)

# The tables that an import writes, filled in by somebody else.
HELD = "line,match,key,name,candidate,candidateName,metres,likeness,decision\n"
NO_COLUMNS = "error: matches:1: there are no columns 'match' and 'decision'"
TOKEN = "2,m0123456789abcdef,1,a,"
for name, text, message in (
    ("empty", "", "error: matches: the file is empty"),
    ("nul", HELD + "2,\0,,,,,,,new\n", "error: matches: the file is no text"),
    ("path", HELD + TOKEN + "../../x,,,,same\n", "error: matches:2: there is no monument '../../x'"),
    ("override", HELD + TOKEN + ",,,,\u202ewen\n",
     "error: matches:2: there is no site '\\u{{202E}}wen'"),
    ("other", "a,b\n1,2\n", NO_COLUMNS),
    ("deep", "[" * DEEP, NO_COLUMNS),
    ("contradiction", HELD + TOKEN + ",,,,new\n" + (TOKEN + ",,,,x\n") * 1000,
     "error: matches:3: there is no site 'x'"),
    ("token", HELD + "2,m" + "0" * 1_000_000 + ",1,a,,,,,new\n",
     "error: matches:2: the line no longer says which row it is about"),
):
    case(f"matches-{name}.csv",
        GOOD,
        1,
        message,
        beside={"matches": text},
        arguments=["--matches", "matches"])
OWN = "".join(f"heritage:{name},"
    for name in "file line code field value reason suggestion".split())
for name, text in (
    ("path", "../../../x,2,REC-01,,,,,1,a,1,2\n"),
    ("line", "x,99999999999999999999,,,,,,1,a,1,2\n"),
    ("minus", "x,-5,,,,,,1,a,1,2\n"),
    ("formula", "'=x,2,,,,,,'=1,'=a,1,2\n"),
    ("override", "x\u202ey,2,,,,,,,a\u202eb,1,2\n"),
):
    case(f"back-{name}.csv", OWN + HEADINGS + text, 0,
        "read 1: created 1, updated 0, unchanged 0, rejected 0")
case("back-columns.csv",
    lambda: [
    ",".join(f"heritage:c{n}" for n in range(9996)).encode() + b"," + HEADINGS.encode(),
    *[b"x," * 9996 + b"%d,a%d,%d,%d\n" % (n, n, n % 80, n % 170) for n in range(400)]
    ],
    0,
    "{}:2: warning: 0 a0: '0, 0' stands for a missing place",
    large=True)
case("back-wkt.csv",
    OWN + "heritage:wkt," + HEADINGS + "x,2,,,,,,POINT(NaN 1),1,a,,\n"
    "x,3,,,,,," + "GEOMETRYCOLLECTION(" * 10_000 + ",1,a,,\n",
    2,
    "{}:2: rejected: 1: the geometry cannot be read: 'NaN 1)' stands where a number is expected",
    mapping=MAPPED,
    changes=False)
case("back-unesco.csv",
    OWN + "id_number,site,latitude\n../x,9,,,,,,277,../../a\u202eb,NaN\nx,9,,,,,,1e308,a,1\n",
    2,
    "{}:3: rejected: row 2: id_number '1e308' is not a number of 1 to 9 digits",
    arguments=["--from", "unesco", "--language", "en"])

# UNESCO's listing.
case("unesco.xml",
    "<query><row><id_number>../../1</id_number><site>a</site></row><row><id_number>277</id_number>"
    "<site>../../x\u202e</site><latitude>1e308</latitude><longitude>NaN</longitude>"
    "<iso_code>../</iso_code></row></query>",
    2,
    "{}:1: rejected: row 1: id_number '../../1' is not a number of 1 to 9 digits",
    arguments=["--language", "en"])
case("unesco.csv",
    "id_no,unique_number,criteria_txt,name_en,short_description_en,latitude,longitude,iso_code\n"
    "277,1,(i),../../x\u202e,=1+1,1e308,NaN,../\n1e308,2,,=b,,1,2,\n",
    2,
    "{}:3: rejected: row 2: id_no '1e308' is not a number",
    arguments=["--language", "en"])

# Much of everything.
case("columns.csv",
    lambda: [
    ",".join(f"c{n}" for n in range(9996)).encode() + b"," + HEADINGS.encode(),
    *[b"x," * 9996 + b"%d,a%d,%d,%d\n" % (n, n, n % 80, n % 170) for n in range(250)]
    ],
    0,
    "{}: warning: 9996 columns are not in the mapping, and their texts are kept word for word",
    large=True)
case("columns-of-one-key.csv",
    lambda: [
    ",".join(f"c{n}" for n in range(9996)).encode() + b"," + HEADINGS.encode(),
    *[b"x," * 9996 + b"1,a,1,2\n" for n in range(2000)]
    ],
    1,
    "error: {}:2: the first 258 rows of the key '1' take more than 64 MiB",
    large=True,
    mapping=MAPPED)
case("columns-scattered.csv",
    lambda: [
    ",".join(f"c{n}" for n in range(9996)).encode() + b"," + HEADINGS.encode(),
    *[b"x," * 9996 + b"%d,a,1,2\n" % (n % 700) for n in range(1400)]
    ],
    1,
    "error: {}:259: rows of 64 MiB wait here for others of the same key further on",
    large=True,
    mapping=MAPPED)
case(
    "headings-1000000.csv", lambda:
    [",".join(f"c{n}" for n in range(1_000_000)).encode() + b"\n" + b"x," * 1_000_000 + b"\n"], 1,
    "error: {}:1: a text beyond column 10000, the last that is read")
case(
    "members.json", lambda:
    [b'[{"id":"1","name":"a","lat":1,"lon":2', *[b',"m%d":1' % n for n in range(1_000_000)], b"}]"],
    1, "error: {}:1: members with more than 10000 different paths")
case("members.jsonl",
    many(b"", lambda n: b'{"id":"%d","name":"a","lat":1,"lon":2,"m%d":1}\n' % (n, n), 1_000_000),
    1,
    "error: {}:9991: members with more than 10000 different paths",
    large=True)
case(
    "elements.xml",
    many(b"<list>", lambda n: b"<row><id>%d</id><m%d>1</m%d></row>" % (n, n, n), 200_000,
    b"</list>"), 1, "error: {}:1: more than 10000 different columns")
case("attributes.xml",
    lambda: [b"<list><row ", *[b"a%d='1' " % n for n in range(1_000_000)], b"/></list>"], 1,
    "error: {}:1: a tag, comment or declaration longer than 262144 bytes")
case("texts.json",
    many(b'[{"id":"1","lat":1,"lon":2,"name":["', b'a","', 2_000_000, b'a"]}]'),
    1,
    "error: {}:1: a row with more than 1000000 values",
    large=True)
case("rows.json.gz",
    packed(many(b"[", b"[],", 100_000_000, b"[]]")),
    1,
    "error: {}:1: the listing has more than the 10000000 rows allowed",
    large=True)
case("rows.jsonl.gz",
    packed(many(b"", b"{}\n", 50_000_000)),
    1,
    "error: {}:10000001: the listing has more than the 10000000 rows allowed",
    large=True)
case("one-key.csv",
    many(HEADINGS.encode(), b"1,a,1,2\n", 100_000),
    0,
    "read 100000: created 1, updated 0, unchanged 0, rejected 0; 99999 more rows",
    mapping=MAPPED)
case("one-key-skipped.csv",
    many(HEADINGS.encode(), b"1,a,1,2\n", 100_000),
    0,
    "read 100000: created 0, updated 0, unchanged 0, rejected 0, skipped 100000",
    mapping=mapped(skip=[{"filled": "id"}]),
    changes=False)
case("one-key-1000000.csv",
    many(HEADINGS.encode(), b"1,a,1,2\n", 1_000_000),
    1,
    "error: {}:2: the first 226720 rows of the key '1' take more than 64 MiB",
    large=True,
    mapping=MAPPED)
case("pairs.csv",
    many(HEADINGS.encode(), lambda n: b"%d,a%d,1,2\n" % (n % 100_000, n), 200_000),
    0,
    "read 200000: created 100000, updated 0, unchanged 0, rejected 0; 100000 more rows",
    large=True,
    mapping=MAPPED)
case("warnings.csv",
    many(b"id,name,lat,lon\n", lambda n: b"%d,a,x%d,2\n" % (n, n), 50_000),
    0,
    "{}:2: warning: 0 a: 'x0, 2' is no point: 'x' has no meaning in a point",
    large=True,
    mapping=MAPPED)
case("warnings.geojsons",
    many(
    b"", lambda n:
    b'{"type":"Feature","properties":{"id":"%d","name":"a"},"geometry":{"type":"P%d"}}\n' % (n, n),
    50_000),
    0,
    "{}:1: warning: the geometry is broken or off the Earth, so it gives no point; it is kept verbatim, here",
    large=True,
    mapping=mapped(site={"names": [{"text": "name"}]}))
case("no-name.csv",
    many(HEADINGS.encode(), lambda n: b"%d,,1,2\n" % n, 150_000),
    2,
    "{}:2: rejected: the row has no name, here and 149999 times more [IDN-06]",
    large=True,
    mapping=MAPPED,
    changes=False)
case("no-key.csv",
    many(HEADINGS.encode(), lambda n: b",a%d,1,2\n" % n, 150_000),
    2,
    "{}:2: rejected: the row has no key, here and 149999 times more",
    large=True,
    mapping=MAPPED,
    changes=False)
case("empty-rows.xlsx",
    workbook(
    many(
    cells(1, "id", "name", "lat", "lon").encode(), lambda n: b"<row r='%d'/>" % (n + 2),
    1_048_574)),
    1,
    "error: {}: there is not one row in it",
    large=True)
case("empty-cells.xlsx",
    workbook(
    many(
    cells(1, "id", "name").encode(), lambda n: b"<row r='%d'><c r='A%d'/><c r='XFD%d'/></row>" %
    (n + 2, n + 2, n + 2), 300_000)),
    1,
    "error: {}: there is not one row in it",
    large=True)
case(
    "last-cell.xlsx",
    workbook(
    cells(1, "id", "name", "lat", "lon") + cells(2, "1", "a", "1", "2") +
    "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"), 2,
    "{}:1048576: rejected: row 2: the row has no key")
case("beyond-cell.xlsx",
    workbook(cells(1, "id", "name") + "<row r='2'><c r='ZZZZZZZ99999999'><v>1</v></c></row>"), 1,
    "error: {}/xl/s.xml:1: a cell whose place is 'ZZZZZZZ99999999'")
case("shared.xlsx",
    workbook(cells(1, "id", "name"), many(b"", b"<si><t>" + b"a" * 1000 + b"</t></si>", 100_000)),
    1,
    "error: {}: there is not one row in it",
    large=True)
case("shared-many.xlsx",
    workbook(cells(1, "id", "name"), many(b"", b"<si><t>a</t></si>", 5_000_000)),
    1,
    "error: {}: there is not one row in it",
    large=True)
case(
    "shared-index.xlsx",
    workbook(
    "<row r='1'><c r='A1' t='s'><v>999999999999</v></c><c r='B1' t='s'><v>-1</v></c></row>"), 1,
    "error: {}/xl/s.xml:1: a cell with text number '999999999999', of 0 that there are")
POSITIONS = 999_000
case("positions.kml",
    lambda: [
    b"<kml><Placemark><name>a</name><LineString><coordinates>",
    *[b"%d,%d " % (n % 180, n % 90)
    for n in range(POSITIONS)], b"</coordinates></LineString></Placemark></kml>"
    ],
    0,
    "{}:1: warning: ",
    large=True)
case("positions.csv",
    lambda: [
    b'id,name,wkt\n1,a,"LINESTRING(0 0', *[b",%d %d" % (n % 180, n % 90)
    for n in range(POSITIONS)], b')"\n'
    ],
    0,
    "{}:2: warning: 1 a: the outline has 999001 positions, more than the 8000 that a record keeps",
    large=True)
case("positions.geojson",
    lambda: [
    b'{"type":"Feature","properties":{"name":"a"},'
    b'"geometry":{"type":"LineString","coordinates":[[0,0]',
    *[b",[%d,%d]" % (n % 180, n % 90) for n in range(POSITIONS)], b"]}}"
    ],
    0,
    "{}:1: warning: ",
    large=True)
case("outline.csv",
    lambda: [
    b'id,name,wkt\n1,a,"POLYGON((0 0',
    *[b",%d.%d %d" % (n % 180, n, n % 90) for n in range(POSITIONS // 2)], b',0 0))"\n'
    ],
    0,
    "{}:2: warning: 1 a: the outline has 499502 positions, more than the 8000 that a record keeps",
    large=True)
case("rings.csv",
    lambda: [b'id,name,wkt\n1,a,"POLYGON(', b",".join([b"(0 0,1 0,1 1,0 0)"] * 200_000), b')"\n'],
    0,
    "{}:2: warning: 1 a: the outline has 800000 positions, more than the 8000 that a record keeps",
    large=True)
case(
    "placemark.kml",
    many(b"<kml><Placemark><name>a</name><ExtendedData>",
    lambda n: b"<Data name='d%d'><value>1</value></Data>" % n, 200_000,
    b"</ExtendedData></Placemark></kml>"), 1, "error: {}:1: more than 10000 different columns")
case("folders.kml",
    many(b"<kml>", b"<Placemark><name>a</name></Placemark>", 300_000, b"</kml>"),
    1,
    "error: {}: no column is known for the place of a site, and the format gives none",
    large=True)
case("waypoints.gpx",
    many(b"<gpx>", b"<wpt lat='1' lon='2'/>", 500_000, b"</gpx>"),
    1,
    "error: {}: no column is known for the name of a site, among '@lat', '@lon'",
    large=True,
    changes=False)
# What a list grows by from row to row, and what waits beside what was large once.
case("growing.jsonl",
    many(b"", lambda n: b'{"id":"%d","name":"a%d","lat":1,"lon":2,"m%d":1}\n' % (n, n, n), 9_990),
    0,
    "{}: warning: 9990 columns are not in the mapping, and their texts are kept word for word",
    large=True,
    mapping=MAPPED)
case("growing-guess.jsonl",
    many(b"", lambda n: b'{"id":"%d","name":"a%d","lat":1,"lon":2,"m%d":1}\n' % (n, n, n), 9_990),
    0,
    "{}: warning: 9990 columns are not in the mapping, and their texts are kept word for word",
    large=True)
case("room.csv",
    lambda: [
    HEADINGS.encode(), b"1,a,1,2\n2,b", b"b" *
    (15 * MIB // 2), b",1,2\n", *[b"%d,a%d,1,2\n" % (n % 5_000, n) for n in range(3, 10_003)]
    ],
    2,
    "{}:3: rejected: 2 bbbb",
    large=True,
    mapping=MAPPED)
case("texts-of-one-key.csv",
    many(b"id,name,lat,lon,note\n", lambda n: b"1,a,1,2,another note number %d\n" % n, 50_000),
    2,
    "{}:2: rejected: 1 a: the record would have",
    large=True,
    mapping=MAPPED,
    changes=False)
case("short-columns.csv",
    lambda: [
    ",".join(f"c{n}" for n in range(9996)).encode() + b"," + HEADINGS.encode(),
    (b"x" * 900 + b",") * 9996 + b"1,a,1,2\n"
    ],
    2,
    "{}:2: rejected: 1 a: the record would have",
    large=True,
    mapping=MAPPED,
    changes=False)
case("dry-run.csv",
    "id,na\u2066me,name,lat,lon\n1,b,a\u202eb\u2067c,1,2\n",
    0,
    "read 1: created 1, updated 0, unchanged 0, rejected 0",
    arguments=["--dry-run"],
    changes=False,
    mapping=MAPPED)

# A little that asks for much.
case("sparse-rejects.csv", lambda: [
    HEADINGS[:-1].encode(), *[b",c%d" % n for n in range(9_990)], b"\n", b",y\n" * 100_000
], 2, "{}:2: rejected: the row has no key, here and 99999 times more", large=True, mapping=MAPPED, changes=False)
case("sparse-rejects.jsonl",
    many(b"", lambda n: b'{"m%d":1}\n' % (n % 9_990), 200_000),
    1,
    "error: {}:",
    large=True,
    mapping=MAPPED,
    changes=False)
case("crowd.csv",
    many(HEADINGS.encode(), lambda n: b"b%d,other %d,1,2\n" % (n, n), 3_000),
    2,
    "read 3000: created 0, updated 0, unchanged 0, rejected 0, held 3000",
    large=True,
    mapping=MAPPED,
    changes=False,
    beside={"first": many(HEADINGS.encode(), lambda n: b"%d,name %d,1,2\n" % (n, n), 3_000)})
case("namesakes.csv",
    many(HEADINGS.encode(), lambda n: b"b%d,Tell Brak,1,2\n" % n, 3_000),
    2,
    "read 3000: created 0, updated 0, unchanged 0, rejected 0, held 3000",
    large=True,
    mapping=MAPPED,
    changes=False,
    beside={"first": many(HEADINGS.encode(), lambda n: b"%d,Tell Brak,1,2\n" % n, 3_000)})
case("houses.csv", many(HEADINGS.encode(), lambda n: b"b%d,House,1,2\n" % n, 3_000), 2,
    "read 3000: created 0, updated 0, unchanged 0, rejected 0, held 3000", large=True,
    mapping=MAPPED, changes=False,
    beside={"first": many(HEADINGS.encode(), lambda n: b"%d,House,1,2\n" % n, 3_000)})
case("same-names.csv",
    many(HEADINGS.encode(), lambda n: b"%d,a,1,2\n" % n, 50_000),
    0,
    "read 50000: created 50000, updated 0, unchanged 0, rejected 0",
    large=True,
    mapping=MAPPED)
case("commas.csv",
    lambda: [HEADINGS.encode(), b"," * (15 * MIB), b"\n1,a,1,2\n"],
    0,
    "read 1: created 1, updated 0, unchanged 0, rejected 0",
    large=True)
case("heading-commas.csv",
    lambda: [b"," * (15 * MIB), b"\n1,a,1,2\n"],
    1,
    "error: {}: there is not one row in it",
    large=True)
case("one-heading.csv",
    lambda: [
    b"id,name,lat,lon" + b",x" * 9_000 + b"\n",
    *[b"%d,a%d,1,2" % (n, n) + b",%d" % n * 9_000 + b"\n" for n in range(100)]
    ],
    0,
    "read 100: created 100, updated 0, unchanged 0, rejected 0",
    large=True,
    mapping=MAPPED)
case("points.csv",
    lambda:
    [b"id,name,wkt\n1,a,\"GEOMETRYCOLLECTION(", b",".join([b"POINT(1 2)"] * 600_000), b")\"\n"],
    0,
    "{}:2: warning: 1 a: the outline has 600000 positions",
    large=True)
case("points.kml",
    lambda: [
    b"<kml><Placemark><name>a</name><MultiGeometry>",
    b"<Point><coordinates>1,2</coordinates></Point>" * 900_000,
    b"</MultiGeometry></Placemark></kml>"
    ],
    0,
    "{}:1: warning: ",
    large=True)
case("points.geojson",
    lambda: [
    b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a"},'
    b'"geometry":{"type":"GeometryCollection",'
    b'"geometries":[', b",".join([b'{"type":"Point","coordinates":[1,2]}'] * 400_000), b"]}}]}"
    ],
    0,
    "{}:1: warning: ",
    large=True)
case("empty-coordinates.geojson",
    lambda: [
    b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a"},'
    b'"geometry":{"type":"MultiLineString",'
    b'"coordinates":[', b",".join([b"[]"] * 4_000_000), b"]}}]}"
    ],
    1,
    "error: {}: no column is known for the place of a site",
    large=True)
case("texts-of-one-row.json",
    lambda: [b'[{"id":"1","lat":1,"lon":2,"name":["a"', b',"b"' * 900_000, b"]}]"],
    0,
    "read 1: created 1, updated 0, unchanged 0, rejected 0",
    large=True)
case("texts-of-one-row.xml",
    lambda: [b"<list><row><id>1</id>", b"<name>b</name>" * 900_000, b"</row><row/></list>"],
    1,
    "error: {}: its beginning does not show which elements are the rows",
    large=True)
case("description.kml",
    lambda: [
    b"<kml><Placemark><name>a</name><description><![CDATA[<table>",
    *[b"<tr><td>k%d</td><td>v</td></tr>" % n
    for n in range(200_000)], b"</table>]]></description></Placemark></kml>"
    ],
    1,
    "error: {}:1: more than 10000 different columns",
    large=True)
case("descriptions.kml",
    lambda: [
    b"<kml>", *[
    b"<Placemark><name>a%d</name><description>" % n + b"&lt;" * 300_000 +
    b"</description><Point><coordinates>1,2</coordinates></Point></Placemark>" for n in range(20)
    ], b"</kml>"
    ],
    0,
    "read 20: created 20, updated 0, unchanged 0, rejected 0",
    large=True)
case("entities.csv",
    lambda: [
    b"id,name\n1,", b"&" * (4 * MIB), b"\n2,", b"\\u" * (2 * MIB), b"\n3,", b"&#" * (2 * MIB), b"\n"
    ],
    2,
    "{}:2: rejected: 1 &&&&",
    large=True,
    changes=False,
    mapping=mapped(site={"names": [{"text": {"column": "name", "plain": True, "unescape": True}}]}))
