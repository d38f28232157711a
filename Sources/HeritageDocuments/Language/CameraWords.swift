import HeritageModel

extension CameraStatement {
  /// What the camera said in one line: what it is, when and where it took the picture, and how that
  /// is to be turned.
  var line: Line { line(withTime: true) }

  /// The line without the time, where that is told already.
  func line(withTime isTimeTold: Bool) -> Line {
    var parts: [Line] = []
    if let name { parts.append(.record(name)) }
    if isTimeTold, let taken { parts.append("taken \(Self.clock(taken.text))") }
    if isTimeTold, let gpsTime { parts.append("GPS time \(own: Self.clock(gpsTime.description))") }
    if let location { parts.append(.own(location.byHemispheres)) }
    if let altitudeMetres {
      let side = altitudeMetres < 0 ? "below" : "above"
      parts.append(.own("\(shortNumber(abs(altitudeMetres))) m \(side) the sea"))
    }
    if let directionDegrees {
      let north = isDirectionMagnetic == true ? " from magnetic north" : ""
      parts.append(.own("looking \(shortNumber(directionDegrees))°\(north)"))
    }
    if let width, let height { parts.append("\(width) × \(height) pixels") }
    if let turn = orientation.flatMap({ Self.turns[$0] }) { parts.append(.own(turn)) }
    return parts.joined("; ")
  }

  /// The make before the model, unless the model begins with it.
  private var name: String? {
    guard let make, let model else { return make ?? model }
    let isNamed = model.lowercased().hasPrefix(make.lowercased())
    return isNamed ? model : "\(make) \(model)"
  }

  /// A day and a time as people write them: `2026-05-04 10:11:12 +03:00`.
  private static func clock(_ text: String) -> String {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, parts[1].utf8.count >= 8 else { return text }
    let (time, zone) = (parts[1].prefix(8), parts[1].dropFirst(8))
    let zoneWords = zone == "Z" ? " UTC" : zone.isEmpty ? "" : " \(zone)"
    return "\(parts[0]) \(time)\(zoneWords)"
  }

  /// What is to be done with a picture to see it upright, by the number in TIFF 6.
  private static let turns = [
    1: "upright", 2: "mirrored", 3: "upside down", 4: "mirrored and upside down",
    5: "mirrored, to be turned left", 6: "to be turned right", 7: "mirrored, to be turned right",
    8: "to be turned left",
  ]
}

extension Location {
  /// The point to some metres, such as `34.5513 N, 38.2691 E`, with how far off it may be.
  fileprivate var byHemispheres: String {
    let point =
      Self.degrees(latitude, "N", "S") + ", " + Self.degrees(longitude, "E", "W")
    return uncertaintyMetres.map { "\(point) within \(shortNumber($0)) m" } ?? point
  }

  private static func degrees(_ number: Double, _ positive: String, _ negative: String) -> String {
    let short = (abs(number) * 100_000).rounded() / 100_000
    return "\(shortNumber(short)) \(number < 0 ? negative : positive)"
  }
}
