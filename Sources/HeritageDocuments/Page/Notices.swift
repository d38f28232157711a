import CanonicalJSON
public import HeritageModel

/// Something made of records for an audience.
public protocol RecordTelling: Sendable {
  /// The records that the document shows, or that what it shows was derived from.
  var told: Records { get }
  /// Those of the records told that differ from what the journal has of them.
  var notAsJournaled: Set<RecordReference> { get set }
  /// The records that the journal has where the document's come from, and that are not there.
  var missing: Set<RecordReference> { get set }
  /// Whom the document is made for, and what is left out of it for that.
  var edition: EditionNote { get set }
}

/// A document made of records, which says ahead of all else what is not for everybody in them, which
/// of them the journal does not have as they are, and which it has that are not there.
public protocol RecordDocument: Document, RecordTelling {
  /// What a page says at its head.
  var headNotices: [HeadNotice] { get }
}

/// A record document that says what the registry is called and who publishes it.
public protocol DescribedDocument: RecordDocument {
  var registry: RegistryDescription { get set }
}

/// A record document that begins with its notices.
protocol NoticedDocument: RecordDocument {
  var heading: Notices { get }
}

extension RecordTelling {
  var heading: Notices {
    Notices(told, notAsJournaled: notAsJournaled, missing: missing, edition: edition)
  }

  /// What must be said beside what is told, lower-case, without a full stop.
  package var noticesBeside: [String] { heading.besideTexts }

  /// What a page says at its head that tells of all this.
  package var noticesAtHead: [HeadNotice] { heading.atHead }
}

extension NoticedDocument {
  public var notices: [String] { heading.besideTexts }

  public var headNotices: [HeadNotice] { heading.atHead }
}

/// What a reader must know before the records themselves.
struct Notices: Sendable {
  /// Why the records are not for publication, or `nil` if nothing speaks against it.
  private let count: RestrictionCount?
  /// In the order of their names.
  private let notAsJournaled: [String]
  /// In the order of their names.
  private let missing: [String]
  private let edition: EditionNote

  /// More records than this are counted and not named.
  static let limit = 5

  var restriction: String? { count?.words }

  init(
    _ told: Records, notAsJournaled: Set<RecordReference> = [],
    missing: Set<RecordReference> = [], edition: EditionNote = EditionNote()
  ) {
    self.init(
      restriction: Self.restriction(on: told, for: edition.audience),
      notAsJournaled: notAsJournaled, missing: missing, edition: edition)
  }

  init(
    restriction: RestrictionCount?, notAsJournaled: Set<RecordReference>,
    missing: Set<RecordReference>,
    edition: EditionNote
  ) {
    count = restriction
    self.edition = edition
    self.notAsJournaled = notAsJournaled.isEmpty ? [] : notAsJournaled.map(\.description).sorted()
    self.missing = missing.isEmpty ? [] : missing.map(\.description).sorted()
  }

  /// The notices about one record of a document, the places that it is about, and the evidence that
  /// it names.
  init(
    about reference: RecordReference, in told: Records, notAsJournaled: Set<RecordReference>,
    edition: EditionNote
  ) {
    guard let record = told.record(reference) else {
      self.init(Records(), edition: edition)
      return
    }
    let grounds = told.grounds(of: record)
    self.init(
      Records([record], grounds),
      notAsJournaled: notAsJournaled.intersection([reference] + grounds.map(\.reference)),
      edition: edition)
  }

  /// Returns why records are not for publication, or `nil` if nothing speaks against it.
  ///
  /// In an edition places are told as they may be, and nobody is told of who did not agree.
  static func restriction(on told: Records, for audience: Audience) -> RestrictionCount? {
    let count = RestrictionCount(told, toldToTeam: audience == .internal)
    return count.isEmpty ? nil : count
  }

  var isEmpty: Bool {
    restriction == nil && notAsJournaled.isEmpty && missing.isEmpty && edition.title == nil
      && edition.unread == 0
  }

  /// The notices for the head of a page.
  var lines: [Line] {
    var lines: [Line] = []
    if let title = edition.title {
      lines.append(.strong(title) + .own(edition.words.map { ": \($0)." } ?? "."))
    }
    if let restriction { lines.append(.strong("Not for publication") + .own(": \(restriction).")) }
    if edition.unread > 0 {
      lines.append(.strong("Damaged") + .own(": \(English.unread(edition.unread))."))
    }
    // What the journal has is for those who can mend it.
    guard edition.title == nil else { return lines }
    if !notAsJournaled.isEmpty {
      lines.append(
        .strong("Not as journaled") + ": "
          + (notAsJournaled.count > Self.limit
            ? .own("\(notAsJournaled.count) records here differ")
            : notAsJournaled.map(Line.code).joined() + .own(differ))
          + " from what the journal has; run \(code: "heritage check").")
    }
    if !missing.isEmpty {
      lines.append(
        .strong("Missing") + ": "
          + (missing.count > Self.limit
            ? .own("\(missing.count) records") : missing.map(Line.code).joined())
          + .own("\(areThere); run ") + "\(code: "heritage check").")
    }
    return lines
  }

  /// The notices for above a text that is no page, with an empty line behind them.
  func text(on screen: Screen) -> String {
    guard !isEmpty else { return "" }
    var page = Page()
    page.notices(self)
    return TerminalPage.text(of: page, on: screen) + "\n"
  }

  /// The notices for the head of a page.
  var atHead: [HeadNotice] {
    var notices: [HeadNotice] = []
    if edition.title != nil, edition.words != nil { notices.append(HeadNotice(.edition(edition))) }
    if let count { notices.append(HeadNotice(.restriction(count))) }
    if edition.unread > 0 { notices.append(HeadNotice(.unread(edition.unread))) }
    // What the journal has is for those who can mend it.
    guard edition.title == nil else { return notices }
    if !notAsJournaled.isEmpty { notices.append(HeadNotice(.notAsJournaled(notAsJournaled))) }
    if !missing.isEmpty { notices.append(HeadNotice(.missing(missing))) }
    return notices
  }

  /// The notices for beside the document, where each record that cannot be read is named anyway.
  var besideTexts: [String] { ownTexts + journalTexts }

  private var ownTexts: [String] {
    var texts: [String] = []
    if let told = English.leftOut(of: edition) { texts.append(told) }
    if let restriction { texts.append("not for publication: \(restriction)") }
    return texts
  }

  /// What is otherwise than the journal has it.
  private var journalTexts: [String] {
    var texts: [String] = []
    texts += unnamed.map { "\($0.label): \($0.words)" }
    if !notAsJournaled.isEmpty { texts.append(English.notAsJournaled(notAsJournaled)) }
    if !missing.isEmpty { texts.append(English.missing(missing)) }
    return texts
  }

  /// What is told of records that an edition must not name.
  private var unnamed: [(label: String, words: String)] {
    var told: [(label: String, words: String)] = []
    if edition.differing > 0 {
      let verb = edition.differing == 1 ? "differs" : "differ"
      told.append(
        (
          "not as journaled",
          "\(counted(edition.differing, "record")) not told here \(verb) from what the journal has"
        ))
    }
    if edition.missing > 0 {
      let verb = edition.missing == 1 ? "is" : "are"
      told.append(
        (
          "missing",
          "\(counted(edition.missing, "record")) \(verb) in the journal and not in the registry any more"
        ))
    }
    return told
  }

  private var areThere: String {
    (missing.count == 1 ? " is" : " are") + " in the journal and not in the registry any more"
  }

  private var differ: String { notAsJournaled.count == 1 ? " differs" : " differ" }

  /// The records that a document may name as not as journaled.
  private var namedInDocument: [String] { edition.title == nil ? notAsJournaled : [] }

  /// Adds the notices to a document for a program, each under its key whether or not there is one.
  func add(to json: JSONValue) -> JSONValue {
    guard var object = json.objectValue else { return json }
    object["restriction"] = .text(restriction)
    object["damaged"] = .integer(edition.unread)
    object["notAsJournaled"] = .list(namedInDocument, JSONValue.string)
    object["missing"] = .list(missing, JSONValue.string)
    object["audience"] = .text(edition.audience)
    object["withheld"] = edition.json(differingHere: notAsJournaled.count)
    return .object(object)
  }

  /// Adds the notices that there are to a record, which has no empty members.
  func mark(_ record: JSONValue) -> JSONValue {
    guard !isEmpty, var object = record.objectValue else { return record }
    object["restriction"] = restriction.map(JSONValue.string)
    if edition.title != nil { object["audience"] = .text(edition.audience) }
    if !namedInDocument.isEmpty {
      object["notAsJournaled"] = .list(namedInDocument, JSONValue.string)
    }
    return .object(object)
  }
}

extension Records {
  /// Returns the sites and monuments that a record is about, and the items of evidence that it
  /// names, of those that are here.
  package func grounds(of record: any HeritageRecord) -> [any HeritageRecord] {
    record.links.compactMap { link in
      switch link.target {
      case .site, .monument, .evidence: self.record(link.target)
      default: nil
      }
    }
  }
}
