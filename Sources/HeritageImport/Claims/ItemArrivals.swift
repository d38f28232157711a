import CanonicalJSON
import HeritageModel

/// The items of evidence of one row, as far as they change anything.
struct ItemArrivals {
  private(set) var new: [Evidence] = []
  /// Items that were there, with the files that they lacked.
  private(set) var completed: [Evidence] = []
  /// Items that were there.
  private(set) var known: Set<RecordID> = []
  /// The files of new items and of completed ones.
  private(set) var files: [RecordID: FileIntake.Found] = [:]

  /// Adds an item, with its file where that was found.
  ///
  /// - Parameters:
  ///   - item: The item as its row makes it.
  ///   - file: Its file.
  ///   - intake: What gives items their files.
  ///   - isWritten: Whether another row of the document has brought the item.
  ///   - notes: Where there is something to tell.
  ///   - target: The registry.
  /// - Throws: What the target throws.
  mutating func take(
    _ item: Evidence, with file: FileIntake.Found?, from intake: FileIntake, isWritten: Bool,
    _ notes: inout RowNotes, in target: some ImportTarget
  ) throws {
    if let place = new.firstIndex(where: { $0.id == item.id }) {
      // Several names can make one item.
      guard let file, let full = intake.item(new[place], with: file, &notes) else { return }
      new[place] = full
      files[item.id] = file
      return
    }
    guard try isWritten || target.isTaken(item.path) else {
      guard let file, let full = intake.item(item, with: file, &notes) else {
        return new.append(item)
      }
      new.append(full)
      files[item.id] = file
      return
    }
    known.insert(item.id)
    guard let file else { return }
    let present =
      try completed.first { $0.id == item.id }
      ?? target.pending(item.path)
      .map { try Evidence(json: JSONParser.parse($0).objectValue ?? [:]) }
      ?? target.evidence(at: item.path)
    guard let full = intake.item(present, with: file, &notes) else { return }
    completed.append(full)
    files[item.id] = file
  }
}
