import ArgumentParser
import HeritageAssessment
import HeritageModel
import HeritageRegistry

/// Which day is asked about, and what was known then.
struct MomentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use only what was known on this day.", valueName: "date"))
  var asKnownOn: String?

  @Option(
    help: ArgumentHelp("Show the state on this day.", valueName: "date"))
  var on: String?

  @Option(
    help: ArgumentHelp(
      "What makes a claim known: recorded (in this registry) or published.", valueName: "how"))
  var knownBy = KnownBy.recorded.rawValue

  func viewpoint() throws -> Viewpoint {
    guard let knownBy = KnownBy(rawValue: knownBy) else {
      throw RegistryError.usage(
        "'\(knownBy)' is not what makes a claim known", hint: "use recorded or published")
    }
    return Viewpoint(
      asked: try day(on, "--on"), known: try day(asKnownOn, "--as-known-on"), knownBy: knownBy)
  }

  private func day(_ text: String?, _ option: String) throws -> Day? {
    guard let text else { return nil }
    let date = try EDTF(text)
    guard let day = date.upper.knownDay else {
      throw RegistryError.usage("\(option) needs a day, and '\(text)' has no end")
    }
    return day
  }
}
