import HeritageModel
import Testing

@Test(arguments: [
  ("unesco:23", "unesco:23"), ("unesco:0023", "unesco:23"), ("UNESCO: 23 ", "unesco:23"),
  ("whc:23", "unesco:23"), ("https://whc.unesco.org/en/list/23", "unesco:23"),
  ("http://whc.unesco.org/fr/list/023/?x=1#top", "unesco:23"),
  ("whc.unesco.org/en/list/23/documents", "unesco:23"),
  ("unesco:https://whc.unesco.org/en/list/23", "unesco:23"),
  ("Q5747", "wikidata:Q5747"), ("q5747", "wikidata:Q5747"), ("wikidata:q5747", "wikidata:Q5747"),
  ("https://www.wikidata.org/wiki/Q5747", "wikidata:Q5747"),
  ("http://www.wikidata.org/entity/q5747", "wikidata:Q5747"),
  ("https://m.wikidata.org/wiki/Q5747", "wikidata:Q5747"),
  ("https://pleiades.stoa.org/places/668331", "pleiades:668331"),
  ("https://pleiades.stoa.org/places/668331/palmyra", "pleiades:668331"),
  ("http://vocab.getty.edu/page/aat/300007595", "aat:300007595"),
  ("geonames:0163808", "geonames:163808"),
  ("https://www.geonames.org/163808/palmyra.html", "geonames:163808"),
  ("https://sws.geonames.org/163808/", "geonames:163808"),
  ("idai-gazetteer:https://gazetteer.dainst.org/place/2281530", "idai-gazetteer:2281530"),
  ("https://vici.org/vici/2526/", "vici:2526"), ("https://syriaca.org/place/153", "syriaca:153"),
  ("dare:021091", "dare:21091"),
  ("Mérimée: PA00085 ", "mérimée:PA00085"), ("other:a:b", "other:a:b"),
])
func `every usual spelling gives one identifier`(text: String, identifier: String) throws {
  #expect(try ExternalID(text).description == identifier)
}

@Test(arguments: [
  ("Palmyra", "'Palmyra' is not an external identifier"),
  ("unesco:", "'unesco:' is not an external identifier"),
  (":23", "':23' is not an external identifier"),
  ("unesco:0", "'0' is not an identifier of 'unesco', which has 1 to 9 digits"),
  ("whc:23bis", "'23bis' is not an identifier of 'whc', which has 1 to 9 digits"),
  ("unesco:٢٣", "'٢٣' is not an identifier of 'unesco', which has 1 to 9 digits"),
  ("wikidata:5747", "'5747' is not an identifier of 'wikidata', which is Q and a number"),
  ("wikidata:Q05747", "'Q05747' is not an identifier of 'wikidata', which is Q and a number"),
  (
    "aat:200007595",
    "'200007595' is not an identifier of 'aat', which has 9 digits and begins with 300"
  ),
  (
    "unesco:https://www.wikidata.org/wiki/Q5747",
    "'https://www.wikidata.org/wiki/Q5747' is an address of 'wikidata', not of 'unesco'"
  ),
  (
    "https://whc.unesco.org/en/list/all",
    "'https://whc.unesco.org/en/list/all' is not an identifier of 'unesco', which has 1 to 9 digits"
  ),
  (
    "https://example.org/23",
    "'https://example.org/23' is not the address of a register that is known here"
  ),
])
func `an impossible identifier is refused with the reason`(text: String, reason: String) {
  let error = #expect(throws: ExternalIDError.self) { try ExternalID(text) }
  #expect(error?.description == reason)
}

@Test(arguments: [
  ("unesco:0023", "https://whc.unesco.org/en/list/23"),
  ("wikidata:Q5747", "https://www.wikidata.org/wiki/Q5747"), ("pleiades:668331", nil),
  ("own:12", nil),
])
func `an identifier leads to the register's page where that is known`(
  text: String, address: String?
) throws {
  #expect(try ExternalID(text).pageAddress == address)
}
