/// Listings in the shape of UNESCO's, made for tests.
enum Listings {
  /// A whole document of given rows.
  static func listing(_ rows: String...) -> String { listing(rows) }

  static func listing(_ rows: [String]) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <query columns="223" rows="\(rows.count)">
    \(rows.joined(separator: "\n"))
    </query>
    """
  }

  /// A row of the schema up to October 2025; elements with other values are given by name.
  static func row(_ id: String, _ name: String, _ elements: [String: String] = [:]) -> String {
    let order = [
      "category", "criteria_txt", "danger", "date_inscribed", "extension", "http_url",
      "id_number", "image_url", "iso_code", "justification", "latitude", "location", "longitude",
      "region", "revision", "secondary_dates", "short_description", "site", "states",
      "transboundary", "unique_number",
    ]
    return row(order, values(id, name, elements), elements)
  }

  /// A row of the schema from December 2025, its points as `latitude longitude code` each.
  static func newRow(
    _ id: String, _ name: String, points: [String] = [], _ elements: [String: String] = [:]
  ) -> String {
    let order = [
      "http_url", "dossier", "id_number", "unique_number", "image_url", "iso_code",
      "justification", "geolocations", "location", "regions", "category", "criteria_txt",
      "danger", "date_inscribed", "extension", "secondary_dates", "short_description", "site",
      "states", "transnational",
    ]
    var values = values(id, name, elements)
    values["geolocations"] = points.map { point in
      let parts = point.split(separator: " ")
      let code = parts.count > 2 ? "<iso2>\(parts[2])</iso2>" : ""
      return "<poi><latitude>\(parts[0])</latitude><longitude>\(parts[1])</longitude>\(code)</poi>"
    }.joined()
    values["regions"] = values["region"]
    values["transnational"] = values["transboundary"]
    return row(order, values, elements)
  }

  private static func values(
    _ id: String, _ name: String, _ elements: [String: String]
  ) -> [String: String] {
    let common = [
      "category": "Cultural", "criteria_txt": "(i)(ii)(iv)", "date_inscribed": "1980",
      "dossier": "\(id)bis", "extension": "0",
      "http_url": "https://whc.unesco.org/en/list/\(id)", "id_number": id,
      "image_url": "https://whc.unesco.org/uploads/sites/site_\(id).jpg", "iso_code": "sy",
      "region": "Arab States", "revision": "0", "site": name,
      "states": "Syrian Arab Republic", "transboundary": "0", "unique_number": "2256",
    ]
    return common.merging(elements) { $1 }
  }

  private static func row(
    _ order: [String], _ values: [String: String], _ elements: [String: String]
  ) -> String {
    let shared = ["region", "transboundary", "latitude", "longitude"]
    let extra = elements.keys.filter { !order.contains($0) && !shared.contains($0) }
    let names = order + extra.sorted()
    let body = names.map { "<\($0)>\(values[$0] ?? "")</\($0)>" }.joined()
    return "<row>\(body)</row>"
  }

  /// Palmyra's place.
  static let palmyraPoint = ["latitude": "34.5541700000", "longitude": "38.2666700000"]
}
