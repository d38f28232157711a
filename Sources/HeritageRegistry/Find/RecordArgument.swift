package import HeritageModel

extension RecordReference {
  /// Reads a record as findings name it: `report/7K3M9XQ2PD4T`, or the record's file.
  ///
  /// - Returns: `nil` if the text has another form, such as a bare identifier.
  /// - Throws: `IdentifierError` if what follows the kind is no identifier.
  package init?(argument text: String) throws(IdentifierError) {
    if let named = RecordLayout.reference(ofPath: text) {
      self = named
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let kind = parts.first.flatMap(RecordKind.init(rawValue:)) else { return nil }
    switch (kind, parts.count) {
    case (.monument, 3): try self.init(kind, parts[2], site: parts[1])
    case (.site, 2), (.source, 2): try self.init(kind, parts[1], site: "")
    case (.monument, _): return nil
    case (_, 2): try self.init(kind, parts[1].uppercased(), site: "")
    default: return nil
    }
  }

  /// Returns `palmyra` for `site/palmyra` and `palmyra/arch` for `monument/palmyra/arch`, or for
  /// their files; any other text is a name already.
  package static func placeName(_ text: String) -> String {
    do throws(IdentifierError) {
      switch try RecordReference(argument: text) {
      case .site(let id): return id.text
      case .monument(let id, let site): return "\(site)/\(id)"
      default: return text
      }
    } catch {
      // What only looks like a reference is looked up as a name, which says what comes near.
      return text
    }
  }
}

extension RecordID {
  /// Reads the identifier of a report or an item of evidence from a command line.
  ///
  /// - Throws: ``RegistryError`` if the text names a record of another kind, `IdentifierError` if
  ///   it names none.
  package init(argument text: String, of kind: RecordKind) throws {
    switch try RecordReference(argument: text) {
    case nil: self = try RecordID(text.uppercased())
    case .report(let id)? where kind == .report: self = id
    case .evidence(let id)? where kind == .evidence: self = id
    case let other?:
      let wanted = kind == .report ? "a report" : "an item of evidence"
      throw RegistryError.usage(
        "'\(text)' is a record of the kind '\(other.kind.rawValue)', not \(wanted)",
        hint: "write the identifier, or '\(kind.rawValue)/' and the identifier")
    }
  }
}
