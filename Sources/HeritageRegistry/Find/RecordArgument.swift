import CanonicalJSON
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

  /// Returns what findings call the record that a text names, which may leave out the kind:
  /// `report/7K3M9XQ2PD4T` for `7k3m9xq2pd4t`, `monument/palmyra/arch` for `palmyra/arch`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - names: What findings call the records that there are.
  /// - Returns: One of the names, or the text as it is if it means none of them or several.
  static func name(_ text: String, among names: some Sequence<String>) -> String {
    var met = RecordNames(text)
    for name in names { met.meet(name) }
    return met.full ?? text
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

/// What a person calls a record, while all that there are are met one by one.
struct RecordNames: Sendable {
  /// The name, which may leave out the kind; `nil` if nobody names one.
  let name: String?
  private var isExact = false
  private var found: Set<String> = []

  init(_ name: String?) {
    self.name = name
  }

  mutating func meet(_ record: RecordReference) {
    // Most often nobody names one, and to write each out takes long.
    if name != nil { meet(record.description) }
  }

  /// Compares the name with what findings call a record.
  mutating func meet(_ other: String) {
    guard let name else { return }
    if other == name { isExact = true }
    guard let slash = other.firstIndex(of: "/") else { return }
    let bare = other[other.index(after: slash)...]
    if bare == name || bare == name.uppercased() { found.insert(other) }
  }

  mutating func merge(_ other: RecordNames) {
    isExact = isExact || other.isExact
    found.formUnion(other.found)
  }

  /// What findings call the record, or `nil` if the name means none that was met, or several.
  var full: String? { isExact ? name : found.count == 1 ? found.first : nil }
}

extension RecordID {
  /// Reads the identifier of a record of a kind as a person writes it, or as this program prints it.
  ///
  /// - Throws: ``RegistryError`` if the text names a record of another kind, `IdentifierError` if
  ///   it names none.
  package init(argument text: String, of kind: RecordKind) throws {
    let named = try RecordReference(argument: text)
    if let named, let id = named.recordID, named.kind == kind {
      self = id
    } else if let named {
      throw RegistryError.usage(
        "'\(text)' is a record of the kind '\(named.kind.rawValue)', not \(kind.noun)",
        hint: "write the identifier, or '\(kind.rawValue)/' and the identifier")
    } else {
      self = try RecordID(text.uppercased())
    }
  }
}

extension RecordKind {
  /// What one record of the kind is called.
  package var noun: String {
    switch self {
    case .evidence: "an item of evidence"
    case .incident, .intervention: "an \(rawValue)"
    default: "a \(rawValue)"
    }
  }
}

extension JSONObject {
  /// The fields that name one record or several, with the kind of record that they name.
  private static let references: [(key: String, kind: RecordKind)] = [
    ("derivedFrom", .evidence), ("evidence", .evidence), ("incident", .incident),
    ("reassesses", .report), ("report", .report), ("supersedes", .report),
  ]

  /// Puts bare identifiers in the place of references as this program prints them, such as
  /// `evidence/9FQ2X6D3HWKE` or `palmyra/temple-of-bel`.
  ///
  /// What is no reference stays as it is; the record itself says what is wrong with it.
  ///
  /// - Throws: ``RegistryError`` if a reference is to a record of another kind or of another site.
  mutating func settleReferences() throws {
    for (key, kind) in Self.references {
      switch self[key] {
      case .string(let text): self[key] = .string(try Self.bare(text, kind))
      case .array(let values):
        self[key] = .array(
          try values.map { value in
            try value.stringValue.map { .string(try Self.bare($0, kind)) } ?? value
          })
      default: break
      }
    }
    if var pair = self["pair"]?.objectValue, let other = pair["with"]?.stringValue {
      pair["with"] = .string(try Self.bare(other, .evidence))
      self["pair"] = .object(pair)
    }
    if let site = self["site"]?.stringValue {
      self["site"] = .string(RecordReference.placeName(site))
    }
    for key in ["monument", "partOf"] { try settleMonument(key) }
  }

  private static func bare(_ text: String, _ kind: RecordKind) throws -> String {
    if try RecordReference(argument: text) != nil {
      return try RecordID(argument: text, of: kind).text
    }
    do throws(IdentifierError) {
      return try RecordID(text.uppercased()).text
    } catch {
      // The label of an incident, or no identifier at all.
      return text
    }
  }

  private mutating func settleMonument(_ key: String) throws(RegistryError) {
    guard let text = self[key]?.stringValue else { return }
    let parts = RecordReference.placeName(text).split(separator: "/").map(String.init)
    guard parts.count == 2 else { return }
    let site = self["site"]?.stringValue
    guard site == nil || site == parts[0] else {
      throw RegistryError(
        .invalid, "'\(key)' names '\(text)', but 'site' is '\(site ?? "")'",
        hint: "name a monument of the same site")
    }
    self["site"] = .string(parts[0])
    self[key] = .string(parts[1])
  }
}
