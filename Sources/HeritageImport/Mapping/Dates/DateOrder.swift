/// The order in which a list writes the parts of its dates.
enum DateOrder: String, CaseIterable, Hashable, Sendable {
  case iso, dmy, mdy
  /// Milliseconds since 1970.
  case epochMilliseconds = "epoch-ms"
}
