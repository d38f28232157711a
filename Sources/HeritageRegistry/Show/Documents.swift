public import HeritageAssessment
public import HeritageDocuments
import HeritageIndex
public import HeritageModel
import HeritageStore
import HeritageValidation

/// A document, and the records that could not be read for it.
public struct Shown<Document: Sendable>: Sendable {
  public let document: Document
  public let damaged: [DamagedRecord]
}

extension Registry {
  /// Makes the dossier of a site.
  ///
  /// - Parameters:
  ///   - name: Its identifier, any of its names in any script, or an external identifier.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  ///   - audience: Whom it is for; what the audience does not get is as if it were not there.
  /// - Returns: The dossier, and the records of the site that cannot be read.
  /// - Throws: ``RegistryError`` if none or several sites match.
  public func dossier(
    ofSiteNamed name: String, from viewpoint: Viewpoint = .latest,
    for audience: Audience = .internal
  ) throws(RegistryError) -> Shown<Dossier> {
    try RegistryError.telling {
      let reading = try AudienceReading(self, for: audience)
      var damaged: [DamagedRecord] = []
      let site = try reading.catalogue.theSite(named: name, damaged: &damaged)
      let contents = try reading.catalogue.contentsWithEvidence(ofSite: site.id)
      var dossier = Dossier(site: site, records: contents.records, viewpoint: viewpoint)
      dossier.registry = try description
      dossier.neighbours = reading.worldHeritageSites.filter { $0.id != site.id }
      return shown(
        dossier, of: contents, reading, about: [site.id],
        damaged: contents.damaged(after: damaged))
    }
  }

  /// Shows a monument: its state and every claim about it; see
  /// ``dossier(ofSiteNamed:from:for:)``.
  public func monument(
    named name: String, from viewpoint: Viewpoint = .latest, for audience: Audience = .internal
  ) throws(RegistryError) -> Shown<MonumentView> {
    try RegistryError.telling {
      let reading = try AudienceReading(self, for: audience)
      var damaged: [DamagedRecord] = []
      let monument = try reading.catalogue.theMonument(named: name, damaged: &damaged)
      let contents = try reading.catalogue.contentsWithEvidence(ofSite: monument.site)
      var view = MonumentView(monument, records: contents.records, viewpoint: viewpoint)
      view.registry = try description
      return shown(
        view, of: contents, reading, about: [monument.site],
        damaged: contents.damaged(after: damaged))
    }
  }

  /// Shows a report: the claim, its evidence, its reviews.
  public func report(
    _ id: RecordID, for audience: Audience = .internal
  ) throws(RegistryError) -> Shown<ReportView> {
    try RegistryError.telling {
      let reading = try AudienceReading(self, for: audience)
      let report = try reading.catalogue.theReport(id)
      let contents = try reading.catalogue.contentsWithEvidence(ofSite: report.site)
      var view = ReportView(report, records: contents.records)
      view.registry = try description
      return shown(view, of: contents, reading, about: [report.site])
    }
  }

  /// Shows an item of evidence, what became of its file, and the reports that rest on it.
  public func evidence(
    _ id: RecordID, for audience: Audience = .internal
  ) throws(RegistryError) -> Shown<EvidenceView> {
    try RegistryError.telling {
      let reading = try AudienceReading(self, for: audience)
      let item = try reading.catalogue.theEvidence(id)
      let contents =
        reading.isOfTeam
        ? try reading.catalogue.contents(aroundEvidence: id) : try reading.catalogue.everything()
      var view = EvidenceView(item, records: contents.records, bytes: try bytesState(of: item))
      view.registry = try description
      return shown(
        view, of: contents, reading, about: Set(view.told.sites.map(\.id)),
        missingIn: FoldersRead())
    }
  }

  /// Tells how the state of a subject was derived, step by step.
  ///
  /// - Parameters:
  ///   - name: A site, or `site/monument`, by identifier or name.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  ///   - audience: Whom it is for.
  /// - Returns: The steps, and the records of the site that cannot be read.
  /// - Throws: ``RegistryError`` if nothing or several match.
  public func derivation(
    ofSubjectNamed name: String, from viewpoint: Viewpoint = .latest,
    for audience: Audience = .internal
  ) throws(RegistryError) -> Shown<WhyView> {
    try RegistryError.telling {
      let reading = try AudienceReading(self, for: audience)
      var damaged: [DamagedRecord] = []
      let subject = try reading.catalogue.subject(named: name, damaged: &damaged)
      let contents = try reading.catalogue.contentsWithEvidence(ofSite: subject.site)
      return shown(
        WhyView(about: subject, records: contents.records, viewpoint: viewpoint), of: contents,
        reading, about: [subject.site], damaged: contents.damaged(after: damaged))
    }
  }

  /// Derives the state of a site as a whole or of a monument.
  ///
  /// - Parameters:
  ///   - name: A site, or `site/monument`, by identifier or name.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  /// - Returns: The state, with its basis and its dissent.
  /// - Throws: ``RegistryError`` if nothing or several match, or a record that could change the
  ///   state cannot be read.
  public func assessment(
    ofSubjectNamed name: String, from viewpoint: Viewpoint = .latest
  ) throws(RegistryError) -> Assessment {
    try RegistryError.telling {
      let subject = try catalogue.subject(named: name, as: .words)
      let contents = try catalogue.contentsWithEvidence(ofSite: subject.site)
      if let first = contents.damaged.first { throw first }
      return Assessor.assess(subject, claims: Claims(contents.records), from: viewpoint)
    }
  }

  /// Writes a summary of sites, of what a selection admits, or of everything.
  ///
  /// - Parameters:
  ///   - names: Sites, by identifier or name; all without any.
  ///   - selection: Which of them.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  ///   - today: The day on which findings are judged that somebody set aside.
  ///   - audience: Whom it is for.
  /// - Returns: The summary, and the records that cannot be read.
  /// - Throws: ``RegistryError`` if a name means no site or several.
  public func summary(
    ofSitesNamed names: [String] = [], selection: RecordSelection = RecordSelection(),
    from viewpoint: Viewpoint = .latest, today: Day, for audience: Audience = .internal
  ) throws(RegistryError) -> Shown<Summary> {
    try RegistryError.telling {
      let reading = try AudienceReading(self, for: audience)
      let catalogue = reading.catalogue
      var damaged: [DamagedRecord] = []
      let sites = try names.map { try catalogue.theSite(named: $0, damaged: &damaged).id }
      var contents = RegistryContents()
      let filter = PlaceFilter(selection)
      let isNarrow = sites.isEmpty && reading.isOfTeam && !filter.isEverything
      if isNarrow {
        contents = try catalogue.batch(of: filter).contents
        try catalogue.addRecords(below: "set-aside/", to: &contents)
      } else if sites.isEmpty {
        contents = try catalogue.everything()
      } else {
        for id in Set(sites).sorted() {
          contents.merge(try catalogue.contentsWithEvidence(ofSite: id))
        }
        try catalogue.addRecords(below: "set-aside/", to: &contents)
      }
      // What keeps places apart is no decision on a finding.
      contents.records.setAsides = RecordTable(
        contents.setAsides.filter { $0.recordsKeptApart == nil })
      var records = contents.records
      if !contents.setAsides.isEmpty {
        let isAll = sites.isEmpty && !isNarrow
        let all = isAll ? contents : try catalogue.everything()
        records.setAsides = RecordTable(
          try SetAsideDecisions(contents.setAsides.records, in: files)
            .standing(among: all.records, today: today))
      }
      var summary = Summary(
        scope: SummaryScope(sites: sites, selection: selection), records: records,
        filesPresent: Set(try evidencePaths(of: contents.evidence).keys), viewpoint: viewpoint)
      summary.registry = try description
      return shown(
        summary, of: contents, reading,
        about: sites.isEmpty && selection.isEverything
          ? nil : Set(summary.sitesInScope.map(\.id)),
        damaged: contents.damaged(after: damaged),
        missingIn: isNarrow ? try foldersWalked([""], contents.damaged) : nil)
    }
  }

  /// Finds records whose texts together hold every word, whatever the case and diacritics.
  ///
  /// - Parameters:
  ///   - text: The words; each also finds longer ones that begin with it.
  ///   - limit: How many records to show.
  ///   - audience: Whom it is for.
  /// - Returns: The records, names before other texts, and how many were found in all.
  /// - Throws: ``RegistryError`` if the registry cannot be read.
  public func search(
    _ text: String, limit: Int = .max, for audience: Audience = .internal
  ) throws(RegistryError) -> (shown: Shown<SearchResults>, found: Int) {
    try RegistryError.telling {
      let reading = try AudienceReading(self, for: audience)
      let result = try reading.catalogue.search(text, limit: limit)
      let hits = result.hits
      let records = hits.map(\.record)
      let grounds = records.flatMap(result.sensitiveGrounds.grounds)
      var found = RegistryContents()
      for print in hits.compactMap(\.print) { found.note(print) }
      let results = SearchResults(
        hits.map { ($0.record.reference, $0.record.title, $0.field.rawValue, $0.excerpt) },
        told: Records(records, grounds))
      return (
        shown(
          results, of: found, reading, about: nil, damaged: result.damaged,
          missingIn: FoldersRead()), result.found
      )
    }
  }

  /// Reads an item's file, if it has one, and compares it with the record.
  private func bytesState(of item: Evidence) throws -> BytesState? {
    guard let text = item.file?.sha256, let hash = ContentHash(text) else { return nil }
    guard let path = try files.evidenceFile(hash) else { return .absent }
    return try files.isIntact(evidence: path) ? .intact : .changed
  }
}

extension RegistryContents {
  /// The records that could not be read, behind those that a look-up met before.
  func damaged(after met: [DamagedRecord]) -> [DamagedRecord] {
    met + damaged.filter { !met.contains($0) }
  }
}
