package import Foundation

/// Reads a file of the test's own folder.
package func contents(of path: String) throws -> String {
  String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
}

/// Writes a file into the test's own folder.
package func write(_ text: String, to path: String) throws {
  try Data(text.utf8).write(to: url(path))
}

/// Writes a photo into the test's own folder, and returns its path.
@discardableResult
package func write(_ photo: MadePhoto, to path: String) throws -> String {
  try Data(photo.bytes).write(to: url(path))
  return url(path).path
}

/// The place of a file in the test's own folder.
package func url(_ path: String) -> URL {
  URL(filePath: TemporaryFolder.path).appending(path: path)
}

/// The files below a folder of the test's own folder, sorted, this machine's own left out.
package func files(below folder: String) throws -> [String] {
  let root = url(folder)
  let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
  return paths.filter { path in
    let type = try? FileManager.default.attributesOfItem(atPath: root.appending(path: path).path)
    return type?[.type] as? FileAttributeType == .typeRegular && !path.hasPrefix(".heritage/")
  }
  .sorted()
}

/// The bytes of each file below a folder of the test's own folder, this machine's own left out.
package func bytes(below folder: String) throws -> [String: Data] {
  var bytes: [String: Data] = [:]
  for path in try files(below: folder) {
    bytes[path] = try Data(contentsOf: url("\(folder)/\(path)"))
  }
  return bytes
}
