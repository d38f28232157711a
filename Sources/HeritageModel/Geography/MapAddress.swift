// Glibc brings the mathematics library, at none of Foundation's cost.
import Glibc

/// The address of a place in a map on the web, or of the form `geo:`, read without the network.
///
/// A marker counts before what the map happens to show; of a view, the middle is taken.
struct MapAddress {
  private let written: String
  private let host: String
  private let path: String
  private let query: [(key: String, value: String)]
  private let fragment: String

  /// Takes an address apart, or returns `nil` if the text is none.
  init?(_ text: String) {
    var rest = text[...]
    let start = rest.prefix(8).lowercased()
    if start.hasPrefix("geo:") {
      rest = rest.dropFirst(4)
      host = "geo:"
    } else {
      let isWeb = start.hasPrefix("http://") || start.hasPrefix("https://")
      if isWeb {
        rest = rest[rest.index(after: rest.firstIndex(of: "/") ?? rest.startIndex)...].dropFirst()
      }
      let name = rest.prefix { !"/?#".contains($0) }
      guard isWeb || (name.contains(".") && name.count < rest.count && name.contains(/[a-z]{2}$/))
      else { return nil }
      rest = rest.dropFirst(name.count)
      let lower = name.lowercased()
      host = lower.hasPrefix("www.") ? String(lower.dropFirst(4)) : lower
    }
    written = text
    let (address, behind) = Self.cut(rest, at: "#")
    let (front, asked) = Self.cut(address, at: "?")
    path = Self.decoded(front)
    fragment = Self.decoded(behind)
    query = asked.split(separator: "&").map { pair in
      let (key, value) = Self.cut(pair, at: "=")
      return (Self.decoded(key).lowercased(), Self.decoded(value))
    }
  }

  func point() throws(WrittenPointError) -> WrittenPoint {
    switch host {
    case "geo:": try geo()
    case "openstreetmap.org", "osm.org": try openStreetMap()
    case "maps.apple.com": try marked(by: ["coordinate", "ll", "q", "daddr"], view: ["sll"])
    case "geohack.toolforge.org", "tools.wmflabs.org": try geoHack()
    case "maps.app.goo.gl", "goo.gl", "g.co", "bit.ly", "tinyurl.com": throw shortened
    case _ where host.contains(/(?:^|\.)google(?:\.[a-z]{2,3}){1,2}$/): try google()
    default:
      throw WrittenPointError(
        "no place can be read from an address of \(quoted(host))",
        hint: "copy the place's degrees from the map, such as '34.5513, 38.2691', or an address "
          + "of OpenStreetMap or Google Maps")
    }
  }

  private var shortened: WrittenPointError {
    WrittenPointError(
      "\(quoted(written)) is a short link, which only the network can follow",
      hint: "open it in a browser, then copy the long address or the place's degrees")
  }

  /// What to do with an address that tells no point.
  private var placeless: WrittenPointError {
    WrittenPointError(
      "the address \(quoted(written)) has no degrees",
      hint: "click the place on the map, then copy its degrees or the address with them")
  }

  private func found(_ point: WrittenPoint?) throws(WrittenPointError) -> WrittenPoint {
    guard let point else { throw placeless }
    return point
  }
}

extension MapAddress {
  /// The form of RFC 5870, and the question that phones add to it.
  private func geo() throws(WrittenPointError) -> WrittenPoint {
    if let asked = value(of: ["q"]), let point = try Self.pair(asked) { return point }
    let parts = path.split(separator: ";").map(String.init)
    for part in parts.dropFirst() where part.lowercased().hasPrefix("crs=") {
      guard part.lowercased() == "crs=wgs84" else {
        throw WrittenPointError(
          "\(quoted(part)) is another system of coordinates",
          hint: "convert the point to degrees in WGS 84")
      }
    }
    // The third number is a height.
    let numbers = (parts.first ?? "").split(separator: ",")
    guard numbers.count == 2 || numbers.count == 3,
      let point = try Self.pair(numbers.prefix(2).joined(separator: ","))
    else { throw placeless }
    let radius = parts.lazy.filter { $0.hasPrefix("u=") }.compactMap { Double($0.dropFirst(2)) }
      .first
    guard let radius, radius > 0, radius.isFinite else { return point }
    return try WrittenPoint(
      point.location.latitude, point.location.longitude, radius: radius)
  }

  private func openStreetMap() throws(WrittenPointError) -> WrittenPoint {
    if path.hasPrefix("/go/") { throw shortened }
    if let latitude = value(of: ["mlat"]), let longitude = value(of: ["mlon"]),
      let point = try Self.pair("\(latitude),\(longitude)")
    {
      return point
    }
    let map = fragment.split(separator: "&").first { $0.hasPrefix("map=") }?.dropFirst(4) ?? ""
    let parts = map.split(separator: "/").map(String.init)
    if parts.count >= 3, let zoom = Double(parts[0]) {
      return try found(Self.view("\(parts[1]),\(parts[2])", zoom: zoom))
    }
    if let latitude = value(of: ["lat"]), let longitude = value(of: ["lon"]) {
      let zoom = value(of: ["zoom"]).flatMap { Double($0) } ?? 12
      return try found(Self.view("\(latitude),\(longitude)", zoom: zoom))
    }
    throw placeless
  }

  private func google() throws(WrittenPointError) -> WrittenPoint {
    let markers = Set(
      (path + fragment).matches(of: /!3d(-?\d+(?:\.\d+)?)!4d(-?\d+(?:\.\d+)?)/).map {
        "\($0.1),\($0.2)"
      })
    guard markers.count < 2 else {
      throw WrittenPointError(
        "the address has \(markers.count) places",
        hint: "click the one that is meant on the map, and copy its degrees")
    }
    if let marker = markers.first, let point = try Self.pair(marker) { return point }
    let named = path.split(separator: "/").drop { $0 != "place" && $0 != "search" }.dropFirst()
      .first
    if let named, let point = try Self.pair(String(named.replacing("+", with: " "))) {
      return point
    }
    if let asked = value(of: ["q", "query", "ll", "destination", "daddr"]),
      let point = try Self.pair(asked.replacing("+", with: " "))
    {
      return point
    }
    if let match = path.firstMatch(
      of: /@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(\d+(?:\.\d+)?)([zma])/),
      let size = Double(match.3)
    {
      let degrees = "\(match.1),\(match.2)"
      switch match.4 {
      case "z": return try found(Self.view(degrees, zoom: size))
      case "m": return try found(Self.view(degrees, radius: size / 4))
      default: return try found(Self.view(degrees, radius: 50))
      }
    }
    if let center = value(of: ["center"]) {
      let zoom = value(of: ["zoom"]).flatMap { Double($0) } ?? 12
      return try found(Self.view(center, zoom: zoom))
    }
    throw placeless
  }

  private func marked(
    by keys: [String], view: [String]
  ) throws(WrittenPointError) -> WrittenPoint {
    for key in keys {
      if let value = value(of: [key]), let point = try Self.pair(value) { return point }
    }
    if let value = value(of: view) { return try found(Self.view(value, zoom: 12)) }
    throw placeless
  }

  /// The page of map services behind the coordinates of an encyclopaedia's articles.
  private func geoHack() throws(WrittenPointError) -> WrittenPoint {
    guard let parameters = value(of: ["params"]) else { throw placeless }
    let words = parameters.split(separator: "_").prefix { !$0.contains(":") }
    return try CoordinatePair(words.joined(separator: " ")).point()
  }
}

extension MapAddress {
  private func value(of keys: [String]) -> String? {
    for key in keys {
      if let pair = query.first(where: { $0.key == key && !$0.value.isEmpty }) { return pair.value }
    }
    return nil
  }

  /// Reads two coordinates, or returns `nil` for a text that is a name.
  private static func pair(_ text: String) throws(WrittenPointError) -> WrittenPoint? {
    let plain = PointText.plain(text)
    // Phones write the label of a marker behind it.
    let point = plain.prefix { $0 != "(" }
    guard point.contains(/^[-+NSEW]?\d/), point.contains(/\d.*[ ,].*\d/) else { return nil }
    do throws(WrittenPointError) {
      let pair = try CoordinatePair(String(point)).point()
      // A program wrote the numbers, and left zeros out.
      return WrittenPoint(
        try WrittenPoint(pair.location.latitude, pair.location.longitude).location)
    } catch {
      guard point.contains(where: \.isLetter) else { throw error }
      return nil
    }
  }

  /// The middle of a view, which may be as far from the place as a quarter of a usual screen.
  private static func view(
    _ degrees: String, zoom: Double
  ) throws(WrittenPointError) -> WrittenPoint? {
    guard let point = try pair(degrees) else { return nil }
    // The width of a pixel of a web map at the equator, in metres, is halved by each step.
    let step = zoom.isFinite ? min(max(zoom, 0), 23) : 0
    let pixel = 156_543.034 * cos(point.location.latitude * .pi / 180) / pow(2, step)
    return try view(degrees, radius: max(pixel * 250, 10))
  }

  private static func view(
    _ degrees: String, radius: Double
  ) throws(WrittenPointError) -> WrittenPoint? {
    guard let point = try pair(degrees) else { return nil }
    return try WrittenPoint(
      point.location.latitude, point.location.longitude, radius: max(radius, 1)
    ) {
      "the address tells the middle of the map's view, so the place can be \($0) off, which is "
        + "recorded as its uncertainty; a marker would be exact"
    }
  }

  private static func cut(_ text: Substring, at mark: Character) -> (Substring, Substring) {
    guard let place = text.firstIndex(of: mark) else { return (text, "") }
    return (text[..<place], text[text.index(after: place)...])
  }

  /// Puts characters for their numbers behind percent signs, as far as they are UTF-8.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let code = UInt8(digits, radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return PointText.plain(String(decoding: bytes, as: UTF8.self))
  }
}
