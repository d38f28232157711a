import ArgumentParser
import HeritageModel
import HeritageRegistry

/// Whom an export is made for.
struct ExportAudienceOption: ParsableArguments {
  @Option(help: "Whom the export is for.", completion: .terms(Audience.self))
  var audience = Audience.public
}

/// Where an export goes; its form is the word behind the command.
struct ExportOutputOptions: ParsableArguments {
  @Flag(help: "Replace the output file without asking.")
  var force = false

  @OptionGroup var answer: AnswerOptions

  // Only to say where else the form stands.
  @Option(help: .private)
  var format: String?

  /// The options as every command has them.
  ///
  /// - Throws: ``RegistryError`` if a form is asked for, beside the one behind the command.
  func output(of kind: String) throws(RegistryError) -> OutputOptions {
    guard format == nil else {
      throw .usage(
        "an export has no --format; the word behind 'export' is its format",
        hint: "leave it out: heritage export \(kind)")
    }
    return answer.output(nil, force: force)
  }
}

/// In which form 'publish' answers, and what it replaces.
struct PublishOutputOptions: ParsableArguments {
  /// The forms of the answer.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown
  }

  @Option(help: "The form of the answer; markdown with --check alone.")
  var format: Form?

  @Flag(
    help: ArgumentHelp(
      "Take away what another publication has there.",
      discussion: """
        Addresses that go as the selection or the languages are others than the last time, and the \
        pages of another registry. The output file is replaced without asking.
        """))
  var force = false

  @OptionGroup var answer: AnswerOptions

  /// The options as every command has them.
  var output: OutputOptions {
    let form: OutputFormat? =
      switch format {
      case .text: .text
      case .json: .json
      case .markdown: .markdown
      case nil: nil
      }
    return answer.output(form, force: force)
  }
}

/// Whom pages can be published for.
enum PublicationAudience: String, CaseIterable, ExpressibleByArgument {
  case `public`, partner

  var audience: Audience {
    switch self {
    case .public: .public
    case .partner: .partner
    }
  }
}
