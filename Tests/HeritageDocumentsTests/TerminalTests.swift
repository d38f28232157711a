import HeritageAssessment
import HeritageModel
import HeritageDocuments
import Testing

@Test func `a terminal gets no direction controls and Markdown does`() throws {
  let records = try SmallRegistry.contents()
  let dossier = Dossier(site: records.sites[0], records: records)
  let controls = "\u{2066}\u{2067}\u{2068}\u{2069}".unicodeScalars
  #expect(!dossier.text.unicodeScalars.contains(where: controls.contains))
  #expect(dossier.text.contains("تدمر"))
  #expect(dossier.markdown.contains("\u{2068}تدمر\u{2069}"))
}

/// The columns of a terminal that a letter of these tests takes.
private func width(of character: Character) -> Int { character >= "\u{2E80}" ? 2 : 1 }

private func lines(of items: [Evidence]) -> [Substring] {
  RecordList.evidence(items).text.split(separator: "\n")
}

private func item(_ number: Int, source: String, title: String) throws -> Evidence {
  var item = Evidence(
    id: try RecordID("1TEM000000\(10 + number)"), type: .news, title: title, source: source)
  item.acquired = try StatedDate("2016-04-24/2016-04-26")
  item.published = try StatedDate("2016-04-27")
  return item
}

@Test func `letters as broad as two columns are parted, and columns stay aligned`() throws {
  let title = String(repeating: "word ", count: 30)
  let table = lines(
    of: try [
      item(0, source: "UNITAR-UNOSAT and the Directorate-General", title: title),
      item(1, source: "Directorateofantiquities", title: title),
      item(2, source: "省立考古博物馆省立考古博物馆省立考古博物馆省立考古博物馆", title: title),
    ])
  let rule = try #require(table.dropFirst().first)
  var start = 0
  let starts = rule.split(separator: "  ").map { column in
    defer { start += column.count + 2 }
    return start
  }
  #expect(starts.count == 6)
  for line in table {
    #expect(line.reduce(0) { $0 + width(of: $1) } <= 100)
    // In front of each column stands a space, by columns of the terminal and not by characters.
    var columns = 0
    var places: [Int: Character] = [:]
    for character in line {
      places[columns] = character
      columns += width(of: character)
    }
    for start in starts.dropFirst() where start < columns {
      #expect(places[start - 1] == " ", "\(line)")
      #expect(places[start - 2] == " ", "\(line)")
    }
  }
  #expect(table.contains { $0.contains("Directorateofantiquities  ") })
}
