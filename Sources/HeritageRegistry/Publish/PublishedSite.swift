import HeritageAssessment
import HeritageDocuments
import HeritageExport
import HeritageIndex
import HeritageModel
import HeritagePages

/// The files of a published site, made one at a time from one edition of a registry.
struct PublishedSite {
  private let registry: Registry
  private let reading: AudienceReading
  private let options: PublishOptions
  private let description: RegistryDescription
  private let addresses: PublishedAddresses
  private let records: RecordsBySite
  private let all: Records
  private let told: ExportRecords
  /// The sites that have pages, by identifier.
  private let sites: [Site]
  /// The sites that gave way to others; their addresses lead there.
  private let former: [Site]
  private let sitesWithPages: Set<Slug>
  private let countries: [(country: Country, sites: [Site])]
  private let neighbours: NearSites
  private let data: [PublishedData]
  private var gatherings: [PageLanguage: FrontFacts.Gathering] = [:]
  private var newest: [PublishedAddress: Day] = [:]
  private(set) var remarks: [Remark] = []

  init(
    _ registry: Registry, _ reading: AudienceReading, _ options: PublishOptions
  ) throws(RegistryError) {
    let export = try registry.export(reading, selection: options.selection)
    try self.init(export, options)
    remarks = export.notices.map { Remark(.warning, $0) }
    if addresses.web == nil {
      remarks.append(
        Remark(
          .note,
          "there is no sitemap, as the registry does not say where its pages are; set it: "
            + "heritage edit registry --set address='https://…'"))
    }
  }

  /// - Parameters:
  ///   - export: What there are pages of.
  ///   - options: How they are made; their selection is the export's own.
  ///   - files: Files beside the pages that the front page names too.
  /// - Throws: ``RegistryError`` if the registry cannot be read.
  init(
    _ export: Export, _ options: PublishOptions, beside files: [PublishedData] = []
  ) throws(RegistryError) {
    let (registry, reading) = (export.registry, export.reading)
    self.registry = registry
    self.reading = reading
    self.options = options
    description = try registry.description
    addresses = PublishedAddresses(options.languages, description)
    all = try RegistryError.telling { try reading.everything().records }
    records = RecordsBySite(all)
    told = export.records
    let sites = told.sites.map(\.site).filter { $0.supersededBy == nil }.sorted { $0.id < $1.id }
    self.sites = sites
    former = Self.leading(to: sites, among: all)
    sitesWithPages = Set((sites + former).map(\.id))
    let codes = Set(sites.flatMap(\.countries))
    let wanted = options.selection.countries
    countries = (wanted.isEmpty ? codes : codes.intersection(wanted)).sorted().compactMap { code in
      Country(code: code).map { country in
        (country, sites.filter { $0.countries.contains(code) })
      }
    }
    neighbours = NearSites(reading.worldHeritageSites)
    data = PublishedData.all(of: export) + files
  }

  /// The records whose place those of some sites took, directly or one after the other.
  private static func leading(to sites: [Site], among all: Records) -> [Site] {
    var reached = Set(sites.map(\.id))
    var found: [Site] = []
    var rest = all.sites.filter { $0.supersededBy != nil }
    while true {
      let next = rest.filter { site in
        site.supersededBy?.successors.contains(where: reached.contains) ?? false
      }
      guard !next.isEmpty else { return found.sorted { $0.id < $1.id } }
      found += next
      reached.formUnion(next.map(\.id))
      rest.removeAll { reached.contains($0.id) }
    }
  }

  var siteCount: Int { sites.count }

  var countryCount: Int { countries.count }

  /// Every path at which there may be a file.
  var paths: [String] {
    let pages =
      [.front] + (sites + former).map { PublishedAddress.site($0.id) }
      + countries.map { PublishedAddress.country($0.country) }
    return options.languages.flatMap { language in pages.map { addresses.path($0, language) } }
      + data.map(\.path) + [PublishedAddress.feed] + (sitemap?.paths ?? [])
  }

  /// Makes every file.
  ///
  /// - Parameters:
  ///   - isCancelled: Whether a file that takes long is to end.
  ///   - write: Takes a file's path and bytes.
  /// - Throws: ``RegistryError`` if the registry cannot be read, and what the closure throws.
  mutating func make(
    isCancelled: @escaping () -> Bool, _ write: (String, [UInt8]) throws -> Void
  ) throws {
    for site in sites { try make(site, write) }
    for site in former { try makeFormer(site, write) }
    for (country, sites) in countries { try make(country, sites, write) }
    for file in data { try write(file.path, try file.bytes(isCancelled)) }
    for language in options.languages { try makeFront(language, write) }
    try makeFeed(write)
    for file in sitemap?.files ?? [] { try write(file.path, Array(file.xml.utf8)) }
  }

  // MARK: - Sites

  private mutating func make(_ site: Site, _ write: (String, [UInt8]) throws -> Void) throws {
    var dossier = Dossier(
      site: site, records: records.records(of: [site.id]), viewpoint: told.viewpoint)
    dossier.registry = description
    dossier.neighbours = neighbours.around(site)
    dossier.edition = reading.note(at: [site.id])
    let notices = dossier.headNotices
    let page = PublishedAddress.site(site.id)
    var pictures: [String: EmbeddedPicture]?
    for language in options.languages {
      let facts = dossier.facts(in: language.rawValue)
      gatherings[language, default: FrontFacts.Gathering()].add(facts)
      if pictures == nil {
        let shown = try registry.pictures(
          of: facts.subjects.flatMap(\.pairs).flatMap { [$0.before, $0.after] })
        pictures = shown.pictures
        remarks += shown.remarks
      }
      var context = PageContext(
        registry: description, edition: dossier.edition, language: language,
        pictures: pictures ?? [:])
      context.notices = notices
      var surroundings = addresses.surroundings(page, language)
      surroundings.above =
        [frontLink(page, language)]
        + facts.countries.filter(hasPage).map { link($0, from: page, language) }
      surroundings.data = StructuredData.site(
        facts, address: addresses.webAddress(page, language))
      context.surroundings = surroundings
      newest[page] = facts.newest?.day
      try write(addresses.path(page, language), Array(DossierPage(facts, context).html.utf8))
    }
  }

  private func hasPage(_ country: Country) -> Bool {
    countries.contains { $0.country == country }
  }

  private func hasPage(_ site: Slug) -> Bool { sitesWithPages.contains(site) }

  private func makeFormer(_ site: Site, _ write: (String, [UInt8]) throws -> Void) throws {
    let page = PublishedAddress.site(site.id)
    let successors = site.supersededBy?.successors ?? []
    for language in options.languages {
      var context = PageContext(
        registry: description, edition: reading.note(at: [site.id]), language: language)
      context.surroundings = addresses.surroundings(page, language)
      context.surroundings?.above = [frontLink(page, language)]
      let links = successors.filter(hasPage).compactMap { all.sites[$0] }.map { successor in
        PageSurroundings.Link(
          name(of: successor, language),
          addresses.way(from: page, to: .site(successor.id), language))
      }
      let html = MovedPage(name(of: site, language), successors: links, context).html
      try write(addresses.path(page, language), Array(html.utf8))
    }
  }

  private func name(of site: Site, _ language: PageLanguage) -> NameFacts {
    NameFacts(of: site, in: language.rawValue)
  }

  // MARK: - Countries

  private mutating func make(
    _ country: Country, _ sites: [Site], _ write: (String, [UInt8]) throws -> Void
  ) throws {
    let page = PublishedAddress.country(country)
    var selection = options.selection
    selection.countries = [country.code]
    let here = records.records(of: sites.map(\.id))
    var summary = Summary(
      scope: SummaryScope(selection: selection), records: here,
      filesPresent: Set(try registry.evidencePaths(of: here.evidence).keys),
      viewpoint: told.viewpoint)
    summary.registry = description
    summary.edition = reading.note(at: Set(sites.map(\.id)))
    let notices = summary.headNotices
    for language in options.languages {
      let facts = summary.situation(in: language.rawValue)
      var context = PageContext(
        registry: description, edition: summary.edition, language: language)
      context.notices = notices
      var surroundings = addresses.surroundings(page, language)
      surroundings.above = [frontLink(page, language)]
      surroundings.sites = sites.map { site in
        PageSurroundings.Link(
          name(of: site, language), addresses.way(from: page, to: .site(site.id), language))
      }.sorted { $0.title.text < $1.title.text }
      surroundings.addresses = Dictionary(
        uniqueKeysWithValues: sites.map {
          ($0.id, addresses.way(from: page, to: .site($0.id), language))
        })
      context.surroundings = surroundings
      newest[page] = facts.newest?.day
      try write(addresses.path(page, language), Array(SituationPage(facts, context).html.utf8))
    }
  }

  private func frontLink(
    _ page: PublishedAddress, _ language: PageLanguage
  ) -> PageSurroundings.Link {
    let words = language.words(isPartial: false)
    return PageSurroundings.Link(
      NameFacts(words.label(.frontPage), language: nil),
      addresses.way(from: page, to: .front, language))
  }

  private func link(
    _ country: Country, from page: PublishedAddress, _ language: PageLanguage
  ) -> PageSurroundings.Link {
    let words = language.words(isPartial: false)
    return PageSurroundings.Link(
      NameFacts(words.country(country), language: nil),
      addresses.way(from: page, to: .country(country), language))
  }

  // MARK: - All sites

  private func facts(_ language: PageLanguage) -> FrontFacts {
    (gatherings[language] ?? FrontFacts.Gathering()).facts
  }

  private mutating func makeFront(
    _ language: PageLanguage, _ write: (String, [UInt8]) throws -> Void
  ) throws {
    let facts = facts(language)
    let own = addresses.path(.front, language)
    var context = PageContext(registry: description, edition: told.edition, language: language)
    context.notices = told.noticesAtHead
    var surroundings = addresses.surroundings(.front, language)
    if !facts.news.isEmpty {
      surroundings.feed = PublishedAddress.way(from: own, to: PublishedAddress.feed)
    }
    let files = data.map { file in
      FrontPage.DataFile(
        address: PublishedAddress.way(from: own, to: file.path),
        title: context.words.label(file.label), format: file.format, mediaType: file.mediaType)
    }
    surroundings.data = StructuredData.registry(
      description, id: registry.id, facts, context.words,
      address: addresses.webAddress(.front, language),
      files: zip(files, data).map { file, made in
        (file, addresses.web.map { $0 + made.path } ?? file.address)
      })
    context.surroundings = surroundings
    newest[.front] = facts.newest?.day
    let scope = options.selection.isEverything ? nil : scopeTitle(context.words)
    let page = FrontPage(
      facts, context, scope: scope, countries: countries.map(\.country), data: files
    ) { [addresses] other in
      addresses.way(from: .front, to: other, language)
    }
    try write(own, Array(page.html.utf8))
  }

  /// What was chosen out of the registry, in words.
  private func scopeTitle(_ words: any Wording) -> String {
    words.title(
      of: Summary(scope: SummaryScope(selection: options.selection), records: Records())
        .situation(in: words.language))
  }

  private func makeFeed(_ write: (String, [UInt8]) throws -> Void) throws {
    let language = addresses.first
    let feed = AtomFeed(
      facts(language), registry: description, id: registry.id,
      language.words(isPartial: told.edition.isPartial), webAddress: addresses.web
    ) { [addresses] page in addresses.path(page, language) }
    if let xml = feed.xml { try write(PublishedAddress.feed, Array(xml.utf8)) }
  }

  /// The addresses for search engines, with the days that are known by now.
  private var sitemap: Sitemap? {
    guard let web = addresses.web else { return nil }
    let addressed =
      [.front] + countries.map { PublishedAddress.country($0.country) }
      + sites.map { .site($0.id) }
    let pages = options.languages.flatMap { language in
      addressed.compactMap { page in
        addresses.webAddress(page, language).map { Sitemap.Page($0, newest: newest[page]) }
      }
    }
    return Sitemap(pages, at: web)
  }
}
