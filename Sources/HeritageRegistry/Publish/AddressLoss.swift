import HeritageDocuments
import HeritageModel
import HeritageStore

/// The addresses that go only because pages are published with other settings than the last time.
struct AddressLoss {
  /// Those that the registry still tells of, pages first.
  let lost: [String]
  /// Those that it does not tell any more, which go in any case.
  let untold: [String]
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
    var all = PublishOptions()
    if let audience = Audience(rawValue: publication.audience) { all.audience = audience }
    let told = Set(try PublishedSite(registry, reading, all).paths)
    // Pages in another language than the first lie in a folder of their own.
    let folders = PageLanguage.allCases.map { "\($0.rawValue)/" }
    func isTold(_ path: String) -> Bool {
      let own = folders.first(where: path.hasPrefix).map { String(path.dropFirst($0.count)) }
      return told.contains(own ?? path)
    }
    // People have links to pages, and know them by their names.
    lost =
      leaving.filter { isTold($0) && !$0.hasPrefix("data/") }
      + leaving.filter { isTold($0) && $0.hasPrefix("data/") }
    untold = leaving.filter { !isTold($0) }
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

  func message(in folder: String) -> String {
    guard !untold.isEmpty else { return "\(words); nothing was published" }
    let which = untold.count == 1 ? "1 page that it does" : "\(untold.count) pages that it does"
    let verb = untold.count == 1 ? "was" : "were"
    return "\(words); nothing was published, but \(which) not tell any more \(verb) taken out of "
      + "'\(folder)', where others can still speak of \(untold.count == 1 ? "it" : "them")"
  }

  /// What is said where nothing is written anyway.
  var warning: String { "\(words); without --force they stay, and nothing is published" }

  var hint: String {
    let settings =
      lastSettings.isEmpty
      ? "without a selection and in English" : lastSettings.joined(separator: " ")
    return "publish with the settings of the last time (\(settings)), or give --force to take the "
      + "addresses away"
  }
}

extension PublishOptions {
  /// The options that decide which pages there are, in an order that does not depend on that in which
  /// they were given; none for all sites in English.
  ///
  /// Whoever has the pages can read them. The edges of a box can tell where something is, and pages do
  /// not tell them, so that a hash stands for them.
  var settings: [String] {
    func options(_ name: String, _ terms: some Sequence<String>) -> [String] {
      terms.sorted().map { "--\(name)=\($0)" }
    }
    let boxes = selection.boxes.map { box in
      ContentHash(
        of: Array("\(box.south) \(box.west) \(box.north) \(box.east)".utf8)
      ).text
    }
    return Array(
      [
        options("country", selection.countries),
        options("region", [selection.region].compactMap(\.self)),
        options("grade", selection.grades.map(\.rawValue)),
        options("cause", selection.causes.map(\.rawValue)),
        options("evidence-type", selection.evidenceTypes.map(\.rawValue)),
        options("status", selection.statuses),
        options("since", [selection.since?.description].compactMap(\.self)),
        options("until", [selection.until?.description].compactMap(\.self)),
        options("bbox", boxes),
        options("designation", selection.designations.map(\.rawValue)),
        selection.isInDanger ? ["--in-danger"] : [],
        languages == [.english] ? [] : languages.map { "--language=\($0.rawValue)" },
      ].joined())
  }
}
