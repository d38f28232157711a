/// What an item of evidence is.
public enum EvidenceType: String, ControlledTerm {
  case satellite, aerial, drone
  case groundPhoto = "ground-photo"
  case video, audio, eyewitness, news
  case socialMedia = "social-media"
  case officialStatement = "official-statement"
  case ngoReport = "ngo-report"
  case scholarly, inspection
  case scan3D = "scan-3d"
  case remoteSensingAnalysis = "rs-analysis"
  case map, legal, other

  public static let listName = "evidence-types"
  public static let singular = "evidence type"
  public static let definitions: [Self: String] = [
    .satellite: "image from orbit", .aerial: "image from a crewed aircraft",
    .drone: "image from an uncrewed aircraft", .groundPhoto: "photograph taken on the ground",
    .video: "moving images", .audio: "sound", .eyewitness: "statement of somebody who saw it",
    .news: "article or broadcast", .socialMedia: "post on a public platform",
    .officialStatement: "statement of an authority or organisation",
    .ngoReport: "report of a non-governmental organisation", .scholarly: "research publication",
    .inspection: "visit to the place by an assessor", .scan3D: "laser scan or photogrammetry",
    .remoteSensingAnalysis: "analysis derived from remote sensing; names its images",
    .map: "map or plan", .legal: "judgment, charge or exhibit",
    .other: "none of these; needs a note",
  ]

  /// The order in which kinds of evidence weigh when claims of equal standing differ: inspection
  /// before imagery before media; lower is stronger (registry design, derived assessment).
  public var weightOrder: Int {
    switch self {
    case .inspection, .scan3D: 0
    case .satellite, .aerial, .drone, .groundPhoto, .video, .remoteSensingAnalysis: 1
    default: 2
    }
  }

  /// Tells whether the item is looked down on the subject from above.
  public var isOverhead: Bool {
    self == .satellite || self == .aerial || self == .remoteSensingAnalysis
  }

  /// Who may see an item that does not say so: the statement of a witness is for this team alone.
  package var accessWithoutWord: Access? { self == .eyewitness ? .confidential : nil }

  /// Tells whether the item lives on the web and may vanish there (rule EVD-04).
  public var isWeb: Bool { self == .news || self == .socialMedia || self == .officialStatement }
}

/// What an image or a statement shows of the subject.
public enum Shows: String, ControlledTerm {
  case intact, damaged, destroyed, unclear

  public static let listName = "shows"
  public static let singular = "state shown"
  public static let definitions: [Self: String] = [
    .intact: "the subject as it was", .damaged: "damage, part survives",
    .destroyed: "the subject is gone", .unclear: "cannot be told",
  ]
}

/// How far a source can be relied on, A to F, rated apart from what it says.
///
/// Source: the Admiralty code.
public enum Reliability: String, ControlledTerm {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"

  public static let listName = "reliabilities"
  public static let singular = "reliability"
  public static let definitions: [Self: String] = [
    .a: "completely reliable", .b: "usually reliable", .c: "fairly reliable",
    .d: "not usually reliable", .e: "unreliable", .f: "reliability cannot be judged",
  ]
}

/// How far a statement can be believed, 1 to 6, rated apart from who makes it.
///
/// Source: the Admiralty code.
public enum Credibility: String, ControlledTerm {
  case confirmed = "1"
  case probable = "2"
  case possible = "3"
  case doubtful = "4"
  case improbable = "5"
  case notJudged = "6"

  public static let listName = "credibilities"
  public static let singular = "credibility"
  public static let definitions: [Self: String] = [
    .confirmed: "confirmed by other sources", .probable: "probably true",
    .possible: "possibly true", .doubtful: "doubtful", .improbable: "improbable",
    .notJudged: "cannot be judged",
  ]
}

/// What was done with an item of evidence.
///
/// Source: PREMIS 3 event types, shortened.
public enum CustodyAction: String, ControlledTerm {
  case received, capture, ingest, hash
  case fixityCheck = "fixity-check"
  case copy, transfer, redact, delete

  public static let listName = "custody-actions"
  public static let singular = "custody action"
  public static let definitions: [Self: String] = [
    .received: "came from somebody else", .capture: "was recorded or downloaded",
    .ingest: "was taken into an archive", .hash: "its digest was computed",
    .fixityCheck: "its digest was compared", .copy: "a copy was made",
    .transfer: "passed to somebody else", .redact: "a working copy was redacted",
    .delete: "a copy was destroyed",
  ]
}

/// Whether the person shown or speaking agreed to publication.
public enum Consent: String, ControlledTerm {
  case recorded, refused
  case notAsked = "not-asked"
  case notNeeded = "not-needed"

  public static let listName = "consents"
  public static let singular = "consent"
  public static let definitions: [Self: String] = [
    .recorded: "consent is on record", .refused: "the person said no", .notAsked: "nobody asked",
    .notNeeded: "no person can be recognised",
  ]
}
