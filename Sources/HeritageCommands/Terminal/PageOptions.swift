public import ArgumentParser
public import HeritageDocuments

/// How a page is written.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of a page: en or ar.",
      discussion: "What records say stays in theirs; other forms are in English."))
  var language = PageLanguage.english
}

extension PageLanguage: ExpressibleByArgument {}
