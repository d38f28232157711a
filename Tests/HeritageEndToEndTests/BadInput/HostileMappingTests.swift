import HeritageTestSupport
import Testing

/// What is given beside a table and was made to harm: mappings, and decisions on rows.
@Suite(.temporaryFolder)
struct HostileMappingTests {
  init() throws { try EmptyRegistry.make() }

  @Test(arguments: [
    (
      String(repeating: "[", count: 60_000),
      """
      error: list.json:1: the document nests deeper than 32 levels
      hint: correct the mapping; 'heritage mappings check list.json' reads it alone
      """
    ),
    (
      #"{"heritageMapping": 1, "source": {"id": "../../x", "name": "x"}, "key": "id", "site": {}}"#,
      """
      error: list.json:1: '../../x' is not an identifier: use a-z, 0-9 and single hyphens between them
      hint: correct the mapping; 'heritage mappings check list.json' reads it alone
      """
    ),
    (
      #"{"heritageMapping": 1, "key": "id", "key": "name"}"#,
      """
      error: list.json:1: duplicate key 'key'
      hint: correct the mapping; 'heritage mappings check list.json' reads it alone
      """
    ),
    (
      "{\"na\u{202E}me\": 1}",
      """
      error: list.json:1: a mapping has no member 'na\\u{202E}me' (known: drop, evidence, \
      heritageMapping, input, key, media, monument, recognise, report, site, skip, source, tables, \
      title)
      list.json:1: 'heritageMapping' is missing (write "heritageMapping": 1)
      list.json:1: 'source' is missing (say whose list it is)
      list.json:1: the mapping makes no record (give a template 'site', 'monument', 'report' or \
      'evidence')
      hint: correct the mapping; 'heritage mappings check list.json' reads it alone
      """
    ),
  ])
  func `what no mapping can be is refused, and nothing is written`(
    mapping: String, errors: String
  ) throws {
    let before = try bytes(below: "Registry")
    try write("id,name\n1,a\n", to: "list.csv")
    try write(mapping, to: "list.json")
    try heritage("import", "list.csv", "--mapping", "list.json", seed: 2)
      .expect(exit: 1, errors: errors)
    #expect(try bytes(below: "Registry") == before)
  }

  @Test(arguments: [
    (
      "[[[[",
      """
      error: matches.csv:1: there are no columns 'match' and 'decision'
      hint: give the table that the import wrote, with its headings
      """
    ),
    (
      "match,decision\nm0123456789abcdef,\u{202E}wen\n",
      """
      error: matches.csv:2: there is no site '\\u{202E}wen'
      hint: write 'same', 'new' or the identifier of a site
      """
    ),
    (
      "match,candidate,decision\nm0123456789abcdef,../../x,same\n",
      """
      error: matches.csv:2: there is no monument '../../x'
      hint: write 'same', 'new' or the identifier of a monument
      """
    ),
  ])
  func `what no table of matches can be is refused, and nothing is written`(
    matches: String, errors: String
  ) throws {
    let before = try bytes(below: "Registry")
    try write("id,name,lat,lon\n1,a,1,2\n", to: "list.csv")
    try write(matches, to: "matches.csv")
    try heritage("import", "list.csv", "--matches", "matches.csv", seed: 2)
      .expect(exit: 1, errors: errors)
    #expect(try bytes(below: "Registry") == before)
  }
}
