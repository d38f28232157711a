import CanonicalJSON
import HeritageModel
import HeritageStore
import PhotoMetadata

/// The files that come with the records of one operation: each is kept once, as one item.
struct FileKeeping {
  /// What the records that the files come with say of them, where nobody says more.
  struct Context {
    /// What the files show, such as `Temple of Bel`.
    var subject: String?
    var source: JSONValue?
    var access: JSONValue?
  }

  private let contents: [FileContent]
  private let known: KnownBytes
  /// What was kept in this operation, by its SHA-256.
  private var kept: [String: (item: Evidence, path: String)] = [:]

  /// Reads the files.
  ///
  /// - Throws: ``RegistryError`` or `StoreError` if one cannot be kept.
  init(_ files: [FileDraft], _ recording: inout Recording) throws {
    contents = try files.map { try FileContent(of: $0) }
    known = try KnownBytes(of: contents, in: recording.catalogue)
    for record in known.damaged {
      recording.remark(
        .warning,
        "'\(record.path)' cannot be read, so whether it has a file of these is not known")
    }
  }

  /// Keeps a file, unless an item has its bytes already.
  ///
  /// - Parameters:
  ///   - file: The file, with its members cleaned.
  ///   - index: Its place among those that were read.
  ///   - context: What it comes with.
  ///   - recording: The operation.
  /// - Returns: The item that has the bytes, and whether it is new.
  /// - Throws: ``RegistryError`` or `RecordError` if the file makes no item, `StoreError` if it cannot
  ///   be copied.
  mutating func keep(
    _ file: FileDraft, at index: Int, _ context: Context, _ recording: inout Recording
  ) throws -> (item: Evidence, isNew: Bool) {
    let content = contents[index]
    if let item = present(file, content, &recording) {
      recording.add(Recorded.File(path: file.path, item: item.id, isKnown: true))
      return (item, false)
    }
    var json = try recording.stamped(file.members)
    let type = FileType(name: file.name)
    try Self.describe(file, type, context, &json)
    try recording.copy(file, type, content, to: &json)
    let camera = CameraStatement(opening: content.opening)
    camera?.fill(&json, today: recording.today)
    if json["type"]?.stringValue == EvidenceType.groundPhoto.rawValue {
      remark(on: PictureKind(opening: content.opening), of: file, &recording)
    }
    recording.confide(&json)
    if json["access"] == nil { json["access"] = context.access }
    let item = try Evidence(json: json)
    try recording.refuseTaken(item, from: file.members)
    recording.add(Recorded.File(path: file.path, item: item.id, isKnown: false))
    kept[content.hash.text] = (item, file.path)
    return (item, true)
  }

  /// Says so where a photo's bytes are not those of one, or are of a kind whose camera is not read.
  private func remark(
    on kind: PictureKind?, of file: FileDraft, _ recording: inout Recording
  ) {
    switch kind {
    case .jpeg?: break
    case .other?:
      recording.remark(
        .note,
        "'\(file.path)' is no JPEG file, so when and where its camera says it was taken is not read; "
          + "--acquired says when")
    case nil:
      recording.remark(
        .warning,
        "'\(file.path)' does not begin as a photo does; its bytes are kept as they are")
    }
  }

  /// Returns the item that has a file's bytes already, and says so.
  private func present(
    _ file: FileDraft, _ content: FileContent, _ recording: inout Recording
  ) -> Evidence? {
    if let (item, path) = kept[content.hash.text] {
      recording.remark(
        .note, "'\(file.path)' has the same bytes as '\(path)': one item for both")
      return item
    }
    guard let known = known.item(content.hash.text) else { return nil }
    recording.remark(
      known.retraction == nil ? .note : .warning,
      "'\(file.path)' is here already: it is evidence \(known.words), and no second item is made")
    let present = known.item.json
    let unsaid = file.members.filter { $0.key != "type" && $0.value != present[$0.key] }.map(\.key)
    if !unsaid.isEmpty {
      recording.remark(
        .note,
        "its \(unsaid.map { "'\($0)'" }.joined(separator: ", ")) stays as it is; to change that, run "
          + "'heritage edit \(known.item.id) --set FIELD=VALUE'")
    }
    return known.item
  }

  private static func describe(
    _ file: FileDraft, _ type: FileType, _ context: Context, _ json: inout JSONObject
  ) throws(RegistryError) {
    if json["type"] == nil {
      guard let evidenceType = type.evidenceType else {
        throw RegistryError(
          .invalid, "what sort of evidence '\(file.name)' is cannot be told from its name",
          hint: "give the type, such as official-statement; see 'heritage vocabulary "
            + "evidence-types'")
      }
      json.fill("type", evidenceType.rawValue)
    }
    if json["title"] == nil {
      let noun = type.evidenceType.map { $0 == .groundPhoto ? "photo" : $0.rawValue } ?? "file"
      json.fill("title", context.subject.map { "\($0), \(noun) \(file.name)" } ?? file.name)
    }
    if json["source"] == nil { json["source"] = context.source }
  }
}

extension Recording {
  /// Copies a file's bytes into the registry and notes their hash and where they came from.
  fileprivate mutating func copy(
    _ file: FileDraft, _ type: FileType, _ content: FileContent, to json: inout JSONObject
  ) throws {
    let copied = try session.addEvidenceFile(from: file.path, extension: type.fileExtension)
    guard copied.hash == content.hash else {
      throw RegistryError(
        .failed, "'\(file.path)' changed while it was read",
        hint: "run the command again when nothing writes to it any more")
    }
    var entry: JSONObject = [
      "bytes": .integer(copied.bytes), "name": .string(file.name),
      "sha256": .string(copied.hash.text),
    ]
    entry.fill("mediaType", type.mediaType)
    json["file"] = .object(entry)
    var received: JSONObject = [
      "action": .string(CustodyAction.received.rawValue), "at": .string(now.description),
      "sha256": .string(copied.hash.text),
    ]
    received.fill("agent", user)
    json["custody"] = .array([.object(received)])
    if json["captured"] == nil { json.fill("captured", now.description) }
  }

  /// Keeps the statement of a witness to those who may see it, unless the draft says otherwise.
  mutating func confide(_ json: inout JSONObject) {
    guard json["access"] == nil,
      let access = json["type"]?.stringValue.flatMap(EvidenceType.init)?.accessWithoutWord
    else { return }
    json.fill("access", access.rawValue)
    remark(
      .note, "a statement of an eyewitness is confidential; --access makes it something else")
  }
}
