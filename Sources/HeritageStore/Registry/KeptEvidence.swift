// The bytes of items of evidence that are in a registry.

extension FileRegistry {
  /// Finds the bytes of an item of evidence, if they are in the registry.
  ///
  /// - Returns: the path of the file, whatever its extension, or `nil`.
  public func evidenceFile(_ hash: ContentHash) throws(StoreError) -> RegistryPath? {
    try evidenceFiles([hash])[hash]
  }

  /// Finds the bytes of items of evidence that are in the registry; no folder is read twice.
  ///
  /// - Returns: the paths of the files, whatever their extensions.
  public func evidenceFiles(
    _ hashes: Set<ContentHash>
  ) throws(StoreError) -> [ContentHash: RegistryPath] {
    var found: [ContentHash: RegistryPath] = [:]
    func take(_ path: RegistryPath) {
      let stem = path.name.prefix { $0 != "." }
      guard let hash = ContentHash(String(stem)), hashes.contains(hash) else { return }
      if found[hash] == nil { found[hash] = path }
    }
    for prefix in Set(hashes.map { "\(Layout.evidenceFiles)\($0.text.prefix(2))" }) {
      let names = try folder.root.folder(along: prefix.split(separator: "/"))?.entries() ?? []
      for entry in names where entry.isFile {
        take(RegistryPath(known: "\(prefix)/\(entry.name)"))
      }
    }
    for path in overlay.places.keys where path.isEvidenceFile { take(path) }
    return found
  }

  /// Reads the bytes of an item of evidence.
  ///
  /// - Returns: The bytes, or `nil` if the registry has none, or more than the limit.
  public func evidenceBytes(_ hash: ContentHash, limit: Int) throws(StoreError) -> [UInt8]? {
    guard let path = try evidenceFile(hash), let file = try file(path) else { return nil }
    let bytes = try file.bytes(limit: limit + 1)
    return bytes.count > limit ? nil : bytes
  }

  /// Reads the first bytes of an evidence file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - count: how many bytes at most.
  /// - Returns: the bytes, and whether they are all; `nil` if the file is not there any more.
  /// - Throws: ``StoreError`` if the file cannot be read.
  public func opening(
    ofEvidence path: RegistryPath, count: Int
  ) throws(StoreError) -> (bytes: [UInt8], isWhole: Bool)? {
    guard let file = try file(path) else { return nil }
    var bytes = [UInt8](repeating: 0, count: min(count, file.size))
    let read = try file.read(into: &bytes, at: 0, count: bytes.count, from: 0)
    bytes.removeLast(bytes.count - read)
    return (bytes, file.size <= count)
  }

  /// Reads the bytes of an evidence file and tells whether they are still the ones that came.
  public func isIntact(evidence path: RegistryPath) throws(StoreError) -> Bool {
    guard let file = try file(path) else { return false }
    return try path.name.hasPrefix(ContentHash(of: file).text + ".")
  }
}
