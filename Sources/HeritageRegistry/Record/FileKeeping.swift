import CanonicalJSON
import HeritageModel
import HeritageStore

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
    recording.confide(&json)
    if json["access"] == nil { json["access"] = context.access }
    var item = try Evidence(json: json)
    item.receive(
      try recording.copy(file, type, content), at: recording.now, by: recording.user)
    if let camera = CameraStatement(opening: content.opening) {
      item.fill(from: camera, today: recording.today)
    }
    if item.type == .groundPhoto, let doubt = PictureDoubt(content.opening) {
      recording.remark(doubt.kind, doubt.text(of: file.path) + doubt.advice)
    }
    try recording.refuseTaken(item, from: file.members)
    recording.add(Recorded.File(path: file.path, item: item.id, isKnown: false))
    kept[content.hash.text] = (item, file.path)
    return (item, true)
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
  /// Copies a file's bytes into the registry.
  fileprivate mutating func copy(
    _ file: FileDraft, _ type: FileType, _ content: FileContent
  ) throws -> EvidenceFile {
    let copied = try session.addEvidenceFile(from: file.path, extension: type.fileExtension)
    guard copied.hash == content.hash else { throw RegistryError.changed(file.path) }
    return EvidenceFile(
      sha256: copied.hash.text, bytes: copied.bytes, mediaType: type.mediaType, name: file.name)
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

extension RegistryError {
  /// A file was not the same when it was copied as when it was looked at.
  static func changed(_ path: String) -> RegistryError {
    RegistryError(
      .failed, "'\(path)' changed while it was read",
      hint: "run the command again when nothing writes to it any more")
  }
}
