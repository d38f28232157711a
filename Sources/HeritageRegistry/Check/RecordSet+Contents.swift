import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

extension RecordSet {
  /// Joins the records of a registry for the rules.
  init(_ contents: RegistryContents, today: Day) {
    self.init(today: today)
    for record in contents.sites { add(record) }
    for record in contents.monuments { add(record) }
    for record in contents.reports { add(record) }
    for record in contents.reviews { add(record) }
    for record in contents.evidence { add(record) }
    for record in contents.incidents { add(record) }
    for record in contents.interventions { add(record) }
    for record in contents.sources { add(record) }
    for record in contents.retractions { add(record) }
    for record in contents.setAsides { add(record) }
  }
}
