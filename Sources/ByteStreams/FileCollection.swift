import Glibc

/// Files below one folder, or in one ZIP archive, each found by a relative name.
///
/// No name leads out of the folder, and no link is followed, be it the file or a folder on the way.
public final class FileCollection: Sendable {
  private enum Place {
    case folder(OwnedFolder)
    case archive(ZipArchive, FilesByName)
  }

  /// The folder or the archive as the user named it.
  public let source: String
  private let place: Place
  /// The most bytes of a file.
  private let limit: Int

  /// How much an archive of files may ask for: photos fill more than a document does.
  public static let archiveLimits = ZipArchive.Limits(
    entries: 200_000, unpacking: UnpackingLimits(bytes: 1 << 40))

  /// Opens a folder or an archive, and checks the archive's directory.
  ///
  /// - Parameters:
  ///   - path: The folder or the archive; a folder may be named by a link.
  ///   - limit: The most bytes that one of the files may have.
  /// - Throws: ``InputError`` if it is neither, cannot be opened, or is refused.
  public init(path: String, limit: Int = InputFile.standardLimit) throws(InputError) {
    source = path
    self.limit = limit
    if let folder = try OwnedFolder(path) {
      place = .folder(folder)
    } else {
      let archive = try ZipArchive(InputFile(path: path, limit: .max), limits: Self.archiveLimits)
      place = .archive(archive, FilesByName(archive))
    }
  }

  /// Opens a file.
  ///
  /// In an archive, a name without folders is also that of the one file so called in any folder, as
  /// programs put what they pack below a folder of its own.
  ///
  /// - Parameter name: The file's name, with `/` between folders.
  /// - Returns: Its bytes.
  /// - Throws: ``InputError`` if the name is none that a file here can have, if there is no such
  ///   file, or if it cannot be read.
  public func stream(of name: String) throws(InputError) -> any ByteStream {
    let parts = try Self.parts(of: name)
    switch place {
    case .folder(let folder):
      return try folder.file(along: parts, named: name, limit: limit).stream()
    case .archive(let archive, let files):
      let entry = try files.entry(named: parts.joined(separator: "/"), shown: name)
      guard entry.byteCount <= limit else {
        throw InputError(.tooLarge(limit: limit), source: name)
      }
      return try archive.stream(of: entry)
    }
  }

  /// The folders on the way to a file and the file's own name.
  private static func parts(of name: String) throws(InputError) -> [String] {
    let fault: String? =
      if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
        "has a control character in it"
      } else if name.hasPrefix("/") {
        "is an absolute path"
      } else if name.split(separator: "/").contains("..") {
        "leads out of the folder"
      } else {
        nil
      }
    if let fault { throw InputError(.refusedName(fault), source: name) }
    let parts = name.split(separator: "/").filter { $0 != "." }.map(String.init)
    guard !parts.isEmpty, !name.hasSuffix("/") else {
      throw InputError(.refusedName("is not the name of a file"), source: name)
    }
    return parts
  }
}

/// The files of an archive by their names.
private struct FilesByName: Sendable {
  private var byPath: [String: ZipArchive.Entry] = [:]
  /// By the name without folders; nothing for one that several have.
  private var byLastPart: [Substring: ZipArchive.Entry?] = [:]

  init(_ archive: ZipArchive) {
    for entry in archive.entries {
      byPath[entry.name] = entry
      guard let last = entry.name.split(separator: "/").last else { continue }
      byLastPart[last] = .some(byLastPart[last] == nil ? entry : nil)
    }
  }

  func entry(named path: String, shown name: String) throws(InputError) -> ZipArchive.Entry {
    if let entry = byPath[path] { return entry }
    switch byLastPart[path[...]] {
    case .some(.some(let entry)): return entry
    case .some(.none):
      throw InputError(.refusedName("is the name of several files of the archive"), source: name)
    case .none: throw InputError(.missing(systemMessage(ENOENT)), source: name)
    }
  }
}

/// A folder held open, so that nothing that is renamed meanwhile redirects what is opened below it.
private final class OwnedFolder: Sendable {
  private let descriptor: Int32

  /// Opens a folder, or returns `nil` if the path is that of something else.
  init?(_ path: String) throws(InputError) {
    if path.utf8.contains(0) { throw InputError(.missing(systemMessage(ENOENT)), source: path) }
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor < 0 else { return }
    switch errno {
    case ENOTDIR: return nil
    case ENOENT: throw InputError(.missing(systemMessage(ENOENT)), source: path)
    case let code: throw InputError(.unreadable(systemMessage(code)), source: path)
    }
  }

  private init(owning descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func file(
    along parts: [String], named name: String, limit: Int
  ) throws(InputError) -> InputFile {
    var folder = self
    for part in parts.dropLast() { folder = try folder.folder(part, on: name) }
    let opened = try OwnedDescriptor.regularFile(
      parts.last ?? "", in: folder.descriptor, named: name, limit: limit)
    return InputFile(opened, source: name)
  }

  private func folder(_ part: String, on name: String) throws(InputError) -> OwnedFolder {
    let opened = unsafe openat(
      descriptor, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if opened >= 0 { return OwnedFolder(owning: opened) }
    let reason: InputError.Reason =
      switch errno {
      case ELOOP, ENOTDIR:
        OwnedDescriptor.isLink(part, in: descriptor)
          ? .notARegularFile("'\(part)' on the way to it is a symbolic link")
          : .missing(systemMessage(ENOTDIR))
      case ENOENT: .missing(systemMessage(ENOENT))
      case let code: .unreadable(systemMessage(code))
      }
    throw InputError(reason, source: name)
  }
}
