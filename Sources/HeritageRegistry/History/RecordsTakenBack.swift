import HeritageStore

/// What becomes of the records that an operation brought, if it is taken back.
struct RecordsTakenBack {
  /// The paths of those that are not there any more.
  let gone: Set<String>
  /// Those of them that were in a pack, unless they are too many to tell one by one.
  let packed: [StoredRecord]
  /// How many that it brought or changed are there all the same, as other operations have them.
  let left: Int

  private static let limit = 100

  /// Looks at a registry in which it is not taken back yet.
  init(undoing id: String, in files: FileRegistry) throws {
    var gone: [RegistryPath] = []
    left = try files.forEachRecordTakenAway(byUndoing: id) { path in
      gone.append(path)
      return true
    }
    packed =
      gone.count > Self.limit
      ? []
      : try gone.compactMap { try files.record(at: $0) }.filter { $0.origin != .file }
    self.gone = Set(gone.map(\.text))
  }
}
