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
  /// Whether addresses may go that another selection or other languages left out, and pages of another
  /// registry.
  public var isForced = false

  public init() {}
}

/// What was published.
public struct Published: Hashable, Sendable {
  public let sites: Int
  public let countries: Int
  /// The files that were made and not there before, by their paths below the folder, in their order; so
  /// are the others.
  public let created: [String]
  public let changed: [String]
  public let removed: [String]
  /// How many files were there with the same bytes.
  public let unchanged: Int
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
  /// Addresses are permanent. Those that would go only as the selection or the languages are others than
  /// the last time stay, and nothing is published, unless the options say that they may go. What the
  /// registry does not tell any more goes in any case, even then.
  ///
  /// - Parameters:
  ///   - folder: An empty or new folder, or one that this registry was published into before.
  ///   - options: What is published.
  ///   - isCancelled: Whether the work is to end; what is done by then stays, and the next time
  ///     completes it.
  /// - Returns: What became of the files.
  /// - Throws: ``RegistryError`` if there is no edition for the audience, the folder holds other
  ///   things or lies in a registry, addresses would go, or it cannot be written.
  public func publish(
    into folder: String, _ options: PublishOptions = PublishOptions(),
    isCancelled: @escaping () -> Bool = { false }
  ) throws(RegistryError) -> Published {
    try Self.refuseRegistry(around: folder)
    return try RegistryError.telling {
      guard options.audience != .internal else {
        throw RegistryError(
          .refused, "what is the team's own is not published",
          hint: "publish for 'public' or for 'partner'")
      }
      let publication = Publication(
        registry: id, title: try description[.title], audience: options.audience.rawValue,
        settings: options.settings)
      let reading = try AudienceReading(self, for: options.audience)
      var site = try PublishedSite(self, reading, options)
      // What was published before has to go, even where nothing takes its place.
      let last = try PublicationFolder.publication(at: folder)
      guard site.siteCount > 0 || options.selection.isEverything || last != nil else {
        throw RegistryError(
          .notThere, "no site that the audience may have is as the options ask for",
          hint: "see which there are: heritage list sites --audience \(options.audience.rawValue)")
      }
      if !options.isRehearsal { try PublicationFolder.make(at: folder) }
      var warnings: [Remark] = []
      if site.siteCount == 0 {
        warnings.append(
          Remark(.warning, "no site is there that the \(options.audience.rawValue) edition tells"))
      }
      var fates: [PublicationFolder.Fate: [String]] = [:]
      if var place = try PublicationFolder.open(
        at: folder, for: publication, isRehearsal: options.isRehearsal, isForced: options.isForced)
      {
        if let loss = try AddressLoss(of: place, to: site.paths, publication, self, reading) {
          if options.isRehearsal {
            if !options.isForced { warnings.append(Remark(.warning, loss.warning)) }
          } else if !options.isForced {
            try place.takeAway(loss.untold)
            throw RegistryError(.refused, loss.message(in: folder), hint: loss.hint)
          }
        }
        try place.begin(site.paths)
        do {
          try site.make(isCancelled: isCancelled) { path, bytes in
            if isCancelled() { throw RegistryError(cancelledInto: folder) }
            try place.put(bytes, at: path)
          }
        } catch let error as RegistryError where error.kind == .cancelled {
          // A file that takes long ends in words of its own.
          throw RegistryError(cancelledInto: folder)
        }
        try place.finish()
        fates = place.fates
      } else {
        try site.make(isCancelled: isCancelled) { path, _ in
          if isCancelled() { throw RegistryError(.cancelled, "interrupted; nothing was written") }
          fates[.created, default: []].append(path)
        }
      }
      return Published(
        sites: site.siteCount, countries: site.countryCount,
        created: fates[.created]?.sorted() ?? [], changed: fates[.changed]?.sorted() ?? [],
        removed: fates[.removed]?.sorted() ?? [], unchanged: fates[.unchanged]?.count ?? 0,
        remarks: warnings + site.remarks)
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
