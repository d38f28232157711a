import Glibc

extension WriteSession {
  /// Copies a file into the registry, to be named by its hash.
  ///
  /// - Parameters:
  ///   - source: the path of a regular file anywhere.
  ///   - suffix: the extension it gets, of one to eight lower-case letters and digits.
  /// - Returns: the hash, the size in bytes, and where the file is once the change is committed.
  /// - Throws: ``StoreError/evidenceChanged(path:)`` if the registry has other bytes in its place, or
  ///   ``StoreError`` if the file cannot be read or copied.
  public mutating func addEvidenceFile(from source: String, extension suffix: String)
    throws(StoreError) -> (hash: ContentHash, bytes: Int, path: RegistryPath)
  {
    guard (1...8).contains(suffix.utf8.count), suffix.utf8.allSatisfy(isLowerCaseOrDigit) else {
      throw .unsafePath(suffix)
    }
    let descriptor = try systemCall("read", source) {
      unsafe Glibc.open(source, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    }
    let input = try OpenFile(owning: descriptor, path: source)
    let name = area.nextSpoolName()
    let output = SharedFile(try area.newFile(name))
    var hash = RunningHash()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var size = 0
    while true {
      let got = try input.read(into: &buffer, at: 0, count: buffer.count, from: size)
      if got == 0 { break }
      hash.update(buffer.span.extracting(0..<got))
      try output.file.write(buffer.span.extracting(0..<got))
      size += got
    }
    try output.file.setMode(0o444)
    let result = hash.finish()
    let path = Layout.evidenceFile(result, extension: suffix)
    if let present = try before.file(path) {
      // The bytes are here already, and are never written over.
      try area.remove(name)
      guard try HeritageStore.hash(of: present) == result else {
        throw .evidenceChanged(path: path.text)
      }
    } else if evidence[path] != nil {
      try area.remove(name)
    } else {
      evidence[path] = (name, output, result)
    }
    return (result, size, path)
  }
}

private func isLowerCaseOrDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
