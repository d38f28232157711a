extension Evidence {
  /// Notes that the registry got the item's file, in the chain of custody too.
  ///
  /// - Parameters:
  ///   - file: What the file is.
  ///   - now: When it was got.
  ///   - agent: Who has it since.
  package mutating func receive(_ file: EvidenceFile, at now: Instant, by agent: String?) {
    self.file = file
    var entry = CustodyEntry(.received, at: now, agent: agent)
    entry.sha256 = file.sha256
    custody.append(entry)
    if captured == nil { captured = now }
  }

  /// Notes what the camera says of the item, and fills from it what nobody gave.
  ///
  /// A clock that is ahead of the day of recording dates no item.
  package mutating func fill(from camera: CameraStatement, today: Day) {
    var statement = camera
    if acquired == nil, let time = camera.time, !camera.isAhead(of: today) {
      acquired = time
      statement.filled.append("acquired")
    }
    if location == nil, let place = camera.location {
      location = place
      statement.filled.append("location")
    }
    self.camera = statement
  }
}

extension CameraStatement {
  /// When the picture was taken, by the clock, or else by satellites.
  package var time: StatedDate? {
    if let taken { return taken }
    guard let gpsTime else { return nil }
    do throws(EDTFError) {
      return try StatedDate(gpsTime.description)
    } catch {
      // An instant is a date that EDTF has.
      return nil
    }
  }
}
