extension IntegrityCheck {
  /// Checks every pack, and the lines of those that have changed.
  mutating func checkPacks() throws(StoreError) {
    var names = Set(overlay.places.keys.filter(\.isPack).map(\.name))
    do {
      for entry in try folder.root.folder(Layout.packs)?.entries() ?? [] {
        if FileRegistry.isPackName(entry.name) {
          names.insert(entry.name)
        } else if !entry.name.hasPrefix(".") {
          add(.unknownFile, "\(Layout.packs)/\(entry.name)", "it is no pack")
        }
      }
    } catch {
      add(.fileUnreadable, Layout.packs, error.detail)
    }
    for name in names.sorted() {
      let path = Layout.pack(name)
      do {
        guard let file = try overlay.file(path, in: folder) else { continue }
        try check(Pack(name: name, source: SharedFile(file)), path)
      } catch {
        add(.fileUnreadable, path.text, error.detail)
      }
    }
  }

  private mutating func check(_ pack: Pack, _ path: RegistryPath) throws(StoreError) {
    guard let expected = replay.files[path], let hash = expected.hash else {
      return add(
        .fileNotJournaled, path.text, "no operation recorded it", hint: hint(.fileNotJournaled))
    }
    if try HeritageStore.hash(of: pack.source.file) == hash { return }
    add(.packEdited, path.text, "it is not as operation '\(expected.operation.id)' left it")
    guard let journalFile = replay.digestFiles[path],
      let file = try folder.file(journalFile),
      let digests = try OperationFile.digests(of: path, in: SharedFile(file))
    else { return }
    findings += try LineComparison(pack, digests).findings
  }
}
