import HeritageEditions
import HeritageModel

/// What pages say before all else.
package protocol NoticeWording: Sendable {
  /// What must be known of a page, without a full stop.
  func notice(_ notice: HeadNotice) -> String
}

extension English {
  package func notice(_ notice: HeadNotice) -> String {
    switch notice.kind {
    case .edition(let note): (Self.leftOut(of: note) ?? label(note.label)).capitalizedFirst
    case .restriction(let count): "Not for publication: \(count.words ?? "")"
    case .unread(let number): "Damaged: \(Self.unread(number))"
    case .notAsJournaled(let names): Self.notAsJournaled(names).capitalizedFirst
    case .missing(let names): Self.missing(names).capitalizedFirst
    }
  }

  /// What an edition leaves out, lower-case; `nil` where nothing is.
  static func leftOut(of note: EditionNote) -> String? {
    guard let title = note.title, let words = note.words else { return nil }
    return "\(title.lowercased()): \(words)"
  }

  /// That records are left out because they cannot be read.
  static func unread(_ number: Int) -> String {
    "\(HeritageDocuments.counted(number, "record")) of this registry cannot be read and \(number == 1 ? "is" : "are") left out; what is said here may be incomplete"
  }

  static func notAsJournaled(_ names: [String]) -> String {
    let records =
      names.count > Notices.limit
      ? "\(names.count) records here differ"
      : names.joined(separator: ", ") + (names.count == 1 ? " differs" : " differ")
    return "not as journaled: \(records) from what the journal has; run 'heritage check'"
  }

  static func missing(_ names: [String]) -> String {
    let records =
      names.count > Notices.limit ? "\(names.count) records" : names.joined(separator: ", ")
    let verb = names.count == 1 ? "is" : "are"
    return
      "missing: \(records) \(verb) in the journal and not in the registry any more; run 'heritage check'"
  }
}

extension Arabic {
  package func notice(_ notice: HeadNotice) -> String {
    switch notice.kind {
    case .edition(let note): "\(label(note.label)): \(leftOut(of: note).joined(separator: "؛ "))"
    case .restriction(let count): "ليس للنشر: \(reasons(count).joined(separator: "؛ "))"
    case .unread(let number):
      "تالف: سجلات في هذه المجموعة لا يمكن قراءتها وليست هنا: \(self.number(number))؛ وقد يكون ما يقال هنا ناقصًا"
    case .notAsJournaled(let names):
      "يختلف عما في سجل التغييرات: \(some(names))؛ شغّل 'heritage check'"
    case .missing(let names):
      "ناقص، وهو في سجل التغييرات: \(some(names))؛ شغّل 'heritage check'"
    }
  }

  private func leftOut(of note: EditionNote) -> [String] {
    let withheld = note.withheld
    let records = [
      withheld.sites > 0 ? counted(withheld.sites, .site) : nil,
      withheld.monuments > 0 ? counted(withheld.monuments, .monument) : nil,
      withheld.reports > 0 ? counted(withheld.reports, .report) : nil,
      withheld.evidence > 0 ? counted(withheld.evidence, .item) : nil,
    ].compactMap(\.self)
    var clauses: [String] = []
    if !records.isEmpty {
      let about = note.isOfSites ? " عن الأماكن هنا" : ""
      let whose = note.audience == .partner ? "ليس للشركاء" : "غير معلن"
      clauses.append("\(whose)\(about): \(list(records))")
    }
    for category in LocationCategory.allCases {
      guard let places = withheld.places[category] else { continue }
      clauses.append(
        category == .withheld
          ? "أماكن غير معلنة: \(number(places))"
          : "أماكن معلنة \(precision(category)): \(number(places))")
    }
    return clauses
  }

  private func reasons(_ count: RestrictionCount) -> [String] {
    [
      ("سجلات هنا ليست للجميع", count.marked),
      ("سجلات هنا لا تُعلن أماكنها إلا بدقة أقل", count.places),
      ("مواد هنا تنقل قول شخص أو تظهره ولا موافقة منه مسجَّلة", count.persons),
    ].compactMap { $0.1 > 0 ? "\($0.0): \(number($0.1))" : nil }
  }

  private func some(_ names: [String]) -> String {
    names.count > Notices.limit
      ? "سجلات عددها \(number(names.count))" : names.joined(separator: "، ")
  }
}
