import HeritageText

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

  /// Tells whether a heading speaks of a person or of how to reach one, in the languages in which
  /// lists mostly come: what is told so is dropped where nobody said what the columns are.
  static func areSpokenOf(in heading: String) -> Bool {
    if contains(heading) { return true }
    let words = FoldedName(heading).text.split(whereSeparator: { !$0.isLetter }).map(String.init)
    return words.contains { personWords.contains($0) }
      || personPhrases.contains { words.joined(separator: " ").contains($0) }
  }

  /// Words that stand for persons, telephones and addresses of mail, folded.
  private static let personWords = Set(
    """
    phone telephone tel mobile whatsapp fax cellphone mail email emails courriel telefono telefon \
    telefone celular correo contact contacts contacto kontakt surveyor enumerator interviewer \
    respondent informant witness submitter owner owners proprietaire proprietario propietario \
    eigentumer besitzer ansprechpartner телефон почта владелец власник собственник هاتف الهاتف جوال \
    موبايل بريد المالك مالك telefonu eposta sahibi
    """.split(separator: " ").map { FoldedName(String($0)).text })

  private static let personPhrases = ["recorded by", "e mail", "reported by", "collected by"]

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
