public import HeritageDocuments

/// A document that can be a page by itself.
public protocol WebDocument: Document {
  /// The page as one document of HTML, which needs no network and no script.
  func html(_ context: PageContext) -> String
}

extension Summary: WebDocument {
  public func html(_ context: PageContext) -> String { SituationPage(situation, context).html }
}

extension Dossier: WebDocument {
  public func html(_ context: PageContext) -> String { DossierPage(facts, context).html }
}
