import Glibc

extension IntegrityCheck {
  /// Checks that the bytes of evidence are those that their names say.
  mutating func checkEvidence() throws(StoreError) {
    let cursor = OwnFileCursor(folder, ["evidence/files"], includesAllFiles: true)
    while try cursor.next(), let entry = cursor.current {
      let path = RegistryPath(known: entry.path)
      if let fault = entry.fault {
        add(.fileUnreadable, entry.path, fault)
        continue
      }
      let stem = path.name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? ""
      guard let hash = ContentHash(stem), path.components.count == 4,
        path.components[2] == hash.text.prefix(2)
      else {
        add(.unknownFile, entry.path, "its name is not the hash of an item of evidence")
        continue
      }
      if !checksEvidence { continue }
      do {
        if let file = try folder.file(path), try HeritageStore.hash(of: file) != hash {
          add(.evidenceEdited, entry.path, "its bytes are not those that its name says")
        }
      } catch {
        add(.fileUnreadable, entry.path, error.detail)
      }
    }
  }

  /// Checks the versions that were replaced.
  mutating func checkHistory() throws(StoreError) {
    let cursor = OwnFileCursor(folder, [Layout.history], includesAllFiles: true)
    var found: Set<RegistryPath> = []
    while try cursor.next(), let entry = cursor.current {
      let path = RegistryPath(known: entry.path)
      if let fault = entry.fault {
        add(.fileUnreadable, entry.path, fault)
        continue
      }
      found.insert(path)
      if let operation = replay.history[path] {
        try checkVersion(path, operation)
      } else if case .history = overlay.places[RegistryPath(known: "packs/" + path.name)] {
        continue
      } else {
        add(
          .unknownFile, entry.path, "no operation replaced this version", hint: hint(.unknownFile))
      }
    }
    let isPending = !overlay.places.isEmpty
    for (path, operation) in replay.history where !found.contains(path) && !isPending {
      add(.historyLost, path.text, "operation '\(operation.id)' put it there, and it is not")
    }
  }

  private mutating func checkVersion(_ path: RegistryPath, _ operation: Operation)
    throws(StoreError)
  {
    let change = operation.changes.first { $0.before.map($0.path.inHistory) == path }
    do {
      guard let file = try folder.file(path), let expected = change?.before else { return }
      if try HeritageStore.hash(of: file) != expected {
        add(
          .historyEdited, path.text, "it is not the version that operation '\(operation.id)' kept")
      }
    } catch {
      add(.fileUnreadable, path.text, error.detail)
    }
  }

  /// Looks for names in the registry's folder that mean nothing.
  mutating func checkRoot() throws(StoreError) {
    let folders = Layout.recordFolders + [Layout.packs, Layout.history, Layout.journal]
    for entry in try folder.root.entries() {
      if entry.name.hasPrefix(".") || entry.name.hasPrefix("README") { continue }
      if entry.name == Layout.header.text { continue }
      if folders.contains(entry.name) {
        if !entry.isFolder {
          add(.fileUnreadable, entry.name, "it is \(nameOfKind(entry.kind)), not a folder")
        }
        continue
      }
      // A copy of a file of the registry misleads; anything else may well lie beside it.
      let looksLikeData = entry.name.hasSuffix(".json") || entry.name.hasSuffix(".jsonl")
      add(
        .unknownFile, entry.name, severity: looksLikeData ? .error : .warning,
        "it does not belong to the registry")
    }
  }
}
