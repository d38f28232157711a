public import CanonicalJSON

extension WriteSession {
  /// Puts other members in the place of those of `registry.json`, if they differ.
  ///
  /// The change is committed with the records of the session; an undo of the operation brings the
  /// bytes back that were there before.
  ///
  /// - Parameter members: all members that the file is to have, those that this version does not
  ///   know among them.
  /// - Returns: whether the file changes.
  /// - Throws: ``StoreError/unfitHeader(detail:)`` if the format, the identifier or the version would
  ///   change or the title would be no text or an empty one, or
  ///   ``StoreError/tooLarge(path:bytes:)``.
  @discardableResult
  public mutating func putHeader(_ members: JSONObject) throws(StoreError) -> PutOutcome {
    for key in RegistryHeader.permanent where members[key] != before.header.members[key] {
      throw .unfitHeader(detail: "its '\(key)' never changes")
    }
    guard let title = members["title"]?.stringValue, !title.isEmpty else {
      throw .unfitHeader(detail: "its 'title' must be a text that is not empty")
    }
    let bytes = try members.fileBytes(at: Layout.header)
    let present = try before.file(Layout.header)?.bytes(limit: Layout.recordLimit)
    ownFiles[Layout.header] = bytes == present ? nil : bytes
    return bytes == present ? .unchanged : .updated
  }
}
