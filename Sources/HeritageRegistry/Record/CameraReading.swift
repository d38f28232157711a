import HeritageModel
import PhotoMetadata

extension CameraStatement {
  /// Reads what a camera wrote into a file, or returns `nil` if nothing can be found of it.
  ///
  /// - Parameter opening: The first bytes of the file.
  init?(opening: [UInt8]) {
    guard let data = CameraData(opening: opening) else { return nil }
    self.init()
    make = data.make
    model = data.model
    taken = data.taken.flatMap { Self.date($0 + (data.zone ?? "")) }
    gpsTime = data.gpsTime.flatMap(Self.instant)
    altitudeMetres = data.altitudeMetres
    directionDegrees = data.directionDegrees
    isDirectionMagnetic = directionDegrees != nil && data.isDirectionMagnetic ? true : nil
    orientation = data.orientation
    width = data.width
    height = data.height
    if let latitude = data.latitude, let longitude = data.longitude {
      location = Self.location(latitude, longitude, data.uncertaintyMetres)
    }
  }

  private static func date(_ text: String) -> StatedDate? {
    do throws(EDTFError) {
      return try StatedDate(text)
    } catch {
      // A clock that shows 30 February was never set.
      return nil
    }
  }

  private static func instant(_ text: String) -> Instant? {
    do throws(InstantError) {
      return try Instant(text)
    } catch {
      // As above.
      return nil
    }
  }

  private static func location(
    _ latitude: Double, _ longitude: Double, _ radius: Double?
  ) -> Location? {
    do throws(LocationError) {
      return try Location(latitude: latitude, longitude: longitude, uncertaintyMetres: radius)
    } catch {
      // No such point is read.
      return nil
    }
  }
}
