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

  package static var blank: Self { EvidenceFile(sha256: nil, bytes: nil) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("bytes", &bytes)
    fields.optional("mediaType", &mediaType)
    fields.optional("name", &name)
    fields.optional("sha256", &sha256, as: Digest.self)
  }
}

/// What makes an image one half of a pair taken before and after an event.
public struct ImagePair: RecordComponent {
  public enum Aspect: String, FieldValue {
    case before
    case after

    package static func read(_ json: JSONValue) throws(FieldFaults) -> Self {
      let text = try String.read(json)
      guard let aspect = Self(rawValue: text) else {
        throw FieldFaults(
          FieldProblem.notInVocabulary, "\(quoted(text)) is not 'before' or 'after'")
      }
      return aspect
    }

    package var written: JSONValue { .string(rawValue) }

    package static var schema: JSONObject { JSONSchema.words([before, after].map(\.rawValue)) }
  }

  public var aspect: Aspect
  /// The evidence that is the other half.
  public var with: RecordID
  public var unknownMembers = JSONObject()

  public init(_ aspect: Aspect, with: RecordID) {
    self.aspect = aspect
    self.with = with
  }

  package static var blank: Self { ImagePair(.before, with: .blank) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("aspect", &aspect)
    fields.required("with", &with)
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

  package static var blank: Self { CustodyEntry(.received, at: .blank) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("action", &action)
    fields.optional("agent", &agent)
    fields.required("at", &at)
    fields.optional("from", &from)
    fields.optional("note", &note)
    fields.optional("sha256", &sha256, as: Digest.self)
    fields.optional("to", &to)
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

  package static var blank: Self { ContentCredentials(present: false) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.list("actions", &actions)
    fields.required("present", &present)
    fields.optional("signer", &signer)
    fields.optional("state", &state)
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

  package static var blank: Self { Provider("") }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("name", &name)
    fields.optional("role", &role)
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

  package static var blank: Self { Attribution("", status: .alleged) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("claim", &claim)
    fields.defaulted("status", &status)
  }
}
