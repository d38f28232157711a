import ByteStreams
public import HeritageModel

/// A file that a row names for an item of evidence.
struct ListedFile: Hashable, Sendable {
  /// Its relative name as the row has it.
  let name: String
  /// The column that has the name.
  let column: String
  /// The line of the row.
  let line: Int
  /// Whether the item is of the file alone, so that there is none without it.
  var makesItem = false
}

/// Where the files of a list's rows are looked for.
struct FilePlace: Sendable {
  private let files: FileCollection
  /// Whether it is the folder that the list itself lies in.
  private let isBesideList: Bool

  /// Opens a folder or a ZIP archive.
  ///
  /// - Throws: `InputError` if it is neither, or cannot be opened.
  init(path: String, isBesideList: Bool) throws(InputError) {
    files = try FileCollection(path: path)
    self.isBesideList = isBesideList
  }

  /// - Throws: `InputError` if there is no such file or it cannot be read.
  func stream(of name: String) throws(InputError) -> any ByteStream {
    try files.stream(of: name)
  }

  /// Says where a file is not.
  var words: String { isBesideList ? "beside the table" : "in '\(files.source)'" }

  /// What to do where a file is not there.
  var hint: String {
    isBesideList
      ? "name the folder or the ZIP archive that has the files with '--media'"
      : "put it there, or correct the row, and import again"
  }
}

/// What a file is, once it was read to its end.
public struct FileReading: Hashable, Sendable {
  /// 64 lowercase hexadecimal digits.
  public var sha256: String
  public var byteCount: Int
  /// What a camera wrote into it.
  public var camera: CameraStatement?
  /// Why it may be no photo, or says nothing of when and where it was taken.
  public var doubt: String?
  /// The item of evidence that has the same bytes, such as `9FQ2X6D3HWKE 'Temple of Bel, after'`.
  public var known: String?

  public init(sha256: String, byteCount: Int) {
    self.sha256 = sha256
    self.byteCount = byteCount
  }
}
