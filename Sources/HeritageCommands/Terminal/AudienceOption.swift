public import ArgumentParser
public import HeritageModel

/// Whom an answer is made for.
struct AudienceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whom the answer is for.",
      discussion: "Without it a page is public, and every other form for the team itself."),
    completion: .terms(Audience.self))
  var audience: Audience?

  /// The audience of an answer in a form.
  func audience(for format: OutputFormat) -> Audience {
    switch format {
    case .html: audience ?? .public
    case .text, .json, .jsonl, .markdown, .csv, .tsv: audience ?? .internal
    }
  }
}

extension Audience: ExpressibleByArgument {}
