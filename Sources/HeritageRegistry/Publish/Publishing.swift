public import HeritageDocuments
public import HeritageModel
import HeritageStore

/// What is published of a registry, and how.
public struct PublishOptions: Hashable, Sendable {
  public var selection = RecordSelection()
  /// Who can have the pages; the team's own records are not published.
  public var audience = Audience.public
  /// The languages of the pages, at least one; the first has no folder of its own.
  public var languages: [PageLanguage] = [.english]
  /// Whether nothing is written.
  public var isRehearsal = false

  public init() {}
}

/// What was published.
public struct Published: Hashable, Sendable {
  public let sites: Int
  public let countries: Int
  /// How many files were made that were not there.
  public let created: Int
  public let changed: Int
  public let unchanged: Int
  public let removed: Int
  /// What is to be told beside it.
  public let remarks: [Remark]
}

extension Registry {
  /// Publishes the registry, or a selection of it, as pages in a folder.
  ///
  /// A page a site, a page a country, a front page, a feed and a sitemap, all made of one edition. A
  /// file whose bytes are the same stays as it is; one that was published before and is not made any
  /// more goes; what others put into the folder is left alone.
  ///
  /// - Parameters:
  ///   - folder: An empty or new folder, or one that this registry was published into before.
  ///   - options: What is published.
  ///   - isCancelled: Whether the work is to end; what is done by then stays, and the next time
  ///     completes it.
  /// - Returns: What became of the files.
  /// - Throws: ``RegistryError`` if there is no edition for the audience, the folder holds other
  ///   things or lies in a registry, or it cannot be written.
  public func publish(
    into folder: String, _ options: PublishOptions = PublishOptions(),
    isCancelled: () -> Bool = { false }
  ) throws(RegistryError) -> Published {
    try Self.refuseRegistry(around: folder)
    return try RegistryError.telling {
      guard options.audience != .internal else {
        throw RegistryError(
          .refused, "what is the team's own is not published",
          hint: "publish for 'public' or for 'partner'")
      }
      let publication = Publication(registry: id, audience: options.audience.rawValue)
      if !options.isRehearsal { try PublicationFolder.make(at: folder) }
      let reading = try AudienceReading(self, for: options.audience)
      var site = try PublishedSite(self, reading, options)
      guard site.siteCount > 0 || options.selection.isEverything else {
        throw RegistryError(
          .notThere, "no site that the audience may have is as the options ask for",
          hint: "see which there are: heritage list sites --audience \(options.audience.rawValue)")
      }
      var written: [PublicationFolder.Fate: Int] = [:]
      if var place = try PublicationFolder.open(
        at: folder, for: publication, isRehearsal: options.isRehearsal)
      {
        try place.begin(site.paths)
        try site.make { path, bytes in
          if isCancelled() { throw RegistryError(cancelledInto: folder) }
          try place.put(bytes, at: path)
        }
        try place.finish()
        written = place.counts
      } else {
        try site.make { _, _ in written[.created, default: 0] += 1 }
      }
      return Published(
        sites: site.siteCount, countries: site.countryCount, created: written[.created] ?? 0,
        changed: written[.changed] ?? 0, unchanged: written[.unchanged] ?? 0,
        removed: written[.removed] ?? 0, remarks: site.remarks)
    }
  }

  /// Refuses a folder that is a registry or lies in one.
  private static func refuseRegistry(around folder: String) throws(RegistryError) {
    // A file in it would lie in the registry that it is.
    guard let registry = Self.folder(around: folder + "/index.html") else { return }
    throw RegistryError(
      .refused, "'\(folder)' lies inside the registry '\(registry)'",
      hint: "name a folder outside of it")
  }
}

extension RegistryError {
  fileprivate init(cancelledInto folder: String) {
    self.init(
      .cancelled, "interrupted; a part of the pages in '\(folder)' is not up to date",
      hint: "publish again to complete it")
  }
}
