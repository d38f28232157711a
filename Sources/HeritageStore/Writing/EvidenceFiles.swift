/// A file of evidence on its way into the registry.
private struct IncomingFile {
  let name: StagedName
  let output: SharedFile
  let suffix: String
  var content = RunningContent()

  mutating func add(_ piece: Span<UInt8>) throws(StoreError) {
    try output.file.write(piece)
    content.add(piece)
  }
}

extension WriteSession {
  /// Copies a file into the registry, to be named by its hash.
  ///
  /// - Parameters:
  ///   - source: the path of a regular file anywhere.
  ///   - suffix: the extension it gets, of one to eight lower-case letters and digits.
  /// - Returns: what was copied.
  /// - Throws: ``StoreError/evidenceChanged(path:)`` if the registry has other bytes in its place, or
  ///   ``StoreError`` if the file cannot be read or copied.
  public mutating func addEvidenceFile(
    from source: String, extension suffix: String
  ) throws(StoreError) -> FileContent {
    let input = try OpenFile.outside(source)
    var incoming = try newEvidenceFile(suffix)
    try input.forEachPiece { (piece) throws(StoreError) in try incoming.add(piece) }
    return try place(incoming)
  }

  /// Copies bytes into the registry that come one piece after the other, with none at the end.
  ///
  /// - Parameters:
  ///   - next: gives the next piece.
  ///   - suffix: as for a file.
  /// - Returns: what was copied.
  /// - Throws: as for a file, and what `next` throws; then the session is of no use any more.
  public mutating func addEvidenceFile(
    pieces next: () throws -> [UInt8], extension suffix: String
  ) throws -> FileContent {
    var incoming = try newEvidenceFile(suffix)
    while true {
      let piece = try next()
      if piece.isEmpty { break }
      try incoming.add(piece.span)
    }
    return try place(incoming)
  }

  private func newEvidenceFile(_ suffix: String) throws(StoreError) -> IncomingFile {
    guard (1...8).contains(suffix.utf8.count), suffix.utf8.allSatisfy(isLowerCaseOrDigit) else {
      throw .unsafePath(suffix)
    }
    let name = area.nextSpoolName()
    return IncomingFile(name: name, output: SharedFile(try area.newFile(name)), suffix: suffix)
  }

  private mutating func place(_ incoming: IncomingFile) throws(StoreError) -> FileContent {
    let (name, output) = (incoming.name, incoming.output)
    let content = FileContent(incoming.content)
    try output.file.setMode(0o444)
    let path = Layout.evidenceFile(content.hash, extension: incoming.suffix)
    if let present = try before.file(path) {
      // The bytes are here already, and are never written over.
      try area.remove(name)
      guard try ContentHash(of: present) == content.hash else {
        throw .evidenceChanged(path: path.text)
      }
    } else if evidence[path] != nil {
      try area.remove(name)
    } else {
      evidence[path] = (name, content.hash)
    }
    return content
  }
}

private func isLowerCaseOrDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
