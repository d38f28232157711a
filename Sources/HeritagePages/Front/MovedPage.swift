package import HeritageDocuments

/// The page of a site that gave way to others: its address stays and leads to them.
package struct MovedPage {
  let title: NameFacts
  let successors: [PageSurroundings.Link]
  let context: PageContext

  package init(
    _ title: NameFacts, successors: [PageSurroundings.Link], _ context: PageContext
  ) {
    self.title = title
    self.successors = successors
    self.context = context
  }

  private var words: any Wording { context.words }

  package var html: String {
    let sentence = words.gaveWay(to: successors.count)
    return PageFrame(
      title: title.text, description: sentence, context: context, hasKeyPoints: false
    ).document(
      header: .element(
        "header", [:],
        [
          .element(
            "p", ["class": "strip"],
            [.element("span", [:], words.label(context.edition.label))]),
          context.surroundings?.trail(words) ?? .nothing,
          .element("h1", [:], [.name(title)]),
        ]),
      main: [
        .element("p", ["class": "lede"], sentence),
        .element(
          "ul", ["class": "points"],
          successors.map {
            .element("li", [:], [.element("a", ["href": $0.address], [.name($0.title)])])
          }),
      ], footer: context.footer)
  }
}
