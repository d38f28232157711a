import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageRegistry

struct ExplainDate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date",
    _superCommandName: Heritage.name,
    abstract: "Say what an EDTF date means",
    discussion: """
      Prints the earliest and the latest day that a date can mean. Dates are written in EDTF: \
      '2015-08-30', '2015-08', '2015-08-27/2015-08-31', '2015~', '201X', '2013/..'. A mark that \
      the date is approximate or uncertain is told and moves no day.

      EXAMPLES
        heritage date '2015-08-27/2015-08-31'
        heritage date '02XX' --format json
      """)

  @Argument(help: "The date.")
  var text: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.format(among: [.text, .json])
    let date: EDTF
    do {
      date = try EDTF(text)
    } catch {
      throw RegistryError(
        .failed, "\(error.description) [\(error.code.rawValue)]", hint: error.hint)
    }
    switch format {
    case .json:
      var answer: JSONObject = [
        "text": .string(date.text), "lower": .string(date.lower.description),
        "upper": .string(date.upper.description),
      ]
      answer.fill("approximate", date.isApproximate)
      answer.fill("season", date.usesSeason)
      answer.fill("uncertain", date.isUncertain)
      try output.write(.object(answer))
    default:
      let lines = ["earliest \(date.lower)", "latest   \(date.upper)"] + Self.remarks(on: date)
      try output.write(lines.joined(separator: "\n"))
    }
  }

  /// What the two days do not say.
  private static func remarks(on date: EDTF) -> [String] {
    var remarks: [String] = []
    if date.lower.knownDay == nil, date.upper.knownDay == nil {
      remarks.append("no date is known: it says nothing of when")
    }
    if date.isApproximate { remarks.append("approximate: it can have been before or after") }
    if date.isUncertain { remarks.append("uncertain: the source doubts it") }
    if date.usesSeason {
      remarks.append(
        "a season falls into other months in each hemisphere, so it can be any part of the year: "
          + "write months, such as 2015-06/2015-08")
    }
    return remarks
  }
}
