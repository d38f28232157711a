import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritageStore

/// The addresses that go only because pages are published with other settings than the last time, though
/// the registry still tells of them.
struct AddressLoss {
  /// Pages first.
  let lost: [String]
  private let lastSettings: [String]

  /// Finds the addresses; there is nothing to tell if none goes that way.
  ///
  /// - Parameters:
  ///   - place: The folder with what was published last.
  ///   - paths: Every file that is going to be published.
  ///   - publication: What is going to be.
  ///   - registry: The registry.
  ///   - reading: What the audience may read of it.
  /// - Throws: An error if the folder or the registry cannot be read.
  init?(
    of place: borrowing PublicationFolder, to paths: [String], _ publication: Publication,
    _ registry: Registry, _ reading: AudienceReading
  ) throws {
    // Pages of another registry are replaced as a whole, which was asked for.
    guard let last = place.last, last.settings != publication.settings,
      last.registry == publication.registry
    else { return nil }
    let leaving = try place.leaving(paths)
    guard !leaving.isEmpty else { return nil }
    let told = try ToldAddresses(registry, reading)
    // People have links to pages, and know them by their names.
    lost =
      leaving.filter { told.contains($0) && !$0.hasPrefix("data/") }
      + leaving.filter { told.contains($0) && $0.hasPrefix("data/") }
    lastSettings = last.settings
    if lost.isEmpty { return nil }
  }

  /// More addresses than this are counted and not named.
  private static let most = 5

  private var words: String {
    let named = lost.prefix(Self.most).map { "'\($0)'" }.joined(separator: ", ")
    let rest = lost.count - Self.most
    let count = lost.count == 1 ? "1 address" : "\(lost.count) addresses"
    return
      "\(count) that the registry still tells of would go, as the settings are not those of the "
      + "last time: \(named)" + (rest > 0 ? " and \(rest) more" : "")
  }

  var message: String { "\(words); nothing was published" }

  /// What is said where nothing is written anyway.
  var warning: String { "\(words); without --force they stay, and nothing is published" }

  var hint: String {
    let settings =
      lastSettings.isEmpty
      ? "without a selection and in English"
      // Of what is free text the list has a hash alone, which nobody can give.
      : lastSettings.map { $0.replacing(/=[0-9a-f]{64}$/, with: "=…") }.joined(separator: " ")
    return "publish with the settings of the last time (\(settings)), or give --force to take the "
      + "addresses away"
  }
}

/// Every address at which a registry has something to tell to an audience, in any language.
struct ToldAddresses {
  private let paths: Set<String>
  // Pages in another language than the first lie in a folder of their own.
  private let folders = PageLanguage.allCases.map { "\($0.rawValue)/" }

  init(_ registry: Registry, _ reading: AudienceReading) throws(RegistryError) {
    paths = Set(try PublishedSite(registry, reading, PublishOptions()).paths)
  }

  func contains(_ path: String) -> Bool {
    let own = folders.first(where: path.hasPrefix).map { String(path.dropFirst($0.count)) }
    return paths.contains(own ?? path)
  }
}

extension PublishOptions {
  /// The options that decide which pages there are, in an order that does not depend on that in which
  /// they were given; none for all sites in English.
  ///
  /// Whoever has the pages can read them. So terms and countries stand there as they are, and a hash for
  /// each free text and for the edges of a box, which can tell what pages do not.
  ///
  /// - Parameter registry: The registry's identifier, which is hashed with them.
  /// - Returns: An option with its value each.
  func settings(in registry: String) -> [String] {
    func options(_ name: String, _ terms: some Sequence<String>) -> [String] {
      terms.sorted().map { "--\(name)=\($0)" }
    }
    func hashed(_ name: String, _ texts: some Sequence<String>) -> [String] {
      options(name, texts.map { ContentHash(of: Array("\(registry) \(name) \($0)".utf8)).text })
    }
    let boxes = selection.boxes.map { "\($0.south) \($0.west) \($0.north) \($0.east)" }
    return Array(
      [
        options("country", selection.countries.filter { Country(code: $0) != nil }),
        hashed("country", selection.countries.filter { Country(code: $0) == nil }),
        hashed("region", [selection.region?.lowercased()].compactMap(\.self)),
        options("grade", selection.grades.map(\.rawValue)),
        options("cause", selection.causes.map(\.rawValue)),
        options("evidence-type", selection.evidenceTypes.map(\.rawValue)),
        hashed("status", selection.statuses.subtracting(Self.knownStatuses)),
        options("status", selection.statuses.intersection(Self.knownStatuses)),
        options("since", [selection.since?.description].compactMap(\.self)),
        options("until", [selection.until?.description].compactMap(\.self)),
        hashed("bbox", boxes),
        options("designation", selection.designations.map(\.rawValue)),
        selection.isInDanger ? ["--in-danger"] : [],
        languages == [.english] ? [] : languages.map { "--language=\($0.rawValue)" },
      ].joined())
  }

  private static let knownStatuses = Set(
    AssessmentStatus.allCases.map(\.rawValue) + StateMark.allCases.map(\.rawValue))
}
