/// Columns that tell of the person who recorded a row, which no import keeps unless it is asked to.
enum PersonalColumns {
  /// Tells whether a column is one, whatever case its heading has.
  static func contains(_ heading: String) -> Bool { headings.contains(FoldedKey.fold(heading)) }

  private static let headings: Set<String> = [
    "phonenumber", "deviceid", "imei", "simserial", "subscriberid", "username", "email",
    "submitterid", "submittername", "submitterid/name", "_submitted_by", "@user", "@uid",
    "__owner",
  ]
}
