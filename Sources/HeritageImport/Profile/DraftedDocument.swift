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
  /// - Throws: ``ProfileRefusal`` if the document has no row, or what keeps it from being read.
  public init(
    of file: InputFile, source: String? = nil, stated: StatedInput = StatedInput(),
    progress: (_ bytesRead: Int) throws -> Void = { _ in }
  ) throws {
    let input = stated.completing(InputSettings())
    let reader = try TableDocument(file, input).reader()
    var profile = TableProfile()
    var row = TableRow()
    while try reader.next(&row) {
      profile.take(row)
      if profile.rows % 4096 == 0 { try progress(reader.bytesRead) }
    }
    guard profile.rows > 0 else { throw ProfileRefusal(source: file.source, doubts: [.noRows]) }
    let name = file.source.split(separator: "/").last.map(String.init) ?? file.source
    self.init(
      profile, reader.columns, of: ListName(ofFileNamed: name, id: source), document: name,
      input: input)
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
