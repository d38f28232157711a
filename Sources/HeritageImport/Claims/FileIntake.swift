import ByteStreams
import HeritageModel

/// Brings the files that rows name into a registry, each with its item of evidence.
///
/// A file is never a reason to refuse a row: without it, the item is what the row says of it.
struct FileIntake {
  /// A file that was read.
  struct Found {
    let listed: ListedFile
    let content: FileReading
    let type: FileType
  }

  private let place: FilePlace?
  private let stamp: RecordStamp
  /// The SHA-256 of the files that items got in this import.
  private var given: [RecordID: String] = [:]

  init(_ place: FilePlace?, _ stamp: RecordStamp) {
    self.place = place
    self.stamp = stamp
  }

  /// Reads the files of a row's items; those that cannot be had are told.
  ///
  /// - Returns: The files by the places of their items.
  func found(
    for items: [ClaimDraft.Listed<Evidence>], _ notes: inout RowNotes,
    in target: some ImportTarget
  ) throws -> [Int: Found] {
    var found: [Int: Found] = [:]
    for (index, item) in items.enumerated() {
      guard let file = item.file else { continue }
      do {
        found[index] = try read(file, of: item.record, &notes, in: target)
      } catch let fault as InputError {
        tell(fault, file, &notes)
      }
    }
    return found
  }

  private func read(
    _ file: ListedFile, of item: Evidence, _ notes: inout RowNotes, in target: some ImportTarget
  ) throws -> Found? {
    let type = FileType(name: file.name)
    if let mediaType = type.mediaType(unlike: item.type) {
      tell(
        "'\(file.name)' is no photo by its name, but '\(mediaType)', so no file is taken", file,
        &notes, hint: "give the item the type that it is")
      return nil
    }
    guard let place else { throw InputError(.missing(""), source: file.name) }
    let content = try target.read(place.stream(of: file.name))
    guard content.byteCount > 0 else {
      tell(
        "'\(file.name)' is empty, so no file is taken", file, &notes,
        hint: "copy it again from where it comes from")
      return nil
    }
    return Found(listed: file, content: content, type: type)
  }

  /// Gives an item its file, and what the camera says, unless it has one.
  ///
  /// - Returns: The item with the file; `nil` if it has one already, which stays.
  func item(_ item: Evidence, with found: Found, _ notes: inout RowNotes) -> Evidence? {
    let content = found.content
    if item.file != nil || given[item.id] != nil {
      let present = given[item.id] ?? item.file?.sha256
      if present != content.sha256 {
        tell(
          "evidence '\(item.id)' has another file already, which stays; '\(found.listed.name)' is not "
            + "taken", found.listed, &notes,
          hint:
            "an item has one file: make one of each, by a 'title' from the column with the names")
      }
      return nil
    }
    var item = item
    item.receive(
      EvidenceFile(
        sha256: content.sha256, bytes: content.byteCount, mediaType: found.type.mediaType,
        name: found.listed.name.lastPathPart), at: stamp.recorded, by: stamp.recordedBy)
    if let camera = content.camera { item.fill(from: camera, today: stamp.recorded.day) }
    if let known = content.known {
      notes.warn(
        found.listed.column, found.listed.line, ImportCode.sameFile,
        "'\(found.listed.name)' is here already: it is evidence \(known)")
    }
    if item.type == .groundPhoto, let doubt = content.doubt { tell(doubt, found.listed, &notes) }
    return item
  }

  /// Keeps the bytes of an item's file.
  ///
  /// - Throws: What the target throws, such as for a file that is another one by now.
  mutating func keep(
    _ found: Found, of item: RecordID, in target: inout some ImportTarget
  ) throws {
    guard let place else { return }
    given[item] = found.content.sha256
    try target.keep(
      place.stream(of: found.listed.name), found.content, extension: found.type.fileExtension)
  }

  private func tell(_ fault: InputError, _ file: ListedFile, _ notes: inout RowNotes) {
    guard fault.isAboutMissingFile else {
      return tell(
        "\(fault.description), so no file is taken", file, &notes, hint: fault.hint)
    }
    let words = place?.words ?? "looked for, as standard input lies in no folder"
    notes.warn(
      file.column, file.line, ImportCode.fileNotFound,
      "'\(file.name)' is not \(words)" + (file.makesItem ? ", so no item is made of it" : ""),
      value: file.name, suggestion: place?.hint ?? "name the folder of the files with '--media'")
  }

  private func tell(
    _ message: String, _ file: ListedFile, _ notes: inout RowNotes, hint: String? = nil
  ) {
    notes.warn(
      file.column, file.line, ImportCode.fileInDoubt, message, value: file.name, suggestion: hint)
  }
}

extension String {
  /// A relative name without its folders.
  var lastPathPart: String { split(separator: "/").last.map(String.init) ?? self }
}
