import HeritageEditions
import HeritageModel
import Testing

private func place(_ category: LocationCategory?, part: LocationCategory?) throws -> Records {
  var site = Site(id: try Slug("palmyra"), names: [Name("Palmyra", language: "en")])
  site.location = try Location(latitude: 34.5542, longitude: 38.2667)
  site.locationCategory = category
  var tower = Monument(
    id: try Slug("tower"), site: site.id, names: [Name("Tower", language: "en")])
  tower.location = try Location(latitude: 34.5501, longitude: 38.2689)
  tower.locationCategory = part
  var report = Report(
    id: try RecordID("000000000201"), subject: tower.subject, assessor: "UNOSAT", grade: .severe,
    recorded: try Instant("2020-01-01T00:00:00Z"))
  var image = Evidence(
    id: try RecordID("000000000401"), type: .groundPhoto, title: "Image", source: "UNOSAT")
  image.file = EvidenceFile(
    sha256: String(repeating: "7", count: 64), bytes: 7, mediaType: "image/jpeg", name: "a.jpg")
  report.evidence = [image.id]
  return Records([site, tower, report, image])
}

@Test(
  arguments: [
    (nil, nil, 34.5501, nil), (.exact, .exact, 34.5501, .exact),
    (nil, .hundredth, 34.555, .hundredth), (.hundredth, nil, 34.555, .hundredth),
    (.hundredth, .exact, 34.555, .hundredth), (.hundredth, .tenth, 34.55, .tenth),
    (.tenth, .hundredth, 34.55, .tenth), (.withheld, .exact, nil, .withheld),
    (.exact, .withheld, nil, .withheld),
  ] as [(LocationCategory?, LocationCategory?, Double?, LocationCategory?)])
func `a monument is told no more exactly than its site`(
  site: LocationCategory?, part: LocationCategory?, latitude: Double?, told: LocationCategory?
) throws {
  let edition = Edition(.public, of: try place(site, part: part)).records
  let tower = try #require(edition.monuments.first)
  #expect(tower.location?.latitude == latitude)
  #expect(tower.locationCategory == told)
}

@Test func `a part of a monument is told no more exactly than the monument`() throws {
  var all = try place(nil, part: .withheld)
  for (id, whole) in [("door", "tower"), ("hinge", "door")] {
    var part = Monument(
      id: try Slug(id), site: try Slug("palmyra"), names: [Name(id, language: "en")])
    part.location = try Location(latitude: 34.5501, longitude: 38.2689)
    part.locationCategory = .exact
    part.partOf = try Slug(whole)
    all.add(part)
  }
  let edition = Edition(.partner, of: all)
  #expect(edition.records.monuments.map(\.location) == [nil, nil, nil])
  #expect(edition.withheld.all.places == [.withheld: 3])
}

@Test(
  arguments: [
    (nil, true), (.exact, true), (.thousandth, true), (.hundredth, false), (.degree, false),
    (.withheld, false),
  ] as [(LocationCategory?, Bool)])
func `a file that may show where a coarse place is cannot be found by what is told of it`(
  category: LocationCategory?, isTold: Bool
) throws {
  for all in [try place(category, part: nil), try place(nil, part: category)] {
    let file = Edition(.partner, of: all).records.evidence.first?.file
    #expect(
      file
        == (isTold
          ? all.evidence.first?.file
          : EvidenceFile(sha256: nil, bytes: nil, mediaType: "image/jpeg")))
    #expect(Edition(.internal, of: all).records.evidence.first?.file?.sha256 != nil)
  }
}

@Test(.timeLimit(.minutes(10)))
func `many copies of one image are told in time that grows as their number`() throws {
  var all = try place(.hundredth, part: nil)
  let first = try #require(all.evidence.first?.id)
  for number in 0..<10_000 {
    var copy = Evidence(
      id: RecordID(leading: UInt64(number + 1) << 30), type: .satellite, title: "Copy",
      source: "UNOSAT")
    copy.derivedFrom = first
    copy.location = try Location(latitude: 34.5501, longitude: 38.2689)
    copy.access = number.isMultiple(of: 2) ? .confidential : nil
    all.add(copy)
    var report = Report(
      id: RecordID(leading: UInt64(number + 1) << 30 | 1 << 60),
      subject: Subject(site: try Slug("palmyra")), assessor: "UNOSAT", grade: .severe,
      recorded: try Instant("2020-01-01T00:00:00Z"))
    report.access = .confidential
    report.evidence = [copy.id]
    all.add(report)
  }
  let edition = Edition(.public, of: all)
  #expect(edition.records.evidence.count == 1)
  #expect(edition.withheld.all.evidence == 10_000)
}
