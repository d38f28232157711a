public import CanonicalJSON

/// The bytes of an item of evidence, named by their SHA-256.
public struct EvidenceFile: RecordComponent {
  /// The SHA-256 of the bytes, 64 lowercase hexadecimal digits.
  public var sha256: String?
  /// The number of bytes.
  public var bytes: Int?
  /// The media type, such as `image/jpeg`.
  public var mediaType: String?
  /// The name the file had when it was received.
  public var name: String?
  public var unknownMembers = JSONObject()

  public init(sha256: String?, bytes: Int?, mediaType: String? = nil, name: String? = nil) {
    self.sha256 = sha256
    self.bytes = bytes
    self.mediaType = mediaType
    self.name = name
  }

  package init?(reading fields: inout FieldReader) {
    bytes = fields.integer("bytes")
    mediaType = fields.string("mediaType")
    name = fields.string("name")
    sha256 = fields.digest("sha256")
    unknownMembers = fields.rest
  }

  package var json: JSONObject {
    var json = unknownMembers
    json.set("bytes", bytes)
    json.set("mediaType", mediaType)
    json.set("name", name)
    json.set("sha256", sha256)
    return json
  }
}

/// What makes an image one half of a pair taken before and after an event.
public struct ImagePair: RecordComponent {
  public enum Aspect: String, Sendable {
    case before
    case after
  }

  public var aspect: Aspect
  /// The evidence that is the other half.
  public var with: RecordID
  public var unknownMembers = JSONObject()

  public init(_ aspect: Aspect, with: RecordID) {
    self.aspect = aspect
    self.with = with
  }

  package init?(reading fields: inout FieldReader) {
    let text = fields.require("aspect", fields.string("aspect"))
    let with = fields.require("with", fields.recordID("with"))
    unknownMembers = fields.rest
    let aspect = text.flatMap(Aspect.init(rawValue:))
    if let text, aspect == nil {
      fields.report(
        "aspect", FieldProblem.notInVocabulary, "\(quoted(text)) is not 'before' or 'after'")
    }
    guard let aspect, let with else { return nil }
    self.aspect = aspect
    self.with = with
  }

  package var json: JSONObject {
    var json = unknownMembers
    json.set("aspect", aspect.rawValue)
    json.set("with", with.text)
    return json
  }
}

/// One step in the life of an item of evidence: who did what with it, and when.
public struct CustodyEntry: RecordComponent {
  public var action: CustodyAction
  public var at: Instant
  /// Who did it; a pseudonym will do.
  public var agent: String?
  public var from: String?
  public var to: String?
  public var sha256: String?
  public var note: String?
  public var unknownMembers = JSONObject()

  public init(_ action: CustodyAction, at: Instant, agent: String? = nil) {
    self.action = action
    self.at = at
    self.agent = agent
  }

  package init?(reading fields: inout FieldReader) {
    let action = fields.require("action", fields.term("action", CustodyAction.self))
    agent = fields.string("agent")
    let at = fields.require("at", fields.instant("at"))
    from = fields.string("from")
    note = fields.string("note")
    sha256 = fields.digest("sha256")
    to = fields.string("to")
    unknownMembers = fields.rest
    guard let action, let at else { return nil }
    self.action = action
    self.at = at
  }

  package var json: JSONObject {
    var json = unknownMembers
    json.set("action", action)
    json.set("agent", agent)
    json.set("at", at)
    json.set("from", from)
    json.set("note", note)
    json.set("sha256", sha256)
    json.set("to", to)
    return json
  }
}

/// What a reader of Content Credentials said about a file; kept as read, not checked here.
public struct ContentCredentials: RecordComponent {
  public var present: Bool
  /// The verdict of the reader: `well-formed`, `valid` or `trusted`.
  public var state: String?
  public var signer: String?
  public var actions: [String]
  public var unknownMembers = JSONObject()

  public init(present: Bool, state: String? = nil, signer: String? = nil, actions: [String] = []) {
    self.present = present
    self.state = state
    self.signer = signer
    self.actions = actions
  }

  package init?(reading fields: inout FieldReader) {
    actions = fields.strings("actions")
    let present = fields.bool("present")
    signer = fields.string("signer")
    state = fields.string("state")
    unknownMembers = fields.rest
    guard let present = fields.require("present", present) else { return nil }
    self.present = present
  }

  package var json: JSONObject {
    var json = unknownMembers
    json.set("actions", actions)
    json.set("present", present)
    json.set("signer", signer)
    json.set("state", state)
    return json
  }
}

/// Who made or passed on an image, in STAC's words.
public struct Provider: RecordComponent {
  public var name: String
  /// The role: `licensor`, `producer`, `processor` or `host`.
  public var role: String?
  public var unknownMembers = JSONObject()

  public init(_ name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }

  package init?(reading fields: inout FieldReader) {
    let name = fields.string("name")
    role = fields.string("role")
    unknownMembers = fields.rest
    guard let name = fields.require("name", name) else { return nil }
    self.name = name
  }

  package var json: JSONObject {
    var json = unknownMembers
    json.set("name", name)
    json.set("role", role)
    return json
  }
}

/// Who is said to have done it, and how firmly that stands.
public struct Attribution: RecordComponent {
  public var claim: String
  public var status: AttributionStatus
  public var unknownMembers = JSONObject()

  public init(_ claim: String, status: AttributionStatus) {
    self.claim = claim
    self.status = status
  }

  package init?(reading fields: inout FieldReader) {
    let claim = fields.string("claim")
    status = fields.term("status", AttributionStatus.self) ?? .alleged
    unknownMembers = fields.rest
    guard let claim = fields.require("claim", claim) else { return nil }
    self.claim = claim
  }

  package var json: JSONObject {
    var json = unknownMembers
    json.set("claim", claim)
    json.set("status", status)
    return json
  }
}
