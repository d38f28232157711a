public import ByteStreams
import HeritageText

extension MappingDraft {
  /// Reads a document to its end and begins a mapping for it.
  ///
  /// - Parameters:
  ///   - file: The document.
  ///   - source: The identifier of the body whose list it is; `nil` to make one of the file's name.
  ///   - stated: What is said of how the document is read.
  ///   - progress: Called now and then with the bytes read so far.
  /// - Throws: ``ProfileRefusal`` if the document has no row or several tables, or what keeps it
  ///   from being read.
  public init(
    of file: InputFile, source: String? = nil, stated: StatedInput = StatedInput(),
    progress: (_ bytesRead: Int) throws -> Void = { _ in }
  ) throws {
    let search = try HeadingSearch(file, stated.completing(InputSettings()))
    guard search.found.rivals.isEmpty else {
      throw ProfileRefusal(source: file.source, doubts: [.severalSheets(search.found.rivals)])
    }
    let document = try ProfiledDocument(file, search.settings, progress: progress)
    let profile = document.profile
    guard profile.rows > 0 else {
      throw ProfileRefusal(
        source: file.source, doubts: MappingGuess(profile, document.columns).doubts)
    }
    self.init(
      profile, document.columns, of: ListName(ofFileNamed: document.listFile, id: source),
      document: document.listFile, input: search.settings, found: search.found)
    if let reader = try Self.reader(of: file, document) { notes.insert(reader, at: 0) }
  }

  /// What reads the document without a mapping, for people; `nil` if nothing is known to.
  private static func reader(of file: InputFile, _ document: ProfiledDocument) throws -> String? {
    let command = "'heritage import \(file.source)'"
    let recognition = try Recognition(file, encoding: document.settings.encoding)
    if recognition.content == .worldHeritage || PropertyTableReader.recognises(document.columns) {
      return "no mapping is needed: \(command) reads UNESCO's listing"
    }
    return try BuiltInMappings.recognising(document.columns).map { known in
      "no mapping is needed: \(command) takes the built-in one, which "
        + "'heritage mappings show \(known.name)' prints"
    }
  }
}

extension ListName {
  /// Names a list by its file: what stands before the first dot.
  ///
  /// - Parameters:
  ///   - file: The file's name without its folder.
  ///   - id: The identifier, if somebody gave one.
  init(ofFileNamed file: String, id: String? = nil) {
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    self.init(id: id ?? SlugText.make(from: stem, limit: 40) ?? "list", name: id ?? stem)
  }
}
