import CanonicalJSON
import Foundation
import HeritageModel
import HeritageDocuments

/// The records of Palmyra that the shipped registry is built from, all recorded at one time.
enum PalmyraSeeds {
  static func contents() throws -> Records {
    let recorded: JSONValue = "2026-11-22T10:15:00Z"
    return Records(
      try read("site", Site.self, adding: [:]), try read("monuments", Monument.self, adding: [:]),
      try read("reports", Report.self, adding: ["recorded": recorded]),
      try read("evidence", Evidence.self, adding: ["recorded": recorded]),
      try read("interventions", Intervention.self, adding: ["recorded": recorded]))
  }

  private static func read<Record: HeritageRecord>(
    _ name: String, _: Record.Type, adding members: JSONObject
  ) throws -> [Record] {
    let folder = URL(filePath: #filePath).appending(path: "../../../../seeds/palmyra").standardized
    let data = try Data(contentsOf: folder.appending(path: "\(name).json"))
    let value = try JSONParser.parse([UInt8](data))
    let objects = value.arrayValue?.compactMap(\.objectValue) ?? [value.objectValue ?? [:]]
    return try objects.map { object in
      var whole = object
      for (key, value) in members { whole[key] = value }
      return try Record(json: whole)
    }
  }
}
