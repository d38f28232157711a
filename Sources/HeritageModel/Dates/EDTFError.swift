/// A reason a text is no date, or none that the registry can place in time.
public struct EDTFError: Error, Hashable, Sendable {
  /// The kinds of failure, by the code that a report shows.
  public enum Code: String, CaseIterable, Sendable {
    /// The text does not have the form of a date.
    case syntax = "DATE-SYNTAX"
    /// The form is right but the calendar has no such month or day.
    case range = "DATE-RANGE"
    /// The year is `-0000`.
    case negativeZero = "DATE-NEGZERO"
    /// A part is marked on both its sides.
    case qualifier = "DATE-QUALIFIER"
    /// A span ends before it begins.
    case reversed = "DATE-REVERSED"
    /// An interval has no date at either end.
    case emptyInterval = "DATE-EMPTY-INTERVAL"
    /// The text is valid but uses a feature outside the registry's profile.
    case unsupported = "EDTF-UNSUPPORTED"
  }

  /// What kind of failure it is.
  public let code: Code
  /// The text as written.
  public let text: String
  /// What is wrong, as a clause without the text.
  public let reason: String

  /// What to write instead, when that can be told.
  public var hint: String? { DateHint.hint(for: text, failing: code) }
}

extension EDTFError: CustomStringConvertible {
  public var description: String {
    switch code {
    case .unsupported: "\(quoted(text)) is a date the registry does not support: \(reason)"
    default: "\(quoted(text)) is not a date: \(reason)"
    }
  }
}

/// A failure met while reading, before it is tied to the whole text.
struct DateFault: Error {
  let code: EDTFError.Code
  let reason: String

  init(_ code: EDTFError.Code, _ reason: String) {
    self.code = code
    self.reason = reason
  }
}

/// Returns a text in single quotes for a one-line message, cut after 80 characters.
func quoted(_ text: String) -> String {
  var shown = ""
  var count = 0
  for scalar in text.unicodeScalars {
    guard count < 80 else { return "'\(shown)…'" }
    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    shown.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    count += 1
  }
  return "'\(shown)'"
}
