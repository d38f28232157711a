import Bytes

/// The folders of sites that there are, listed once, to tell records without a file of their own.
///
/// A fresh or packed registry has few or none of them, and then no file is looked for in vain. Eight
/// bytes a folder are kept.
struct SiteFolders {
  private static let top = "sites"

  private var hashes: Set<UInt64> = []
  /// Whether something else stands in the place of a folder, to be told by who meets it.
  private var isUncertain = false

  init(in folder: RegistryFolder) throws(StoreError) {
    guard let sites = try folder.root.folder(Self.top) else { return }
    for shard in try sites.entries() {
      guard shard.isFolder, let sites = try sites.folder(shard.name) else {
        isUncertain = true
        continue
      }
      for site in try sites.entries() {
        let path = "\(Self.top)/\(shard.name)/\(site.name)"
        hashes.insert(tableHash(path.utf8Span.span))
      }
    }
  }

  /// Whether a record may have a file of its own; `false` is certain.
  func mayHold(_ path: RegistryPath) -> Bool {
    let bytes = path.text.utf8Span.span
    guard !isUncertain, path.isBelow(Self.top + "/") else { return true }
    var slashes = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "/") {
      slashes += 1
      if slashes == 3 { return hashes.contains(tableHash(bytes.extracting(0..<index))) }
    }
    return true
  }
}
