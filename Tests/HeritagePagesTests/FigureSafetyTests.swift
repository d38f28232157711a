import HeritageDocuments
import HeritageModel
import HeritagePages
import Testing

/// All figures about subjects, as a page has them.
private func page(_ subjects: [SubjectFacts]) -> Drawn {
  let counts = Dictionary(subjects.map { ($0.stateClass, 1) }, uniquingKeysWith: +)
  return Drawn([
    GradeUnits(subjects: subjects, words: English()).markup,
    GradeBar(counts: counts, words: English()).markup,
    PlanMap(subjects: subjects, site: nil, words: English()).markup,
    Timeline(subjects: subjects, words: English()).markup,
    Timeline(subjects: subjects, words: English(), prefix: "second").markup,
  ])
}

private func many(_ count: Int, name: String = "Mill") throws -> [SubjectFacts] {
  var random = Random(seed: 7)
  let events = ["2015-08-30", "2013/..", "../2016-04-26", "1720", "2015-07~", "-0043", "../.."]
  return try Facts.made(
    (0..<count).map { index in
      .init(
        name: "\(name) \(index)", latitude: 50 + random.next(), longitude: 36 + random.next(),
        grade: DamageGrade.allCases[index % DamageGrade.allCases.count],
        event: events[index % events.count],
        published: index % 3 == 0 ? nil : "2017-0\(index % 9 + 1)")
    })
}

@Test(arguments: [1, 2, 7, 80])
func `every number is finite, every id is unique, and the same facts give the same bytes`(
  count: Int
) throws {
  let subjects = try many(count)
  let drawn = page(subjects)
  #expect(drawn.isFinite)
  #expect(Set(drawn.ids).count == drawn.ids.count)
  #expect(drawn.ownReferences.subtracting(drawn.ids).isSubset(of: ["hatch"]))
  #expect(!drawn.html.contains("style="))
  #expect(page(try many(count)).html == drawn.html)
}

@Test func `names in figures never become markup`() throws {
  let drawn = page(try many(3, name: "<b onload=\"x\">'&"))
  #expect(!drawn.html.contains("<b onload"))
  #expect(drawn.html.contains("&lt;b onload=&quot;x&quot;&gt;&#39;&amp; 0"))
}

@Test func `figures of no subject are nothing`() {
  #expect(page([]).html == "")
}
