import HeritageDocuments
import HeritageModel
import HeritagePages

/// Where the pages of a published site are, and the ways between them.
struct PublishedAddresses {
  /// The first has no folder of its own.
  let languages: [PageLanguage]
  /// Where the pages are on the web, ending in a slash, if the registry says so.
  let web: String?

  /// - Parameters:
  ///   - languages: The languages of the pages, each once.
  ///   - registry: What the registry says of itself.
  init(_ languages: [PageLanguage], _ registry: RegistryDescription) {
    self.languages = languages
    // What follows a mark of interrogation or a hash is no folder.
    web = registry[.address].map { $0.prefix { !"?#".contains($0) } }.map {
      $0.hasSuffix("/") ? String($0) : $0 + "/"
    }
  }

  var first: PageLanguage { languages.first ?? .english }

  func path(_ page: PublishedAddress, _ language: PageLanguage) -> String {
    page.path(in: language, first: first)
  }

  /// The way from one page to another in the same language.
  func way(
    from page: PublishedAddress, to other: PublishedAddress, _ language: PageLanguage
  ) -> String {
    PublishedAddress.way(from: path(page, language), to: path(other, language))
  }

  /// Where a page is on the web.
  func webAddress(_ page: PublishedAddress, _ language: PageLanguage) -> String? {
    guard let web else { return nil }
    // A folder's address is that of its front page.
    let path = path(page, language)
    return web + (page == .front ? String(path.dropLast("index.html".count)) : path)
  }

  /// What a page has around it, without what it is about.
  func surroundings(_ page: PublishedAddress, _ language: PageLanguage) -> PageSurroundings {
    let own = path(page, language)
    var surroundings = PageSurroundings()
    surroundings.translations = languages.map { other in
      PageSurroundings.Translation(
        other, PublishedAddress.way(from: own, to: path(page, other)),
        webAddress: webAddress(page, other))
    }
    return surroundings
  }
}
