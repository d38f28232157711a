package import Glibc

extension Linux {
  /// What a path leads to, links followed.
  package static func status(endOf path: String, _ status: inout stat) -> Int32 {
    result(unsafe stat(path, &status))
  }

  /// Returns what a symbolic link says, or `nil` if the path is none that can be read.
  package static func target(ofLink path: String) -> String? {
    var text = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(path, &text, text.count)
    guard count > 0 else { return nil }
    return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The folder that relative names start from, empty where it has gone.
  package static var currentFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Returns the home folder of a user, or `nil` if the system knows none.
  package static func home(of user: String) -> String? {
    guard let entry = unsafe getpwnam(user), let home = unsafe entry.pointee.pw_dir else {
      return nil
    }
    return unsafe String(cString: home)
  }

  /// Makes a folder and those above it that are not there; one that is there stays as it is.
  package static func makeFolders(_ path: String, mode: mode_t) -> Int32 {
    var folder = path.hasPrefix("/") ? "" : "."
    for name in path.split(separator: "/") {
      folder += "/\(name)"
      let code = makeFolder(folder, mode: mode)
      // Above one's own folders there may be some that nobody may write to.
      if code < 0, access("\(folder)/.", F_OK) != 0 { return code }
    }
    return 0
  }

  /// Removes a folder with all that is in it, and nothing that a link in it leads to.
  package static func removeFolder(_ name: String, in parent: Int32 = workingFolder) -> Int32 {
    let folder = open(name, in: parent, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    guard folder >= 0 else { return folder }
    defer { close(folder) }
    var entries: [(name: String, kind: mode_t)] = []
    var code = forEachEntry(of: folder) { entries.append(($0, $1)) }
    for entry in entries where code >= 0 {
      code =
        entry.kind == S_IFDIR
        ? removeFolder(entry.name, in: folder) : remove(entry.name, in: folder)
    }
    return code < 0 ? code : remove(name, in: parent, flags: AT_REMOVEDIR)
  }

  /// Returns the paths below a folder with the file type bits of what is there, in no order; folders
  /// that links lead to are not entered.
  ///
  /// - Parameter folder: The folder.
  /// - Returns: The paths, as they are from the folder on; `nil` if a folder cannot be read.
  package static func paths(below folder: String) -> [(path: String, kind: mode_t)]? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var entries: [(path: String, kind: mode_t)] = []
    guard forEachEntry(of: descriptor, { entries.append(($0, $1)) }) >= 0 else { return nil }
    for folderInside in entries where folderInside.kind == S_IFDIR {
      guard let inside = paths(below: "\(folder)/\(folderInside.path)") else { return nil }
      entries += inside.map { ("\(folderInside.path)/\($0.path)", $0.kind) }
    }
    return entries
  }
}
