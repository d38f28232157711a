import HeritageIndex
import HeritageModel
import HeritageText

/// Which places and whose claims to list; what is empty does not limit.
package struct NamedSelection: Sendable {
  var sites: Set<Slug> = []
  var monuments: Set<Subject> = []
  /// Parts of assessors' names.
  var assessors: [FoldedName] = []

  package init() {}

  /// Finds what names mean.
  ///
  /// - Parameters:
  ///   - sites: Identifiers or names.
  ///   - monuments: As `site/monument` or by name; looked for first in the site, where one is named.
  ///   - assessors: Names or parts of them.
  ///   - catalogue: Where they are looked up.
  ///   - damaged: The records that could be meant too and cannot be read are added to this.
  /// - Throws: ``RegistryError`` if a name means no place or several.
  init(
    sites: [String], monuments: [String], assessors: [String], in catalogue: Catalogue,
    damaged: inout [DamagedRecord]
  ) throws {
    for name in sites {
      self.sites.insert(try catalogue.theSite(named: name, damaged: &damaged).id)
    }
    for name in monuments {
      let isPath = name.contains("/")
      if !isPath, self.sites.count == 1, let site = self.sites.first {
        self.monuments.insert(try catalogue.subject(named: "\(site)/\(name)", damaged: &damaged))
      } else if isPath {
        self.monuments.insert(try catalogue.subject(named: name, damaged: &damaged))
      } else {
        self.monuments.insert(try catalogue.theMonument(named: name, damaged: &damaged).subject)
      }
    }
    self.assessors = assessors.map(FoldedName.init).filter { !$0.text.isEmpty }
  }

  var isEverything: Bool { sites.isEmpty && monuments.isEmpty && assessors.isEmpty }

  /// The sites that are named, themselves or by a monument.
  var places: Set<Slug> { sites.union(monuments.map(\.site)) }

  /// The folders of the sites that are named, or that of all records where none is.
  var folders: Set<String> {
    places.isEmpty ? [""] : Set(places.map(RecordLayout.folder(ofSite:)))
  }

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
