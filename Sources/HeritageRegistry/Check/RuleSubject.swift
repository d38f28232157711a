/// The subjects that rules are grouped by, in the order in which they are shown.
package enum RuleSubject: String, CaseIterable {
  case dates = "DAT"
  case identity = "IDN"
  case geography = "GEO"
  case worldHeritage = "WHS"
  case protection = "PRT"
  case monuments = "MON"
  case reports = "RPT"
  case grades = "GRD"
  case causes = "CAU"
  case evidence = "EVD"
  case verification = "VER"
  case sensitivity = "SEN"
  case imports = "IMP"
  case texts = "TXT"
  case reading = "REC"
  case integrity = "INT"

  package var title: String {
    switch self {
    case .dates: "Dates"
    case .identity: "Identifiers, names and references"
    case .geography: "Places on the map"
    case .worldHeritage: "World Heritage listing"
    case .protection: "Protection"
    case .monuments: "Monuments"
    case .reports: "Reports and their dates"
    case .grades: "Grades and timelines"
    case .causes: "Causes"
    case .evidence: "Evidence and custody"
    case .verification: "Verification"
    case .sensitivity: "People and places at risk"
    case .imports: "Imports"
    case .texts: "Texts that come in"
    case .reading: "Records that cannot be read"
    case .integrity: "Files and journal"
    }
  }

  package var rules: [RuleGuide] { RuleGuide.all.filter { $0.code.hasPrefix(rawValue + "-") } }
}
