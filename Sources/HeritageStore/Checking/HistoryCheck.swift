extension IntegrityCheck {
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
      } else if let version = replay.versionsApart[path] {
        try checkVersion(path, version.operation, version.hash)
      } else if case .history = overlay.places[RegistryPath(known: "packs/" + path.name)] {
        continue
      } else {
        add(
          .unknownFile, entry.path, "no operation replaced this version", hint: hint(.unknownFile))
      }
    }
    for (path, version) in replay.versionsApart where !found.contains(path) {
      tellLost(version, path)
    }
    let isPending = !overlay.places.isEmpty
    for (path, operation) in replay.history where !found.contains(path) && !isPending {
      add(.historyLost, path.text, "operation '\(operation.id)' put it there, and it is not")
    }
  }

  /// Says where a version was recorded that is in no place, and how it can come back.
  private mutating func tellLost(_ version: VersionApart, _ path: RegistryPath) {
    let other =
      replay.files[version.path].map { " apart from operation '\($0.operation.id)'" } ?? ""
    add(
      .versionLost, version.path.text,
      "operation '\(version.operation.id)' recorded another version of it\(other), and that one is "
        + "not here",
      hint:
        "copy it from the registry where it was recorded to '\(path)'; to have it count, put it "
        + "in the file's own place and run 'heritage accept'")
  }

  private mutating func checkVersion(
    _ path: RegistryPath, _ operation: Operation, _ hash: ContentHash? = nil
  ) throws(StoreError) {
    let change = operation.changes.first { $0.before.map($0.path.inHistory) == path }
    do {
      guard let file = try folder.file(path), let expected = hash ?? change?.before else { return }
      if try !isUnchanged(file, expected, at: path.text) {
        add(
          .historyEdited, path.text, "it is not the version that operation '\(operation.id)' kept")
      }
    } catch {
      add(.fileUnreadable, path.text, error.detail)
    }
  }
}
