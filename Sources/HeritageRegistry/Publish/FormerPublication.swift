import HeritageDocuments
import HeritageModel
import HeritageStore

/// What a registry published into a folder before: whether it tells what its audience is not told any more.
struct FormerPublication {
  private let last: Publication
  private let folder: String
  private var reading: AudienceReading?
  private var search: LeakSearch?
  /// The pages that told nothing else and were removed, in their order.
  private(set) var takenAway: [String] = []
  /// The files that tell it beside other things.
  private(set) var telling: Set<String> = []
  /// Those that could not be looked into.
  private var unread: [String] = []
  /// Whether every file was looked at.
  private var isSearched = false

  init(_ last: Publication, in folder: String) {
    self.last = last
    self.folder = folder
  }

  /// Returns what an audience may read, if it is the one that the folder is for.
  func reading(for audience: Audience) -> AudienceReading? {
    audience.rawValue == last.audience ? reading : nil
  }

  /// Removes the pages of what is not told any more, and looks into the other files.
  ///
  /// - Parameter registry: The registry.
  /// - Throws: An error if there is no edition for the audience, or a page cannot be removed; the files are
  ///   looked into even then.
  mutating func clear(_ registry: Registry) throws {
    guard let audience = Audience(rawValue: last.audience),
      var place = try PublicationFolder.open(at: folder, for: last, isRehearsal: false)
    else { return }
    let reading = try AudienceReading(registry, for: audience)
    self.reading = reading
    let told = try ToldAddresses(registry, reading)
    let untold = try place.leaving([]).filter { !told.contains($0) }
    let removal = Result { try place.takeAway(untold) }
    takenAway = place.fates[.removed]?.sorted() ?? []
    let search = try registry.leakSearch(for: reading)
    self.search = search
    for path in try place.leaving([]) {
      let findings = search.findings(inFileAt: "\(folder)/\(path)", named: path)
      if !findings.matches.isEmpty { telling.insert(path) }
      if !findings.unread.isEmpty { unread.append(path) }
    }
    isSearched = true
    try removal.get()
  }

  /// More files than this are counted and not named.
  private static let most = 5

  private static func named(_ files: [String]) -> String {
    let rest = files.count - most
    return files.prefix(most).map { "'\($0)'" }.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }

  /// Tells an error by which nothing or not all was published, with what the folder still tells.
  func telling(_ error: RegistryError) -> RegistryError {
    var words = [error.message]
    if !takenAway.isEmpty {
      words.append(
        "\(counted(takenAway.count, "file")) of what is not told any more "
          + "\(takenAway.count == 1 ? "was" : "were") taken out of '\(folder)'")
    }
    // Some were written anew, or removed, since they were looked into.
    let still = telling.filter { path in
      search?.findings(inFileAt: "\(folder)/\(path)", named: path).matches.isEmpty == false
    }
    // People know pages by their names.
    let (data, pages) = (
      still.filter { $0.hasPrefix("data/") }, still.filter { !$0.hasPrefix("data/") }
    )
    if !still.isEmpty {
      words.append(
        "\(counted(still.count, "file")) in '\(folder)' still "
          + "\(still.count == 1 ? "tells" : "tell") what the \(last.audience) edition does not: "
          + Self.named(pages.sorted() + data.sorted()))
    }
    if !isSearched {
      words.append(
        "whether '\(folder)' still tells what was made private could not be looked at")
    } else if !unread.isEmpty {
      words.append(
        "\(counted(unread.count, "file")) in '\(folder)' could not be looked into: "
          + Self.named(unread))
    }
    let isUrgent = !still.isEmpty || !isSearched || !unread.isEmpty
    let urgent =
      still.isEmpty
      ? "if something was made private, take the pages off the web at once; then "
      : "take these files out of '\(folder)' and off the web at once; then "
    var told = RegistryError(
      error.kind, words.joined(separator: "; "),
      hint: isUrgent ? urgent + (error.hint ?? "publish again") : error.hint, detail: error.detail)
    told.remarks = error.remarks
    return told
  }
}
