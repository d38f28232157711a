/// An identifier that another register gave to a place, such as `unesco:23`.
///
/// All usual spellings of one identifier give the same value: `unesco:0023`, `UNESCO: 23` and
/// `https://whc.unesco.org/en/list/23`. In a register that is not known here, a value is what it is.
public struct ExternalID: Hashable, Sendable {
  /// The register's short name, in lower case.
  public let scheme: String
  public let value: String

  /// Reads an identifier as people write or paste it: `scheme:value`, the address of the register's
  /// own page, or a number of Wikidata alone.
  ///
  /// - Throws: ``ExternalIDError`` if the text is none of these, or the register has no such
  ///   identifier.
  public init(_ text: String) throws(ExternalIDError) {
    let text = Self.trimmed(text)
    if let page = Register.page(text) {
      try self.init(scheme: page.register.scheme, value: page.value, written: text)
    } else if Register.wikidata.form.value(of: text) != nil {
      try self.init(scheme: Register.wikidata.scheme, value: text)
    } else if Register.isAddress(text) {
      throw ExternalIDError(text, .unknownAddress)
    } else if let colon = text.firstIndex(of: ":") {
      try self.init(
        scheme: String(text[..<colon]), value: String(text[text.index(after: colon)...]))
    } else {
      throw ExternalIDError(text, .noRegister)
    }
  }

  /// Reads the value that a register of a short name gave, which can be a page's address too.
  ///
  /// - Throws: ``ExternalIDError`` if one of them is empty, or the register has no such identifier.
  public init(scheme: String, value: String) throws(ExternalIDError) {
    let value = Self.trimmed(value)
    try self.init(scheme: scheme, value: value, written: value)
  }

  private init(scheme: String, value: String, written: String) throws(ExternalIDError) {
    let name = Self.trimmed(scheme).lowercased()
    guard !name.isEmpty, !value.isEmpty else {
      throw ExternalIDError(scheme + ":" + value, .noRegister)
    }
    guard let register = Register.named[name] else {
      self.scheme = name
      self.value = value
      return
    }
    var own = value
    if let page = Register.page(value) {
      guard page.register.scheme == register.scheme else {
        throw ExternalIDError(written, .otherRegister(page.register.scheme, not: register.scheme))
      }
      own = page.value
    }
    guard let canonical = register.form.value(of: own) else {
      throw ExternalIDError(written, .otherForm(name, register.form.words))
    }
    self.scheme = register.scheme
    self.value = canonical
  }

  /// The identifiers that a record holds, without those that their registers cannot have.
  public static func sound(in identifiers: [String: String]) -> Set<ExternalID> {
    var sound: Set<ExternalID> = []
    for (scheme, value) in identifiers {
      do throws(ExternalIDError) {
        sound.insert(try ExternalID(scheme: scheme, value: value))
      } catch {
        // It names nothing that another could name too; rule IDN-05 tells of it.
      }
    }
    return sound
  }

  /// The address of the register's own page on it; `nil` where none is known here.
  public var pageAddress: String? { Register.named[scheme]?.pages.map { $0 + value } }

  /// Whether a text is an address on the web, or that of a register's page without its beginning.
  public static func isAddress(_ text: String) -> Bool {
    Register.isAddress(text) || Register.page(text) != nil
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}

extension ExternalID: Comparable {
  public static func < (one: ExternalID, other: ExternalID) -> Bool {
    (one.scheme, one.value) < (other.scheme, other.value)
  }
}

extension ExternalID: CustomStringConvertible {
  public var description: String { "\(scheme):\(value)" }
}

/// A register whose identifiers have a form that is known here.
private struct Register: Sendable {
  let scheme: String
  let form: Form
  /// The site that has a page for each identifier, and the part of an address before it; none where
  /// the identifier comes first.
  let host: String
  let folders: Set<String>
  /// What stands before an identifier in the address of its page, where that is known.
  var pages: String?

  static let wikidata = Register(
    scheme: "wikidata",
    form: Form(words: "is Q and a number", prefix: "Q", digits: 1...20, zeros: .refused),
    host: "wikidata.org", folders: ["wiki", "entity"], pages: "https://www.wikidata.org/wiki/")

  private static let worldHeritage = Register(
    scheme: "unesco", form: Form(words: "has 1 to 9 digits", digits: 1...9, zeros: .dropped),
    host: "whc.unesco.org", folders: ["list"], pages: "https://whc.unesco.org/en/list/")

  private static let all = [
    wikidata, worldHeritage,
    numbered("pleiades", "pleiades.stoa.org", ["places"]),
    numbered("geonames", "geonames.org", []),
    numbered("idai-gazetteer", "gazetteer.dainst.org", ["place"]),
    numbered("dare", "imperium.ahlfeldt.se", ["places"]),
    numbered("vici", "vici.org", ["vici"]),
    numbered("syriaca", "syriaca.org", ["place"]),
    Register(
      scheme: "aat",
      form: Form(
        words: "has 9 digits and begins with 300", prefix: "300", digits: 6...6, zeros: .kept),
      host: "vocab.getty.edu", folders: ["aat"]),
  ]

  /// A register whose identifiers are numbers.
  private static func numbered(
    _ scheme: String, _ host: String, _ folders: Set<String>
  ) -> Register {
    Register(
      scheme: scheme, form: Form(words: "has digits alone", digits: 1...20, zeros: .dropped),
      host: host, folders: folders)
  }

  /// The registers by the short names that they go by.
  static let named: [String: Register] = {
    var named = Dictionary(uniqueKeysWithValues: all.map { ($0.scheme, $0) })
    named["whc"] = worldHeritage
    return named
  }()

  static func isAddress(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start == "https://" || start.hasPrefix("http://")
  }

  /// Returns the register whose page an address is, and the identifier as it stands there.
  static func page(_ text: String) -> (register: Register, value: String)? {
    guard text.contains("/") else { return nil }
    var rest = text[...]
    if isAddress(text), let end = text.firstRange(of: "://") { rest = text[end.upperBound...] }
    let parts = rest.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
    guard var host = parts.first?.lowercased() else { return nil }
    for start in ["www.", "m.", "sws."] where host.hasPrefix(start) {
      host.removeFirst(start.count)
    }
    guard let register = all.first(where: { $0.host == host }),
      let folder = register.folders.isEmpty
        ? 0 : parts.dropFirst().firstIndex(where: register.folders.contains),
      folder + 1 < parts.count
    else { return nil }
    return (register, parts[folder + 1])
  }
}

/// The form that a register's identifiers have.
private struct Form: Sendable {
  /// What becomes of zeros before a number.
  enum Zeros { case dropped, refused, kept }

  /// What the form is, after the register's name.
  let words: String
  var prefix = ""
  let digits: ClosedRange<Int>
  let zeros: Zeros

  /// Returns the one spelling of an identifier, or `nil` if a text is none.
  func value(of text: String) -> String? {
    guard text.prefix(prefix.count).uppercased() == prefix else { return nil }
    let number = text.dropFirst(prefix.count)
    let isZero = { (digit: Character) in digit == "0" }
    guard digits.contains(number.utf8.count),
      number.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      zeros == .kept || !number.allSatisfy(isZero), zeros != .refused || number.first != "0"
    else { return nil }
    return prefix + (zeros == .dropped ? number.drop(while: isZero) : number)
  }
}

/// A reason a text is not an identifier in another register.
public struct ExternalIDError: Error, Hashable, Sendable {
  enum Reason: Hashable, Sendable {
    /// It does not say which register gave it.
    case noRegister
    case unknownAddress
    case otherRegister(String, not: String)
    /// The register, and what its identifiers look like.
    case otherForm(String, String)
    /// One place has two of one register.
    case second(ExternalID)
  }

  let text: String
  let reason: Reason

  init(_ text: String, _ reason: Reason) {
    self.text = text
    self.reason = reason
  }

  /// A place that has one identifier of a register already is given another.
  public init(two id: ExternalID, _ value: String) {
    self.init(value, .second(id))
  }

  /// Whether a register is named and cannot have such an identifier.
  public var isAboutKnownRegister: Bool {
    switch reason {
    case .otherForm, .otherRegister, .second: true
    case .noRegister, .unknownAddress: false
    }
  }
}

extension ExternalIDError: CustomStringConvertible {
  public var description: String {
    switch reason {
    case .noRegister: "\(quoted(text)) is not an external identifier"
    case .unknownAddress: "\(quoted(text)) is not the address of a register that is known here"
    case .otherRegister(let other, let scheme):
      "\(quoted(text)) is an address of '\(other)', not of '\(scheme)'"
    case .otherForm(let scheme, let words):
      "\(quoted(text)) is not an identifier of '\(scheme)', which \(words)"
    case .second(let id):
      "one place cannot have two identifiers of '\(id.scheme)', \(quoted(text)) and '\(id.value)'"
    }
  }

  /// What the user can do next.
  public var hint: String {
    switch reason {
    case .noRegister, .unknownAddress: "write it like 'wikidata:Q5747'"
    case .second: "look up which of the two is right"
    case .otherRegister, .otherForm: "copy the identifier from the register's own page"
    }
  }
}
