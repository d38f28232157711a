/// Columns that tell of the person who recorded a row, which no import keeps unless it is asked to.
enum PersonalColumns {
  /// Tells whether a column is one, whatever case and marks its heading has; of a path, its last
  /// member may be one.
  static func contains(_ heading: String) -> Bool {
    let folded = FoldedKey.fold(heading)
    if headings.contains(folded) || plainHeadings.contains(plain(folded[...])) { return true }
    let last = folded.split(whereSeparator: { $0 == "/" || $0 == ":" }).last
    return last.map { plainHeadings.contains(plain($0)) } ?? false
  }

  /// The letters and digits of a heading.
  private static func plain(_ heading: Substring) -> String {
    String(heading.filter { $0.isLetter || $0.isNumber })
  }

  private static let headings: Set<String> = [
    "submitterid/name", "_submitted_by", "@user", "@uid", "__owner",
  ]

  private static let plainHeadings: Set<String> = [
    "phonenumber", "deviceid", "imei", "simserial", "subscriberid", "username", "email",
    "submittedby", "submitterid", "submittername",
  ]
}
