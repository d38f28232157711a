/// What the staging folder holds: files of recorded operations, and leftovers of others.
struct PendingWork: Sendable {
  /// An operation in the journal whose files are not all in place.
  struct Committed: Sendable {
    let operation: Operation
    let staged: Set<StagedName.Role>

    func name(_ role: StagedName.Role) -> String {
      StagedName(
        writer: operation.writer, sequence: operation.sequence, operation: operation.id,
        role: role
      ).text
    }
  }

  /// In the order in which they were recorded.
  private(set) var committed: [Committed] = []
  private(set) var leftovers: [String] = []

  var isEmpty: Bool { committed.isEmpty && leftovers.isEmpty }

  /// Reads the staging folder, if there is one.
  init(in folder: RegistryFolder) throws(StoreError) {
    guard let staging = try folder.ownFolder(Layout.staging) else { return }
    let journal = Journal(folder: folder)
    var roles: [RegistryPath: (operation: Operation, roles: Set<StagedName.Role>)] = [:]
    for entry in try staging.entries() {
      guard let name = StagedName(entry.name), name.role != .journal else {
        leftovers.append(entry.name)
        continue
      }
      let file = Layout.journalFile(writer: name.writer, sequence: name.sequence)
      if roles[file] == nil, try folder.root.kind(of: file.text) != nil {
        do {
          roles[file] = (try journal.read(file), [])
        } catch .damaged {
          // The operation may be the one that needs this file, so the file stays.
          continue
        }
      }
      if roles[file]?.operation.id == name.operation {
        roles[file]?.roles.insert(name.role)
      } else {
        leftovers.append(entry.name)
      }
    }
    committed = roles.values.filter { !$0.roles.isEmpty }
      .sorted { $0.operation.sequence < $1.operation.sequence }
      .map { Committed(operation: $0.operation, staged: $0.roles) }
  }
}
