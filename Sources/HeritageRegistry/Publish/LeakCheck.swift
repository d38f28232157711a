import CanonicalJSON
import Foundation
import HeritageAssessment
public import HeritageDocuments
import HeritageEditions
import HeritageExport
import HeritageIndex
public import HeritageModel
import HeritagePages
import HeritageStore

extension Registry {
  /// Looks into files that are handed on for what their audience must not have.
  ///
  /// Searched is for every text of the records that the edition of the audience does not tell, in the
  /// bytes as they are, without the escapes of XML, JSON and web addresses, in what is packed and in
  /// base64, and in the names of the files; and for exact degrees of places that are told roughly.
  ///
  /// - Parameters:
  ///   - path: A folder with all below it, or a file.
  ///   - audience: Whom the files are for.
  /// - Returns: What was found.
  /// - Throws: ``RegistryError`` if the registry or a file cannot be read.
  public func checkForLeaks(
    in path: String, for audience: Audience
  ) throws(RegistryError) -> LeaksDocument {
    try RegistryError.telling {
      let contents = try catalogue.everything()
      let told = try AudienceReading(self, for: audience).everything().records
      let search = LeakSearch(
        PrivateTexts(of: contents.records, notIn: told),
        told: try Self.told(told, by: description))
      var leaks: [LeaksDocument.Leak] = []
      let files = try Self.files(at: path)
      for (name, place) in files {
        guard let bytes = FileManager.default.contents(atPath: place) else {
          throw RegistryError(.failed, "cannot read '\(place)'")
        }
        for match in try search.matches(in: Array(name.utf8) + [0x0A] + bytes, named: name) {
          leaks.append(
            LeaksDocument.Leak(
              file: name, within: match.within, record: match.text.record,
              field: match.text.field))
        }
      }
      return LeaksDocument(
        audience: audience, leaks: leaks, files: files.count, texts: search.count,
        passed: search.passed)
    }
  }

  /// What stands in what is made of an edition anyway: its records, and the program's own words.
  private static func told(_ records: Records, by description: RegistryDescription) -> [[UInt8]] {
    var told: [[UInt8]] = []
    records.forEach { told.append($0.json.bytes(.compact)) }
    told += RegistryDescription.Field.allCases.compactMap { description[$0] }.map { Array($0.utf8) }
    told += Vocabulary.all.flatMap(\.terms).map {
      Array("\($0.code) \($0.definition) \($0.otherWords.joined(separator: " "))".utf8)
    }
    told += RecordKind.allCases.flatMap(\.fieldsTold.names).map { Array($0.utf8) }
    let export = ExportRecords(
      KnownRecords(Records(), viewpoint: .latest), of: RegistryDescription())
    told += ExportLayer.allCases.flatMap { export.layer($0).columns }.map { Array($0.name.utf8) }
    let empty = Summary(scope: SummaryScope(), records: Records())
    told += PageLanguage.allCases.map { language in
      Array(empty.html(PageContext(language: language)).utf8)
    }
    return told + PageLabel.allCases.map { Array($0.rawValue.utf8) }
  }

  /// The files at or below a path, by their paths below it.
  private static func files(at path: String) throws -> [(name: String, place: String)] {
    let manager = FileManager.default
    let attributes = try manager.attributesOfItem(atPath: path)
    guard attributes[.type] as? FileAttributeType == .typeDirectory else {
      return [(path.split(separator: "/").last.map(String.init) ?? path, path)]
    }
    return try manager.subpathsOfDirectory(atPath: path).sorted().compactMap { name in
      let place = "\(path)/\(name)"
      let kind = try manager.attributesOfItem(atPath: place)[.type] as? FileAttributeType
      return kind == .typeRegular ? (name, place) : nil
    }
  }
}
