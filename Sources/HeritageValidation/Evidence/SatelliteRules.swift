import HeritageModel

/// A satellite image without the day on which it was taken.
struct SatelliteWithoutDate: Rule {
  static let code = "EVD-07"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    guard item.type == .satellite, item.acquired == nil else { return [] }
    return [
      Violation(
        "satellite image without the date on which it was acquired", field: "acquired",
        hint: "look the date up in the provider's catalogue; it is not the day of publication")
    ]
  }
}

/// A satellite image that nobody could order again.
struct SatelliteNotIdentified: Rule {
  static let code = "EVD-08"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    guard item.type == .satellite else { return [] }
    let hasSensor = item.platform != nil || item.instrument != nil || item.constellation != nil
    let missing = [
      ("platform", !hasSensor), ("provider", item.provider == nil),
      ("imageId", item.imageID == nil),
    ].filter(\.1).map { "'\($0.0)'" }
    guard !missing.isEmpty else { return [] }
    return [
      Violation(
        "the satellite image cannot be found again: \(missing.joined(separator: ", ")) "
          + "\(missing.count == 1 ? "is" : "are") missing",
        field: "imageId", hint: "copy satellite, provider and scene from the provider's catalogue")
    ]
  }
}

/// A satellite image from a time when its satellite did not work.
struct SensorNotOperating: Rule {
  static let code = "EVD-15"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    guard item.type == .satellite, let acquired = item.acquired,
      let name = item.platform ?? item.instrument ?? item.constellation,
      let life = SensorLife.named(name), !life.mayHaveTaken(acquired)
    else { return [] }
    return [
      Violation(
        "'\(name)' worked \(life.words), not on '\(acquired)'", field: "acquired",
        hint: "check the date and the satellite")
    ]
  }
}
