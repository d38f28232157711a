import HeritageAssessment
import HeritageModel

/// Published claims about nine monuments of Palmyra, which disagree in places.
///
/// Source: the statements that the claims name; gathered with the project's reference facts.
enum Palmyra {
  struct Item: Sendable {
    let monument: String
    let assessor: String
    let claim: Claimed
    /// The days of the images before and after, taken by the assessor.
    var images: (before: String, after: String)?
    /// What the claim rests on beside images.
    var medium: EvidenceType?

    init(
      _ monument: String, _ assessor: String, _ claim: Claimed,
      images: (before: String, after: String)? = nil, medium: EvidenceType? = nil
    ) {
      self.monument = monument
      self.assessor = assessor
      self.claim = claim
      self.images = images
      self.medium = medium
    }
  }

  static let items: [Item] = [
    Item(
      "temple-of-baalshamin", "activists and DGAM",
      Claimed("B1", .destroyed, event: "2015-08-23", published: "2015-08-24~"), medium: .news),
    Item(
      "temple-of-baalshamin", "SOHR", Claimed("B2", .destroyed, event: "2015-07~"), medium: .news),
    Item(
      "temple-of-baalshamin", "UNITAR-UNOSAT",
      Claimed("B3", .destroyed, event: "2015-06-26/2015-08-27", published: "2015-08-28").with {
        $0.scope = "main building; surrounding columns less affected"
      }, images: ("2015-06-26", "2015-08-27")),
    Item(
      "temple-of-baalshamin", "Airbus DS",
      Claimed("B4", .destroyed, event: "2015-05-22/2015-08-25"),
      images: ("2015-05-22", "2015-08-25")),
    Item(
      "temple-of-bel", "DGAM",
      Claimed("C1", .possible, event: "2015-08-30", published: "2015-08-31").with {
        $0.scope = "basic structure said to be standing"
      }, medium: .officialStatement),
    Item(
      "temple-of-bel", "UNITAR-UNOSAT",
      Claimed("C2", .destroyed, event: "2015-08-27/2015-08-31", published: "2015-08-31").with {
        $0.scope = "main building and a row of columns; archway left standing"
      }, images: ("2015-08-27", "2015-08-31")),
    Item(
      "tower-of-elahbel", "ASOR CHI",
      Claimed("E1", .destroyed, event: "2015-08-27/2015-09-02", published: "2015-09-03"),
      images: ("2015-08-27", "2015-09-02")),
    Item(
      "tower-of-elahbel", "DGAM",
      Claimed("E2", .destroyed, event: "2015-08-25~", published: "2015-09-04"),
      medium: .officialStatement),
    Item(
      "monumental-arch", "DGAM",
      Claimed("A1", .destroyed, event: "2015-10-04", published: "2015-10-05").with {
        $0.scope = "upper parts of the triple archway; bases may survive"
      }, medium: .officialStatement),
    Item(
      "monumental-arch", "UNESCO",
      Claimed("A2", .destroyed, event: "../2015-10-05", published: "2015-10-05"),
      medium: .officialStatement),
    Item(
      "monumental-arch", "UNESCO rapid assessment mission",
      Claimed(
        "A3", .destroyed, event: "../2016-04-26", assessed: "2016-04-24/2016-04-26", method: .field),
      medium: .inspection),
    Item(
      "lion-of-al-lat", "DGAM",
      Claimed("K1", .destroyed, event: "2015-06-27", published: "2015-06-29"),
      medium: .officialStatement),
    Item(
      "lion-of-al-lat", "PCMA",
      Claimed("K2", .severe, event: "2015-06-27", published: "2017-10-01").with {
        $0.scope = "restored; about half original"
        $0.reassesses = "K1"
      }, medium: .news),
    Item(
      "fakhr-al-din-castle", "encyclopedia after DGAM",
      Claimed("F1", .severe, event: "2016-03").with {
        $0.scope = "stairway to the entrance and parts; basic structure intact"
      }, medium: .other),
    Item(
      "palmyra-museum", "UNESCO rapid assessment mission",
      Claimed(
        "M1", .severe, event: "2015-05-21/2016-04-26", assessed: "2016-04-24/2016-04-26",
        method: .field), medium: .inspection),
    Item(
      "tetrapylon", "ASOR CHI",
      Claimed("T1", .severe, event: "2016-12-26/2017-01-10", published: "2017-01-19").with {
        $0.remaining = ["2 columns"]
      }, images: ("2016-12-26", "2017-01-10")),
    Item(
      "tetrapylon", "UNITAR-UNOSAT via UNESCO",
      Claimed("T2", .destroyed, event: "../2017-01-20", published: "2017-01-20"),
      medium: .officialStatement),
    Item(
      "tetrapylon", "DGAM on the ground",
      Claimed(
        "T3", .severe, event: "2016-12-11/2017-03-02", assessed: "2017-03-03/2017-03-05",
        published: "2017-03-05", method: .field
      ).with { $0.remaining = ["4 of 16 columns"] },
      medium: .inspection),
    Item(
      "roman-theatre", "ASOR CHI",
      Claimed("R1", .severe, event: "2016-12-26/2017-01-10", published: "2017-01-19"),
      images: ("2016-12-26", "2017-01-10")),
    Item(
      "roman-theatre", "DGAM on the ground",
      Claimed(
        "R2", .moderate, event: "2016-12-11/2017-03-02", assessed: "2017-03-03/2017-03-05",
        published: "2017-03-05", method: .field), medium: .inspection),
  ]

  /// The records: each claim with its images and its medium, each made by the assessor.
  static func records() throws -> (reports: [Report], evidence: [Evidence]) {
    var reports: [Report] = []
    var evidence: [Evidence] = []
    for entry in items {
      let key = entry.claim.id
      var made: [Evidence] = []
      if let images = entry.images {
        made.append(
          try item(
            key + "1", .satellite, source: entry.assessor, acquired: images.before,
            pair: ImagePair(.before, with: try id(key + "2"))))
        made.append(
          try item(
            key + "2", .satellite, source: entry.assessor, acquired: images.after,
            pair: ImagePair(.after, with: try id(key + "1"))))
      }
      if let medium = entry.medium {
        made.append(try item(key + "3", medium, source: entry.assessor))
      }
      let subject = Subject(site: try Slug("palmyra"), monument: try Slug(entry.monument))
      var report = try entry.claim.report(about: subject, by: entry.assessor)
      report.evidence = made.map(\.id)
      reports.append(report)
      evidence += made
    }
    return (reports, evidence)
  }
}
