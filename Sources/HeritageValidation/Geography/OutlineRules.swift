import CanonicalJSON
import HeritageModel

extension RuleCatalogue {
  static let unsoundSiteOutline = Rule<Site>(
    "GEO-09", .warning, "outline that no map can draw",
    meaning: """
      The outline of a site or a monument is no geometry of GeoJSON, is empty, lies off the Earth \
      or has a ring that is not closed.
      """,
    reason: "Maps leave the place out, and an import cannot tell what lies inside it.",
    mend: "draw the outline anew and export it as GeoJSON, longitude first, or remove it",
    source: "RFC 7946, The GeoJSON Format"
  ) { site, _ -> Violation? in outlineFault(site.footprint) }

  static let unsoundMonumentOutline = Rule<Monument>(unsoundSiteOutline.explanation) {
    monument, _ -> Violation? in outlineFault(monument.footprint)
  }

  private static func outlineFault(_ outline: JSONValue?) -> Violation? {
    guard let outline else { return nil }
    do throws(GeometryError) {
      _ = try Geometry(geoJSON: outline)
      return nil
    } catch {
      return Violation(
        FaultText("the outline is no sound geometry: \(error)", values: []), field: "footprint",
        hint: error.hint)
    }
  }
}
