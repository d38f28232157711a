import ArgumentParser
import CanonicalJSON
import HeritageModel

struct ExplainDate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date",
    abstract: "Say what an EDTF date means",
    discussion: """
      Prints the earliest and the latest day that a date can mean. Dates are written in EDTF: \
      '2015-08-30', '2015-08', '2015-08-27/2015-08-31', '2015~', '201X', '2013/..'.

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
      throw CommandError("\(error.description) [\(error.code.rawValue)]", hint: error.hint)
    }
    switch format {
    case .json:
      let answer: JSONObject = [
        "text": .string(date.text), "lower": .string(date.lower.description),
        "upper": .string(date.upper.description),
      ]
      try output.write(answer.text(.pretty))
    default:
      try output.write("earliest \(date.lower)\nlatest   \(date.upper)")
    }
  }
}
