/// What one run of a whole process cost.
public struct Cost: Hashable, Sendable {
  /// From before the process is made until it has ended, in nanoseconds.
  public var wallNanoseconds: Int
  /// The time on all cores, in the program and in the kernel, in microseconds.
  public var processorMicroseconds: Int
  /// The most memory it held at once, in KiB.
  public var peakKibibytes: Int
  /// The bytes it gave to write calls, whatever their destination, or `nil` where the kernel does
  /// not say.
  public var bytesWritten: Int?
  /// The exit code, or 128 and the signal's number.
  public var status: Int

  public init(
    wallNanoseconds: Int, processorMicroseconds: Int, peakKibibytes: Int, bytesWritten: Int?,
    status: Int
  ) {
    self.wallNanoseconds = wallNanoseconds
    self.processorMicroseconds = processorMicroseconds
    self.peakKibibytes = peakKibibytes
    self.bytesWritten = bytesWritten
    self.status = status
  }

  /// Reads the launcher's line, six numbers; `nil` when it is not one.
  public init?(launcherLine line: String) {
    let numbers = line.split(whereSeparator: \.isWhitespace).map { Int($0) }
    guard numbers.count == 6, let wall = numbers[0], let user = numbers[1],
      let system = numbers[2], let peak = numbers[3], let written = numbers[4],
      let status = numbers[5]
    else { return nil }
    self.init(
      wallNanoseconds: wall, processorMicroseconds: user + system, peakKibibytes: peak,
      bytesWritten: written < 0 ? nil : written, status: status)
  }
}
