// Glibc brings the mathematics library, at none of Foundation's cost.
import Glibc
import HeritageModel

/// Sites by which a map can be read, found by the part of the world that they lie in.
struct NearSites {
  /// From south to north.
  private let sites: [(latitude: Double, longitude: Double, site: Site)]

  /// What a locator map can show of the world lies within these degrees of its middle.
  private static let reach = 12.0
  /// Near a pole the map does not have its place in the middle.
  private static let polarReach = 30.0

  init(_ sites: [Site]) {
    self.sites = sites.compactMap { site in
      site.location.map { ($0.latitude, $0.longitude, site) }
    }.sorted { ($0.latitude, $0.site.id) < ($1.latitude, $1.site.id) }
  }

  /// Returns those that a map round a site may show, but for the site itself.
  func around(_ site: Site) -> [Site] {
    guard let place = site.location ?? site.middleOfParts else { return [] }
    let isPolar = place.latitude.magnitude > 60
    let north = isPolar ? Self.polarReach : Self.reach
    let east = isPolar ? 180 : Self.reach / cos(place.latitude * .pi / 180)
    let start = lowerBound(place.latitude - north)
    return sites[start...].prefix { $0.latitude <= place.latitude + north }.filter { other in
      let apart = (other.longitude - place.longitude).magnitude
      return min(apart, 360 - apart) <= east && other.site.id != site.id
    }.map(\.site)
  }

  private func lowerBound(_ latitude: Double) -> Int {
    var (low, high) = (0, sites.count)
    while low < high {
      let middle = (low + high) / 2
      if sites[middle].latitude < latitude { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
