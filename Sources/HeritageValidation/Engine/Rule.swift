/// One question asked of one kind of thing: a record, or a part that several records have.
///
/// Rules never change a record, never stop at the first problem, and look at other records only
/// through the indexes of the set, so that a check takes time in proportion to the records.
protocol Rule<Checked>: Sendable {
  associatedtype Checked

  /// The permanent code, under which ``RuleCatalogue`` has the severity and the explanation.
  static var code: String { get }

  func check(_ checked: Checked, in records: RecordSet) -> [Violation]
}
