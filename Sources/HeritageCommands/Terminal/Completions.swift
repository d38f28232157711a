import ArgumentParser
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageValidation
import LinuxFiles

// What a shell offers for each sort of value. A static list stands in the shell's own script; the
// others ask this program, which looks into the registry that the command line names.
extension CompletionKind {
  static let site = identifiers(of: [.site])
  static let monument = identifiers(of: [.monument])
  static let report = identifiers(of: [.report])
  static let evidence = identifiers(of: [.evidence])
  /// What can be withdrawn.
  static let reportOrEvidence = identifiers(of: [.report, .evidence])
  /// A site, or `site/monument`.
  static let place = custom { Completions($0, $1, $2).places }
  /// What is edited most.
  static let placeOrEvidence = custom { words, index, start in
    let completions = Completions(words, index, start)
    return completions.places + completions.identifiers(of: [.evidence])
  }
  /// What can give way to another record.
  static let placeOrReport = custom { words, index, start in
    let completions = Completions(words, index, start)
    return completions.places + completions.identifiers(of: [.report])
  }
  static let operation = custom { Completions($0, $1, $2).operations }

  static let country = list(Country.all.map(\.code))
  static let ruleCode = list(RuleGuide.all.map(\.code))
  static let ruleCodeStart = list(RulesDocument.subjects.map(\.code) + RuleGuide.all.map(\.code))
  static let scale = list(DamageScale.all.map(\.id))
  static let vocabulary = list(
    Vocabulary.all.map(\.name) + ["scales"] + DamageScale.all.map(\.id))
  static let schema = list(PublishedSchemas.all.map(\.name))

  static func terms<Term: RawRepresentable<String> & CaseIterable>(
    _: Term.Type
  ) -> CompletionKind {
    list(Term.allCases.map(\.rawValue))
  }

  private static func identifiers(of kinds: Set<RecordKind>) -> CompletionKind {
    custom { Completions($0, $1, $2).identifiers(of: kinds) }
  }
}

/// What can stand for the word that somebody is typing.
///
/// There is never a failure to tell: where no registry is, or one that cannot be read, nothing is
/// offered.
struct Completions {
  private let start: String
  private let registry: Registry?

  /// More names than this help nobody to choose.
  private static let limit = 300

  /// - Parameters:
  ///   - words: The command line as the shell has it, with the program's name.
  ///   - index: The place of the word.
  ///   - start: What of the word is before the cursor, where the words do not tell.
  init(_ words: [String], _ index: Int, _ start: String) {
    self.start = words.indices.contains(index) ? words[index] : start
    registry = Self.registry(words)
  }

  /// What a word can be completed to that a person types in an interview.
  init(of registry: Registry, beginningWith start: String) {
    self.registry = registry
    self.start = start
  }

  func identifiers(of kinds: Set<RecordKind>) -> [String] {
    guard let registry else { return [] }
    // Identifiers of records are found in small letters too, and the shell wants its own back.
    let isSmall = kinds.isDisjoint(with: [.site, .monument]) && start != start.uppercased()
    do {
      let found = try registry.identifiers(
        of: kinds, beginningWith: isSmall ? start.uppercased() : start, limit: Self.limit)
      return isSmall ? found.map { $0.lowercased() } : found
    } catch {
      return []
    }
  }

  /// Sites, and the monuments of the one that is left.
  var places: [String] {
    if start.contains("/") { return identifiers(of: [.monument]) }
    let sites = identifiers(of: [.site])
    guard sites.count == 1, let site = sites.first, let registry else { return sites }
    do {
      return try sites
        + registry.identifiers(of: [.monument], beginningWith: site + "/", limit: Self.limit)
    } catch {
      return sites
    }
  }

  var operations: [String] {
    do {
      return try registry?.operations(beginningWith: start.uppercased(), limit: Self.limit) ?? []
    } catch {
      return []
    }
  }

  private static func registry(_ words: [String]) -> Registry? {
    for folder in values(of: "-C", in: words) {
      guard Linux.changeFolder(folder) >= 0 else { return nil }
    }
    do {
      let folder = values(of: "--registry", in: words).first
      return try Registry(at: RegistryOptions.folder(named: folder))
    } catch {
      return nil
    }
  }

  /// Returns the values of an option as the shell would give them, with or without an equals sign.
  private static func values(of option: String, in words: [String]) -> [String] {
    words.enumerated().compactMap { index, word in
      // Bash takes an equals sign for a word of its own.
      let rest = words[(index + 1)...].drop { $0 == "=" }
      let value = word == option ? rest.first : nil
      let joined = word.hasPrefix(option + "=") ? String(word.dropFirst(option.count + 1)) : nil
      guard let text = value ?? joined else { return nil }
      return atHome(text.trimming { $0 == "'" || $0 == "\"" })
    }
  }

  /// Puts the home folder in the place of `~` or `~NAME`, which the shell has not done yet.
  private static func atHome(_ path: Substring) -> String {
    guard path.first == "~" else { return String(path) }
    let user = path.dropFirst().prefix { $0 != "/" }
    let home =
      user.isEmpty ? Surroundings.current.environment["HOME"] : Linux.home(of: String(user))
    return home.map { $0 + path.dropFirst(1 + user.count) } ?? String(path)
  }
}

extension String {
  /// Returns the text without the characters at both ends that a test holds for.
  fileprivate func trimming(_ isOuter: (Character) -> Bool) -> Substring {
    var rest = drop(while: isOuter)
    while let last = rest.last, isOuter(last) { rest.removeLast() }
    return rest
  }
}
