import ArgumentParser
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageText

/// Which places and whose claims to list; what is empty does not limit.
struct NamedChoice {
  var sites: Set<Slug> = []
  var monuments: Set<Subject> = []
  /// Parts of assessors' names.
  var assessors: [FoldedName] = []

  var isEverything: Bool { sites.isEmpty && monuments.isEmpty && assessors.isEmpty }

  func admits(_ site: Site) -> Bool {
    (sites.isEmpty || sites.contains(site.id))
      && (monuments.isEmpty || monuments.contains { $0.site == site.id })
  }

  func admits(_ subject: Subject) -> Bool {
    (sites.isEmpty || sites.contains(subject.site))
      && (monuments.isEmpty || monuments.contains(subject))
  }

  func admits(_ report: Report) -> Bool {
    guard admits(report.subject) else { return false }
    let assessor = FoldedName(report.assessor).text
    return assessors.isEmpty || assessors.contains { assessor.contains($0.text) }
  }
}

/// The places and assessors of a list, as options.
struct NamedChoiceOptions: ParsableArguments {
  @Option(
    name: .customLong("site"),
    help: "A site, by identifier or name; can be given several times.")
  var sites: [String] = []

  @Option(
    name: .customLong("monument"),
    help: "A monument, as 'site/monument' or by name; can be given several times.")
  var monuments: [String] = []

  @Option(
    name: .customLong("assessor"),
    help: "Who makes a claim, or part of the name; can be given several times.")
  var assessors: [String] = []

  /// Finds what the names mean.
  ///
  /// - Throws: ``CommandError`` if a name means no place or several.
  func choice(in catalogue: Catalogue) throws -> NamedChoice {
    var choice = NamedChoice()
    choice.sites = try Set(sites.map { try catalogue.theSite(named: $0).id })
    choice.monuments = try Set(
      monuments.map { name in try Self.monument(name, of: choice.sites, in: catalogue) })
    choice.assessors = assessors.map(FoldedName.init).filter { !$0.text.isEmpty }
    return choice
  }

  /// Finds a monument, first within the sites that are named beside it.
  private static func monument(
    _ name: String, of sites: Set<Slug>, in catalogue: Catalogue
  ) throws -> Subject {
    if sites.count == 1, let site = sites.first, !name.contains("/") {
      return try catalogue.subject(named: "\(site)/\(name)")
    }
    if name.contains("/") { return try catalogue.subject(named: name) }
    var damaged: [DamagedRecord] = []
    let found = try catalogue.theMonument(named: name, damaged: &damaged)
    if let first = damaged.first { throw first }
    return found.subject
  }
}
