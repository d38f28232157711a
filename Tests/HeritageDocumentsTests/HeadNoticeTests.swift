import CanonicalJSON
import HeritageDocuments
import HeritageEditions
import HeritageModel
import Testing

@Test(arguments: [
  (1, "1 record of this registry cannot be read and is left out"),
  (2, "2 records of this registry cannot be read and are left out"),
])
func `a document says itself that it is without what cannot be read`(
  count: Int, words: String
) throws {
  let records = try SmallRegistry.contents()
  var dossier = Dossier(site: records.sites[0], records: records)
  #expect(dossier.json.objectValue?["damaged"] == 0)
  dossier.edition.unread = count
  let notice = "\(words); what is said here may be incomplete"
  #expect(dossier.text.contains("Damaged: 1 record") == (count == 1))
  #expect(dossier.markdown.contains("**Damaged**: \(notice)."))
  #expect(dossier.json.objectValue?["damaged"] == .integer(count))
  #expect(dossier.headNotices.map(English().notice) == ["Damaged: \(notice)"])
  // Each is named beside the document.
  #expect(dossier.notices == [])
}

@Test func `an edition says only beside it what the journal has otherwise`() throws {
  let records = try SmallRegistry.contents()
  var dossier = Dossier(site: records.sites[0], records: records)
  dossier.notAsJournaled = [records.sites[0].reference]
  dossier.edition = EditionNote(.public)
  dossier.edition.differing = 2
  dossier.edition.missing = 1
  #expect(
    dossier.notices == [
      "not as journaled: 2 records not told here differ from what the journal has",
      "missing: 1 record is in the journal and not in the registry any more",
      "not as journaled: site/palmyra differs from what the journal has; run 'heritage check'",
    ])
  #expect(dossier.headNotices.isEmpty)
  for text in [dossier.text, dossier.markdown] {
    #expect(!text.contains("journal"))
    #expect(!text.contains("heritage check"))
  }
  let json = try #require(dossier.json.objectValue)
  #expect(json["notAsJournaled"] == [])
  #expect(json["withheld"]?.objectValue?["notAsJournaled"] == 3)
  #expect(json["withheld"]?.objectValue?["missing"] == 1)
}

@Test func `a page says in its own language what an edition leaves out`() throws {
  let records = try SmallRegistry.contents()
  var dossier = Dossier(site: records.sites[0], records: records)
  var withheld = Withheld.Counts()
  withheld.sites = 1
  withheld.reports = 2
  withheld.places = [.tenth: 1]
  dossier.edition = EditionNote(.public, withheld: withheld)
  #expect(
    dossier.headNotices.map(English().notice) == [
      "Public edition: 1 site and 2 reports are not public; 1 place is told to within 0.1 degree"
    ])
  #expect(
    dossier.headNotices.map(Arabic().notice) == [
      "نسخة عامة: غير معلن: موقع واحد، وتقريران؛ أماكن معلنة بدقة 0.1 درجة: 1"
    ])
}
