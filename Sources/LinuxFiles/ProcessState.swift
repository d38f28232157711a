import CLinuxIO
import Glibc

extension Linux {
  /// The variables of the environment; what is not UTF-8 has U+FFFD in its place.
  package static var environment: [String: String] {
    var variables: [String: String] = [:]
    guard var place = unsafe heritage_environment() else { return variables }
    while let entry = unsafe place.pointee {
      let text = unsafe String(cString: entry)
      if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(text[..<equals])
        // Of two of a name, the first is what the C library finds.
        let value = text[text.utf8.index(after: equals)...]
        if variables[name] == nil { variables[name] = String(value) }
      }
      unsafe place += 1
    }
    return variables
  }

  /// The whole seconds since 1970, by the system's clock.
  package static var secondsSince1970: Int {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &time) == 0 else { return 0 }
    return time.tv_sec
  }
}
