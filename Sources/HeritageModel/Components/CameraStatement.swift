public import CanonicalJSON

/// What a camera wrote into a photo, kept as read beside what a person says of it.
public struct CameraStatement: RecordComponent {
  public var make: String?
  public var model: String?
  /// What the camera's clock showed, with its zone where the camera gave one.
  public var taken: StatedDate?
  /// The time that satellites gave.
  public var gpsTime: Instant?
  public var location: Location?
  /// Metres above the sea.
  public var altitudeMetres: Double?
  /// Where the camera looked, in degrees from north over east, within 0..<360.
  public var directionDegrees: Double?
  /// Whether that north is the compass's.
  public var isDirectionMagnetic: Bool?
  /// How the picture is to be turned, 1 to 8, as TIFF 6 has it.
  public var orientation: Int?
  /// Pixels.
  public var width: Int?
  public var height: Int?
  /// The fields of the item that were filled from here, as nobody had given them.
  public var filled: [String] = []
  public var unknownMembers = JSONObject()

  public init() {}

  package static var blank: Self { CameraStatement() }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("altitudeMetres", &altitudeMetres)
    fields.optional("directionDegrees", &directionDegrees)
    fields.optional("directionMagnetic", &isDirectionMagnetic)
    fields.list("filled", &filled)
    fields.optional("gpsTime", &gpsTime)
    fields.optional("height", &height)
    fields.optional("location", &location)
    fields.optional("make", &make)
    fields.optional("model", &model)
    fields.optional("orientation", &orientation)
    fields.optional("taken", &taken)
    fields.optional("width", &width)
  }

  /// Tells whether the clock showed more than a day after a day: somewhere on Earth it is tomorrow
  /// already.
  public func isAhead(of day: Day) -> Bool {
    taken.map { DateBound.day(day.advanced(by: 1)).precedes($0.lower) } ?? false
  }
}
