/// What an item of evidence is.
public enum EvidenceType: String, ControlledTerm {
  case satellite
  case aerial
  case drone
  case groundPhoto = "ground-photo"
  case video
  case audio
  case eyewitness
  case news
  case socialMedia = "social-media"
  case officialStatement = "official-statement"
  case ngoReport = "ngo-report"
  case scholarly
  case inspection
  case scan3D = "scan-3d"
  case remoteSensingAnalysis = "rs-analysis"
  case map
  case legal
  case other

  public static let listName = "evidence-types"
  public static let singular = "evidence type"

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

  /// Tells whether the item lives on the web and may vanish there (rule EVD-04).
  public var isWeb: Bool { self == .news || self == .socialMedia || self == .officialStatement }

  public var definition: String {
    switch self {
    case .satellite: "image from orbit"
    case .aerial: "image from a crewed aircraft"
    case .drone: "image from an uncrewed aircraft"
    case .groundPhoto: "photograph taken on the ground"
    case .video: "moving images"
    case .audio: "sound"
    case .eyewitness: "statement of somebody who saw it"
    case .news: "article or broadcast"
    case .socialMedia: "post on a public platform"
    case .officialStatement: "statement of an authority or organisation"
    case .ngoReport: "report of a non-governmental organisation"
    case .scholarly: "research publication"
    case .inspection: "visit to the place by an assessor"
    case .scan3D: "laser scan or photogrammetry"
    case .remoteSensingAnalysis: "analysis derived from remote sensing; names its images"
    case .map: "map or plan"
    case .legal: "judgment, charge or exhibit"
    case .other: "none of these; needs a note"
    }
  }
}

/// What an image or a statement shows of the subject.
public enum Shows: String, ControlledTerm {
  case intact
  case damaged
  case destroyed
  case unclear

  public static let listName = "shows"
  public static let singular = "state shown"

  public var definition: String {
    switch self {
    case .intact: "the subject as it was"
    case .damaged: "damage, part survives"
    case .destroyed: "the subject is gone"
    case .unclear: "cannot be told"
    }
  }
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

  public var definition: String {
    switch self {
    case .a: "completely reliable"
    case .b: "usually reliable"
    case .c: "fairly reliable"
    case .d: "not usually reliable"
    case .e: "unreliable"
    case .f: "reliability cannot be judged"
    }
  }
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

  public var definition: String {
    switch self {
    case .confirmed: "confirmed by other sources"
    case .probable: "probably true"
    case .possible: "possibly true"
    case .doubtful: "doubtful"
    case .improbable: "improbable"
    case .notJudged: "cannot be judged"
    }
  }
}

/// What was done with an item of evidence.
///
/// Source: PREMIS 3 event types, shortened.
public enum CustodyAction: String, ControlledTerm {
  case received
  case capture
  case ingest
  case hash
  case fixityCheck = "fixity-check"
  case copy
  case transfer
  case redact
  case delete

  public static let listName = "custody-actions"
  public static let singular = "custody action"

  public var definition: String {
    switch self {
    case .received: "came from somebody else"
    case .capture: "was recorded or downloaded"
    case .ingest: "was taken into an archive"
    case .hash: "its digest was computed"
    case .fixityCheck: "its digest was compared"
    case .copy: "a copy was made"
    case .transfer: "passed to somebody else"
    case .redact: "a working copy was redacted"
    case .delete: "a copy was destroyed"
    }
  }
}

/// Whether the person shown or speaking agreed to publication.
public enum Consent: String, ControlledTerm {
  case recorded
  case refused
  case notAsked = "not-asked"
  case notNeeded = "not-needed"

  public static let listName = "consents"
  public static let singular = "consent"

  public var definition: String {
    switch self {
    case .recorded: "consent is on record"
    case .refused: "the person said no"
    case .notAsked: "nobody asked"
    case .notNeeded: "no person can be recognised"
    }
  }
}
