public import HeritageDocuments
public import HeritageModel

/// A document that can be a page by itself.
public protocol WebDocument: DescribedDocument {
  /// The items of evidence whose pictures the page shows.
  var picturesShown: [Evidence] { get }

  /// The page as one document of HTML, which needs no network and no script.
  func html(_ context: PageContext) -> String
}

extension WebDocument {
  /// The context with what must be known of this document.
  fileprivate func context(_ context: PageContext) -> PageContext {
    var context = context
    context.notices = headNotices
    return context
  }
}

extension Summary: WebDocument {
  public var picturesShown: [Evidence] { [] }

  public func html(_ context: PageContext) -> String {
    SituationPage(situation(in: context.words.language), self.context(context)).html
  }
}

extension Dossier: WebDocument {
  public var picturesShown: [Evidence] {
    facts.subjects.flatMap(\.pairs).flatMap { [$0.before, $0.after] }
  }

  public func html(_ context: PageContext) -> String {
    DossierPage(facts(in: context.words.language), self.context(context)).html
  }
}
